import { dueDate } from '../../../domain/clock';
import { SYSTEM } from '../../../domain/kernel';
import type { BaselineBenefit } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { reviewClocks } from '../../../domain/review/clocks';
import type { OpenReviewRound } from '../../../domain/review/commands';
import { decideReview } from '../../../domain/review/decide';
import { evolveReview } from '../../../domain/review/evolve';
import { INITIAL_REVIEW } from '../../../domain/review/state';
import { exitDecisionOf, exitOf, tellsLessons } from '../fixtures/exits';
import { approver, author } from '../fixtures/people';
import { decisionOf, forecastOf, ProjectPlay } from '../fixtures/project-play';
import { calendarFor, DK } from '../fixtures/regimes';
import { costOf, submissionOf } from '../fixtures/submissions';

const KEYS = { oversight: 'oversight', council: 'it-raad' };
const dkk = (millions: number) => costOf(millions, 'DKK');
const TIME_SAVED: BaselineBenefit = {
  ...{ id: 'time', name: 'Time saved', unit: 'minutes a case', start: 60, target: 40 },
  ...{ owner: 'Case handling', measuredOn: '2029-01-01', kind: 'quality' },
};

/** Registered below the line on 3 February 2025. */
const registered = () => new ProjectPlay(DK, '2025-02-03T09:00:00.000Z', KEYS).files(submissionOf(dkk(13.9)));

/** Grown over the line by the forecast of 7 April 2025. */
const crossed = () =>
  registered()
    .until('2025-04-07T08:00:00.000Z')
    .then(author, forecastOf(dkk(15.2)));

/** The dates of the round that the project opens when its package is complete on 19 May 2025. */
function roundDates(rules: Regime): Record<string, string | null> {
  const play = new ProjectPlay(rules, '2025-02-03T09:00:00.000Z', KEYS).files(submissionOf(dkk(13.9)));
  play.until('2025-04-07T08:00:00.000Z').then(author, forecastOf(dkk(15.2)));
  play.filesDocuments('project-basis', 'business-case').passes('2025-05-19T10:00:00.000Z');
  play.then(play.secretary, { type: 'ConfirmCompleteness' });
  const [opening] = play.sent('OpenReviewRound');
  const calendar = calendarFor(rules);
  const context = { actor: SYSTEM, now: opening!.effectiveAt, regime: rules, calendar, nextSeq: 1 };
  const decision = decideReview(INITIAL_REVIEW, opening!.command as OpenReviewRound, context);
  if ('refusal' in decision) throw new Error(decision.refusal.code);
  const round = evolveReview(INITIAL_REVIEW, decision.events[0]!, { seq: 1, at: context.now, actor: 'system' });
  return Object.fromEntries(
    reviewClocks(round).map((clock) => {
      const reading = dueDate(clock, calendar);
      return [clock.id, reading.ok ? reading.value.dueDate : null];
    }),
  );
}

const spend = (play: ProjectPlay, cls: 'delivery' | 'analysis', spendingId = 's-1') =>
  ({
    type: 'RecordSpending',
    spendingId,
    class: cls,
    amount: 100_000_00,
    currency: 'DKK',
    date: play.now.slice(0, 10),
    reference: 'INV-1',
  }) as const;

describe('S1: a Danish project that grows past the line', () => {
  it('is registered below the line with a simplified basis, and warned at once', () => {
    const play = registered();
    expect(play.state.status).toBe('registered');
    expect(play.state.finding).toMatchObject({ outcome: 'out', obligations: ['simplified-project-basis'] });
    expect(play.events('ScopeFound')[0]?.approaching).toContain('it-project');
    expect(play.notices.map(({ kind }) => kind)).toContain('approaching_line');
    expect(play.state.inScopeSince).toBeNull();
  });

  it('is warned of the same line only once', () => {
    const play = registered()
      .until('2025-03-01T08:00:00.000Z')
      .then(author, forecastOf(dkk(14.2)));
    expect(play.events('ScopeFound').map(({ approaching }) => approaching)).toEqual([['it-project'], []]);
  });

  it('crosses the line by a forecast, and is registered for the council from that instant', () => {
    const play = crossed();
    expect(play.events('LineCrossed')).toMatchObject([{ thresholdId: 'it-project', effect: 'submit' }]);
    expect(play.state).toMatchObject({ status: 'in_gate', inScopeSince: '2025-04-07T08:00:00.000Z' });
    const leadTime = play.state.clocks.find(({ purpose }) => purpose === 'lead_time');
    expect(play.dueDate(leadTime!.id)).toBe('2025-05-19');
  });

  it('is in scope at exactly 15.0 million', () => {
    expect(new ProjectPlay(DK, '2025-02-03T09:00:00.000Z', KEYS).files(submissionOf(dkk(15))).state.status).toBe(
      'in_gate',
    );
  });

  it('gets the same dates when the procedure was down for a month', () => {
    const late = registered()
      .until('2025-04-07T08:00:00.000Z')
      .does(author, forecastOf(dkk(15.2)));
    late.until('2025-05-06T12:00:00.000Z').settles();
    expect(late.state.inScopeSince).toBe('2025-04-07T08:00:00.000Z');
    expect(late.state.clocks).toEqual(
      crossed().state.clocks.map((clock) => ({ ...clock, startedBySeq: expect.any(Number) })),
    );
  });

  it('may not pay for delivery before risk assessment and baseline, but for analysis', () => {
    const play = crossed();
    const refusal = play.refused(author, spend(play, 'delivery'));
    expect(refusal).toMatchObject({
      code: 'class-locked',
      facts: { gate: 'risk-assessment', releasedBy: 'baseline' },
    });
    expect(refusal.rule?.legalRef).toBeDefined();
    play.does(author, spend(play, 'analysis'));
    expect(play.state.spent).toEqual({ analysis: 100_000_00 });
  });

  it('has its round opened when lead time and package are both there, from the later of the two', () => {
    const early = crossed().filesDocuments('project-basis', 'business-case');
    early.then(early.secretary, { type: 'ConfirmCompleteness' });
    expect(early.state.gate?.review).toBeNull();
    early.passes('2025-05-20T08:00:00.000Z');
    expect(early.events('ReviewOpened')).toMatchObject([{ clockFrom: '2025-05-18T22:00:00.000Z' }]);

    const onTheDay = crossed().filesDocuments('project-basis', 'business-case').passes('2025-05-19T10:00:00.000Z');
    onTheDay.then(onTheDay.secretary, { type: 'ConfirmCompleteness' });
    expect(onTheDay.events('ReviewOpened')).toMatchObject([{ clockFrom: '2025-05-19T10:00:00.000Z' }]);
    expect(onTheDay.sent('OpenReviewRound')).toMatchObject([
      { to: `review/${onTheDay.state.gate!.review!.id}`, effectiveAt: '2025-05-19T10:00:00.000Z' },
    ]);
  });

  it('has its dialogue meeting on working day 3 and its letter on working day 10', () => {
    expect(roundDates(DK)).toMatchObject({ 'milestone:dialogue-meeting': '2025-05-22', opinion: '2025-06-03' });
    const closedDays = [{ after: 'Kristi himmelfartsdag', days: 1 }];
    const closedOnFriday: Regime = { ...DK, calendar: { ...DK.calendar, closedDays } };
    expect(roundDates(closedOnFriday)).toMatchObject({ opinion: '2025-06-04' });
  });

  it('is released for delivery by approval and baseline together, not by one of them', () => {
    const play = crossed().filesDocuments('project-basis', 'business-case').passes('2025-05-19T10:00:00.000Z');
    const baseline = {
      type: 'SetBaseline',
      baselineId: 'b-1',
      cost: dkk(15.2),
      start: '2025-09-01',
      end: '2027-12-31',
      benefits: [TIME_SAVED],
    } as const;
    play.then(play.secretary, { type: 'ConfirmCompleteness' });
    expect(play.code(approver, baseline)).toBe('not-approved');
    play.opinion('proceed-with-recommendations', 'given', 'elevated').then(play.decider, decisionOf('approve'));
    expect(play.state).toMatchObject({ status: 'running', stageId: 'delivery' });
    expect(play.code(author, spend(play, 'delivery'))).toBe('class-locked');
    expect(play.taskIds().some((id) => id.startsWith('set_baseline'))).toBe(true);
    expect(play.code(author, baseline)).toBe('not-authorised');
    play.then(approver, baseline);
    expect(play.state.locks).toEqual([]);
    expect(play.taskIds().some((id) => id.startsWith('set_baseline'))).toBe(false);
    play.does(author, spend(play, 'delivery'));
  });

  it('keeps the first baseline beside the latest', () => {
    const play = crossed().filesDocuments('project-basis', 'business-case').passes('2025-05-19T10:00:00.000Z');
    play
      .then(play.secretary, { type: 'ConfirmCompleteness' })
      .opinion('proceed')
      .then(play.decider, decisionOf('approve'));
    const baseline = {
      type: 'SetBaseline',
      cost: dkk(15.2),
      start: '2025-09-01',
      end: '2027-12-31',
      benefits: [TIME_SAVED],
      reason: 'The tender took longer.',
    } as const;
    play.does(approver, { ...baseline, baselineId: 'b-1' });
    expect(play.code(play.officer, { ...baseline, baselineId: 'b-2' })).toBe('not-authorised');
    play.does(approver, { ...baseline, baselineId: 'b-2' });
    play.does(play.decider, { type: 'DecideBaseline', baselineId: 'b-2', value: 'approve', reasons: 'It is sound.' });
    expect(play.state.baselines).toEqual({ count: 2, firstId: 'b-1', latestId: 'b-2' });
  });

  it('falls out of scope again by a lower forecast, with its gate, its locks and its clocks', () => {
    const play = crossed().then(author, forecastOf(dkk(14), 'f-2'));
    expect(play.events('GateClosed')).toMatchObject([{ gateId: 'risk-assessment', reason: 'out_of_scope' }]);
    expect(play.state).toMatchObject({ status: 'registered', gate: null, locks: [], clocks: [], inScopeSince: null });
    play.does(author, spend(play, 'delivery'));
  });
});

describe('the cost is not known yet', () => {
  const unknown = () => new ProjectPlay(DK, '2025-02-03T09:00:00.000Z', KEYS).files(submissionOf(null));

  it('waits for the cost, which is neither zero nor lost', () => {
    const play = unknown();
    expect(play.state).toMatchObject({ status: 'awaiting_cost', inScopeSince: null });
    expect(play.tasks()).toMatchObject([{ kind: 'state_cost', assignee: { role: 'agency_author' } }]);
    expect(play.code(author, spend(play, 'delivery'))).toBe('class-locked');
  });

  it('is assessed when the cost comes, and has crossed nothing: it was never below', () => {
    const play = unknown().then(approver, {
      type: 'Amend',
      submission: submissionOf(dkk(40)),
      authors: ['anna'],
      draftId: null,
      reason: 'The cost is estimated now.',
    });
    expect(play.state.status).toBe('in_gate');
    expect(play.events('LineCrossed')).toEqual([]);
  });
});

describe('a running project', () => {
  const running = () => {
    const play = crossed().filesDocuments('project-basis', 'business-case').passes('2025-05-19T10:00:00.000Z');
    play.then(play.secretary, { type: 'ConfirmCompleteness' });
    return play.opinion('proceed').then(play.decider, decisionOf('approve'));
  };

  it('that grows over a line which only informs goes on, with the duty on the record', () => {
    const play = running().then(author, forecastOf(dkk(75), 'f-3'));
    expect(play.events('LineCrossed')).toContainEqual(
      expect.objectContaining({ thresholdId: 'parliament', effect: 'inform', lock: null }),
    );
    expect(play.state).toMatchObject({ status: 'running', gate: null });
    expect(play.state.finding?.obligations).toContain('parliament-presentation');
  });

  it('stays under oversight when its forecast falls below the line', () => {
    const play = running().then(author, forecastOf(dkk(9), 'f-3'));
    expect(play.state).toMatchObject({ status: 'running', inScopeSince: '2025-04-07T08:00:00.000Z' });
  });

  it('is closed by its agency for a reason that the regime knows, and then nothing can be done', () => {
    const play = running();
    const exit = exitOf(play, { currency: 'DKK', completedOn: '2025-04-07' });
    expect(play.code(author, { ...exit, reasonCode: 'bored' })).toBe('unknown-reason');
    play.then(author, exit);
    expect(play.code(author, exitDecisionOf())).toBe('not-authorised');
    tellsLessons(play).does(approver, exitDecisionOf());
    expect(play.state.status).toBe('closed');
    expect(play.procedure()).toMatchObject({ ended: true, due: [], children: [] });
    expect(play.code(author, forecastOf(dkk(9), 'f-9'))).toBe('project-ended');
    expect(play.act(SYSTEM, { type: 'StartStage', cause: 1 })).toBeNull();
  });

  it('cannot be withdrawn any more', () => {
    expect(running().code(approver, { type: 'Withdraw', reason: 'No need.' })).toBe('withdrawal-too-late');
  });
});
