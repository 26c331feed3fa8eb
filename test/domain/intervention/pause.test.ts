import { SYSTEM } from '../../../domain/kernel';
import type { InterventionCommand, ResumeProject } from '../../../domain/intervention/commands';
import { agencyPerson, official } from '../review/regime';
import {
  AGENCY,
  DECIDER,
  OFFICER,
  PROPOSE_CANCELLATION,
  REASONS,
  SIGN,
  SIGNATORY,
  heard,
  inForce,
  pause,
  withPause,
  withPowers,
} from './proceeding';

const RESUME: ResumeProject = {
  type: 'ResumeProject',
  reasons: REASONS,
  conditions: [{ id: 'c1', text: 'A new plan.', due: '2025-10-01' }],
};
const renew = (until: string): InterventionCommand => ({ type: 'RenewPause', until, reasons: REASONS });
const answer = (...answers: readonly (readonly [number, string])[]): InterventionCommand => ({
  type: 'AnswerQuestions',
  answers: answers.map(([question, text]) => ({ question, text })),
  documents: [],
});
/** Midnight in Stockholm on 1 September 2025. */
const ENDS = '2025-08-31T22:00:00.000Z';

describe('the agency answers the questions of the order', () => {
  test('all or some; it is asked for the rest, and then the officer for his assessment', () => {
    const proceeding = inForce();
    const [task] = proceeding.tasks();
    expect(task).toMatchObject({ id: 'answer_questions', clockId: 'pause', subject: { open: [0, 1] } });
    proceeding.does(AGENCY, answer([1, 'Ten million.']));
    expect(proceeding.tasks()[0]).toMatchObject({ id: 'answer_questions', subject: { open: [0] } });
    proceeding.does(agencyPerson('author', 'agency_author'), answer([0, 'Twenty million.'], [1, 'Eleven million.']));
    expect(proceeding.tasks()).toEqual([
      expect.objectContaining({ id: 'assess_answers', assignee: { role: 'oversight_officer', bodyKey: 'oversight' } }),
    ]);
    expect(proceeding.notices.at(-1)).toMatchObject({
      kind: 'questions_answered',
      facts: { answered: 2, questions: 2 },
    });
  });

  test('an order without questions asks nobody', () => {
    expect(inForce({ questions: [] }, withPause({ questionsRequired: false })).tasks()).toEqual([]);
  });

  test.each([
    ['a question that was not asked', answer([2, 'What?']), 'unknown-question', '/answers/0/question'],
    ['a question of no number', answer([0.5, 'What?']), 'unknown-question', '/answers/0/question'],
    ['the same question twice', answer([0, 'Yes.'], [0, 'No.']), 'unknown-question', '/answers/1/question'],
    ['a blank answer', answer([0, ' ']), 'text-missing', '/answers/0/text'],
    ['no answer', answer(), 'answers-missing', '/answers'],
  ])('%s is refused', (_what, command, code, field) => {
    expect(inForce().refused(AGENCY, command)).toMatchObject({ code, field });
  });

  test('the agency alone, while there is a pause', () => {
    expect(inForce().refused(OFFICER, answer([0, 'Yes.'])).code).toBe('not-authorised');
    expect(heard().refused(AGENCY, answer([0, 'Yes.'])).code).toBe('no-pause-in-force');
  });
});

describe('the pause is renewed', () => {
  const alone = withPowers({ body: 'oversight', may: ['pause', 'resume'], secondSignature: [] });

  test('until a later day; the project learns its new end', () => {
    const proceeding = inForce({}, alone).until('2025-08-20T08:00:00.000Z').does(DECIDER, renew('2026-03-01'));
    expect(proceeding.events('PauseRenewed')[0]).toMatchObject({ until: '2026-03-01', renewal: 1 });
    expect(proceeding.dueDate('pause')).toBe('2026-03-01');
    expect(proceeding.sent('ApplyPause').at(-1)).toMatchObject({
      command: { interventionId: 'i1', until: '2026-03-01', allowedWork: ['security'], at: proceeding.now },
    });
  });

  test('with a second signature where pausing needs one', () => {
    const proceeding = inForce().does(DECIDER, renew('2025-10-01'));
    expect(proceeding.dueDate('pause')).toBe('2025-09-01');
    expect(proceeding.taskIds()).toContain('sign_intervention:oversight');
    proceeding.does(SIGNATORY, SIGN);
    expect(proceeding.dueDate('pause')).toBe('2025-10-01');
  });

  test('no longer than the rule allows, counted from the end that it prolongs', () => {
    const proceeding = inForce({}, alone);
    expect(proceeding.refused(DECIDER, renew('2026-03-02'))).toMatchObject({
      code: 'pause-too-long',
      field: '/until',
      facts: { latest: '2026-03-01', from: '2025-09-01' },
    });
    proceeding.does(DECIDER, renew('2026-03-01'));
  });

  test('to no earlier day than before', () => {
    expect(inForce({}, alone).refused(DECIDER, renew('2025-09-01')).code).toBe('pause-not-prolonged');
    expect(inForce({}, alone).refused(DECIDER, renew('2025-06-03')).code).toBe('date-passed');
    expect(inForce({}, alone).refused(DECIDER, renew('never')).code).toBe('date-impossible');
  });

  test('no more often than the rule allows', () => {
    const proceeding = inForce({}, alone).does(DECIDER, renew('2025-10-01'));
    expect(proceeding.refused(DECIDER, renew('2025-11-01'))).toMatchObject({
      code: 'renewals-used',
      rule: { legalRef: 'Act § 16' },
      facts: { renewals: 1, most: 1 },
    });
  });

  test('with reasons, by who decides for the body, while there is a pause', () => {
    expect(inForce().refused(DECIDER, { type: 'RenewPause', until: '2025-10-01', reasons: {} }).code).toBe(
      'reasons-missing',
    );
    expect(inForce().refused(OFFICER, renew('2025-10-01')).code).toBe('power-needs-office');
    expect(heard().refused(DECIDER, renew('2025-10-01')).code).toBe('no-pause-in-force');
  });
});

describe('the project is resumed', () => {
  test('by decision, with conditions; the project runs on from that instant', () => {
    const proceeding = inForce().until('2025-07-01T08:00:00.000Z').does(DECIDER, RESUME);
    expect(proceeding.events('Resumed')[0]).toMatchObject({ conditions: RESUME.conditions, decidedBy: ['decider'] });
    expect(proceeding.sent('ApplyResumption')).toEqual([
      expect.objectContaining({
        effectiveAt: proceeding.now,
        command: expect.objectContaining({ how: 'decided', at: proceeding.now }),
      }),
    ]);
    expect(proceeding.sent('NoteInterventionEnded')).toHaveLength(1);
    expect(proceeding.state).toMatchObject({ status: 'ended', outcome: 'resumed', clocks: [] });
  });

  test('with a second signature where resuming needs one', () => {
    const regime = withPowers({ body: 'oversight', may: ['pause', 'resume'], secondSignature: ['resume'] });
    const proceeding = heard(regime).does(DECIDER, pause()).does(DECIDER, RESUME);
    expect(proceeding.state.status).toBe('in_force');
    expect(proceeding.refused(DECIDER, SIGN).code).toBe('same-signatory');
    proceeding.does(SIGNATORY, SIGN);
    expect(proceeding.state.outcome).toBe('resumed');
  });

  test('by a body with the power to resume, be it another than the one that paused', () => {
    const regime = withPowers(
      { body: 'oversight', may: ['pause'], secondSignature: [] },
      { body: 'ministry', may: ['resume'], secondSignature: [] },
    );
    const proceeding = heard(regime).does(DECIDER, pause());
    expect(proceeding.refused(DECIDER, RESUME).code).toBe('power-not-held');
    proceeding.does(official('minister', 'oversight_decider', 'ministry'), RESUME);
  });

  test('with reasons and conditions that can be met, while there is a pause', () => {
    expect(inForce().refused(DECIDER, { ...RESUME, reasons: {} }).code).toBe('reasons-missing');
    const blank = [{ id: 'c', text: ' ', due: null }];
    expect(inForce().refused(DECIDER, { ...RESUME, conditions: blank }).field).toBe('/conditions/0/text');
    const never = [{ id: 'c', text: 'Soon.', due: '2025-02-30' }];
    expect(inForce().refused(DECIDER, { ...RESUME, conditions: never }).field).toBe('/conditions/0/due');
    expect(heard().refused(DECIDER, RESUME).code).toBe('no-pause-in-force');
  });

  test('an order that is in force is not decided or withdrawn a second time', () => {
    expect(inForce().refused(DECIDER, pause()).code).toBe('already-decided');
    expect(inForce().refused(OFFICER, { type: 'WithdrawProposal', reason: 'Settled.' }).code).toBe('already-decided');
  });
});

describe('the pause’s date comes', () => {
  test('not before the first instant of the day', () => {
    expect(inForce().until('2025-08-31T21:59:59.999Z').state.status).toBe('in_force');
  });

  test('the project is resumed by itself at that instant, where the order says so', () => {
    const proceeding = inForce({ expiry: 'auto_resume' }).until('2025-09-20T08:00:00.000Z');
    expect(proceeding.events('PauseExpired')).toEqual([{ type: 'PauseExpired', effect: 'auto_resume' }]);
    expect(proceeding.sent('ApplyResumption')[0]).toMatchObject({
      effectiveAt: ENDS,
      command: { how: 'expired', at: ENDS },
    });
    expect(proceeding.sent('NoteInterventionEnded')[0]?.effectiveAt).toBe(ENDS);
    expect(proceeding.state).toMatchObject({ status: 'ended', outcome: 'expired' });
  });

  test('the project is cancelled by itself at that instant, where the order says so', () => {
    const proceeding = inForce({ expiry: 'auto_cancel' }).until('2025-09-20T08:00:00.000Z');
    expect(proceeding.events('CancellationOrdered')[0]).toMatchObject({ by: 'expiry', terms: null });
    expect(proceeding.sent('ApplyCancellation')[0]).toMatchObject({ effectiveAt: ENDS, command: { at: ENDS } });
    expect(proceeding.sent('ApplyResumption')).toEqual([]);
    expect(proceeding.state.outcome).toBe('cancelled');
  });

  test('where a decision is required the project stays paused, and the decider is asked', () => {
    const proceeding = inForce().until('2025-09-20T08:00:00.000Z');
    expect(proceeding.state).toMatchObject({ status: 'expired', clocks: [] });
    expect(proceeding.sent('ApplyResumption')).toEqual([]);
    expect(proceeding.tasks()).toEqual([
      expect.objectContaining({
        id: 'decide_on_expired_pause:oversight',
        since: ENDS,
        assignee: { role: 'oversight_decider', bodyKey: 'oversight' },
        subject: { options: ['resume', 'renew', 'cancel'] },
      }),
    ]);
    expect(proceeding.notices.at(-1)).toMatchObject({ kind: 'pause_expired', facts: { effect: 'decision_required' } });
    expect(proceeding.procedure()).toMatchObject({ stage: 'expired', ended: false });
  });

  test('then it may be renewed from that day on, or resumed', () => {
    const renewed = inForce().until('2025-09-20T08:00:00.000Z');
    expect(renewed.refused(DECIDER, renew('2026-03-21'))).toMatchObject({
      facts: { from: '2025-09-20', latest: '2026-03-20' },
    });
    renewed.does(DECIDER, renew('2026-03-20')).does(SIGNATORY, SIGN);
    expect(renewed.state.status).toBe('in_force');
    expect(renewed.until('2026-04-01T08:00:00.000Z').tasks()[0]).toMatchObject({
      subject: { options: ['resume', 'cancel'] },
    });
    renewed.does(DECIDER, { ...RESUME, conditions: [] });
    expect(renewed.state.outcome).toBe('resumed');
  });

  test('or the project is cancelled by a proceeding of its own, with its own hearing', () => {
    const expired = inForce().until('2025-09-20T08:00:00.000Z');
    const cancellation = heard(undefined, { ...PROPOSE_CANCELLATION, interventionId: 'i2', supersedes: 'i1' });
    expect(cancellation.events('HearingClosed')).toHaveLength(1);
    expired.does(SYSTEM, { type: 'EndIntervention', reason: 'superseded', projectId: 'p1', at: expired.now });
    expect(expired.state.outcome).toBe('superseded');
  });

  test('a renewal that is not signed in time does not hold the pause', () => {
    const proceeding = inForce({ expiry: 'auto_resume' }).does(DECIDER, renew('2025-10-01'));
    expect(proceeding.until('2025-09-01T08:00:00.000Z').state).toMatchObject({ outcome: 'expired', pending: null });
    expect(proceeding.refused(SIGNATORY, SIGN).code).toBe('intervention-ended');
  });

  test('a resumption that awaits its signature is still there after the date, where a decision is required', () => {
    const regime = withPowers({ body: 'oversight', may: ['pause', 'resume'], secondSignature: ['resume'] });
    const proceeding = heard(regime).does(DECIDER, pause()).until('2025-08-30T08:00:00.000Z').does(DECIDER, RESUME);
    proceeding.until('2025-09-02T08:00:00.000Z');
    expect(proceeding.taskIds()).toEqual(['sign_intervention:oversight']);
    proceeding.does(SIGNATORY, SIGN);
    expect(proceeding.state.outcome).toBe('resumed');
  });
});
