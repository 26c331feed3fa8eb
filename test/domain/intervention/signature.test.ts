import type { Actor } from '../../../domain/kernel';
import type { InterventionCommand } from '../../../domain/intervention/commands';
import { official } from '../review/regime';
import {
  CANCELLATION,
  DECIDER,
  DISMISS,
  OFFICER,
  OTHER_DECIDER,
  PROPOSE,
  PROPOSE_CANCELLATION,
  REASONS,
  SIGN,
  SIGNATORY,
  TERMS,
  cancel,
  heard,
  inForce,
  pause,
  withPowers,
} from './proceeding';

const REFUSE: InterventionCommand = { type: 'SignIntervention', refuse: 'The facts are thin.' };

describe('the second signature', () => {
  test('an order binds nobody before it', () => {
    const proceeding = heard().does(DECIDER, pause());
    expect(proceeding.state.status).toBe('deciding');
    expect(proceeding.sent('ApplyPause')).toEqual([]);
    expect(proceeding.tasks()).toEqual([
      expect.objectContaining({
        id: 'sign_intervention:oversight',
        assignee: { role: 'second_signatory', bodyKey: 'oversight' },
        subject: { act: 'pause', body: 'oversight' },
      }),
    ]);
    expect(proceeding.procedure()).toMatchObject({ due: [], overlays: ['awaiting_signature'] });
  });

  test('with it the pause is in force, and the project is told', () => {
    const proceeding = inForce();
    expect(proceeding.events('PauseOrdered')[0]).toMatchObject({
      terms: TERMS,
      reasons: REASONS,
      decidedBy: ['decider'],
      signedBy: ['signatory'],
    });
    expect(proceeding.sent('ApplyPause')).toEqual([
      {
        to: 'project/p1',
        effectiveAt: proceeding.now,
        command: {
          type: 'ApplyPause',
          interventionId: 'i1',
          at: proceeding.now,
          until: '2025-09-01',
          expiry: 'decision_required',
          burnCap: 0,
          allowedWork: ['security'],
        },
      },
    ]);
    expect(proceeding.sent('NoteInterventionEnded')).toEqual([]);
    expect(proceeding.dueDate('pause')).toBe('2025-09-01');
  });

  test('is by another person: never the decider, nor somebody in his place, nor through him', () => {
    const proceeding = heard().does(DECIDER, pause());
    const inHisPlace: Actor = { ...SIGNATORY, onBehalfOf: 'decider' };
    const through: Actor = { ...DECIDER, onBehalfOf: 'signatory' };
    for (const actor of [DECIDER, inHisPlace, through])
      expect(proceeding.refused(actor, SIGN)).toMatchObject({
        code: 'same-signatory',
        facts: { persons: ['decider'] },
      });
  });

  test('a decision taken in another’s place is signed by neither of the two', () => {
    const proceeding = heard().does({ ...DECIDER, onBehalfOf: 'decider-2' }, pause());
    expect(proceeding.refused(OTHER_DECIDER, SIGN).code).toBe('same-signatory');
    proceeding.does(SIGNATORY, SIGN);
  });

  test('another decider of the body may give it; officers and other bodies may not', () => {
    const proceeding = heard().does(DECIDER, pause());
    expect(proceeding.refused(OFFICER, SIGN).code).toBe('not-authorised');
    expect(proceeding.refused(official('m', 'second_signatory', 'ministry'), SIGN).code).toBe('not-authorised');
    proceeding.does(OTHER_DECIDER, SIGN);
    expect(proceeding.state.status).toBe('in_force');
  });

  test('is given only to what awaits it', () => {
    expect(heard().refused(SIGNATORY, SIGN).code).toBe('no-signature-pending');
    expect(inForce().refused(SIGNATORY, SIGN).code).toBe('no-signature-pending');
  });

  test('refused, with a reason, the question is back with the decider', () => {
    const proceeding = heard().does(DECIDER, pause());
    expect(proceeding.refused(SIGNATORY, { type: 'SignIntervention', refuse: '' }).code).toBe('text-missing');
    proceeding.does(SIGNATORY, REFUSE);
    expect(proceeding.state).toMatchObject({ status: 'deciding', pending: null });
    expect(proceeding.taskIds()).toEqual(['decide_intervention']);
    expect(proceeding.notices.at(-1)).toMatchObject({ kind: 'signature_refused' });
    proceeding.does(DECIDER, DISMISS);
  });

  test('while it is awaited nothing else is decided, but the proposal may be withdrawn', () => {
    const proceeding = heard().does(DECIDER, pause());
    expect(proceeding.refused(OTHER_DECIDER, DISMISS).code).toBe('signature-pending');
    proceeding.does(OFFICER, { type: 'WithdrawProposal', reason: 'Settled.' });
    expect(proceeding.state).toMatchObject({ status: 'ended', pending: null });
  });

  test('comes too late when the pause would have ended', () => {
    const proceeding = heard()
      .does(DECIDER, pause({ until: '2025-06-05' }))
      .until('2025-06-05T08:00:00.000Z');
    expect(proceeding.refused(SIGNATORY, SIGN).code).toBe('date-passed');
    proceeding.does(SIGNATORY, REFUSE);
  });

  test('a dismissal needs none', () => {
    expect(heard().does(DECIDER, DISMISS).state.outcome).toBe('dismissed');
  });

  test('the consent of another body is a signature of its own, by a third person', () => {
    const regime = withPowers({
      body: 'oversight',
      may: ['pause', 'resume'],
      secondSignature: ['pause'],
      consentOf: 'ministry',
    });
    const minister = official('minister', 'oversight_decider', 'ministry');
    const proceeding = heard(regime).does(DECIDER, pause());
    expect(proceeding.taskIds()).toEqual(['sign_intervention:oversight', 'sign_intervention:ministry']);
    proceeding.does(minister, SIGN);
    expect(proceeding.state.status).toBe('deciding');
    const double: Actor = { ...minister, appointments: [...minister.appointments, ...SIGNATORY.appointments] };
    expect(proceeding.refused(double, SIGN).code).toBe('same-signatory');
    expect(proceeding.refused(official('m2', 'oversight_decider', 'ministry'), SIGN).code).toBe('not-authorised');
    proceeding.does(SIGNATORY, SIGN);
    expect(proceeding.events('PauseOrdered')[0]?.signedBy).toEqual(['minister', 'signatory']);
  });
});

describe('a cancellation', () => {
  test('has effect at the instant of the decision and ends the proceeding', () => {
    const proceeding = heard(undefined, PROPOSE_CANCELLATION).does(DECIDER, cancel()).does(SIGNATORY, SIGN);
    expect(proceeding.events('CancellationOrdered')[0]).toMatchObject({
      by: 'decision',
      terms: CANCELLATION,
      decidedBy: ['decider'],
      signedBy: ['signatory'],
    });
    expect(proceeding.sends.slice(1).map(({ to, command: { type }, effectiveAt }) => [to, type, effectiveAt])).toEqual([
      ['project/p1', 'ApplyCancellation', proceeding.now],
      ['project/p1', 'NoteInterventionEnded', proceeding.now],
    ]);
    expect(proceeding.state).toMatchObject({ status: 'ended', outcome: 'cancelled' });
  });

  test('binds at once where the decider alone suffices', () => {
    const regime = withPowers({ body: 'oversight', may: ['cancel'], secondSignature: [] });
    const proceeding = heard(regime, PROPOSE_CANCELLATION).does(DECIDER, cancel());
    expect(proceeding.state.outcome).toBe('cancelled');
  });

  test('of a paused project ends the pause that it supersedes, whose hearing stays on its own record', () => {
    const proceeding = heard(undefined, { ...PROPOSE_CANCELLATION, interventionId: 'i2', supersedes: 'i1' });
    proceeding.does(DECIDER, cancel()).does(SIGNATORY, SIGN);
    const [end] = proceeding.sent('EndIntervention');
    expect(end).toEqual({
      to: 'intervention/i1',
      effectiveAt: proceeding.now,
      command: { type: 'EndIntervention', reason: 'superseded', projectId: 'p1', at: proceeding.now },
    });
    const paused = inForce();
    paused
      .until('2025-06-04T17:00:00.000Z')
      .does({ id: 'system', kind: 'system', appointments: [] }, end!.command as InterventionCommand);
    expect(paused.state).toMatchObject({ status: 'ended', outcome: 'superseded' });
    expect(paused.sent('ApplyResumption')[0]?.command).toMatchObject({ how: 'superseded', at: end!.effectiveAt });
    expect(paused.sent('NoteInterventionEnded')).toHaveLength(1);
    expect(paused.events('HearingReplied')).toHaveLength(1);
  });

  test('a further pause takes the place of an earlier one in the same way', () => {
    const proceeding = heard(undefined, { ...PROPOSE, interventionId: 'i2', supersedes: 'i1' });
    proceeding.does(DECIDER, pause()).does(SIGNATORY, SIGN);
    expect(proceeding.sent('EndIntervention')).toHaveLength(1);
  });
});
