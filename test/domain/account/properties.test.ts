import fc from 'fast-check';
import { CHART, positionOf } from '../../../domain/account/chart';
import type { AccountCommand } from '../../../domain/account/commands';
import { effectiveAmount } from '../../../domain/account/limit';
import type { TrancheStatus } from '../../../domain/account/state';
import { balanceOf, trialBalance } from '../../../domain/ledger/ledger';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import { approver, author } from '../fixtures/people';
import { SE } from '../fixtures/regimes';
import { GRANT, M, Money, spendOf, STANDING } from './money';

/** What anybody may try, in any order. */
type Attempt = (play: Money) => readonly [Actor, AccountCommand];

const TRANCHES = [
  { commitmentId: 'c-1', trancheId: 'pre-study' },
  { commitmentId: 'c-1', trancheId: 'first-delivery' },
  { commitmentId: 'c-2', trancheId: 'advance' },
] as const;

const tranche = fc.constantFrom(...TRANCHES);

/** Mostly a tranche of which this may be done next; else any. */
const next = (play: Money, status: TrancheStatus, [of, any]: readonly [(typeof TRANCHES)[number], boolean]) => {
  const ready = any ? undefined : play.state.tranches.find((each) => each.status === status);
  return ready ? { commitmentId: ready.commitmentId, trancheId: ready.trancheId } : of;
};
const chosen = fc.tuple(tranche, fc.constantFrom(true, false, false));

/** Mostly the payment that is to be confirmed; else one that was, or none. */
const paymentOf = (play: Money, n: number): string =>
  play.state.tranches.find(({ status }) => n > 0 && status === 'ordered')?.paymentId ??
  play.events('TrancheReleased')[n]?.paymentId ??
  'none';
const millions = fc.integer({ min: 1, max: 25 }).map((n) => n * M);
const commitment = fc.constantFrom('c-1', 'c-2');
const giver = fc.constantFrom('frida', 'folke', 'filip');

/** Somebody of the funder, in his own name or in another's place; or somebody of the agency. */
const someone = fc.tuple(giver, fc.option(giver, { nil: undefined, freq: 2 }), fc.constantFrom(true, false, false));
const actorOf = (play: Money, [name, onBehalfOf, ofAgency]: readonly [string, string | undefined, boolean]): Actor => {
  if (ofAgency) return name === 'frida' ? approver : author;
  const actor = play[name as 'frida'];
  return onBehalfOf === undefined || onBehalfOf === name ? actor : { ...actor, onBehalfOf };
};

const standing = fc.record(
  {
    approved: fc.boolean(),
    pauses: fc.constantFrom([], ['i-1']),
    freezes: fc.constantFrom([], [{ freezeId: 'f-1', ruleId: 'powers.oversight', classes: 'all' as const }]),
    ended: fc.constantFrom(null, 'cancelled' as const, 'closed' as const),
  },
  { requiredKeys: [] },
);

const attempts: fc.Arbitrary<Attempt> = fc.oneof(
  {
    weight: 2,
    arbitrary: standing.map((changes): Attempt => (play) => [SYSTEM, noteOf(play, { ...STANDING, ...changes })]),
  },
  { weight: 4, arbitrary: fc.constant<Attempt>((play) => [SYSTEM, noteOf(play, STANDING)]) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(tranche, someone)
      .map(([of, who]): Attempt => (play) => [
        actorOf(play, who),
        { type: 'ClaimTranche', ...of, evidence: 'Proof.', documents: [] },
      ]),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(chosen, someone, fc.option(millions, { nil: undefined }), fc.constantFrom(true, true, false))
      .map(([of, who, amount, yes]): Attempt => (play) => [
        actorOf(play, who),
        {
          ...{ type: 'DecideRelease', ...next(play, 'claimed', of), value: yes ? 'release' : 'refuse', reasons: 'So.' },
          ...(amount === undefined ? {} : { amount }),
        },
      ]),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(chosen, someone)
      .map(([of, who]): Attempt => (play) => [
        actorOf(play, who),
        { type: 'SignRelease', ...next(play, 'proposed', of), paymentId: `pay-${play.recorded.length}` },
      ]),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat({ max: 2 }), someone).map(([n, who]): Attempt => (play) => [
      actorOf(play, who),
      {
        ...{ type: 'ConfirmPayment', paymentId: paymentOf(play, n) },
        ...{ bankReference: 'BG', date: '2025-03-03' },
      },
    ]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: -2 * M, max: 4 * M }), fc.constantFrom('delivery', 'operation'))
      .map(([amount, spent]): Attempt => (play) => [
        SYSTEM,
        spendOf(amount, play.now, { class: spent as 'delivery', spendId: `s-${play.recorded.length}` }),
      ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(commitment, fc.integer({ min: 1, max: 4 * M }), someone)
      .map(([commitmentId, amount, who]): Attempt => (play) => [
        actorOf(play, who),
        {
          ...{ type: 'DemandClawback', clawbackId: `k-${play.recorded.length}`, commitmentId, ground: 'Unspent.' },
          ...{ amount, currency: 'SEK', due: '2025-06-02' },
        },
      ]),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(someone, millions, fc.boolean()).map(([who, amount, remits]): Attempt => (play) => {
      const clawbackId = play.state.clawbacks[0]?.clawbackId ?? 'none';
      return [
        actorOf(play, who),
        remits
          ? { type: 'RemitClawback', clawbackId, reasons: 'Hardship.' }
          : {
              ...({ type: 'RecordRepayment', clawbackId, amount, currency: 'SEK' } as const),
              ...{ bankReference: 'BG', date: '2025-03-03' },
            },
      ];
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(commitment, someone)
      .map(([commitmentId, who]): Attempt => (play) => [
        actorOf(play, who),
        { type: 'EndCommitment', commitmentId, reason: 'Enough.' },
      ]),
  },
);

const noteOf = (play: Money, changes: typeof STANDING): AccountCommand => ({
  ...{ type: 'NoteProject', projectId: 'p-1', agencyId: play.state.agencyId, regimeHash: 'hash' },
  ...{ standing: changes, at: play.now },
});

/** Two funders, and whatever anybody tries. Each attempt is taken or refused; nothing throws, and every limit holds. */
function played(tries: readonly Attempt[]): Money {
  const play = new Money().commits().commits(GRANT);
  for (const attempt of tries) {
    const [actor, command] = attempt(play);
    const before = play.state;
    const refusal = play.act(actor, command);
    const broken = refusal && play.state !== before ? ['refused, and yet changed'] : brokenBy(play);
    if (broken.length > 0) throw new Error(`${command.type}: ${broken.join(', ')}`);
  }
  return play;
}

/** Which promises do not hold after the act. */
function brokenBy({ state }: Money): readonly string[] {
  const positions = state.commitments.map((each) => {
    const { committed, undrawn, lapsed, ordered, paid, recoverable, repaid, remitted } = positionOf(
      state.balances,
      each.commitmentId,
    );
    const drawn = ordered + paid + recoverable + repaid + remitted;
    const least = Math.min(undrawn, lapsed, ordered, paid, recoverable, repaid, remitted);
    const spent = 0 - balanceOf(state.balances, CHART.spent(each.commitmentId));
    return { each, committed, undrawn, lapsed, drawn, least, spent };
  });
  const frame = (STANDING.cost?.p50 ?? 0) + state.reserve.drawn;
  const holds = {
    'the ledger balances': trialBalance(state.balances) === 0,
    'what was promised is somewhere': positions.every((p) => p.committed === p.undrawn + p.lapsed + p.drawn),
    'nothing is less than nothing': positions.every(({ least }) => least >= 0),
    'no more is drawn than may be': positions.every(({ each, drawn }) => drawn <= effectiveAmount(each, SE.funding)),
    'no funder bears more than it promised': positions.every(({ each, spent }) => spent <= each.amount),
    'all that is drawn is within the frame': positions.reduce((sum, { drawn }) => sum + drawn, 0) <= frame,
  };
  return Object.entries(holds).flatMap(([promise, kept]) => (kept ? [] : [`not kept: ${promise}`]));
}

describe('whatever anybody tries with the money of a project', () => {
  it('the ledger balances, nothing is released twice or beyond a limit, and no two signatures are one person’s', () => {
    fc.assert(
      fc.property(fc.array(attempts, { minLength: 20, maxLength: 80 }), (tries) => {
        const play = played(tries);
        const released = play.events('TrancheReleased');
        const names = released.map(({ commitmentId, trancheId }) => `${commitmentId} ${trancheId}`);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(released.map(({ paymentId }) => paymentId)).size).toBe(released.length);
        const confirmed = play.events('PaymentConfirmed').map(({ paymentId }) => paymentId);
        expect(new Set(confirmed).size).toBe(confirmed.length);
        for (const { proposedBy, signedBy } of released) {
          expect(proposedBy.filter((person) => signedBy.includes(person))).toEqual([]);
        }
        expect(play.replayed()).toEqual(play.state);
      }),
      { numRuns: 60 },
    );
  });

  it('no money goes out while there is no approval, during a pause or a freeze, or after the end', () => {
    fc.assert(
      fc.property(fc.array(attempts, { minLength: 20, maxLength: 80 }), (tries) => {
        const play = played(tries);
        let standing: typeof STANDING | null = null;
        for (const { event } of play.recorded) {
          if (event.type === 'AccountOpened' || event.type === 'StandingNoted') standing = event.standing;
          if (event.type !== 'TrancheReleased') continue;
          expect(standing).toMatchObject({ approved: true, pauses: [], freezes: [], ended: null });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('money does go out in some of these histories, or the promises above would say nothing', () => {
    const histories = fc.sample(fc.array(attempts, { minLength: 60, maxLength: 80 }), { numRuns: 120, seed: 20250303 });
    const plays = histories.map(played);
    for (const type of ['TrancheReleased', 'PaymentConfirmed', 'ClawbackDemanded', 'CommitmentRevived'] as const) {
      expect([type, plays.some((play) => play.events(type).length > 0)]).toEqual([type, true]);
    }
  });
});
