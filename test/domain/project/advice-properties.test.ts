import fc from 'fast-check';
import { isOfAgency, personsOf } from '../../../domain/actor';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import { INITIAL, hasEnded } from '../../../domain/project/state';
import type { Regime } from '../../../domain/regime/types';
import { epochMs, instantAt, MS_PER_DAY } from '../../../domain/time';
import { approver, at, author, otherAgency, person } from '../fixtures/people';
import { conditionOf, decisionOf, type ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { advised, ANSWERING, claimOf, lawWith, SPLIT, STAFF, verdictOf } from './advice';

/** Everything that the rules of this area can say, together: two signatures, a confirming body, another look, a reopened round. */
const EVERYTHING: Regime = {
  ...lawWith(
    {},
    {
      deviation: { reasonsRequired: true, publish: true, by: 'government', clock: 'answer' },
      politicalDirection: { by: 'government', publish: true, secondSignature: true },
      reexamination: {
        when: { fact: 'agency.type', is: '=', value: 'ministry' },
        finalBy: 'government',
        clock: 'answer',
      },
    },
    ANSWERING,
  ),
};
const chair = person('clara', at(SE, 'council', 'council_chair'));
const minister = person('mia', at(SE, 'government', 'oversight_decider'));
const second = person('max', at(SE, 'government', 'second_signatory'));

interface Attempt {
  readonly act: number;
  readonly who: number;
  readonly choice: number;
  readonly days: number;
  readonly behalf: boolean;
}
const attempts = fc.array(
  fc.record({
    act: fc.nat(16),
    who: fc.nat(30),
    choice: fc.nat(11),
    days: fc.constantFrom(0, 0, 0, 1, 4, 15, 60),
    behalf: fc.boolean(),
  }),
  { minLength: 15, maxLength: 60, size: 'max' },
);
const pick = <T>(items: readonly T[], n: number): T => items[n % items.length]!;
const dayFrom = (now: string, days: number): string => instantAt(epochMs(now) + days * MS_PER_DAY).slice(0, 10);

/** What may be tried, and by whom it would be done rightly; the rest of the acts is left to the procedure. */
function attemptOf(play: ProjectPlay, { act, choice }: Attempt): { command: ProjectCommand; by: Actor } | 'step' {
  const { state, now, recorded } = play;
  const { advice, gate } = state;
  const next = `${recorded.length}`;
  const open = advice.recommendations.map(({ id }) => id);
  const name = open.length > 0 ? pick(open, choice) : '1.none';
  const opinion = advice.opinions[0]?.reviewId ?? 'none';
  const value = pick(['approve', 'approve_with_conditions', 'defer', 'return', 'reject', 'reject'] as const, choice);
  const direction = { directionId: `dir-${next}`, text: 'Go on.', reasons: 'It is urgent.', documents: [] };
  const deciding = gate?.reexamination?.by === 'final_body' ? minister : play.decider;
  const all: readonly { command: ProjectCommand; by: Actor }[] = [
    {
      command: {
        type: 'AnswerOpinion',
        reviewId: opinion,
        text: 'Thanks.',
        answers: advice.recommendations
          .filter(({ status }) => status === 'open')
          .map(({ id: recommendationId, due }, n) =>
            (n + choice) % 3 === 0
              ? { recommendationId, answer: 'explain', text: 'No.' }
              : { recommendationId, answer: 'comply', ...(due === null ? { due: dayFrom(now, 20) } : {}) },
          ),
      },
      by: approver,
    },
    { command: claimOf(name), by: author },
    { command: verdictOf(name, choice % 3 === 0 ? 'returned' : 'verified'), by: chair },
    { command: { type: 'SupersedeRecommendation', recommendationId: name, reason: 'Moot.' }, by: chair },
    {
      command: {
        type: 'ReopenReview',
        reviewId: `r-${next}`,
        reopens: opinion,
        reason: 'x',
        newFacts: 'y',
        documents: [],
      },
      by: pick([chair, play.decider], choice),
    },
    {
      command: {
        type: 'ReceiveOpinion',
        reviewId: advice.reopened?.id ?? gate?.review?.id ?? 'none',
        outcome: choice % 4 === 0 ? null : pick(SE.reviews[0]!.outcomes, choice).id,
        riskProfile: 'normal',
        recommendations: choice % 2 === 0 ? [] : [{ ...SPLIT, due: dayFrom(now, 30), replaces: [name] }],
        how: choice % 4 === 0 ? 'lapsed' : 'given',
        at: now,
      },
      by: SYSTEM,
    },
    {
      command: decisionOf(value, {
        decisionId: `d-${next}`,
        deviation: 'For good reasons.',
        ...(value === 'defer' && { deferUntil: dayFrom(now, 20) }),
        ...(value === 'approve_with_conditions' && { conditions: [conditionOf(`c-${next}`, dayFrom(now, 30))] }),
      }),
      by: deciding,
    },
    {
      command: {
        type: 'SignDecision',
        decisionId: gate?.pending?.decisionId ?? 'none',
        ...(choice === 7 && { refuse: 'No.' }),
      },
      by: gate?.pending?.confirmBy === undefined ? play.signatory : minister,
    },
    { command: { type: 'SeekDirection', objection: 'Not well spent.' }, by: deciding },
    { command: { type: 'GiveDirection', ...direction }, by: minister },
    {
      command: {
        type: 'SignDirection',
        directionId: advice.pendingDirection?.directionId ?? 'none',
        ...(choice === 7 && { refuse: 'No.' }),
      },
      by: second,
    },
    { command: { type: 'AskReexamination', reasons: 'Look again.', documents: [] }, by: approver },
    {
      command: {
        type: 'ApplyPause',
        interventionId: 'i-1',
        at: now,
        until: dayFrom(now, 60),
        expiry: 'auto_resume',
        allowedWork: [],
      },
      by: SYSTEM,
    },
    { command: { type: 'ApplyResumption', interventionId: 'i-1', at: now, how: 'decided' }, by: SYSTEM },
  ];
  return all.at(act) ?? 'step';
}

/** Tries one thing, by its rightful person or by anybody, and looks at what must never happen. */
function tries(play: ProjectPlay, attempt: Attempt): void {
  play.until(instantAt(epochMs(play.now) + attempt.days * MS_PER_DAY));
  const tried = attemptOf(play, attempt);
  if (tried === 'step') {
    play.settles();
    return;
  }
  const anybody = [author, approver, otherAgency, play.officer, play.decider, play.signatory, chair, minister, second];
  const chosen = attempt.who < anybody.length && tried.by !== SYSTEM ? pick(anybody, attempt.who) : tried.by;
  const actor: Actor =
    attempt.behalf && chosen.kind === 'person' ? { ...chosen, onBehalfOf: pick(anybody, attempt.choice).id } : chosen;
  const before = play.state;
  const recorded = play.recorded.length;
  const refusal = play.act(actor, tried.command);
  const events = play.recorded.slice(recorded).map(({ event }) => event);
  if (refusal) expect(events).toEqual([]);
  for (const event of events) {
    if (event.type === 'RecommendationVerified') {
      const about = before.advice.recommendations.find(({ id }) => id === event.recommendationId)!;
      expect(about.status).toBe('done_claimed');
      expect(personsOf(actor).filter((one) => about.claimedBy.includes(one))).toEqual([]);
      expect(about.owner === 'agency' && isOfAgency(actor, before.agencyId)).toBe(false);
    }
    if (event.type === 'DirectionGiven') {
      expect(events.map(({ type }) => type)).not.toContain('DecisionTaken');
      expect(event.signedBy).not.toBe(event.directedBy);
      expect(event.against.decision ?? event.against.opinion).not.toBeNull();
    }
    if (event.type === 'DecisionTaken' && event.confirmedBy !== undefined) expect(event.deviates).toBe(true);
    if (event.type === 'DecisionTaken' && event.deviates && event.by === 'person') {
      expect(event.confirmedBy ?? (event.reexamines === undefined ? null : 'government')).toBe('government');
    }
  }
}

function looksSound(play: ProjectPlay): void {
  const { state } = play;
  const clockIds = state.clocks.map(({ id }) => id);
  expect(new Set(clockIds).size).toBe(clockIds.length);
  const names = state.advice.recommendations.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  for (const { clockId } of [...state.advice.recommendations, ...state.advice.answers]) {
    if (clockId !== null) expect(clockIds).toContain(clockId);
  }
  for (const { clockId, assignee } of play.tasks()) {
    expect(assignee.role).toBeDefined();
    if (clockId !== undefined) expect(clockIds).toContain(clockId);
  }
  const directed = state.passed.filter(({ by }) => by === 'direction').length;
  expect(directed).toBeLessThanOrEqual(state.advice.directions.length);
  if (hasEnded(state)) expect(state.advice).toMatchObject({ recommendations: [], answers: [], reopened: null });
  expect(JSON.stringify(state).length).toBeLessThan(64 * 1024);
}

describe('whatever anybody tries after an opinion', () => {
  const start = fc.constantFrom('supported', 'not-supported');

  it('nobody verifies his own work, directs alone or departs alone; nothing open is lost, and replay agrees', () => {
    fc.assert(
      fc.property(start, attempts, (outcome, all) => {
        const play = advised(EVERYTHING, [SPLIT, STAFF], outcome);
        for (const attempt of all) {
          tries(play, attempt);
          looksSound(play);
        }
        const fromRecord = (JSON.parse(JSON.stringify(play.recorded)) as typeof play.recorded).reduce(
          (state, { event, meta }) => play.evolves(state, event, meta),
          INITIAL,
        );
        expect(fromRecord).toEqual(play.state);
      }),
      { numRuns: 120 },
    );
  });

  it('gets somewhere: the attempts reach every act of the area, or they would prove nothing', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(start, attempts, (outcome, all) => {
        const play = advised(EVERYTHING, [SPLIT, STAFF], outcome);
        for (const attempt of all) tries(play, attempt);
        for (const { event } of play.recorded) seen.add(event.type);
      }),
      { numRuns: 300, seed: 11 },
    );
    const wanted = [
      'OpinionAnswered',
      'AnswerOverdue',
      'RecommendationClaimed',
      'RecommendationVerified',
      'RecommendationReturned',
      'RecommendationSuperseded',
      'RecommendationOverdue',
      'ReviewReopened',
      'DirectionSought',
      'DirectionGiven',
      'ReexaminationAsked',
      'ReexaminationLapsed',
      'DeviationLapsed',
    ];
    expect(wanted.filter((type) => !seen.has(type))).toEqual([]);
  });
});
