import fc from 'fast-check';
import { isSuspended } from '../../../domain/clock';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import { isPaused, hasEnded } from '../../../domain/project/state';
import type { AllowedWork } from '../../../domain/regime/intervention';
import { MS_PER_DAY, epochMs, instantAt } from '../../../domain/time';
import { approver, author } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { assertReaching } from '../fixtures/reaching';
import { SE } from '../fixtures/regimes';
import { atCouncil, running } from './advice';

const CAP = 1_000;

type Move =
  | { readonly kind: 'pause'; readonly id: number; readonly cap: number | null }
  | { readonly kind: 'resume'; readonly id: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'appeal' | 'stay' | 'upheld' | 'annulled' }
  | {
      readonly kind: 'spend' | 'invoice';
      readonly amount: number;
      readonly work: AllowedWork | undefined;
      readonly back: number;
    }
  | { readonly kind: 'wait'; readonly days: number };

const work = fc.constantFrom<AllowedWork | undefined>('security', 'decommission', 'operation', undefined);
const money = (kind: 'spend' | 'invoice') =>
  fc.record({
    kind: fc.constant(kind),
    amount: fc.integer({ min: 1, max: 700 }),
    work,
    back: fc.integer({ min: 0, max: 40 }),
  });
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pause' as const), id: fc.nat(1), cap: fc.constantFrom(CAP, CAP, null) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resume' as const), id: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'cancel' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('appeal' as const, 'stay' as const, 'upheld' as const, 'annulled' as const),
    }),
  },
  { weight: 5, arbitrary: money('spend') },
  { weight: 4, arbitrary: money('invoice') },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 25 }) }) },
);

const dayBefore = (now: string, days: number): string =>
  instantAt(epochMs(now) - days * MS_PER_DAY).slice(0, 'yyyy-mm-dd'.length);

let next = 0;

function commandOf(play: ProjectPlay, step: Exclude<Move, { kind: 'wait' }>): readonly [Actor, ProjectCommand] {
  const at = play.now;
  const appealId = play.state.appeals.open[0]?.id ?? 'none';
  next += 1;
  switch (step.kind) {
    case 'pause': {
      const terms = {
        until: '2026-12-01',
        expiry: 'decision_required',
        allowedWork: ['security'],
        burnCap: step.cap,
      } as const;
      return [SYSTEM, { type: 'ApplyPause', interventionId: `i${step.id}`, at, ...terms }];
    }
    case 'resume':
      return [SYSTEM, { type: 'ApplyResumption', interventionId: `i${step.id}`, at, how: 'decided' }];
    case 'cancel':
      return [
        SYSTEM,
        { type: 'ApplyCancellation', interventionId: 'i9', at, body: 'oversight', runDown: { cap: CAP, items: [] } },
      ];
    case 'appeal': {
      const [about] = [...play.state.appeals.decisions].reverse();
      const decision = { kind: about?.kind ?? ('pause' as const), ref: about?.ref ?? 'i0' };
      const words = { grounds: 'Wrong.', documents: [], asksStay: true };
      return [approver, { type: 'FileAppeal', appealId: `a${next}`, decision, party: 'agency', ...words }];
    }
    case 'stay':
      return [play.decider, { type: 'DecideAppealStay', appealId, value: 'grant', reason: 'Not to be undone.' }];
    case 'upheld':
      return [approver, { type: 'WithdrawAppeal', appealId, reason: 'Settled.' }];
    case 'annulled':
      return [play.decider, { type: 'ReconsiderDecision', appealId, value: 'annul', reasons: 'It was wrong.' }];
    case 'spend': {
      const paid = {
        spendingId: `s${next}`,
        class: 'analysis',
        amount: step.amount,
        currency: 'SEK',
        reference: 'x',
      } as const;
      const date = dayBefore(at, step.back);
      return [author, { type: 'RecordSpending', ...paid, date, ...(step.work ? { allowedWork: step.work } : {}) }];
    }
    case 'invoice': {
      const head = {
        invoiceId: `v${next}`,
        posting: 1,
        kind: 'invoice',
        number: '7',
        contractId: null,
        currency: 'SEK',
      } as const;
      const amounts = [{ class: 'analysis', net: step.amount, vat: 0 }] as const;
      const issuedOn = dayBefore(at, step.back);
      return [
        SYSTEM,
        { type: 'PostInvoice', ...head, issuedOn, amounts, ...(step.work ? { allowedWork: step.work } : {}) },
      ];
    }
  }
}

/** Where the rule stops clocks, every clock of a paused project stands still. */
function checkClocks({ state }: ProjectPlay): void {
  if (!isPaused(state) || hasEnded(state)) return;
  for (const clock of state.clocks.filter(({ purpose }) => OF_GATE.includes(purpose)))
    expect([clock.id, isSuspended(clock)]).toEqual([clock.id, true]);
}
const OF_GATE: readonly string[] = [
  'completeness',
  'lead_time',
  'consultation',
  'decision',
  'deferral',
  'deviation',
  'answer',
];

/** What was paid, by what the orders in force before it say, is refused, within them, or flagged. */
function checkMoney(play: ProjectPlay, before: ProjectPlay['state'], from: number, step: Move): void {
  if (step.kind !== 'spend' && step.kind !== 'invoice') return;
  const events = play.recorded.slice(from).map(({ event }) => event);
  const paid = events.some(({ type }) => type === 'SpendingRecorded' || type === 'InvoiceBooked');
  if (!paid) return;
  const flags = events.flatMap((event) => (event.type === 'ViolationFlagged' ? [event.violation] : []));
  const { runDown } = before.orders;
  if (runDown) {
    const fits = step.work !== undefined && step.work !== 'security' && runDown.used + step.amount <= runDown.cap;
    expect(flags.includes('spending_in_run_down')).toBe(!fits);
    if (step.kind === 'spend') expect(fits).toBe(true);
    return;
  }
  const date = dayBefore(play.now, step.back);
  for (const { burn, stayedBy, at, allowedWork } of before.pauses) {
    if (stayedBy || (step.kind === 'invoice' && date < at.slice(0, 10))) continue;
    const allowed = step.work !== undefined && allowedWork.includes(step.work);
    const month = burn && date.slice(0, 7) > burn.month ? 0 : (burn?.used ?? 0);
    const over = burn ? month + step.amount > burn.cap : false;
    if (step.kind === 'spend') expect([allowed, over]).toEqual([true, false]);
    if (!allowed) expect(flags).toContain('spending_in_pause');
    if (over) expect(flags).toContain('spending_over_burn_cap');
  }
}

describe('whatever orders, appeals and payments come in whatever order', () => {
  test('no gate clock runs in a pause that stops it, nothing is paid outside an order unnoticed, and replay agrees', () => {
    const reached = new Set<string>();
    const names = [
      ...['ProjectPaused', 'ProjectResumed', 'ProjectCancelled', 'AppealStayed', 'SpendingRecorded'],
      ...['spending_over_burn_cap', 'spending_in_pause', 'spending_in_run_down'],
    ];
    assertReaching(
      fc.property(fc.boolean(), fc.array(move, { maxLength: 40, size: 'max' }), (atGate, moves) => {
        const play = (atGate ? atCouncil(SE) : running(SE)).until('2025-06-02T08:00:00.000Z');
        for (const step of moves) {
          if (step.kind === 'wait') play.until(instantAt(epochMs(play.now) + step.days * MS_PER_DAY));
          else {
            play.until(play.now);
            const [before, from] = [play.state, play.recorded.length];
            play.act(...commandOf(play, step));
            checkMoney(play, before, from, step);
          }
          checkClocks(play);
        }
        expect(play.replayed()).toEqual(play.state);
        for (const { event } of play.recorded)
          reached.add(event.type === 'ViolationFlagged' ? event.violation : event.type);
      }),
      { numRuns: 120, reached, names },
    );
  });
});
