import fc from 'fast-check';
import { balanceOf, post, transfer, trialBalance, type Balances, type Entry } from '../../domain/ledger/ledger';

const posted = (balances: Balances, entries: readonly Entry[]): Balances => {
  const result = post(balances, entries);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};

describe('the ledger', () => {
  it('books what one account is debited to the credit of another', () => {
    const balances = posted({}, transfer('committed:a', 'undrawn:a', 100));
    expect(balances).toEqual({ 'committed:a': 100, 'undrawn:a': -100 });
    expect(trialBalance(balances)).toBe(0);
    expect(balanceOf(balances, 'never')).toBe(0);
    expect(transfer('a', 'b', 0)).toEqual([]);
  });

  it('takes no posting whose entries do not sum to zero, that is not whole, or that would not stay exact', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(post({}, [{ account: 'a', amount: 1 }])).toMatchObject({ fault: { code: 'unbalanced', sum: 1 } });
    expect(post({}, transfer('a', 'b', 0.5))).toMatchObject({ fault: { code: 'not-whole' } });
    expect(post({ a: most }, transfer('a', 'b', 1))).toMatchObject({ fault: { code: 'overflow', account: 'a' } });
  });

  it('balances after any sequence of postings', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const posting = fc.tuple(name, name, fc.integer({ min: -1_000_000, max: 1_000_000 }));
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 60 }), (postings) => {
        const balances = postings.reduce<Balances>(
          (sum, [to, from, amount]) => posted(sum, transfer(to, from, amount)),
          {},
        );
        return trialBalance(balances) === 0;
      }),
    );
  });
});
