import { SYSTEM } from '../../../domain/kernel';
import type { ProposeIntervention } from '../../../domain/intervention/commands';
import { proposeByRule } from '../../../domain/project/decide/proposals';
import { AGENCY, NOTICE, OFFICER, PROPOSE, none, withPowers } from './proceeding';

const SEND = proposeByRule(
  { id: 'p1', agencyId: 'agency-1', regimeHash: 'hash' },
  { kind: 'pause', bodyKey: 'oversight', triggerId: 'three-red', grounds: [], facts: 'Red for three months.' },
  { now: '2025-06-03T08:00:00.000Z', nextSeq: 41 },
);
const BY_RULE = SEND.command as ProposeIntervention;
const TAKE_OVER = {
  type: 'TakeOverProposal' as const,
  grounds: ['cost_growth'],
  facts: 'Red for three months, and no plan.',
  material: PROPOSE.material,
};

describe('a rule of the regime proposes by itself', () => {
  test('the proceeding is named by its cause, and its officer is asked', () => {
    expect(SEND).toMatchObject({ to: 'intervention/p1-41', effectiveAt: '2025-06-03T08:00:00.000Z' });
    const proceeding = none().does(SYSTEM, BY_RULE);
    expect(proceeding.state).toMatchObject({ status: 'triggered', bodyKey: 'oversight' });
    expect(proceeding.tasks()).toEqual([
      expect.objectContaining({
        kind: 'take_over_proposal',
        assignee: { role: 'oversight_officer', bodyKey: 'oversight' },
        subject: { proceeding: 'pause', triggerId: 'three-red' },
      }),
    ]);
    // Nothing goes to the agency before the body has made it its own.
    expect(proceeding.procedure().due).toEqual([]);
    expect(proceeding.sent('NoteIntervention')).toHaveLength(1);
  });

  test('taken over, it goes on with notice of the grounds and documents that the officer names', () => {
    const proceeding = none().does(SYSTEM, BY_RULE).does(OFFICER, TAKE_OVER);
    expect(proceeding.procedure().due).toEqual([{ step: 'give_notice', cause: 2 }]);
    proceeding.does(SYSTEM, { ...NOTICE, cause: 2 } as typeof NOTICE);
    expect(proceeding.events('NoticeGiven')[0]).toMatchObject({ material: PROPOSE.material });
    expect(proceeding.refused(OFFICER, TAKE_OVER).code).toBe('not-triggered');
  });

  test('declined with a reason, it is over, and the project knows', () => {
    const proceeding = none().does(SYSTEM, BY_RULE);
    expect(proceeding.refused(OFFICER, { type: 'DeclineProposal', reason: ' ' }).field).toBe('/reason');
    proceeding.does(OFFICER, { type: 'DeclineProposal', reason: 'The plan is sound.' });
    expect(proceeding.state.outcome).toBe('declined');
    expect(proceeding.sent('NoteInterventionEnded')).toHaveLength(1);
    expect(proceeding.events('ProposalDeclined')[0]).toMatchObject({ triggerId: 'three-red', by: ['officer'] });
  });

  test('on grounds that the rule on pauses knows, by the body that has the power', () => {
    const proceeding = none().does(SYSTEM, BY_RULE);
    expect(proceeding.refused(OFFICER, { ...TAKE_OVER, grounds: [] }).code).toBe('grounds-missing');
    expect(proceeding.refused(OFFICER, { ...TAKE_OVER, grounds: ['weather'] }).code).toBe('unknown-ground');
    expect(proceeding.refused(AGENCY, TAKE_OVER).code).toBe('not-authorised');
    const powerless = none(withPowers({ body: 'ministry', may: ['pause'], secondSignature: [] }));
    expect(powerless.refused(SYSTEM, BY_RULE).code).toBe('power-not-given');
  });

  test('no person proposes in the name of a rule', () => {
    expect(none().refused(OFFICER, BY_RULE)).toMatchObject({ code: 'system-only', field: '/byRule' });
  });
});
