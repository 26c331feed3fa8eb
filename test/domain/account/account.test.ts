import { positionOf } from '../../../domain/account/chart';
import { limitOf } from '../../../domain/account/limit';
import { trialBalance } from '../../../domain/ledger/ledger';
import { approver, author, otherAgency, person, at } from '../fixtures/people';
import { SE } from '../fixtures/regimes';
import { commitmentOf, fundedBy, GRANT, M, Money, STANDING } from './money';

const claim = { type: 'ClaimTranche', commitmentId: 'c-1', trancheId: 'pre-study' } as const;
const evidence = { evidence: 'The minutes.', documents: [] };
const release = { type: 'DecideRelease', commitmentId: 'c-1', trancheId: 'pre-study' } as const;
const sign = { type: 'SignRelease', commitmentId: 'c-1', trancheId: 'pre-study', paymentId: 'pay-1' } as const;
const released = { ...release, value: 'release', reasons: 'Proved.' } as const;

const position = (play: Money, commitmentId = 'c-1') => positionOf(play.state.balances, commitmentId);

describe('a commitment', () => {
  it('is given by the body with the power, with the regime’s tranches or agreed ones', () => {
    const play = new Money().commits();
    expect(position(play)).toMatchObject({ committed: 20 * M, undrawn: 20 * M, released: 0 });
    const [event] = play.events('FundingCommitted');
    expect(event?.tranches.map(({ trancheId, ruleId, approver: by }) => [trancheId, ruleId, by])).toEqual([
      ['pre-study', 'pre-study', 'funder'],
      ['first-delivery', 'first-delivery', 'funder'],
    ]);
    expect(event?.tranches[0]?.condition).toBe(SE.funding.tranches[0]?.condition);
    expect(new Money().code(approver, commitmentOf())).toBe('power-not-held');
    const rich = new Money(fundedBy({}, { maxAmount: 19 * M }));
    expect(rich.code(rich.frida, commitmentOf())).toBe('power-over-limit');
  });

  it('of a funder outside is recorded by the body that releases money, and stands beside the budget', () => {
    const play = new Money().commits().commits(GRANT);
    expect(play.state.commitments.map(({ funder, bodyKey }) => [funder.kind, bodyKey])).toEqual([
      ['body', 'funder'],
      ['outside', 'funder'],
    ]);
    expect(play.code(play.frida, commitmentOf({ ...GRANT, commitmentId: 'c-3', sharePercent: 1 }))).toBe(
      'shares-over-whole',
    );
  });

  it.each([
    ['class-not-eligible', { classes: ['operation'] }],
    ['share-invalid', { sharePercent: 33.333 }],
    ['dates-reversed', { to: '2024-12-31' }],
    ['currency-mismatch', { currency: 'EUR' }],
    ['tranches-over-commitment', { tranches: [{ trancheId: 'pre-study', amount: 21 * M }] }],
    ['tranche-incomplete', { tranches: [{ trancheId: 'other', amount: M }] }],
    ['tranche-fixed', { tranches: [{ trancheId: 'pre-study', amount: M, condition: 'Another.' }] }],
    ['unknown-body', { funder: { kind: 'body', bodyKey: 'nobody' } }],
  ] as const)('is refused with %s', (code, changes) => {
    const play = new Money();
    expect(play.code(play.frida, commitmentOf(changes))).toBe(code);
  });
});

describe('a tranche', () => {
  it('goes from the agency’s claim over two persons of the funder to one order to pay, and is paid once', () => {
    const play = new Money().commits();
    expect(play.tasks().map(({ kind, assignee }) => [kind, assignee.role])).toEqual([
      ['claim_tranche', 'agency_approver'],
      ['claim_tranche', 'agency_approver'],
    ]);
    play.does(author, { ...claim, ...evidence });
    expect(play.taskIds()).toContain('approve_release:c-1:pre-study');
    play.does(play.frida, released);
    expect(play.code(play.frida, sign)).toBe('same-signatory');
    expect(play.code(approver, sign)).toBe('not-authorised');
    play.does(play.folke, sign);
    expect(position(play)).toMatchObject({ undrawn: 12 * M, ordered: 8 * M, paid: 0, released: 8 * M });
    expect(play.notices.at(-1)).toMatchObject({
      kind: 'payment_ordered',
      facts: { paymentId: 'pay-1', amount: 8 * M },
    });
    expect(play.code(play.filip, { ...sign, paymentId: 'pay-2' })).toBe('no-signature-pending');
    expect(play.code(author, { ...claim, ...evidence })).toBe('already-released');
    expect(play.tasks().find(({ kind }) => kind === 'confirm_payment')?.subject).toMatchObject({ paymentId: 'pay-1' });
    play.pays('pay-1');
    expect(position(play)).toMatchObject({ ordered: 0, paid: 8 * M, unspent: 8 * M });
    const again = { type: 'ConfirmPayment', paymentId: 'pay-1', bankReference: 'BG 124', date: '2025-03-03' } as const;
    expect(play.code(play.frida, again)).toBe('no-such-payment');
    expect(trialBalance(play.state.balances)).toBe(0);
  });

  it('is released by nobody who claimed it, whatever offices he holds', () => {
    const play = new Money().commits();
    const both = { ...play.frida, appointments: [...play.frida.appointments, ...approver.appointments] };
    play.does(both, { ...claim, ...evidence });
    expect(play.code(both, released)).toBe('same-signatory');
    const through = { ...play.folke, onBehalfOf: both.id };
    expect(play.code(through, released)).toBe('same-signatory');
    play.does(play.folke, released);
    expect(play.code(both, sign)).toBe('same-signatory');
  });

  it('is sent back with reasons, and may be claimed again; a signature may be refused', () => {
    const play = new Money().commits().does(author, { ...claim, ...evidence });
    play.does(play.frida, { ...release, value: 'refuse', reasons: 'The minutes are missing.' });
    play.does(author, { ...claim, ...evidence }).does(play.frida, released);
    play.does(play.folke, { ...sign, refuse: 'The amount is wrong.' });
    expect(play.state.tranches[0]?.status).toBe('claimed');
    expect(play.events('TrancheReleased')).toEqual([]);
  });

  it.each([
    ['not-approved', { approved: false }],
    ['project-paused', { pauses: ['i-1'] }],
    ['funding-frozen', { freezes: [{ freezeId: 'f-1', ruleId: 'powers.oversight', classes: ['delivery'] }] }],
  ] as const)('is neither claimed nor released while that bars it: %s', (code, standing) => {
    const play = new Money().commits().does(author, { ...claim, ...evidence });
    play.does(play.frida, released).stands(standing);
    expect(play.code(play.folke, sign)).toBe(code);
    expect(play.code(author, { ...claim, trancheId: 'first-delivery', ...evidence })).toBe(code);
    play.stands(STANDING).does(play.folke, sign);
    expect(position(play).released).toBe(8 * M);
  });

  it('of a class that is not frozen is released all the same', () => {
    const freezes = [{ freezeId: 'f-1', ruleId: 'powers.oversight', classes: ['licences'] as const }];
    expect(position(new Money().commits().stands({ freezes }).releases()).released).toBe(8 * M);
  });

  it('needs the power up to its amount, and the consent that the power needs', () => {
    const rules = fundedBy({}, { consentOf: 'government' });
    const play = new Money(rules).commits().does(author, { ...claim, ...evidence });
    play.does(play.frida, released);
    expect(play.code(play.folke, sign)).toBe('not-authorised');
    play.does(person('greta', at(rules, 'government', 'oversight_decider')), sign);
    expect(position(play).released).toBe(8 * M);
  });

  it('is claimed by the agency alone', () => {
    expect(new Money().commits().code(otherAgency, { ...claim, ...evidence })).toBe('not-authorised');
  });
});

describe('what may be released', () => {
  const limits = (play: Money) => limitOf(play.state, play.state.commitments[0]!, SE.funding);

  it('is the lower of amount and share of the eligible cost, each with what it was computed from', () => {
    const play = new Money(SE, { ...STANDING, cost: { ...STANDING.cost!, byClass: { delivery: 20 * M } } }).commits();
    const limit = limits(play);
    expect(limit).toMatchObject({ binding: 'share', left: 12 * M });
    expect(limit.parts.find(({ id }) => id === 'share')).toMatchObject({
      amount: 12 * M,
      inputs: { eligibleCost: 20 * M, sharePercent: 60, source: 'baseline', ref: 'b-1' },
    });
    play.releases();
    play.does(author, { ...claim, trancheId: 'first-delivery', ...evidence });
    const refusal = play.refused(play.frida, { ...released, trancheId: 'first-delivery' });
    expect(refusal).toMatchObject({ code: 'over-limit', facts: { amount: 12 * M, left: 4 * M, binding: 'share' } });
    play.does(play.frida, { ...released, trancheId: 'first-delivery', amount: 4 * M });
  });

  it('is bound by the regime as well as by the commitment: the lower binds', () => {
    const rules = fundedBy({ maxSharePercent: 25, maxAmount: 15 * M });
    const play = new Money(rules).commits();
    expect(limitOf(play.state, play.state.commitments[0]!, rules.funding)).toMatchObject({
      binding: 'share',
      left: 10 * M,
    });
    const capped = new Money().commits({ maxAmount: 5 * M });
    expect(limitOf(capped.state, capped.state.commitments[0]!, SE.funding)).toMatchObject({
      binding: 'cap',
      left: 5 * M,
    });
  });

  it('cannot be computed without a baseline that has P50 and P85, and is not guessed', () => {
    const cost = { ...STANDING.cost!, source: 'submission' as const, ref: null, p50: null, p85: null };
    const play = new Money(SE, { ...STANDING, cost }).commits().does(author, { ...claim, ...evidence });
    expect(play.refused(play.frida, released)).toMatchObject({ code: 'limit-unknown', facts: { missing: 'p50' } });
  });
});

describe('the reserve between P50 and P85', () => {
  const ask = { type: 'AskReserve', drawId: 'd-1', currency: 'SEK', reason: 'The price rose.', documents: [] } as const;
  const decide = { type: 'DecideReserve', drawId: 'd-1', value: 'approve', reasons: 'Needed.' } as const;
  const narrow = { ...STANDING, cost: { ...STANDING.cost!, p50: 5 * M, p85: 9 * M } };

  it('holds releases within the P50 until its holder lets the agency draw on it', () => {
    const play = new Money(SE, narrow).commits().does(author, { ...claim, ...evidence });
    expect(play.refused(play.frida, released)).toMatchObject({ code: 'over-limit', facts: { binding: 'frame' } });
    expect(play.code(approver, { ...ask, amount: 5 * M })).toBe('reserve-exceeded');
    play.does(approver, { ...ask, amount: 3 * M });
    expect(play.tasks().find(({ kind }) => kind === 'draw_reserve')?.assignee).toEqual({
      role: 'funder',
      bodyKey: 'funder',
    });
    expect(play.code(approver, decide)).toBe('not-authorised');
    play.does(play.filip, decide).does(play.frida, released).does(play.folke, sign);
    expect(position(play).released).toBe(8 * M);
    expect(play.state.reserve).toEqual({ drawn: 3 * M, asked: [] });
  });

  it('is not there where the regime holds none back', () => {
    const play = new Money(fundedBy({ reserve: undefined }));
    expect(play.code(approver, { ...ask, amount: M })).toBe('reserve-not-used');
  });
});
