import fc from 'fast-check';
import { isSuspended } from '../../../domain/clock';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import { INITIAL, type ProjectState } from '../../../domain/project/state';
import type { Regime } from '../../../domain/regime/types';
import { instantAt, epochMs, MS_PER_DAY } from '../../../domain/time';
import { baselineOf } from '../fixtures/baselines';
import { exitDecisionOf, exitOf, lessonOf } from '../fixtures/exits';
import { approver, author, otherAgency } from '../fixtures/people';
import {
  completeSubmission,
  conditionOf,
  decisionOf,
  forecastOf,
  ProjectPlay,
  submitOf,
} from '../fixtures/project-play';
import { DK, FR, SE } from '../fixtures/regimes';
import { costOf, documentOf, submissionOf } from '../fixtures/submissions';

const START = '2025-01-06T08:00:00.000Z';

interface Setting {
  readonly rules: Regime;
  readonly keys: { readonly oversight: string; readonly council: string };
}
const SETTINGS: readonly Setting[] = [
  { rules: SE, keys: { oversight: 'oversight', council: 'council' } },
  { rules: DK, keys: { oversight: 'oversight', council: 'it-raad' } },
  { rules: FR, keys: { oversight: 'dinum', council: 'dinum-panel' } },
];

/** One thing that somebody tries; numbers choose among what the situation offers. */
interface Attempt {
  readonly act: number;
  readonly who: number;
  readonly choice: number;
  readonly days: number;
  readonly behalf: boolean;
}

/** What the project is expected to cost when it is filed, in millions: below the lines, or over them. */
const firstCost = fc.constantFrom(8, 22);

const attempts = fc.array(
  fc.record({
    act: fc.nat(40),
    who: fc.nat(8),
    choice: fc.nat(20),
    days: fc.constantFrom(0, 0, 0, 1, 2, 5, 12, 40),
    behalf: fc.boolean(),
  }),
  { minLength: 20, maxLength: 80, size: 'max' },
);

const pick = <T>(items: readonly T[], n: number): T => items[n % items.length]!;

/** As `pick`, where there may be nothing to choose from. */
const pickAny = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];
const CLASSES = ['analysis', 'delivery', 'suppliers', 'hardware', 'operation'] as const;
const VALUES = ['approve', 'approve_with_conditions', 'defer', 'return', 'reject', 'approve'] as const;

/** The day so many days from now. */
const dayFrom = (now: string, days: number): string => instantAt(epochMs(now) + days * MS_PER_DAY).slice(0, 10);

/** What may be tried in a situation, by number; the last third is left to the procedure. */
function commandOf(play: ProjectPlay, { act, choice }: Attempt): ProjectCommand | 'step' {
  const { state, now, rules } = play;
  const currency = rules.money.currency;
  const cost = costOf(pick([1, 8, 14, 16, 22, 60, 120], choice), currency, rules.costBases[0]!.vat);
  const next = `${play.recorded.length}`;
  const interventionId = pick(['i-1', 'i-2'], choice);
  const commands: readonly (() => ProjectCommand)[] = [
    () => ({ ...submitOf(completeSubmission(rules, cost)), authors: pick([[author.id], [approver.id], []], choice) }),
    () => ({
      type: 'Amend',
      submission: submissionOf(choice % 5 === 0 ? null : cost),
      authors: pick([[author.id], [approver.id]], choice),
      draftId: null,
      reason: 'New numbers.',
    }),
    () => forecastOf(cost, next),
    () => ({ type: 'RequestInformation', requestId: pick(['q-1', 'q-2', next], choice), questions: ['Why?'] }),
    () => ({
      type: 'AnswerInformation',
      requestId: pickAny(state.requests, choice)?.id ?? 'q-1',
      answers: ['So.'],
      documents: [],
    }),
    () => ({ type: 'WithdrawInformationRequest', requestId: pickAny(state.requests, choice)?.id ?? 'q-2' }),
    () => ({ type: 'ConfirmCompleteness' }),
    () => ({
      type: 'GiveStatement',
      bodyKey: pick(['anssi', 'budget', 'oversight'], choice),
      position: 'favourable',
      text: 'Fine.',
    }),
    () => decisionFrom(pick(VALUES, choice), next, now),
    () => ({
      type: 'SignDecision',
      decisionId: state.gate?.pending?.decisionId ?? 'none',
      ...(choice === 7 && { refuse: 'No.' }),
    }),
    () => ({
      type: 'VerifyCondition',
      conditionId: pickAny(state.conditions, choice)?.id ?? 'none',
      evidence: 'Seen.',
      documents: [],
    }),
    () => baselineOf(cost, next),
    () => ({
      type: 'RecordSpending',
      spendingId: next,
      class: pick(CLASSES, choice),
      amount: 1_000_00,
      currency,
      date: now.slice(0, 10),
      reference: 'F',
      ...(choice % 3 === 0 && { allowedWork: 'security' as const }),
    }),
    () => ({
      type: 'RecordContract',
      contractId: next,
      supplier: 'S',
      reference: 'C',
      signedOn: dayFrom(now, -choice),
      amount: 1_000_00,
      currency,
    }),
    () => ({
      type: 'FileDocument',
      document: documentOf(pick(rules.gates[0]!.requiredDocuments, choice).type),
      classification: 'public',
    }),
    () => (choice === 3 ? { type: 'Withdraw', reason: 'No need.' } : { type: 'Tick' }),
    () => (choice === 3 ? exitOf({ rules, state }, { completedOn: dayFrom(now, -1) }) : { type: 'Tick' }),
    () => (choice === 3 ? exitDecisionOf() : lessonOf(next, { occasion: state.learning.due[0]?.occasion ?? null })),
    () => ({ type: 'ConfirmLesson', lessonId: state.learning.unconfirmed[0]?.lessonId ?? next }),
    () => ({ type: 'RecordGoLive', date: dayFrom(now, -choice), text: 'In use.' }),
    () => opinionFrom(state, now, choice, rules),
    () => ({ type: 'NoteIntervention', interventionId, kind: 'pause', at: now }),
    () => ({
      type: 'ApplyPause',
      interventionId,
      at: now,
      until: dayFrom(now, 60),
      expiry: 'auto_resume',
      allowedWork: ['security'],
    }),
    () => ({ type: 'ApplyResumption', interventionId, at: now, how: 'decided' }),
    () => (choice === 3 ? { type: 'ApplyCancellation', interventionId, at: now } : { type: 'Tick' }),
    () => ({ type: 'NoteInterventionEnded', interventionId, at: now }),
    () => ({ type: 'ExpireClock', clockId: pickAny(state.clocks, choice)?.id ?? 'none' }),
    () => ({ type: 'OpenGate', cause: choice }),
  ];
  return commands.at(act)?.() ?? 'step';
}

const decisionFrom = (value: (typeof VALUES)[number], next: string, now: string): ProjectCommand =>
  decisionOf(value, {
    decisionId: `d-${next}`,
    deviation: 'For good reasons.',
    ...(value === 'defer' && { deferUntil: dayFrom(now, 20) }),
    ...(value === 'approve_with_conditions' && { conditions: [conditionOf(`c-${next}`, dayFrom(now, 30))] }),
  });

const opinionFrom = (state: ProjectState, at: string, choice: number, rules: Regime): ProjectCommand => ({
  type: 'ReceiveOpinion',
  reviewId: state.gate?.review?.id ?? 'none',
  outcome: choice % 4 === 0 ? null : pick(rules.reviews[0]!.outcomes, choice).id,
  riskProfile: null,
  recommendations: [],
  how: choice % 4 === 0 ? 'lapsed' : 'given',
  at,
});

const SYSTEM_ACTS = /^(Assess|Open|Consult|Ask|Start|Receive|Note|Apply|Expire|Tick)/;

/** Who may do a thing; most attempts are by him, the rest by anybody. */
function rightful(play: ProjectPlay, { type }: ProjectCommand): Actor {
  if (SYSTEM_ACTS.test(type)) return SYSTEM;
  if (['RequestInformation', 'WithdrawInformationRequest', 'VerifyCondition'].includes(type)) return play.officer;
  if (type === 'ConfirmCompleteness') {
    const { by } = play.rules.gates[0]!.completeness;
    return by === 'it-raad' ? play.secretary : play.officer;
  }
  if (type === 'Decide') return play.decider;
  if (type === 'SignDecision') return pick([play.signatory, play.decider], play.recorded.length);
  return ['RecordSpending', 'RecordContract', 'AnswerInformation', 'FileDocument'].includes(type) ? author : approver;
}

function actorOf(play: ProjectPlay, command: ProjectCommand, { who, behalf }: Attempt): Actor {
  if (who > 3) return rightful(play, command);
  const people = [author, approver, play.officer, play.decider, play.otherDecider, play.signatory, otherAgency, SYSTEM];
  const actor = pick(people, play.recorded.length + who);
  return behalf ? { ...actor, onBehalfOf: pick(people, who).id } : actor;
}

/** Tries one thing, and looks at what must never happen. */
function tries(play: ProjectPlay, attempt: Attempt): void {
  play.until(instantAt(epochMs(play.now) + attempt.days * MS_PER_DAY));
  const command = commandOf(play, attempt);
  if (command === 'step') {
    play.settles();
    return;
  }
  const before = play.state;
  const recorded = play.recorded.length;
  const actor = actorOf(play, command, attempt);
  const refusal = play.act(actor, command);
  const events = play.recorded.slice(recorded).map(({ event }) => event);
  if (refusal) expect(events).toEqual([]);
  for (const event of events) {
    if (event.type === 'ProjectSubmitted' || event.type === 'ProjectAmended') {
      expect(event.authors).not.toContain(actor.id);
      expect(event.authors).not.toContain(actor.onBehalfOf);
    }
    if (event.type === 'DecisionTaken' && event.by === 'person') mayDecide(before, event.decidedBy, event.signedBy);
    if (event.type === 'SpendingRecorded') {
      const locked = before.locks.filter(({ mode }) => mode === 'hard').flatMap(({ classes }) => classes);
      expect(locked).not.toContain(event.class);
      for (const pause of before.pauses) expect(pause.allowedWork).toContain(event.allowedWork);
    }
  }
  if (command.type === 'ExpireClock') {
    const clock = before.clocks.find(({ id }) => id === command.clockId);
    // What was due had run out before; so this one was not.
    if (clock) expect(play.dueDate(clock.id) === null).toBe(isSuspended(clock));
    expect(events).toEqual([]);
  }
}

function mayDecide({ gate, pauses }: ProjectState, decidedBy: string | null, signedBy: string | null): void {
  expect(gate).not.toBeNull();
  expect(pauses).toEqual([]);
  if (gate!.reviewRule !== null) expect(['given', 'lapsed', 'ended']).toContain(gate!.review?.state);
  if (gate!.begins === 'complete_submission') expect(gate!.complete).not.toBeNull();
  expect(signedBy).not.toBe(decidedBy);
}

function looksSound(play: ProjectPlay): void {
  const { state, rules } = play;
  const clockIds = state.clocks.map(({ id }) => id);
  expect(new Set(clockIds).size).toBe(clockIds.length);
  const tasks = play.tasks();
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  for (const { assignee, clockId } of tasks) {
    expect(assignee.role).toBeDefined();
    const known = assignee.bodyId === state.agencyId || rules.bodies.some(({ key }) => key === assignee.bodyKey);
    expect(known).toBe(true);
    if (clockId !== undefined) expect(clockIds).toContain(clockId);
  }
  const procedure = play.procedure();
  if (procedure.ended) expect({ ...procedure, clocks: clockIds }).toMatchObject({ due: [], children: [], clocks: [] });
  for (const { cause } of procedure.due) expect(cause).toBeLessThanOrEqual(play.recorded.length);
  expect(JSON.stringify(state).length).toBeLessThan(64 * 1024);
}

describe('whatever anybody tries', () => {
  it.each(SETTINGS.map((setting) => [setting.rules.id, setting] as const))(
    'under %s the law holds: nothing throws, nobody decides too early or alone, locked money stays, replay agrees',
    (_, { rules, keys }) => {
      fc.assert(
        fc.property(firstCost, attempts, (millions, all) => {
          const play = new ProjectPlay(rules, START, keys);
          play.files(completeSubmission(rules, costOf(millions, rules.money.currency, rules.costBases[0]!.vat)));
          for (const attempt of all) {
            tries(play, attempt);
            looksSound(play);
          }
          expect(play.replayed()).toEqual(play.state);
          const fromRecord = (JSON.parse(JSON.stringify(play.recorded)) as typeof play.recorded).reduce(
            (state, { event, meta }) => play.evolves(state, event, meta),
            INITIAL,
          );
          expect(fromRecord).toEqual(play.state);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('gets somewhere: the attempts reach decisions, pauses and stages, or they would prove nothing', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(firstCost, attempts, (millions, all) => {
        const play = new ProjectPlay(SE, START, SETTINGS[0]!.keys);
        play.files(completeSubmission(SE, costOf(millions, 'SEK')));
        for (const attempt of all) tries(play, attempt);
        for (const { event } of play.recorded) seen.add(event.type);
      }),
      { numRuns: 150, seed: 7 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'CompletenessConfirmed',
        'OpinionReceived',
        'DecisionTaken',
        'StageStarted',
        'ProjectPaused',
        'ProjectResumed',
        'SpendingRecorded',
        'LineCrossed',
        'GateClosed',
        'ProjectCancelled',
      ]),
    );
  });
});
