import { SYSTEM } from '../../../domain/kernel';
import type { DecideIntervention, InterventionCommand, OrderEffect } from '../../../domain/intervention/commands';
import type { Regime } from '../../../domain/regime/types';
import { REGIME } from '../review/regime';
import {
  AGENCY,
  DECIDER,
  OFFICER,
  PROPOSE_CANCELLATION,
  SIGN,
  SIGNATORY,
  cancel,
  heard,
  pause,
  withPause,
  type Proceeding,
} from './proceeding';

/** Orders can be appealed against within three weeks of their issue. */
const APPEALABLE: Regime = {
  ...REGIME,
  clocks: [
    ...REGIME.clocks,
    {
      ...REGIME.clocks.find(({ id }) => id === 'hearing')!,
      id: 'appeal',
      start: 'decision_issued',
      budget: { n: 3, unit: 'week' },
    },
  ],
  appeal: {
    ...REGIME.appeal,
    routes: [
      { decisions: ['pause', 'cancel'], who: ['agency'], to: 'government', clock: 'appeal', staysEffect: 'on_request' },
    ],
  },
};
const STRICT: Regime = {
  ...APPEALABLE,
  pause: { ...APPEALABLE.pause!, effect: { default: 'appeal_over', reasonAtOnce: true } },
};
const LATER: OrderEffect = { when: 'date', on: '2025-07-01' };
/** Midnight in Stockholm on 1 July and on 25 June 2025. */
const JULY = '2025-06-30T22:00:00.000Z';

const ordered = (
  effect: OrderEffect | undefined,
  regime = APPEALABLE,
  order: DecideIntervention = pause(),
): Proceeding =>
  heard(regime, order.cancellation ? PROPOSE_CANCELLATION : undefined)
    .does(DECIDER, { ...order, ...(effect ? { effect } : {}) })
    .does(SIGNATORY, SIGN);
const stay = (stayed: boolean): InterventionCommand => ({
  type: 'NoteAppealStay',
  appealId: 'a1',
  stayed,
  at: '2025-06-10T08:00:00.000Z',
});
const appeal = (open: boolean, at: string): InterventionCommand => ({ type: 'NoteAppeal', appealId: 'a1', open, at });

describe('an order binds when it says so', () => {
  test('from a later day: issued now, it can be appealed against, and binds at the first instant of that day', () => {
    const proceeding = ordered(LATER);
    expect(proceeding.state).toMatchObject({ status: 'ordered', pause: null });
    expect(proceeding.sent('ApplyPause')).toEqual([]);
    expect(proceeding.sent('NoteOrder')[0]).toMatchObject({ command: { from: '2025-07-01', waitsForAppeal: false } });
    proceeding.until('2025-07-02T08:00:00.000Z');
    expect(proceeding.sent('ApplyPause')[0]).toMatchObject({ effectiveAt: JULY, command: { burnCap: 0 } });
    expect(proceeding.events('PauseOrdered')[0]).toMatchObject({
      issued: '2025-06-03T08:00:00.000Z',
      decidedBy: ['decider'],
      signedBy: ['signatory'],
    });
    expect(proceeding.dueDate('pause')).toBe('2025-09-01');
  });

  test('once the time to appeal is over: the day after its last day, counted from the signature', () => {
    const proceeding = ordered({ when: 'appeal_over' });
    expect(proceeding.dueDate('effect')).toBe('2025-06-25');
    proceeding.until('2025-06-25T08:00:00.000Z');
    expect(proceeding.state.status).toBe('in_force');
  });

  test('an appeal in time holds it back until the appeal is over', () => {
    const proceeding = ordered({ when: 'appeal_over' }).until('2025-06-20T08:00:00.000Z');
    proceeding.does(SYSTEM, appeal(true, proceeding.now)).until('2025-07-10T08:00:00.000Z');
    expect(proceeding.events('EffectHeldBack')).toEqual([{ type: 'EffectHeldBack', appeals: ['a1'] }]);
    expect(proceeding.sent('ApplyPause')).toEqual([]);
    proceeding.does(SYSTEM, appeal(false, proceeding.now));
    expect(proceeding.sent('ApplyPause')).toHaveLength(1);
    expect(proceeding.state).toMatchObject({ status: 'in_force', order: null });
  });

  test('a stay holds back any order, and one whose end comes meanwhile never binds', () => {
    const proceeding = ordered(LATER).does(SYSTEM, stay(true)).until('2025-07-02T08:00:00.000Z');
    expect(proceeding.state.status).toBe('ordered');
    proceeding.until('2025-09-02T08:00:00.000Z').does(SYSTEM, stay(false));
    expect(proceeding.state.outcome).toBe('lapsed');
    expect(proceeding.sent('ApplyPause')).toEqual([]);
    expect(proceeding.sent('NoteInterventionEnded')).toHaveLength(1);
  });

  test('a cancellation waits in the same way', () => {
    const proceeding = ordered(LATER, APPEALABLE, cancel());
    expect(proceeding.sent('ApplyCancellation')).toEqual([]);
    proceeding.until('2025-07-02T08:00:00.000Z');
    expect(proceeding.sent('ApplyCancellation')[0]?.effectiveAt).toBe(JULY);
    expect(proceeding.state.outcome).toBe('cancelled');
  });

  test('where the rule says so it waits for the appeal unless the order says why it cannot', () => {
    expect(ordered(undefined, STRICT).state.status).toBe('ordered');
    expect(heard(STRICT).refused(DECIDER, { ...pause(), effect: { when: 'at_once' } })).toMatchObject({
      code: 'urgency-unexplained',
      field: '/effect/reason',
    });
    const urgent: OrderEffect = { when: 'at_once', reason: 'Money is lost every day.' };
    expect(ordered(urgent, STRICT).state.status).toBe('in_force');
    // Without a rule an order binds at once.
    expect(ordered(undefined, REGIME).state.status).toBe('in_force');
  });

  test.each<[string, OrderEffect, string]>([
    ['a day that has come', { when: 'date', on: '2025-06-03' }, 'date-passed'],
    ['a day that does not exist', { when: 'date', on: '2025-06-31' }, 'date-impossible'],
    ['a day after the pause', { when: 'date', on: '2025-09-01' }, 'effect-after-end'],
  ])('%s is refused', (_what, effect, code) => {
    expect(heard(APPEALABLE).refused(DECIDER, { ...pause(), effect }).code).toBe(code);
  });

  test('nobody waits for an appeal that is not provided for', () => {
    expect(heard(REGIME).refused(DECIDER, { ...pause(), effect: { when: 'appeal_over' } }).code).toBe(
      'appeal-time-unknown',
    );
  });

  test('what is issued is neither decided again nor taken back; set aside, it never binds', () => {
    const proceeding = ordered(LATER);
    expect(proceeding.refused(DECIDER, pause()).code).toBe('already-decided');
    expect(proceeding.refused(OFFICER, { type: 'WithdrawProposal', reason: 'Settled.' }).code).toBe('already-decided');
    proceeding.does(SYSTEM, { type: 'EndIntervention', reason: 'annulled', projectId: 'p1', at: proceeding.now });
    proceeding.until('2025-08-01T08:00:00.000Z');
    expect(proceeding.sent('ApplyPause')).toEqual([]);
  });
});

describe('what a body may do ends at its amount', () => {
  const limited: Regime = {
    ...REGIME,
    powers: [{ body: 'oversight', may: ['pause', 'resume'], secondSignature: [], maxAmount: 5_000_000_00 }],
  };
  const costs = (amount: number | null): InterventionCommand => ({
    type: 'NoteProjectCost',
    amount,
    of: 'forecast',
    at: '2025-06-03T08:00:00.000Z',
  });

  test('above it, or while the cost is unknown, the order is refused', () => {
    expect(heard(limited).refused(DECIDER, pause()).code).toBe('cost-unknown');
    expect(heard(limited).does(SYSTEM, costs(null)).refused(DECIDER, pause()).code).toBe('cost-unknown');
    expect(heard(limited).does(SYSTEM, costs(5_000_000_01)).refused(DECIDER, pause())).toMatchObject({
      code: 'power-over-limit',
      facts: { amount: 5_000_000_01, limit: 5_000_000_00 },
    });
    expect(heard(limited).does(SYSTEM, costs(5_000_000_00)).does(DECIDER, pause()).state.status).toBe('in_force');
  });
});

describe('questions with a day of their own', () => {
  const asked = () =>
    heard(withPause({ remindBefore: [2] }))
      .does(DECIDER, pause({ questionsDue: ['2025-06-20', null] }))
      .does(SIGNATORY, SIGN);

  test('answered in time, nothing happens on the day', () => {
    const answer: InterventionCommand = {
      type: 'AnswerQuestions',
      answers: [{ question: 0, text: 'Ten million.' }],
      documents: [],
    };
    const proceeding = asked().does(AGENCY, answer).until('2025-07-01T08:00:00.000Z');
    expect(proceeding.events('QuestionOverdue')).toEqual([]);
    expect(proceeding.notices.some(({ kind }) => kind === 'clock_reminder')).toBe(false);
  });

  test('after its day agency, officer and decider are told, and the decider has to follow it up', () => {
    const proceeding = asked().until('2025-07-01T08:00:00.000Z');
    expect(
      proceeding.notices.some(({ kind, facts }) => kind === 'clock_reminder' && facts.clockId === 'question:0'),
    ).toBe(true);
    expect(proceeding.events('QuestionOverdue')).toEqual([
      { type: 'QuestionOverdue', question: 0, clockId: 'question:0', excused: false },
    ]);
    expect(proceeding.tasks().find(({ kind }) => kind === 'follow_up_questions')?.subject).toEqual({ overdue: [0] });
  });

  test('while the order is stayed nobody has to answer', () => {
    const proceeding = asked().does(SYSTEM, stay(true)).until('2025-07-01T08:00:00.000Z');
    expect(proceeding.events('QuestionOverdue')[0]).toMatchObject({ excused: true });
    expect(proceeding.taskIds()).not.toContain('follow_up_questions');
  });

  test('a day after the pause is refused', () => {
    expect(heard().refused(DECIDER, pause({ questionsDue: ['2025-09-01'] }))).toMatchObject({
      code: 'question-day-outside',
      field: '/pause/questions/0/due',
    });
  });
});
