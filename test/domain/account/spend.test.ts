import { CHART, positionOf } from '../../../domain/account/chart';
import type { DemandClawback, RecordRepayment } from '../../../domain/account/commands';
import { balanceOf, trialBalance } from '../../../domain/ledger/ledger';
import { approver } from '../fixtures/people';
import { fundedBy, GRANT, M, Money } from './money';

const spent = (play: Money, commitmentId: string) => positionOf(play.state.balances, commitmentId).spent;
const own = (play: Money, account: string) => 0 - balanceOf(play.state.balances, account);

describe('money spent', () => {
  it('is borne by each funder by its share, and the rest by the agency', () => {
    const play = new Money().commits({ sharePercent: 50 }).commits({ ...GRANT, sharePercent: 33.33 });
    play.spends(100);
    expect([spent(play, 'c-1'), spent(play, 'c-2'), own(play, CHART.ownEligible)]).toEqual([50, 33, 17]);
    expect(trialBalance(play.state.balances)).toBe(0);
  });

  it('rounds nothing away: a thousand small sums come to the same as one', () => {
    const many = new Money().commits({ sharePercent: 33.33 });
    for (let n = 0; n < 1_000; n += 1) many.spends(1, { spendId: `s-${n}` });
    expect(spent(many, 'c-1')).toBe(333);
  });

  it('is given back by a credit note by the same share', () => {
    const play = new Money().commits().spends(101).spends(-101, { spendId: 's-2', source: 'invoiced' });
    expect([spent(play, 'c-1'), own(play, CHART.ownEligible)]).toEqual([0, 0]);
    expect(balanceOf(play.state.balances, CHART.cost('delivery'))).toBe(0);
  });

  it.each([
    ['class', { class: 'operation' }],
    ['period', { date: '2028-01-01' }],
    ['violation', { violations: ['spending_in_freeze'] }],
  ] as const)('is the agency’s own where no funder may pay for it: %s', (why, changes) => {
    const play = new Money().commits().spends(100, changes);
    expect(own(play, CHART.ownIneligible)).toBe(100);
    expect(play.events('SpendBooked')[0]).toMatchObject({ shares: [], ineligible: why });
  });

  const invoiced = (reference: string, changes: object = {}) =>
    ({ source: 'invoiced', reference, spendId: `${reference}:delivery`, ...changes }) as const;
  const flagged = { violations: ['spending_in_freeze'] };

  it('that no funder paid for, and is given back, relieves no funder: not a posting that is taken back, nor a credit note', () => {
    const play = new Money().commits({ sharePercent: 50 });
    play.spends(100, invoiced('f-1', flagged)).spends(60, invoiced('f-2'));
    play.spends(-100, invoiced('f-1', { takesBack: ['f-1'] }));
    expect([spent(play, 'c-1'), own(play, CHART.ownEligible), own(play, CHART.ownIneligible)]).toEqual([30, 30, 0]);
    expect(play.events('SpendBooked').at(-1)).toMatchObject({ ineligible: 'taken_back', shares: [] });
    play.spends(40, invoiced('f-3', flagged)).spends(-50, invoiced('k-1', { takesBack: ['f-3'] }));
    expect([spent(play, 'c-1'), own(play, CHART.ownIneligible)]).toEqual([25, 0]);
    play.spends(50, invoiced('k-1', { takesBack: ['k-1'] }));
    expect([spent(play, 'c-1'), own(play, CHART.ownIneligible)]).toEqual([30, 40]);
    expect(trialBalance(play.state.balances)).toBe(0);
  });

  it('that somebody paid for since is still taken back from whom it was booked with', () => {
    const play = new Money().spends(100, invoiced('f-1')).commits({ sharePercent: 50 });
    play.spends(80, invoiced('f-2')).spends(-100, invoiced('f-1', { takesBack: ['f-1'] }));
    expect([spent(play, 'c-1'), own(play, CHART.ownIneligible)]).toEqual([40, 0]);
    expect(play.state.ineligible).toEqual([]);
  });

  it('and that no funder paid for is kept in mind for the latest invoices alone', () => {
    const play = new Money();
    for (let n = 0; n < 250; n += 1) play.spends(1, invoiced(`f-${n}`));
    expect(play.state.ineligible).toHaveLength(200);
    expect(own(play, CHART.ownIneligible)).toBe(250);
  });

  it('is borne up to the amount of the commitment', () => {
    const play = new Money().commits().spends(100 * M);
    expect(spent(play, 'c-1')).toBe(20 * M);
  });
});

describe('money that is not settled', () => {
  const told = (play: Money) => play.sends.filter(({ command }) => command.type === 'NoteMoneyOpen').at(-1);

  it('is told to the project: released and not paid, asked back and neither repaid nor remitted', () => {
    const play = new Money().commits().releases();
    expect(told(play)).toMatchObject({
      to: 'project/p-1',
      command: { open: [{ kind: 'release', id: 'pay-c-1-pre-study' }] },
    });
    play.pays();
    expect(told(play)).toMatchObject({ command: { open: [] } });
    play.does(play.frida, {
      ...{ type: 'DemandClawback', clawbackId: 'k-1', commitmentId: 'c-1', ground: 'Unspent.', amount: M },
      ...{ currency: 'SEK', due: '2025-04-03' },
    });
    expect(told(play)).toMatchObject({ command: { open: [{ kind: 'clawback', id: 'k-1' }] } });
    play.does(play.folke, { type: 'RemitClawback', clawbackId: 'k-1', reasons: 'It is too little.' });
    expect(told(play)).toMatchObject({ command: { open: [] } });
  });
});

describe('money asked back', () => {
  const demand: DemandClawback = {
    ...{ type: 'DemandClawback', clawbackId: 'k-1', commitmentId: 'c-1', ground: 'It was not spent.', amount: 5 * M },
    ...{ currency: 'SEK', due: '2025-04-03' },
  };
  const paid = (play = new Money()) => play.commits().releases().pays();
  const answer = { type: 'AnswerClawback', clawbackId: 'k-1', value: 'contest', text: 'It was.' } as const;
  const repay: RecordRepayment = {
    ...{ type: 'RecordRepayment', clawbackId: 'k-1', amount: 2 * M, currency: 'SEK', bankReference: 'BG 9' },
    date: '2025-03-03',
  };

  it('is no more than was paid and not spent on what it may pay for', () => {
    const play = paid().spends(10 * M);
    expect(play.refused(play.frida, demand)).toMatchObject({
      code: 'clawback-over-unspent',
      facts: { paid: 8 * M, spent: 6 * M, unspent: 2 * M },
    });
    play.does(play.frida, { ...demand, amount: 2 * M });
    expect(play.code(play.frida, { ...demand, clawbackId: 'k-2', amount: 1 })).toBe('clawback-over-unspent');
    const never = new Money(fundedBy({ clawback: false }));
    expect(paid(never).code(never.frida, demand)).toBe('clawback-not-used');
  });

  it('is answered, paid in parts, and the rest remitted by another person', () => {
    const play = paid();
    play.does(play.frida, demand);
    expect(play.taskIds()).toContain('answer_clawback:k-1');
    play.does(approver, answer);
    expect(play.code(approver, answer)).toBe('already-answered');
    expect(play.taskIds()).toContain('follow_up_clawback:k-1');
    play.does(play.frida, repay);
    const remit = { type: 'RemitClawback', clawbackId: 'k-1', reasons: 'Hardship.' } as const;
    expect(play.code(play.frida, remit)).toBe('same-signatory');
    play.does(play.folke, remit);
    expect(positionOf(play.state.balances, 'c-1')).toMatchObject({ repaid: 2 * M, remitted: 3 * M, recoverable: 0 });
    expect(play.state.clawbacks).toEqual([]);
    expect(play.state.clocks).toEqual([]);
  });

  it('is overdue when its last day has passed, and can still be paid', () => {
    const play = paid();
    play.does(play.frida, demand).until('2025-04-03T21:59:59.000Z');
    expect(play.events('ClawbackOverdue')).toEqual([]);
    play.until('2025-04-03T22:00:00.000Z');
    expect(play.events('ClawbackOverdue')).toMatchObject([{ clawbackId: 'k-1', open: 5 * M }]);
    play.does(play.frida, { ...repay, amount: 5 * M });
    expect(play.state.clawbacks).toEqual([]);
  });

  it('is proposed when the project is cancelled; what was not drawn lapses, and comes back if that is annulled', () => {
    const play = paid().spends(5 * M);
    play.stands({ ended: 'cancelled' });
    expect(positionOf(play.state.balances, 'c-1')).toMatchObject({ lapsed: 12 * M, undrawn: 0, unspent: 5 * M });
    expect(play.events('ClawbackProposed')).toMatchObject([{ amount: 5 * M, cause: 'cancelled' }]);
    expect(play.taskIds()).toEqual(['demand_clawback:c-1']);
    play.stands({ ended: null });
    expect(positionOf(play.state.balances, 'c-1')).toMatchObject({ lapsed: 0, undrawn: 12 * M });
    expect(play.taskIds()).toEqual(['claim_tranche:c-1:first-delivery']);
    play.stands({ ended: 'closed' });
    play.does(play.frida, { ...demand, amount: 5 * M });
    expect(play.state.proposedClawbacks).toEqual([]);
    expect(play.procedure().ended).toBe(false);
    play.does(play.frida, { ...repay, amount: 5 * M });
    expect(play.procedure().ended).toBe(true);
  });

  it('is proposed of a payment that the bank makes after the end', () => {
    const play = new Money().commits().releases();
    play.stands({ ended: 'cancelled' });
    expect(play.state.proposedClawbacks).toEqual([]);
    play.pays();
    expect(play.state.proposedClawbacks).toMatchObject([{ commitmentId: 'c-1', amount: 8 * M }]);
  });
});
