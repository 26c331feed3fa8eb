import type { InterventionCommand } from '../../../domain/intervention/commands';
import { REGIME } from '../review/regime';
import {
  AGENCY,
  DECIDER,
  OFFICER,
  OTHER_DECIDER,
  REPLY,
  SIGN,
  SIGNATORY,
  WAIVE,
  noticed,
  pause,
  proposed,
} from './proceeding';

const ASK: InterventionCommand = { type: 'AskOralHearing', reason: 'It cannot be said in writing.' };
const day = (on: string): InterventionCommand => ({ type: 'ScheduleOralHearing', on, place: 'Room 4' });
const MINUTES: InterventionCommand = {
  type: 'RecordOralHearing',
  how: 'held',
  minutes: 'The agency explained the delay.',
  documents: [{ documentId: 'd7', type: 'minutes', name: 'Minutes' }],
};
const share = (documentId: string): InterventionCommand => ({
  type: 'ShareMaterial',
  material: [{ documentId, type: 'report', name: 'Later report' }],
  reason: 'It came after the notice.',
});

describe('an oral hearing is held on request', () => {
  test('and nothing is decided before, though the agency has replied in writing', () => {
    const proceeding = noticed().does(AGENCY, ASK).does(AGENCY, REPLY);
    expect(proceeding.state.status).toBe('hearing');
    expect(proceeding.refused(DECIDER, pause()).code).toBe('hearing-open');
    expect(proceeding.taskIds()).toEqual(['schedule_oral_hearing']);
    proceeding.does(OFFICER, day('2025-06-05'));
    expect(proceeding.notices.at(-1)).toMatchObject({ kind: 'oral_hearing_scheduled', facts: { on: '2025-06-05' } });
    expect(proceeding.refused(OFFICER, MINUTES)).toMatchObject({
      code: 'oral-not-yet',
      rule: { legalRef: 'Act § 20' },
    });
    proceeding.until('2025-06-05T09:00:00.000Z').does(OFFICER, MINUTES);
    expect(proceeding.events('HearingClosed')).toEqual([{ type: 'HearingClosed', how: 'oral' }]);
    expect(proceeding.state.status).toBe('deciding');
    expect(proceeding.replayed()).toEqual(proceeding.state);
  });

  test('silence in writing does not close the hearing while the agency waits to be heard in person', () => {
    const proceeding = noticed().does(AGENCY, ASK).until('2025-06-26T22:00:00.000Z');
    expect(proceeding.state.status).toBe('hearing');
    expect(proceeding.events('ReplyTimeOver')).toEqual([
      expect.objectContaining({ ranOut: expect.objectContaining({ dueDate: '2025-06-26' }) }),
    ]);
    expect(proceeding.state.clocks).toEqual([]);
    proceeding.does(OFFICER, day('2025-07-01')).until('2025-07-01T09:00:00.000Z');
    proceeding.does(OFFICER, { ...MINUTES, how: 'not_attended' });
    expect(proceeding.state.status).toBe('deciding');
  });

  test('held before the reply, it leaves the rest of the time for the reply', () => {
    const proceeding = noticed().does(AGENCY, ASK).does(OFFICER, day('2025-06-03')).does(OFFICER, MINUTES);
    expect(proceeding.state.status).toBe('hearing');
    expect(proceeding.taskIds()).toEqual(['reply_to_hearing']);
    expect(proceeding.does(AGENCY, REPLY).state.status).toBe('deciding');
  });

  test('once, by the agency, where the rule gives it, while the hearing is open', () => {
    expect(noticed().refused(OFFICER, ASK).code).toBe('not-authorised');
    expect(noticed().does(AGENCY, ASK).refused(AGENCY, ASK).code).toBe('oral-asked-already');
    expect(noticed().does(AGENCY, REPLY).refused(AGENCY, ASK).code).toBe('hearing-not-open');
    expect(noticed().refused(AGENCY, { ...ASK, reason: ' ' }).code).toBe('text-missing');
    const written = { ...REGIME, hearing: { ...REGIME.hearing!, oralOnRequest: false } };
    expect(noticed(written).refused(AGENCY, ASK)).toMatchObject({
      code: 'oral-not-provided',
      rule: { legalRef: 'Act § 20' },
    });
  });

  test('its day is named by the body, and is a day to come', () => {
    const asked = noticed().does(AGENCY, ASK);
    expect(asked.refused(AGENCY, day('2025-06-05')).code).toBe('not-authorised');
    expect(asked.refused(OFFICER, day('2025-06-02')).code).toBe('date-passed');
    expect(asked.refused(OFFICER, day('2025-02-30')).code).toBe('date-impossible');
    expect(noticed().refused(OFFICER, day('2025-06-05')).code).toBe('oral-not-asked');
    expect(asked.refused(OFFICER, MINUTES).code).toBe('oral-not-yet');
  });
});

describe('a decision rests on what the agency was shown', () => {
  test('on the material of the notice, and on what the agency has handed in', () => {
    const proceeding = noticed().does(AGENCY, {
      type: 'ReplyToHearing',
      text: 'See our plan.',
      documents: [{ documentId: 'd2', type: 'plan', name: 'Plan' }],
    });
    proceeding.does(DECIDER, { ...pause(), basis: ['d1', 'd2'] }).does(SIGNATORY, SIGN);
    expect(proceeding.events('PauseOrdered')[0]).toMatchObject({ basis: ['d1', 'd2'] });
  });

  test('on nothing else: it has to be shown first, and the whole time to answer runs anew', () => {
    const proceeding = noticed().does(AGENCY, REPLY);
    expect(proceeding.refused(DECIDER, { ...pause(), basis: ['d1', 'd9'] })).toMatchObject({
      code: 'material-not-communicated',
      field: '/basis/1',
      rule: { legalRef: 'Act § 20' },
      facts: { documentId: 'd9', shown: ['d1'] },
    });
    proceeding.does(OFFICER, share('d9'));
    expect(proceeding.refused(DECIDER, { ...pause(), basis: ['d9'] }).code).toBe('hearing-open');
    expect(proceeding.dueDate('hearing')).toBe('2025-06-26');
    expect(proceeding.taskIds()).toEqual(['reply_to_hearing']);
    proceeding.until('2025-06-26T22:00:00.000Z').does(DECIDER, { ...pause(), basis: ['d9'] });
  });

  test('further material is shown by the body, between notice and decision, with a reason', () => {
    expect(noticed().refused(AGENCY, share('d9')).code).toBe('not-authorised');
    expect(proposed().refused(OFFICER, share('d9')).code).toBe('hearing-not-open');
    const signing = noticed().does(AGENCY, REPLY).does(DECIDER, pause());
    expect(signing.refused(OFFICER, share('d9')).code).toBe('signature-pending');
    const nothing = { type: 'ShareMaterial', material: [], reason: 'None.' } as const;
    expect(noticed().refused(OFFICER, nothing).code).toBe('material-missing');
    expect(noticed().refused(OFFICER, { ...share('d9'), reason: '' } as InterventionCommand).code).toBe('text-missing');
  });

  test('where the hearing was waived by law, on what there is', () => {
    noticed()
      .does(DECIDER, WAIVE)
      .does(OTHER_DECIDER, { ...pause(), basis: ['d9'] });
  });
});

test('who approved the exception from the hearing does not decide, nor does his deputy', () => {
  const proceeding = noticed().does(DECIDER, WAIVE);
  expect(proceeding.events('HearingWaived')[0]).toMatchObject({ by: ['decider'] });
  expect(proceeding.refused(DECIDER, pause())).toMatchObject({
    code: 'same-approver',
    facts: { persons: ['decider'], exception: 'urgent' },
  });
  expect(proceeding.refused({ ...OTHER_DECIDER, onBehalfOf: 'decider' }, pause()).code).toBe('same-approver');
  proceeding.does(OTHER_DECIDER, pause());
});
