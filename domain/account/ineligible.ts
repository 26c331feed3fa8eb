import type { CostClass } from '../regime/common';
import type { SpendBooked } from './events';
import { MOST_INELIGIBLE, type AccountState, type IneligibleSpend } from './state';

/** How much of a sum gives back what no funder had paid for, invoice by invoice. Signed as the sum. */
export function relievedBy(
  { ineligible }: Pick<AccountState, 'ineligible'>,
  amount: number,
  of: CostClass,
  takesBack: readonly string[],
): NonNullable<SpendBooked['relieves']> {
  const relieved: { readonly reference: string; readonly amount: number }[] = [];
  let left = amount;
  for (const spend of ineligible) {
    // What is given back has the other sign than what was spent.
    if (spend.class !== of || !takesBack.includes(spend.reference) || Math.sign(spend.amount) !== 0 - Math.sign(left))
      continue;
    const part = Math.sign(left) * Math.min(Math.abs(left), Math.abs(spend.amount));
    relieved.push({ reference: spend.reference, amount: part });
    left -= part;
  }
  return relieved;
}

/** What no funder paid for, after one more sum; of bounded length, the oldest falls away. */
export function ineligibleAfter(
  before: readonly IneligibleSpend[],
  { source, ineligible, class: of, amount, reference, relieves = [] }: SpendBooked,
): readonly IneligibleSpend[] {
  if (source !== 'invoiced' || ineligible === null) return before;
  const kept = relieves.reduce(
    (spends, part) => changed(spends, { class: of, reference: part.reference, amount: part.amount }),
    before,
  );
  // What takes its own posting back leaves nothing of itself.
  const own = relieves.filter((part) => part.reference === reference).reduce((sum, part) => sum + part.amount, 0);
  return changed(kept, { reference, class: of, amount: amount - own }).slice(-MOST_INELIGIBLE);
}

function changed(spends: readonly IneligibleSpend[], by: IneligibleSpend): readonly IneligibleSpend[] {
  if (by.amount === 0) return spends;
  const isSame = (each: IneligibleSpend) => each.reference === by.reference && each.class === by.class;
  const known = spends.find(isSame);
  if (!known) return [...spends, by];
  const amount = known.amount + by.amount;
  return spends.flatMap((each) => (isSame(each) ? (amount === 0 ? [] : [{ ...each, amount }]) : [each]));
}
