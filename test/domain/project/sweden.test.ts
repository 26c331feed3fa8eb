import { SYSTEM } from '../../../domain/kernel';
import type { ApplyPause, ProjectCommand } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { exitOf, tellsLessons } from '../fixtures/exits';
import { approver, author } from '../fixtures/people';
import { completeSubmission, conditionOf, decisionOf, forecastOf, ProjectPlay } from '../fixtures/project-play';
import { SE, withGate } from '../fixtures/regimes';
import { costOf, submissionOf } from '../fixtures/submissions';

const KEYS = { oversight: 'oversight', council: 'council' };
const sek = (millions: number) => costOf(millions, 'SEK');

/** In scope with a complete package, filed on Monday 3 March 2025. */
const filed = (rules: Regime = SE) =>
  new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', KEYS).files(completeSubmission(rules, sek(40)));

const complete = (rules: Regime = SE) => {
  const play = filed(rules);
  return play.then(play.officer, { type: 'ConfirmCompleteness' });
};

const reviewed = (rules: Regime = SE, outcome = 'supported') => complete(rules).opinion(outcome);

const approved = (rules: Regime = SE) => {
  const play = reviewed(rules);
  return play.then(play.decider, decisionOf('approve'));
};

const pause = (play: ProjectPlay, more: Partial<ApplyPause> = {}): ProjectCommand => ({
  type: 'ApplyPause',
  interventionId: 'i-1',
  at: play.now,
  until: '2025-09-01',
  expiry: 'auto_resume',
  allowedWork: ['security', 'contract_minimum'],
  ...more,
});

const resumption = (at: string): ProjectCommand => ({
  type: 'ApplyResumption',
  interventionId: 'i-1',
  at,
  how: 'decided',
});

const clockOf = (play: ProjectPlay, purpose: string) => play.state.clocks.find((clock) => clock.purpose === purpose)!;

describe('the completeness check', () => {
  it('lists what is missing for agency and officer, and is refused until it is there', () => {
    const play = new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(submissionOf(sek(40)));
    const missing = ['business-case', 'benefits-plan'];
    expect(play.tasks()).toMatchObject([
      { kind: 'supply_documents', assignee: { role: 'agency_author', bodyId: 'agency-1' }, subject: { missing } },
      { kind: 'check_completeness', assignee: { role: 'oversight_officer', bodyKey: 'oversight' } },
    ]);
    expect(play.refused(play.officer, { type: 'ConfirmCompleteness' })).toMatchObject({
      code: 'documents-missing',
      facts: { missing },
    });
    play.filesDocuments(...missing);
    expect(play.code(play.secretary, { type: 'ConfirmCompleteness' })).toBe('not-authorised');
    play.then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.code(play.officer, { type: 'ConfirmCompleteness' })).toBe('already-complete');
  });

  it('waits for open questions; documents count that come with the answers', () => {
    const play = new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(submissionOf(sek(40)));
    play.does(play.secretary, { type: 'RequestInformation', requestId: 'q-1', questions: ['Who owns the benefits?'] });
    const documents = ['business-case', 'benefits-plan'].map((type) => ({ documentId: type, type, name: type }));
    expect(play.code(play.officer, { type: 'ConfirmCompleteness' })).toBe('documents-missing');
    play.does(play.officer, { type: 'RequestInformation', requestId: 'q-2', questions: ['Who pays?'] });
    play.does(author, { type: 'AnswerInformation', requestId: 'q-1', answers: ['The director.'], documents });
    expect(play.refused(play.officer, { type: 'ConfirmCompleteness' })).toMatchObject({
      code: 'requests-open',
      facts: { requests: ['q-2'] },
    });
    play.does(play.officer, { type: 'WithdrawInformationRequest', requestId: 'q-2' });
    play.does(play.officer, { type: 'ConfirmCompleteness' });
  });

  it('silence within five working days counts as complete, and the clocks of the package run from then', () => {
    const play = filed().passes('2025-03-20T08:00:00.000Z');
    expect(play.events('CompletenessConfirmed')).toMatchObject([{ by: 'silence', at: '2025-03-10T23:00:00.000Z' }]);
    expect(clockOf(play, 'decision').startedAt).toBe('2025-03-10T23:00:00.000Z');
    expect(play.events('ReviewOpened')).toMatchObject([{ clockFrom: '2025-03-10T23:00:00.000Z' }]);
  });

  it('stands still with a question, and nothing is complete by silence meanwhile', () => {
    const play = filed();
    play.does(play.officer, { type: 'RequestInformation', requestId: 'q-1', questions: ['Why?'] });
    play.passes('2025-06-20T08:00:00.000Z');
    expect(play.events('CompletenessConfirmed')).toEqual([]);
  });

  it('that nobody made in time goes to the decider where silence means nothing', () => {
    const rules = withGate(SE, 'investment-decision', {
      completeness: { by: 'oversight', clock: 'completeness', ifSilent: 'escalate' },
    });
    const play = filed(rules).passes('2025-03-20T08:00:00.000Z');
    expect(play.events('CompletenessOverdue')).toMatchObject([{ then: 'escalate' }]);
    expect(play.state.gate?.complete).toBeNull();
    expect(play.taskIds()).toContain('check_completeness');
  });
});

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

describe('a pause', () => {
  it('stops every clock of the project from its own instant, however late it is learnt', () => {
    const at = '2025-03-10T08:00:00.000Z';
    const inTime = complete().until(at);
    inTime
      .then(SYSTEM, pause(inTime))
      .until('2025-03-24T08:00:00.000Z')
      .then(SYSTEM, resumption('2025-03-20T08:00:00.000Z'));
    const late = complete().until('2025-03-24T08:00:00.000Z');
    late.then(SYSTEM, pause(late, { at })).then(SYSTEM, resumption('2025-03-20T08:00:00.000Z'));
    const [a, b] = [inTime, late].map((play) => play.dueDate(clockOf(play, 'decision').id));
    expect(a).toBe(b);
    const undisturbed = complete();
    expect(a! > undisturbed.dueDate(clockOf(undisturbed, 'decision').id)!).toBe(true);
    expect(late.sent('SuspendRound')).toMatchObject([{ command: { cause: 'pause', ref: 'i-1', at }, effectiveAt: at }]);
    expect(late.sent('ResumeRound')).toMatchObject([{ command: { ref: 'i-1', at: '2025-03-20T08:00:00.000Z' } }]);
  });

  it('stops a clock that starts while it lasts, from the start of that clock', () => {
    const play = filed();
    play
      .then(SYSTEM, pause(play))
      .passes('2025-03-06T08:00:00.000Z')
      .then(play.officer, { type: 'ConfirmCompleteness' });
    expect(clockOf(play, 'decision').suspensions).toMatchObject([{ from: '2025-03-06T08:00:00.000Z', to: null }]);
    expect(play.events('ReviewOpened')).toEqual([]);
    play.passes('2025-03-10T08:00:00.000Z').then(SYSTEM, resumption('2025-03-10T08:00:00.000Z'));
    expect(play.events('ReviewOpened')).toMatchObject([{ clockFrom: '2025-03-06T08:00:00.000Z' }]);
    const toRound = play.sends.filter(({ to }) => to.startsWith('review/'));
    expect(toRound).toMatchObject([
      { command: { type: 'OpenReviewRound' }, effectiveAt: '2025-03-06T08:00:00.000Z' },
      { command: { type: 'SuspendRound', at: '2025-03-06T08:00:00.000Z' }, effectiveAt: '2025-03-06T08:00:00.000Z' },
      { command: { type: 'ResumeRound', at: '2025-03-10T08:00:00.000Z' }, effectiveAt: '2025-03-10T08:00:00.000Z' },
    ]);
  });

  it('lets no gate be decided and asks nobody to', () => {
    const play = reviewed();
    play.then(SYSTEM, pause(play));
    expect(play.refused(play.decider, decisionOf('approve'))).toMatchObject({
      code: 'paused',
      facts: { intervention: 'i-1', until: '2025-09-01' },
    });
    expect(play.tasks()).toEqual([]);
    expect(play.procedure().overlays).toContain('paused');
    play.passes('2025-04-01T08:00:00.000Z').then(SYSTEM, resumption('2025-04-01T08:00:00.000Z'));
    expect(play.taskIds()).toContain('decide');
    play.then(play.decider, decisionOf('approve'));
  });

  it('lets a pending signature wait as well', () => {
    const play = reviewed(SE, 'not-supported');
    play.then(play.decider, decisionOf('reject')).then(SYSTEM, pause(play));
    expect(play.code(play.signatory, { type: 'SignDecision', decisionId: 'dec-1' })).toBe('paused');
  });

  it('is told twice and changes nothing the second time; a renewal moves its date only', () => {
    const play = approved();
    play.then(SYSTEM, pause(play));
    const before = play.state;
    play.then(SYSTEM, pause(play, { at: before.pauses[0]!.at }));
    expect(play.state).toBe(before);
    play.then(SYSTEM, pause(play, { until: '2025-12-01' }));
    expect(play.state.pauses).toMatchObject([{ until: '2025-12-01', at: before.pauses[0]!.at }]);
    expect(play.state.stops).toHaveLength(1);
  });

  it('lets only the allowed work be paid for', () => {
    const play = approved();
    play.then(SYSTEM, pause(play));
    const spend = {
      type: 'RecordSpending',
      spendingId: 's-1',
      class: 'suppliers',
      amount: 5_000_00,
      currency: 'SEK',
      date: '2025-03-03',
      reference: 'F-1',
    } as const;
    expect(play.refused(author, spend)).toMatchObject({
      code: 'work-not-allowed',
      facts: { lock: 'pause', intervention: 'i-1', until: '2025-09-01' },
    });
    expect(play.code(author, { ...spend, allowedWork: 'operation' })).toBe('work-not-allowed');
    play.does(author, { ...spend, allowedWork: 'contract_minimum' });
    expect(play.state.spent).toEqual({ suppliers: 5_000_00 });
  });

  it('cannot be left by closing the project', () => {
    const play = approved();
    play.then(SYSTEM, pause(play));
    expect(play.code(author, exitOf(play))).toBe('paused');
  });

  it('that nobody knows of is not lifted', () => {
    const play = approved();
    const before = play.state;
    play.does(SYSTEM, resumption(play.now));
    expect(play.state).toBe(before);
  });
});

it('a clock that has not run out says nothing, nor does one that nobody knows', () => {
  const play = filed();
  const before = play.state;
  play.does(SYSTEM, { type: 'ExpireClock', clockId: clockOf(play, 'completeness').id });
  play.does(SYSTEM, { type: 'ExpireClock', clockId: 'nothing' });
  expect(play.state).toBe(before);
});

describe('an intervention', () => {
  const note = (interventionId: string): ProjectCommand => ({
    type: 'NoteIntervention',
    interventionId,
    kind: 'pause',
    at: '2025-03-03T08:00:00.000Z',
  });

  it('is a child of the project until it ends', () => {
    const play = approved().then(SYSTEM, note('i-1'));
    expect(play.procedure()).toMatchObject({ children: ['intervention/i-1'], overlays: ['under_intervention'] });
    play.then(SYSTEM, { type: 'NoteInterventionEnded', interventionId: 'i-1', at: play.now });
    expect(play.procedure()).toMatchObject({ children: [], overlays: [] });
  });

  it('that cancels ends the project, its round and every other intervention', () => {
    const play = complete().then(SYSTEM, note('i-1')).then(SYSTEM, note('i-2'));
    play.then(SYSTEM, pause(play)).then(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-2', at: play.now });
    expect(play.state).toMatchObject({ status: 'cancelled', clocks: [{ purpose: 'lesson' }], pauses: [], gate: null });
    expect(play.sent('EndRound')).toMatchObject([{ command: { reason: 'cancelled' } }]);
    expect(play.sent('EndIntervention')).toMatchObject([
      { to: 'intervention/i-1', command: { reason: 'project_ended' } },
    ]);
    expect(play.procedure()).toMatchObject({ ended: false, children: [], due: [] });
    expect(play.code(play.decider, decisionOf('approve'))).toBe('project-ended');
  });

  it('that comes after the end is told so', () => {
    const play = filed().does(approver, { type: 'Withdraw', reason: 'No longer needed.' });
    play.does(SYSTEM, note('i-9'));
    expect(play.sent('EndIntervention')).toMatchObject([{ to: 'intervention/i-9' }]);
    const before = play.state;
    play.does(SYSTEM, pause(play)).does(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-9', at: play.now });
    expect(play.state).toBe(before);
  });
});

describe('a crossing that freezes commitments', () => {
  const below = () => new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(submissionOf(sek(12)));

  it('locks the classes of the rule, limits the agency, and is over when the package is complete', () => {
    const play = below()
      .passes('2025-04-01T08:00:00.000Z')
      .then(author, forecastOf(sek(25)));
    expect(play.state.locks.map(({ id }) => id)).toEqual(['crossing:investment', 'gate:investment-decision']);
    expect(play.procedure().overlays).toContain('frozen');
    const { id } = clockOf(play, 'crossing');
    expect(play.dueDate(id)).toBe('2025-04-24');
    expect(play.tasks().find(({ kind }) => kind === 'submit_after_crossing')).toMatchObject({ clockId: id });
    play.filesDocuments('business-case', 'benefits-plan').then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.state.crossings).toEqual([]);
    expect(play.taskIds()).not.toContain('submit_after_crossing:investment');
  });

  it('that is not answered in time is reported', () => {
    const play = below()
      .passes('2025-04-01T08:00:00.000Z')
      .then(author, forecastOf(sek(25)));
    play.then(play.officer, { type: 'RequestInformation', requestId: 'q', questions: ['When?'] });
    play.passes('2025-04-25T08:00:00.000Z');
    expect(play.events('CrossingOverdue')).toMatchObject([{ thresholdId: 'investment' }]);
    expect(play.notices.map(({ kind }) => kind)).toContain('crossing_overdue');
  });

  it('on a running project sends it back to the gate, and spending stops until it is decided again', () => {
    const [investment, large] = SE.thresholds;
    const rules: Regime = { ...SE, thresholds: [investment!, { ...large!, crossing: investment!.crossing }] };
    const play = approved(rules).passes('2025-05-05T08:00:00.000Z');
    const spend = {
      type: 'RecordSpending',
      spendingId: 's-1',
      class: 'delivery',
      amount: 5_000_00,
      currency: 'SEK',
      date: '2025-05-04',
      reference: 'F-1',
    } as const;
    play.does(author, spend).then(author, forecastOf(sek(120)));
    expect(play.state).toMatchObject({ status: 'in_gate', stageId: 'realisation', gatesOpened: 2, passed: [] });
    expect(play.refused(author, { ...spend, spendingId: 's-2' })).toMatchObject({
      code: 'class-locked',
      facts: { releasedBy: 'decision', gate: 'investment-decision' },
    });
    tellsLessons(play).then(play.officer, { type: 'ConfirmCompleteness' });
    play.opinion('supported').then(play.decider, decisionOf('approve', { decisionId: 'dec-2' }));
    expect(play.state).toMatchObject({ status: 'running', locks: [] });
    play.does(author, { ...spend, spendingId: 's-3' });
  });

  it('taken back by a lower forecast leaves the project running as it was', () => {
    const [investment, large] = SE.thresholds;
    const rules: Regime = { ...SE, thresholds: [investment!, { ...large!, crossing: investment!.crossing }] };
    const play = approved(rules).then(author, forecastOf(sek(120), 'f-1'));
    play.then(author, forecastOf(sek(9), 'f-2'));
    expect(play.state).toMatchObject({ status: 'running', gate: null, locks: [], stageId: 'realisation' });
    expect(play.state.passed).toMatchObject([{ gateId: 'investment-decision' }]);
    expect(play.sent('EndRound')).toEqual([]);
  });
});
