import type { Actor } from '../../../domain/kernel';
import type { CallMeeting, Presence, ReviewCommand } from '../../../domain/review/commands';
import type { Regime } from '../../../domain/regime/types';
import { agencyPerson, withRule, type RuleChanges } from './regime';
import {
  CHAIR,
  OTHER_CHAIR,
  PROPOSAL,
  SECRETARY,
  assign,
  declare,
  member,
  noted,
  openRound,
  seated,
  vote,
  type RoundPlay,
} from './round';

const M1 = member('m1');
const GIVE = { type: 'GiveOpinion' } as const;

/** The council must meet with five working days' notice, and hears the agency's head. */
const MEETS: RuleChanges = {
  meeting: {
    legalRef: 'Act § 13',
    required: true,
    notice: { n: 5, unit: 'working_day' },
    agencyHeadAttends: true,
  },
};
const meets = (changes: RuleChanges = {}): Regime => withRule({ ...MEETS, ...changes });

/** 26 May 2025: five working days after 19 May. */
const AT = '2025-05-26T07:00:00.000Z';

const call = (changes: Partial<CallMeeting> = {}): CallMeeting => ({
  type: 'CallMeeting',
  meetingId: 'meeting-1',
  at: AT,
  place: 'Room 3',
  agenda: ['The case', 'The supplier'],
  experts: [],
  agencyHead: false,
  ...changes,
});

const record = (
  presence: Readonly<Record<string, Presence>>,
  agencyHead: { attended: boolean; heard: boolean } | null = { attended: true, heard: true },
  meetingId = 'meeting-1',
): ReviewCommand => ({
  type: 'RecordMeeting',
  meetingId,
  attendance: Object.entries(presence).map(([personId, how]) => ({ personId, presence: how })),
  ...(agencyHead === null ? {} : { agencyHead }),
});

const ALL_THERE = { chair: 'present', m1: 'remote', m2: 'present' } as const;

/** A seated round whose meeting took place. */
const met = (presence: Readonly<Record<string, Presence>> = ALL_THERE, regime = meets()): RoundPlay =>
  seated(Object.keys(presence).length - 1, regime)
    .does(SECRETARY, call())
    .until(AT)
    .does(SECRETARY, record(presence));

describe('a meeting is called', () => {
  test('by the secretary; members, experts and, where the rule says so, the agency’s head are told, and whom it waits for', () => {
    const round = seated(2, meets()).does(SECRETARY, call({ experts: ['expert'] }));
    expect(round.events('MeetingCalled')[0]).toMatchObject({
      invited: ['chair', 'm1', 'm2'],
      experts: ['expert'],
      agencyHead: true,
    });
    expect(round.notices.at(-1)).toMatchObject({
      kind: 'meeting_called',
      to: [
        { role: 'council_secretary', bodyKey: 'council' },
        { personId: 'chair' },
        { personId: 'm1' },
        { personId: 'm2' },
        { personId: 'expert' },
        { role: 'agency_approver', bodyId: 'agency-1' },
      ],
      facts: { meetingId: 'meeting-1', at: AT },
    });
    expect(round.taskIds()).toContain('record_meeting:meeting-1');
    expect(round.taskIds()).not.toContain('call_meeting');
  });

  test('by a chair of the council too, but by no member and not by the agency', () => {
    const round = seated(2, meets());
    for (const actor of [M1, agencyPerson('anna')]) {
      expect(round.refused(actor, call())).toMatchObject({ code: 'not-authorised', rule: { legalRef: 'Act § 13' } });
    }
    round.does(OTHER_CHAIR, call());
  });

  test('not by a chair who has not declared in this very round', () => {
    const round = openRound(meets()).does(SECRETARY, assign('chair'));
    expect(round.refused(CHAIR, call()).code).toBe('not-authorised');
  });

  test('not at shorter notice than the rule gives: the day it is called does not count', () => {
    expect(seated(2, meets()).refused(SECRETARY, call({ at: '2025-05-23T07:00:00.000Z' }))).toMatchObject({
      code: 'notice-too-short',
      field: '/at',
      rule: { id: 'council-round.meeting', legalRef: 'Act § 13' },
      facts: { earliest: '2025-05-26' },
      remedy: 'Call it for 2025-05-25T22:00:00.000Z or later.',
    });
  });

  test('not for a time that has passed, where no rule asks for notice', () => {
    const round = seated();
    expect(round.refused(SECRETARY, call({ at: '2025-05-19T07:59:00.000Z' })).code).toBe('notice-too-short');
    round.does(SECRETARY, call({ at: round.now }));
  });

  test('not with somebody as expert who was recused', () => {
    const round = seated(3, meets()).does(M1, declare('interest'));
    expect(round.refused(SECRETARY, call({ experts: ['m1'] }))).toMatchObject({ code: 'recused', field: '/experts' });
  });

  test('twice with one id is the same call', () => {
    const round = seated(2, meets()).does(SECRETARY, call()).does(SECRETARY, call());
    expect(round.events('MeetingCalled')).toHaveLength(1);
  });
});

describe('a meeting is moved or called off', () => {
  const MOVE = { type: 'MoveMeeting', meetingId: 'meeting-1', place: 'Room 4', reason: 'Room 3 is flooded.' } as const;

  test('with the whole notice again; everybody is told from when to when', () => {
    const round = seated(2, meets()).does(SECRETARY, call()).until('2025-05-20T08:00:00.000Z');
    expect(round.refused(SECRETARY, { ...MOVE, at: AT })).toMatchObject({ facts: { earliest: '2025-05-27' } });
    round.does(SECRETARY, { ...MOVE, at: '2025-05-28T07:00:00.000Z' });
    expect(round.events('MeetingMoved')[0]).toMatchObject({
      from: { at: AT, place: 'Room 3' },
      to: { place: 'Room 4' },
    });
    expect(round.notices.at(-1)).toMatchObject({ kind: 'meeting_moved', facts: { from: AT } });
    expect(round.until(AT).refused(SECRETARY, record(ALL_THERE)).code).toBe('meeting-not-begun');
  });

  test('and then the rule’s meeting has to be called again', () => {
    const round = seated(2, meets()).does(SECRETARY, call());
    expect(round.refused(SECRETARY, { ...MOVE, at: AT, reason: ' ' }).code).toBe('text-missing');
    round.does(SECRETARY, { type: 'CancelMeeting', meetingId: 'meeting-1', reason: 'No quorum to be had.' });
    expect(round.taskIds()).toContain('call_meeting');
    for (const command of [{ ...MOVE, at: AT }, record(ALL_THERE)])
      expect(round.refused(SECRETARY, command)).toMatchObject({ code: 'meeting-over', facts: { status: 'cancelled' } });
  });

  test('a meeting that nobody called cannot be touched', () => {
    const round = seated(2, meets());
    for (const type of ['CancelMeeting', 'MoveMeeting'] as const)
      expect(round.refused(SECRETARY, { ...MOVE, at: AT, type }).code).toBe('no-such-meeting');
    expect(round.refused(SECRETARY, record(ALL_THERE)).code).toBe('no-such-meeting');
    expect(round.refused(SECRETARY, { type: 'WriteMinutes', meetingId: 'x', text: 'y' }).code).toBe('no-such-meeting');
    expect(round.refused(CHAIR, { type: 'ApproveMinutes', meetingId: 'x', version: 1 }).code).toBe('no-such-meeting');
  });
});

describe('a meeting is held', () => {
  test('with who was there, from afar, excused or missing; and whether the agency’s head was heard', () => {
    const round = met({ chair: 'present', m1: 'remote', m2: 'excused', m3: 'absent' });
    expect(round.events('MeetingHeld')[0]).toMatchObject({
      agencyHead: { attended: true, heard: true },
      entitled: ['chair', 'm1', 'm2', 'm3'],
      present: ['chair', 'm1'],
      chair: 'chair',
      quorum: { entitled: 4, needed: 3, present: 2 },
    });
  });

  test.each([
    ['a member is missing', { chair: 'present', m1: 'present' }, '/attendance'],
    ['somebody was not invited', { ...ALL_THERE, m9: 'present' }, '/attendance'],
  ] as const)('not while %s', (_what, presence, field) => {
    const round = seated(2, meets()).does(SECRETARY, call()).until(AT);
    expect(round.refused(SECRETARY, record(presence))).toMatchObject({ code: 'attendance-incomplete', field });
  });

  test('a member counts once, however often he is named', () => {
    const round = seated(2, meets()).does(SECRETARY, call()).until(AT);
    const { attendance } = record(ALL_THERE) as Extract<ReviewCommand, { type: 'RecordMeeting' }>;
    const twice = { ...record(ALL_THERE), attendance: [...attendance, attendance[0]!] } as ReviewCommand;
    expect(round.refused(SECRETARY, twice)).toMatchObject({ facts: { twice: ['chair'] } });
  });

  test('not with a member there who has not declared', () => {
    const round = seated(2, meets()).does(SECRETARY, call()).does(SECRETARY, assign('m3')).until(AT);
    expect(round.refused(SECRETARY, record({ ...ALL_THERE, m3: 'remote' }))).toMatchObject({
      code: 'declaration-missing',
      field: '/attendance/3',
    });
    round.does(SECRETARY, record({ ...ALL_THERE, m3: 'absent' }));
  });

  test('not without a word on the agency’s head who was invited, nor with one on him who was not', () => {
    const invited = seated(2, meets()).does(SECRETARY, call()).until(AT);
    expect(invited.refused(SECRETARY, record(ALL_THERE, null)).field).toBe('/agencyHead');
    const alone = withRule({ meeting: { required: true, agencyHeadAttends: false } });
    const uninvited = seated(2, alone).does(SECRETARY, call()).until(AT);
    expect(uninvited.refused(SECRETARY, record(ALL_THERE)).field).toBe('/agencyHead');
    uninvited.does(SECRETARY, record(ALL_THERE, null));
  });

  test('not by a member', () => {
    const round = seated(2, meets()).does(SECRETARY, call()).until(AT);
    expect(round.refused(M1, record(ALL_THERE)).code).toBe('not-authorised');
  });

  test('an expert who was invited is recorded, and counts for no quorum', () => {
    const round = seated(2, meets())
      .does(SECRETARY, call({ experts: ['expert'] }))
      .until(AT);
    round.does(SECRETARY, record({ chair: 'present', m1: 'absent', m2: 'present', expert: 'present' }));
    expect(round.events('MeetingHeld')[0]?.quorum).toEqual({ entitled: 3, needed: 3, present: 2 });
  });
});

describe('where the rule wants a meeting, nobody votes before it', () => {
  const refusedVote = (round: RoundPlay, by: Actor = M1) => round.refused(by, vote('for'));

  test('was held with a quorum', () => {
    const round = seated(2, meets()).does(CHAIR, PROPOSAL);
    expect(round.taskIds()).toEqual(['call_meeting']);
    expect(refusedVote(round)).toMatchObject({
      code: 'meeting-awaited',
      rule: { id: 'council-round.meeting', legalRef: 'Act § 13' },
      facts: { called: [], lastHeld: null },
    });
    round.does(SECRETARY, call()).until(AT);
    expect(refusedVote(round)).toMatchObject({ facts: { called: [{ id: 'meeting-1', at: AT }] } });
    round.does(SECRETARY, record(ALL_THERE)).does(M1, vote('for'));
    expect(round.taskIds()).toEqual([
      ...['cast_vote:chair', 'cast_vote:m2', 'write_minutes:meeting-1'],
      'record_milestone:dialogue',
    ]);
  });

  test('a meeting without a quorum is none, and another has to be called', () => {
    const round = met({ chair: 'present', m1: 'absent', m2: 'excused' }).does(CHAIR, PROPOSAL);
    expect(refusedVote(round)).toMatchObject({ facts: { lastHeld: { entitled: 3, needed: 3, present: 1 } } });
    expect(round.taskIds()).toContain('call_meeting');
  });

  test('nor is one without the chair, where the rule wants him there', () => {
    const presence = { chair: 'absent', m1: 'present', m2: 'present', m3: 'present' } as const;
    expect(refusedVote(met(presence).does(CHAIR, PROPOSAL)).code).toBe('meeting-awaited');
    met(presence, meets({ quorum: { chairPresent: false } }))
      .does(CHAIR, PROPOSAL)
      .does(M1, vote('for'));
  });

  test('a recusal after the meeting takes the recused out of its quorum, and the opinion waits for another meeting', () => {
    const rules = meets({ quorum: { minimum: 3, percent: 100 }, composition: { min: 3 } });
    const round = met({ chair: 'present', m1: 'present', m2: 'present' }, rules).does(CHAIR, PROPOSAL);
    for (const actor of [CHAIR, M1, member('m2')]) round.does(actor, vote('for'));
    round.does(SECRETARY, { type: 'RecuseMember', personId: 'm2', ground: 'interest', reason: noted('Shares.') });
    round.does(SECRETARY, assign('m4')).does(member('m4'), declare());
    expect(round.refused(member('m4'), vote('for')).code).toBe('meeting-awaited');
    expect(round.refused(CHAIR, GIVE).code).toBe('meeting-awaited');
    expect(round.taskIds()).toContain('call_meeting');
  });

  test('who becomes a member after the meeting does not undo it', () => {
    const round = met().does(CHAIR, PROPOSAL).does(SECRETARY, assign('m3')).does(member('m3'), declare());
    round.does(member('m3'), vote('for'));
  });

  test('a rule that demands none leaves the council to vote in writing', () => {
    seated(2, withRule({ meeting: { required: false, agencyHeadAttends: false } }))
      .does(CHAIR, PROPOSAL)
      .does(M1, vote('for'));
  });
});

describe('minutes', () => {
  const write = (text = 'The case was discussed.'): ReviewCommand => ({
    type: 'WriteMinutes',
    meetingId: 'meeting-1',
    text,
  });
  const approve = (version = 1): ReviewCommand => ({ type: 'ApproveMinutes', meetingId: 'meeting-1', version });

  test('are written by the secretary, of a meeting that was held, and approved by the chair', () => {
    const round = seated(2, meets()).does(SECRETARY, call());
    expect(round.refused(SECRETARY, write()).code).toBe('meeting-not-begun');
    round.until(AT).does(SECRETARY, record(ALL_THERE));
    expect(round.refused(CHAIR, write()).code).toBe('not-authorised');
    expect(round.refused(SECRETARY, write(' ')).field).toBe('/text');
    expect(round.refused(CHAIR, approve()).code).toBe('minutes-missing');
    round.does(SECRETARY, write());
    expect(round.tasks()).toContainEqual(
      expect.objectContaining({ id: 'approve_minutes:meeting-1', assignee: { personId: 'chair' } }),
    );
    expect(round.refused(M1, approve()).code).toBe('not-authorised');
    round.does(CHAIR, approve());
    expect(round.refused(SECRETARY, write()).code).toBe('minutes-approved');
    expect(round.taskIds().some((id) => id.includes('minutes'))).toBe(false);
  });

  test('are approved in the version that the chair has read, and by nobody who wrote them', () => {
    const both: Actor = {
      ...SECRETARY,
      id: 'both',
      appointments: [...SECRETARY.appointments, ...OTHER_CHAIR.appointments],
    };
    const round = met().does(SECRETARY, write()).does(both, write('Written anew.'));
    expect(round.refused(CHAIR, approve(1))).toMatchObject({ code: 'minutes-changed', facts: { latest: 2 } });
    expect(round.refused(both, approve(2)).code).toBe('not-authorised');
    expect(round.refused({ ...OTHER_CHAIR, onBehalfOf: 'both' }, approve(2)).code).toBe('not-authorised');
    round.does(OTHER_CHAIR, approve(2));
  });

  test('can be written and approved after the opinion, when nothing else can be done', () => {
    const round = met().does(CHAIR, PROPOSAL);
    for (const actor of [CHAIR, M1, member('m2')]) round.does(actor, vote('for'));
    round.does(CHAIR, GIVE);
    expect(round.taskIds()).toEqual(['write_minutes:meeting-1']);
    round.does(SECRETARY, write()).does(CHAIR, approve());
    expect(round.tasks()).toEqual([]);
    expect(round.refused(SECRETARY, call({ meetingId: 'm2' })).code).toBe('round-not-open');
  });
});
