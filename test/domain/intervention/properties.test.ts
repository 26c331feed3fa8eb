import fc from 'fast-check';
import { localDateOf } from '../../../domain/calendar/calendar';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { InterventionCommand } from '../../../domain/intervention/commands';
import type { InterventionEvent } from '../../../domain/intervention/events';
import { INTERVENTION_REFUSALS } from '../../../domain/intervention/refusals';
import type { Regime } from '../../../domain/regime/types';
import { assertReaching } from '../fixtures/reaching';
import { REGIME, calendarOf, official } from '../review/regime';
import {
  AGENCY,
  DECIDER,
  DISMISS,
  NOTICE,
  OFFICER,
  OTHER_DECIDER,
  PROPOSE,
  PROPOSE_CANCELLATION,
  REASONS,
  REPLY,
  SIGN,
  SIGNATORY,
  WAIVE,
  cancel,
  heard,
  none,
  pause,
  type Proceeding,
} from './proceeding';

const MINISTER = official('minister', 'oversight_decider', 'ministry');
const ANYBODY: readonly Actor[] = [
  OFFICER,
  DECIDER,
  OTHER_DECIDER,
  SIGNATORY,
  MINISTER,
  AGENCY,
  { ...SIGNATORY, onBehalfOf: 'decider' },
  { ...DECIDER, onBehalfOf: 'signatory' },
  { ...OTHER_DECIDER, id: 'minister' },
];

type Move =
  | { readonly kind: 'act'; readonly actor: Actor; readonly command: InterventionCommand }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'step' }
  | { readonly kind: 'end'; readonly reason: 'project_ended' | 'superseded' };

const expiry = fc.constantFrom('decision_required' as const, 'auto_resume' as const, 'auto_cancel' as const);
const day = fc.integer({ min: -5, max: 250 }).map((days) => dayAfter('2025-06-03', days));

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Each act with those whose it is. */
const ACTS: readonly (readonly [Actor, fc.Arbitrary<InterventionCommand>])[] = [
  [OFFICER, fc.constantFrom(PROPOSE, PROPOSE_CANCELLATION)],
  [AGENCY, fc.constant(REPLY)],
  [DECIDER, fc.constant(WAIVE)],
  [DECIDER, fc.record({ until: day, expiry }).map((terms) => pause(terms))],
  [DECIDER, fc.constant(cancel())],
  [DECIDER, fc.constant(DISMISS)],
  [SIGNATORY, fc.constant(SIGN)],
  [SIGNATORY, fc.constant(SIGN)],
  [MINISTER, fc.constant(SIGN)],
  [SIGNATORY, fc.constant({ type: 'SignIntervention', refuse: 'No.' })],
  [AGENCY, fc.constant({ type: 'AnswerQuestions', answers: [{ question: 0, text: 'Yes.' }], documents: [] })],
  [DECIDER, day.map((until) => ({ type: 'RenewPause', until, reasons: REASONS }))],
  [DECIDER, fc.constant({ type: 'ResumeProject', reasons: REASONS, conditions: [] })],
  [OFFICER, fc.constant({ type: 'WithdrawProposal', reason: 'Settled.' })],
];

const act: fc.Arbitrary<Move> = fc
  .tuple(fc.constantFrom(...ACTS), fc.constantFrom(...ANYBODY), fc.constantFrom(true, true, true, false))
  .chain(([[whose, command], anybody, fits]) =>
    command.map((each) => ({ kind: 'act' as const, actor: fits ? whose : anybody, command: each })),
  );

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: act },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'step' as const }) },
);

const END: fc.Arbitrary<readonly Move[]> = fc.constantFrom<readonly Move[]>(
  [],
  [],
  [{ kind: 'end', reason: 'project_ended' }],
  [{ kind: 'end', reason: 'superseded' }],
);
const MOVES = fc
  .tuple(fc.array(move, { maxLength: 40, size: 'max' }), END)
  .map(([moves, end]) => [...moves, ...end, ...moves.slice(0, 3)]);

const subset = fc.subarray(['pause', 'resume', 'cancel'] as const);
const regime: fc.Arbitrary<Regime> = fc
  .record({
    may: fc.constantFrom(
      ['pause', 'resume', 'cancel'] as const,
      ['pause', 'resume', 'cancel'] as const,
      ['pause'] as const,
      [] as const,
    ),
    secondSignature: subset,
    consentOf: fc.constantFrom(undefined, undefined, 'ministry'),
    hearing: fc.constantFrom(true, true, false),
    maxRenewals: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ may, secondSignature, consentOf, hearing, maxRenewals }) => ({
    ...REGIME,
    powers: [{ body: 'oversight', may, secondSignature, ...(consentOf ? { consentOf } : {}) }],
    hearing: hearing ? REGIME.hearing : undefined,
    pause: { ...REGIME.pause!, maxRenewals },
  }));

function make(proceeding: Proceeding, step: Move): void {
  switch (step.kind) {
    case 'act': {
      const refusal = proceeding.act(step.actor, step.command);
      if (refusal) expect(Object.keys(INTERVENTION_REFUSALS)).toContain(refusal.code);
      return;
    }
    case 'wait':
      proceeding.until(new Date(Date.parse(proceeding.now) + step.days * 86_400_000).toISOString());
      return;
    case 'step':
      for (const { step: name, cause } of proceeding.procedure().due)
        proceeding.does(
          SYSTEM,
          name === 'give_notice'
            ? ({ ...NOTICE, cause } as InterventionCommand)
            : { type: 'AskInterventionDecision', cause },
        );
      return;
    case 'end':
      if (proceeding.recorded.length > 0)
        proceeding.does(SYSTEM, { type: 'EndIntervention', reason: step.reason, at: proceeding.now });
  }
}

type Recorded = Proceeding['recorded'];
const has = (events: Recorded, type: InterventionEvent['type']) => events.some(({ event }) => event.type === type);

/** Nothing binds without power, hearing or exception, and signatures of as many persons as the rule wants. */
function checkOrders(recorded: Recorded, rules: Regime): void {
  const [power] = rules.powers;
  recorded.forEach(({ event, meta }, index) => {
    const before = recorded.slice(0, index);
    if (event.type === 'HearingClosed') {
      if (event.how === 'waived') expect(has(before, 'HearingWaived')).toBe(true);
      if (event.how === 'replied') expect(has(before, 'HearingReplied')).toBe(true);
      if (event.how === 'no_hearing_rule') expect(rules.hearing).toBeUndefined();
    }
    const powers = {
      PauseOrdered: ['pause'],
      PauseRenewed: ['pause'],
      CancellationOrdered: ['cancel'],
      Resumed: ['resume'],
    } as const;
    if (!(event.type in powers)) return;
    const order = event as Extract<InterventionEvent, { type: keyof typeof powers }>;
    if (order.type === 'CancellationOrdered' && order.by === 'expiry') {
      expect(power!.may).toContain('cancel');
      expect(
        before.some(({ event: each }) => each.type === 'PauseOrdered' && each.terms.expiry === 'auto_cancel'),
      ).toBe(true);
      return;
    }
    const [needed] = powers[order.type];
    expect(power!.may).toContain(needed);
    expect(has(before, 'HearingClosed')).toBe(true);
    const persons = [...order.decidedBy, ...order.signedBy];
    expect(new Set(persons).size).toBe(persons.length);
    const signatures = (power!.secondSignature.includes(needed) ? 1 : 0) + (power!.consentOf ? 1 : 0);
    expect(order.signedBy.length).toBeGreaterThanOrEqual(signatures);
    const until =
      order.type === 'PauseOrdered' ? order.terms.until : order.type === 'PauseRenewed' ? order.until : null;
    const today = localDateOf(meta.at, calendarOf('SE'));
    if (until !== null) expect(today.ok && until > today.value).toBe(true);
  });
}

/** The project is told everything once, and a pause that was told is always taken back by what ends it. */
function checkTold(proceeding: Proceeding, rules: Regime): void {
  const renewals = proceeding.events('PauseRenewed').length;
  expect(renewals).toBeLessThanOrEqual(rules.pause!.maxRenewals);
  expect(proceeding.sent('ApplyPause')).toHaveLength(proceeding.events('PauseOrdered').length + renewals);
  expect(proceeding.events('PauseOrdered').length).toBeLessThanOrEqual(1);
  const { status, outcome } = proceeding.state;
  expect(proceeding.sent('NoteInterventionEnded')).toHaveLength(status === 'ended' ? 1 : 0);
  expect(proceeding.procedure().ended).toBe(status === 'ended');
  const effects = proceeding.sent('ApplyResumption').length + proceeding.sent('ApplyCancellation').length;
  const paused = proceeding.events('PauseOrdered').length === 1;
  const lifts = (paused && status === 'ended' && outcome !== 'project_ended') || outcome === 'cancelled';
  expect(effects).toBe(lifts ? 1 : 0);
  for (const { to, effectiveAt, command } of proceeding.sends) {
    expect(to).toBe('project/p1');
    expect((command as { at?: string }).at).toBe(effectiveAt);
  }
}

function checkTasks(proceeding: Proceeding): void {
  const tasks = proceeding.tasks();
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  for (const { assignee, since } of tasks) {
    expect(assignee.role && (assignee.bodyKey ?? assignee.bodyId)).toBeTruthy();
    expect(since <= proceeding.now).toBe(true);
  }
  const { status } = proceeding.state;
  if (status === 'hearing' || status === 'deciding' || status === 'expired') expect(tasks.length).toBeGreaterThan(0);
}

const STARTS = ['none', 'heard', 'cancellation', 'cancellation', 'paused', 'paused', 'paused'] as const;

function begin(start: (typeof STARTS)[number], rules: Regime): Proceeding {
  const may = rules.powers[0]!.may;
  if (start === 'none' || !may.includes('pause')) return none(rules);
  if (!rules.hearing) return none(rules);
  if (start === 'heard') return heard(rules);
  if (start === 'cancellation' && may.includes('cancel')) return heard(rules, PROPOSE_CANCELLATION);
  const expires = may.includes('resume') ? 'decision_required' : 'auto_resume';
  const proceeding = heard(rules).does(DECIDER, pause({ expiry: expires }));
  for (const body of proceeding.state.pending?.missing ?? [])
    proceeding.does(body === 'ministry' ? MINISTER : SIGNATORY, SIGN);
  return proceeding;
}

describe('whatever is done in whatever order', () => {
  test('no order without power, hearing and signatures of different persons; what binds is told once; replay agrees', () => {
    const reached = new Set<string>();
    const names = ['PauseOrdered', 'CancellationOrdered', 'Resumed', 'PauseRenewed', 'PauseExpired'];
    assertReaching(
      fc.property(regime, fc.constantFrom(...STARTS), MOVES, (rules, start, moves) => {
        const proceeding = begin(start, rules);
        for (const step of moves) {
          const over = proceeding.state.status === 'ended';
          const before = proceeding.recorded.length;
          make(proceeding, step);
          if (over) expect(proceeding.recorded).toHaveLength(before);
          checkTasks(proceeding);
        }
        checkOrders(proceeding.recorded, rules);
        checkTold(proceeding, rules);
        expect(proceeding.replayed()).toEqual(proceeding.state);
        for (const { event } of proceeding.recorded) reached.add(event.type);
      }),
      { numRuns: 250, reached, names },
    );
  });
});
