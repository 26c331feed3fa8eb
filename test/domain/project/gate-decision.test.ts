import { approver, author } from '../fixtures/people';
import { completeSubmission, conditionOf, decisionOf, forecastOf } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { sek, filed, reviewed, clockOf } from '../fixtures/swedish-plays';

describe('the decision at the gate', () => {
  it('is not taken before the package is complete, nor before the council has spoken', () => {
    const play = filed();
    expect(play.code(play.decider, decisionOf('approve'))).toBe('gate-not-complete');
    play.then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.code(play.decider, decisionOf('approve'))).toBe('opinion-awaited');
    expect(play.taskIds()).not.toContain('decide');
    play.opinion(null, 'lapsed');
    play.then(play.decider, decisionOf('approve'));
    expect(play.state.status).toBe('running');
  });

  it('is taken by a decider of the body, with a value of the rule and every reason of its template', () => {
    const play = reviewed();
    expect(play.code(play.officer, decisionOf('approve'))).toBe('not-authorised');
    expect(play.code(play.secretary, decisionOf('approve'))).toBe('not-authorised');
    expect(play.code(approver, decisionOf('approve'))).toBe('not-authorised');
    const reasons = { rule: 'The act.', facts: '  ', proportionality: 'No more than needed.' };
    expect(play.refused(play.decider, decisionOf('approve', { reasons }))).toMatchObject({
      code: 'reasons-missing',
      facts: { missing: ['facts', 'alternatives_considered'] },
      field: '/reasons/facts',
    });
    const narrow = reviewed({ ...SE, decisions: [{ ...SE.decisions[0]!, values: ['approve'] }] });
    expect(narrow.code(narrow.decider, decisionOf('return'))).toBe('value-not-allowed');
  });

  it('of which two signatures are asked binds with the second, by another person', () => {
    const play = reviewed(SE, 'not-supported');
    play.then(play.decider, decisionOf('reject'));
    expect(play.state.status).toBe('in_gate');
    expect(play.tasks().filter(({ kind }) => kind !== 'answer_opinion')).toMatchObject([
      { kind: 'sign_decision', assignee: { role: 'second_signatory' } },
    ]);
    expect(play.code(play.otherDecider, decisionOf('return', { decisionId: 'dec-2' }))).toBe('signature-pending');
    const sign = { type: 'SignDecision', decisionId: 'dec-1' } as const;
    expect(play.code(play.decider, sign)).toBe('same-signatory');
    expect(play.code({ ...play.signatory, onBehalfOf: play.decider.id }, sign)).toBe('same-signatory');
    expect(play.code(play.officer, sign)).toBe('not-authorised');
    play.then(play.otherDecider, sign);
    expect(play.events('DecisionTaken')).toMatchObject([{ decidedBy: 'dora', signedBy: 'dan', value: 'reject' }]);
    expect(play.state.status).toBe('rejected');
  });

  it('whose second signature is refused goes back to the decider', () => {
    const play = reviewed(SE, 'not-supported');
    play.then(play.decider, decisionOf('reject'));
    const refusal = { type: 'SignDecision', decisionId: 'dec-1', refuse: 'The alternatives are not weighed.' } as const;
    play.then(play.signatory, refusal);
    expect(play.state.gate?.pending).toBeNull();
    expect(play.taskIds()).toContain('decide');
    expect(play.code(play.signatory, refusal)).toBe('no-such-decision');
  });

  it('with conditions states at least one, each once, due in the future', () => {
    const play = reviewed();
    const decide = (conditions: ReturnType<typeof conditionOf>[]) =>
      play.refused(play.decider, decisionOf('approve_with_conditions', { conditions }));
    expect(decide([]).code).toBe('conditions-missing');
    expect(decide([conditionOf('a', null), conditionOf('a', null)])).toMatchObject({
      code: 'condition-repeated',
      field: '/conditions/1/id',
    });
    expect(decide([conditionOf('a', '2025-03-01')])).toMatchObject({ code: 'date-passed', field: '/conditions/0/due' });
    expect(decide([conditionOf('a', '2055-03-01')]).code).toBe('calendar-too-short');
    expect(play.code(play.decider, decisionOf('approve', { conditions: [conditionOf('a', null)] }))).toBe(
      'field-not-for-value',
    );
  });

  it('that puts the question off brings it back on its day, with the time to decide anew', () => {
    const play = reviewed(SE, 'not-supported');
    expect(play.code(play.decider, decisionOf('defer'))).toBe('text-missing');
    expect(play.code(play.decider, decisionOf('defer', { deferUntil: '2025-03-03' }))).toBe('date-passed');
    play.then(play.decider, decisionOf('defer', { deferUntil: '2025-09-01' }));
    expect(play.taskIds()).not.toContain('decide');
    expect(play.state.clocks.map(({ purpose }) => purpose).sort()).toEqual(['answer', 'deferral']);
    play.passes('2025-08-31T21:59:59.999Z');
    expect(play.taskIds()).not.toContain('decide');
    play.passes('2025-09-01T08:00:00.000Z');
    expect(play.events('DeferralEnded')).toMatchObject([{ at: '2025-08-31T22:00:00.000Z' }]);
    expect(play.tasks().find(({ id }) => id === 'decide')).toMatchObject({ clockId: clockOf(play, 'decision').id });
    play.then(play.decider, decisionOf('return', { decisionId: 'dec-2' }));
    expect(play.state.status).toBe('returned');
  });

  it('that returns the project lets the agency amend it, and the gate is opened anew', () => {
    const play = reviewed(SE, 'not-supported');
    play.then(play.decider, decisionOf('return'));
    expect(play.state).toMatchObject({ status: 'returned', gate: null });
    expect(play.tasks().map(({ kind }) => kind)).toEqual(['amend_submission', 'answer_opinion']);
    play.then(author, forecastOf(sek(38)));
    expect(play.state).toMatchObject({ status: 'returned', gate: null });
    play.passes('2025-05-05T08:00:00.000Z').then(approver, {
      type: 'Amend',
      submission: completeSubmission(SE, sek(35)),
      authors: ['anna'],
      draftId: 'd-2',
      reason: 'Smaller first delivery.',
    });
    expect(play.state.gate).toMatchObject({ id: 'investment-decision', round: 2, complete: null, review: null });
  });
});

describe('conditions', () => {
  const conditional = () => {
    const play = reviewed(SE, 'supported-with-conditions');
    const conditions = [conditionOf('audit', '2025-06-30', 'escalate'), conditionOf('plan', null)];
    return play.then(play.decider, decisionOf('approve_with_conditions', { conditions }));
  };

  it('are tracked for agency and officer, with their clock, until they are verified', () => {
    const play = conditional();
    expect(play.state.status).toBe('running');
    expect(play.dueDate(clockOf(play, 'condition').id)).toBe('2025-06-30');
    expect(play.taskIds()).toEqual(expect.arrayContaining(['meet_condition:audit', 'verify_condition:audit']));
    const verify = (conditionId: string) =>
      ({ type: 'VerifyCondition', conditionId, evidence: 'Report of May.', documents: [] }) as const;
    expect(play.code(approver, verify('audit'))).toBe('not-authorised');
    expect(play.code(play.officer, verify('nothing'))).toBe('no-such-condition');
    play.does(play.officer, verify('audit')).does(play.officer, verify('plan'));
    expect(play.state).toMatchObject({ conditions: [], clocks: [] });
  });

  it('that are missed are reported and followed up, and may still be met', () => {
    const play = conditional().passes('2025-07-01T08:00:00.000Z');
    expect(play.events('ConditionMissed')).toMatchObject([{ conditionId: 'audit', ifMissed: 'escalate' }]);
    expect(play.taskIds()).toContain('follow_up_condition:audit');
    play.does(play.officer, { type: 'VerifyCondition', conditionId: 'audit', evidence: 'Late.', documents: [] });
    expect(play.taskIds()).not.toContain('follow_up_condition:audit');
  });
});
