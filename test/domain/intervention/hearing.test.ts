import { SYSTEM } from '../../../domain/kernel';
import { REGIME, agencyPerson, official } from '../review/regime';
import {
  AGENCY,
  DECIDER,
  DISMISS,
  NOTICE,
  OFFICER,
  PROPOSE,
  PROPOSE_CANCELLATION,
  REPLY,
  SIGNATORY,
  WAIVE,
  heard,
  none,
  noticed,
  pause,
  proposed,
  withPowers,
} from './proceeding';

const ASK = { type: 'AskInterventionDecision', cause: 1 } as const;
const WITHDRAW = { type: 'WithdrawProposal', reason: 'The agency has acted.' } as const;

describe('a proceeding opens', () => {
  test('by an officer or a decider of a body with the power; the project is told', () => {
    const proceeding = proposed();
    expect(proceeding.sends).toEqual([
      {
        to: 'project/p1',
        effectiveAt: proceeding.now,
        command: { type: 'NoteIntervention', interventionId: 'i1', kind: 'pause', at: proceeding.now },
      },
    ]);
    expect(proceeding.events('InterventionProposed')[0]).toMatchObject({ bodyKey: 'oversight', proposedBy: 'officer' });
    expect(none().act(DECIDER, PROPOSE)).toBeNull();
  });

  test.each([
    ['pause', PROPOSE],
    ['cancellation', PROPOSE_CANCELLATION],
  ])('a %s is refused with the rule where the regime gives no such power', (_kind, command) => {
    const regime = withPowers({ body: 'oversight', may: ['advise'], secondSignature: [] });
    expect(none(regime).refused(DECIDER, command)).toMatchObject({
      code: 'power-not-given',
      rule: { id: 'powers' },
      facts: { regime: 'test' },
    });
  });

  test('not by a body without the power, nor by somebody who holds no office there', () => {
    expect(none().refused(official('m', 'oversight_decider', 'ministry'), PROPOSE).code).toBe('power-not-held');
    expect(none().refused(official('m', 'council_chair', 'council'), PROPOSE).code).toBe('power-not-held');
    expect(none().refused(AGENCY, PROPOSE).code).toBe('power-not-held');
    expect(none().refused(SIGNATORY, PROPOSE).code).toBe('power-needs-office');
    expect(none().refused(official('f', 'oversight_officer', 'oversight', 'YY'), PROPOSE).code).toBe('power-not-held');
  });

  test('not where the regime has no rule on it', () => {
    expect(none({ ...REGIME, pause: undefined }).refused(OFFICER, PROPOSE).code).toBe('not-provided-for');
    expect(none({ ...REGIME, cancel: undefined }).refused(OFFICER, PROPOSE_CANCELLATION).code).toBe('not-provided-for');
  });

  test('on grounds of the rule, with facts', () => {
    expect(none().refused(OFFICER, { ...PROPOSE, grounds: ['cost_growth', 'mood'] })).toMatchObject({
      code: 'unknown-ground',
      field: '/grounds/1',
      rule: { legalRef: 'Act § 16' },
      facts: { unknown: ['mood'], known: ['cost_growth'] },
    });
    expect(none().refused(OFFICER, { ...PROPOSE, grounds: [] }).code).toBe('grounds-missing');
    expect(none().refused(OFFICER, { ...PROPOSE, facts: ' ' })).toMatchObject({
      code: 'text-missing',
      field: '/facts',
    });
  });

  test('once', () => {
    expect(proposed().refused(OFFICER, PROPOSE).code).toBe('intervention-exists');
  });

  test('nothing is done about one that was never opened', () => {
    expect(none().refused(AGENCY, REPLY).code).toBe('no-such-intervention');
    expect(none().refused(SYSTEM, NOTICE).code).toBe('no-such-intervention');
    expect(none().does(SYSTEM, { type: 'Tick' }).recorded).toEqual([]);
  });
});

describe('the agency is given notice', () => {
  test('as the procedure’s first step: with the material, and fifteen working days to reply', () => {
    const proceeding = proposed();
    expect(proceeding.procedure().due).toEqual([{ step: 'give_notice', cause: 1 }]);
    proceeding.does(SYSTEM, NOTICE);
    expect(proceeding.dueDate('hearing')).toBe('2025-06-26');
    expect(proceeding.notices.at(-1)).toMatchObject({
      kind: 'hearing_opened',
      to: [{ role: 'agency_approver', bodyId: 'agency-1' }],
      facts: { documents: ['d1'], oralOnRequest: true },
    });
    expect(proceeding.procedure().due).toEqual([]);
    expect(proceeding.tasks()).toEqual([
      expect.objectContaining({
        id: 'reply_to_hearing',
        clockId: 'hearing',
        assignee: { role: 'agency_approver', bodyId: 'agency-1' },
      }),
    ]);
  });

  test('late, its time to reply begins with the notice all the same', () => {
    const proceeding = proposed().until('2025-06-10T08:00:00.000Z').does(SYSTEM, NOTICE);
    expect(proceeding.dueDate('hearing')).toBe('2025-07-02');
  });

  test('once', () => {
    const proceeding = noticed().does(SYSTEM, NOTICE);
    expect(proceeding.events('NoticeGiven')).toHaveLength(1);
  });

  test('only by the procedure', () => {
    expect(proposed().refused(OFFICER, NOTICE).code).toBe('system-only');
  });

  test('and nothing more is waited for where the regime has no hearing, which is stated', () => {
    const proceeding = noticed({ ...REGIME, hearing: undefined });
    expect(proceeding.events('HearingClosed')).toEqual([{ type: 'HearingClosed', how: 'no_hearing_rule' }]);
    expect(proceeding.state.status).toBe('deciding');
  });
});

describe('the hearing', () => {
  test('is closed by the reply; then the decider is asked', () => {
    const proceeding = heard();
    expect(proceeding.events('HearingClosed')).toEqual([{ type: 'HearingClosed', how: 'replied' }]);
    expect(proceeding.state.clocks).toEqual([]);
    const [due] = proceeding.procedure().due;
    expect(due).toEqual({ step: 'ask_decision', cause: 4 });
    proceeding.does(SYSTEM, { ...ASK, cause: due!.cause });
    expect(proceeding.procedure().due).toEqual([]);
    expect(proceeding.notices.at(-1)).toMatchObject({ kind: 'decision_needed' });
    expect(proceeding.tasks()).toEqual([
      expect.objectContaining({
        id: 'decide_intervention',
        assignee: { role: 'oversight_decider', bodyKey: 'oversight' },
      }),
    ]);
    proceeding.does(SYSTEM, ASK);
    expect(proceeding.events('InterventionDecisionAsked')).toHaveLength(1);
  });

  test('is closed by silence at the end of its last day', () => {
    const proceeding = noticed().until('2025-06-26T22:00:00.000Z');
    expect(proceeding.recorded.at(-1)).toMatchObject({
      event: { type: 'HearingClosed', how: 'silence' },
      meta: { at: '2025-06-26T22:00:00.000Z' },
    });
  });

  test('is open until then', () => {
    expect(noticed().until('2025-06-26T21:59:59.999Z').state.status).toBe('hearing');
  });

  test('what the agency says late is taken while nothing is decided', () => {
    const proceeding = noticed().until('2025-07-01T08:00:00.000Z').does(AGENCY, REPLY);
    expect(proceeding.events('HearingReplied')).toEqual([expect.objectContaining({ late: true })]);
    proceeding.does(DECIDER, pause());
    expect(proceeding.refused(AGENCY, REPLY).code).toBe('hearing-not-open');
  });

  test('is the agency’s own, after the notice, in words', () => {
    expect(proposed().refused(AGENCY, REPLY).code).toBe('notice-not-given');
    expect(noticed().refused(agencyPerson('x', 'agency_approver', 'agency-2'), REPLY).code).toBe('not-authorised');
    expect(noticed().refused(OFFICER, REPLY).code).toBe('not-authorised');
    expect(noticed().refused(AGENCY, { ...REPLY, text: ' ' } as typeof REPLY).code).toBe('text-missing');
    noticed().does(agencyPerson('author', 'agency_author'), REPLY);
  });

  test('is waived on an exception of the rule by whom the rule names, with its provision', () => {
    const proceeding = noticed().does(DECIDER, WAIVE);
    expect(proceeding.events('HearingWaived')).toEqual([
      expect.objectContaining({ code: 'urgent', legalRef: 'Act § 20(3)', reason: 'Money is lost every day.' }),
    ]);
    expect(proceeding.state.status).toBe('deciding');
    expect(proceeding.state.clocks).toEqual([]);
  });

  test('is waived before the notice as well', () => {
    expect(proposed().does(DECIDER, WAIVE).procedure().due).toEqual([{ step: 'ask_decision', cause: 3 }]);
  });

  test('an exception that a role of the body approves is waived by that role', () => {
    const needless = { ...WAIVE, code: 'needless' } as typeof WAIVE;
    expect(noticed().refused(DECIDER, needless).code).toBe('not-authorised');
    noticed().does(OFFICER, needless);
  });

  test('is not waived by others, on other grounds, without a reason, or when it is over', () => {
    expect(noticed().refused(OFFICER, WAIVE)).toMatchObject({
      code: 'not-authorised',
      rule: { legalRef: 'Act § 20(3)' },
    });
    expect(noticed().refused(DECIDER, { ...WAIVE, code: 'hurry' } as typeof WAIVE)).toMatchObject({
      code: 'unknown-exception',
      facts: { known: ['urgent', 'needless'] },
    });
    expect(noticed().refused(DECIDER, { ...WAIVE, reason: '' } as typeof WAIVE).code).toBe('text-missing');
    expect(heard().refused(DECIDER, WAIVE).code).toBe('hearing-not-open');
    expect(proposed({ ...REGIME, hearing: undefined }).refused(DECIDER, WAIVE).code).toBe('hearing-not-provided-for');
  });
});

describe('a proceeding ends without an order', () => {
  test('withdrawn by the body, with a reason', () => {
    for (const proceeding of [proposed(), noticed(), heard()]) {
      proceeding.does(OFFICER, WITHDRAW);
      expect(proceeding.state).toMatchObject({ status: 'ended', outcome: 'withdrawn', clocks: [] });
      expect(proceeding.sent('NoteInterventionEnded')).toHaveLength(1);
      expect(proceeding.procedure()).toMatchObject({ ended: true, due: [] });
    }
  });

  test('not by another body, nor without a reason', () => {
    expect(noticed().refused(official('m', 'oversight_decider', 'ministry'), WITHDRAW).code).toBe('not-authorised');
    expect(noticed().refused(AGENCY, WITHDRAW).code).toBe('not-authorised');
    expect(noticed().refused(OFFICER, { ...WITHDRAW, reason: '' }).code).toBe('text-missing');
  });

  test('dismissed, with reasons', () => {
    const proceeding = heard().does(DECIDER, DISMISS);
    expect(proceeding.state).toMatchObject({ status: 'ended', outcome: 'dismissed' });
    expect(proceeding.sent('NoteInterventionEnded')).toHaveLength(1);
    expect(proceeding.notices.at(-1)).toMatchObject({ kind: 'intervention_dismissed' });
  });

  test('when the project ends', () => {
    const at = '2025-06-03T07:00:00.000Z';
    const proceeding = noticed().does(SYSTEM, { type: 'EndIntervention', reason: 'project_ended', at });
    expect(proceeding.state).toMatchObject({ status: 'ended', outcome: 'project_ended' });
    expect(proceeding.sent('NoteInterventionEnded')[0]?.effectiveAt).toBe(at);
    expect(proceeding.sent('ApplyResumption')).toEqual([]);
    const before = proceeding.state;
    proceeding.does(SYSTEM, { type: 'EndIntervention', reason: 'superseded', at });
    expect(proceeding.state).toBe(before);
  });

  test('but not by what concerns another project', () => {
    const command = {
      type: 'EndIntervention',
      reason: 'superseded',
      projectId: 'p2',
      at: '2025-06-03T08:00:00.000Z',
    } as const;
    expect(noticed().does(SYSTEM, command).state.status).toBe('hearing');
  });

  test('afterwards nobody can do anything', () => {
    const proceeding = heard().does(DECIDER, DISMISS);
    for (const [actor, command] of [
      [AGENCY, REPLY],
      [DECIDER, pause()],
      [OFFICER, WITHDRAW],
      [DECIDER, WAIVE],
    ] as const)
      expect(proceeding.refused(actor, command)).toMatchObject({
        code: 'intervention-ended',
        facts: { outcome: 'dismissed' },
      });
  });
});
