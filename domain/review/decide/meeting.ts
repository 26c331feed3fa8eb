import { dueDate } from '../../clock';
import type { Assignee, Context, Decision } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import { epochMs, type Instant } from '../../time';
import type { CallMeeting, CancelMeeting, MoveMeeting, RecordMeeting } from '../commands';
import type { MeetingHeld, ReviewEvent } from '../events';
import { meetingCited, meetingOf } from '../meetings';
import { agency, everyMember, notice, secretary } from '../notices';
import { neededOf } from '../quorum';
import type { Meeting, ReviewState } from '../state';
import {
  chairOf,
  isCouncilChair,
  isSecretary,
  mayActOnOthers,
  memberOf,
  refuseReview,
  standingMembers,
  type ReviewRefusal,
} from '../who';
import { refuseBlank } from './blank';

/** The secretary or a chair calls the meeting: the members, the experts, and the agency's head where the rule says so. */
export function callMeeting(
  state: ReviewState,
  { meetingId, at, place, agenda, experts, agencyHead }: CallMeeting,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const refusal =
    refuseOffice(state, context, rule) ?? refuseExperts(state, experts, rule) ?? refuseShortNotice(at, context, rule);
  if (refusal) return refusal;
  if (meetingOf(state, meetingId)) return { events: [] };
  const invited = standingMembers(state).map(({ personId }) => personId);
  const head = agencyHead || rule.meeting?.agencyHeadAttends === true;
  const to = invitees(state, { experts, agencyHead: head }, rule);
  return {
    events: [{ type: 'MeetingCalled', meetingId, at, place, agenda, invited, experts, agencyHead: head }],
    notices: [notice('meeting_called', state, to, { meetingId, at })],
  };
}

/** Another time or place of a meeting that was not held yet; everybody gets the whole notice again. */
export function moveMeeting(
  state: ReviewState,
  { meetingId, at, place, reason }: MoveMeeting,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const meeting = calledMeeting(state, meetingId, context, rule);
  if ('refusal' in meeting) return meeting;
  const refusal = refuseBlank(reason) ?? refuseShortNotice(at, context, rule);
  if (refusal) return refusal;
  const from = { at: meeting.at, place: meeting.place };
  return {
    events: [{ type: 'MeetingMoved', meetingId, from, to: { at, place }, reason }],
    notices: [notice('meeting_moved', state, invitees(state, meeting, rule), { meetingId, from: meeting.at, at })],
  };
}

/** Calls a meeting off that was not held. */
export function cancelMeeting(
  state: ReviewState,
  { meetingId, reason }: CancelMeeting,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const meeting = calledMeeting(state, meetingId, context, rule);
  if ('refusal' in meeting) return meeting;
  const refusal = refuseBlank(reason);
  if (refusal) return refusal;
  return {
    events: [{ type: 'MeetingCancelled', meetingId, reason }],
    notices: [notice('meeting_cancelled', state, invitees(state, meeting, rule), { meetingId, at: meeting.at })],
  };
}

/** Records that a meeting was held, and who was there: every member once; only who is clear can have been there. */
export function recordMeeting(
  state: ReviewState,
  { meetingId, attendance, agencyHead }: RecordMeeting,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const meeting = calledMeeting(state, meetingId, context, rule);
  if ('refusal' in meeting) return meeting;
  const refusal =
    refuseBeforeItBegins(meeting, context, rule) ??
    refuseAttendance(state, meeting, attendance, rule) ??
    refuseAgencyHead(meeting, agencyHead, rule);
  if (refusal) return refusal;
  const entitled = standingMembers(state).map(({ personId }) => personId);
  const there = attendance.filter(({ presence }) => presence === 'present' || presence === 'remote');
  const present = there.map(({ personId }) => personId).filter((personId) => entitled.includes(personId));
  const held: MeetingHeld = {
    type: 'MeetingHeld',
    meetingId,
    attendance,
    agencyHead: agencyHead ?? null,
    entitled,
    present,
    chair: chairOf(state)?.personId ?? null,
    quorum: { entitled: entitled.length, needed: neededOf(entitled.length, rule), present: present.length },
  };
  return { events: [held] };
}

/** The secretary or a chair of the council, who is not waiting to declare in this very round. */
function refuseOffice(state: ReviewState, { actor, regime }: Context, rule: ReviewRule): ReviewRefusal | null {
  const office = isSecretary(actor, rule, regime) || isCouncilChair(actor, rule, regime);
  if (office && mayActOnOthers(state, actor)) return null;
  return refuseReview('not-authorised', "The council's secretary or chair calls its meetings and records them.", {
    rule: meetingCited(rule),
    facts: { body: rule.body },
    remedy: 'A secretary or chair who is not waiting to declare must act.',
  });
}

/** A meeting in the past cannot be called, nor one at shorter notice than the rule gives. */
function refuseShortNotice(at: Instant, { calendar, now, nextSeq }: Context, rule: ReviewRule): ReviewRefusal | null {
  const budget = rule.meeting?.notice ?? { n: 0, unit: 'day' };
  const clock = { id: 'notice', kind: 'waiting', startedAt: now, startedBySeq: nextSeq, budget } as const;
  const reading = dueDate({ ...clock, roll: 'none', suspensions: [] }, calendar);
  if (!reading.ok) {
    const { code, ...facts } = reading.fault;
    return refuseReview(code === 'invalid-clock' ? 'calendar-too-short' : code, 'The calendar does not reach so far.', {
      rule: meetingCited(rule),
      facts: { ...facts },
    });
  }
  const { expiresAt, dueDate: earliest } = reading.value;
  const first = rule.meeting?.notice && expiresAt !== null ? expiresAt : now;
  if (epochMs(at) >= epochMs(first)) return null;
  return refuseReview('notice-too-short', 'Those invited get the notice that the rule gives them.', {
    rule: meetingCited(rule),
    field: '/at',
    facts: { at, notice: rule.meeting?.notice ?? null, earliest },
    remedy: `Call it for ${first} or later.`,
  });
}

function refuseExperts(state: ReviewState, experts: readonly string[], rule: ReviewRule): ReviewRefusal | null {
  const recused = experts.filter((personId) => memberOf(state, personId)?.standing === 'recused');
  if (recused.length === 0) return null;
  return refuseReview('recused', 'Who was recused from this round is not heard in it either.', {
    rule: meetingCited(rule),
    field: '/experts',
    facts: { recused },
    remedy: 'Hear somebody else.',
  });
}

/** A meeting that was called and not held yet, for the office that may act on it; or the refusal. */
function calledMeeting(
  state: ReviewState,
  meetingId: string,
  context: Context,
  rule: ReviewRule,
): Meeting | ReviewRefusal {
  const meeting = meetingOf(state, meetingId);
  if (!meeting) return noSuchMeeting(meetingId, rule);
  return refuseOffice(state, context, rule) ?? refuseUnlessCalled(meeting, rule) ?? meeting;
}

function refuseUnlessCalled(meeting: Meeting, rule: ReviewRule): ReviewRefusal | null {
  if (meeting.status === 'called') return null;
  return refuseReview('meeting-over', 'The meeting was held or called off already.', {
    rule: meetingCited(rule),
    facts: { meetingId: meeting.id, status: meeting.status },
    remedy: 'Call another meeting.',
  });
}

function refuseBeforeItBegins(meeting: Meeting, { now }: Context, rule: ReviewRule): ReviewRefusal | null {
  if (epochMs(now) >= epochMs(meeting.at)) return null;
  return refuseReview('meeting-not-begun', 'A meeting is recorded once it has begun.', {
    rule: meetingCited(rule),
    facts: { meetingId: meeting.id, at: meeting.at },
    remedy: `Record it from ${meeting.at} on, or move it.`,
  });
}

function refuseAttendance(
  state: ReviewState,
  meeting: Meeting,
  attendance: RecordMeeting['attendance'],
  rule: ReviewRule,
): ReviewRefusal | null {
  const members = standingMembers(state);
  const named = attendance.map(({ personId }) => personId);
  const missing = members.map(({ personId }) => personId).filter((personId) => !named.includes(personId));
  const twice = named.filter((personId, index) => named.indexOf(personId) !== index);
  const known = [...members.map(({ personId }) => personId), ...meeting.experts];
  const strangers = named.filter((personId) => !known.includes(personId));
  if (missing.length + twice.length + strangers.length > 0) {
    return refuseReview('attendance-incomplete', 'Every member, and nobody who was not invited, is named once.', {
      rule: meetingCited(rule),
      field: '/attendance',
      facts: { missing, twice, notInvited: strangers },
      remedy: 'Say of every member whether he was there.',
    });
  }
  const unclear = attendance.findIndex(
    ({ personId, presence }) =>
      (presence === 'present' || presence === 'remote') &&
      members.some((member) => member.personId === personId && member.standing !== 'clear'),
  );
  if (unclear < 0) return null;
  return refuseReview('declaration-missing', 'Who has not declared his interests takes no part in a meeting.', {
    rule: meetingCited(rule),
    field: `/attendance/${unclear}`,
    facts: { personId: attendance[unclear]?.personId },
    remedy: 'The member declares first; until then he is absent.',
  });
}

function refuseAgencyHead(
  meeting: Meeting,
  agencyHead: RecordMeeting['agencyHead'],
  rule: ReviewRule,
): ReviewRefusal | null {
  if (meeting.agencyHead === (agencyHead !== undefined)) return null;
  const message = meeting.agencyHead
    ? "The agency's head was invited: the record says whether he came and was heard."
    : "The agency's head was not invited.";
  return refuseReview('attendance-incomplete', message, { rule: meetingCited(rule), field: '/agencyHead' });
}

/** Those whom a meeting concerns: its members as they are now, the experts, the secretary, the agency if invited. */
function invitees(
  state: ReviewState,
  { experts, agencyHead }: Pick<Meeting, 'experts' | 'agencyHead'>,
  rule: ReviewRule,
): readonly Assignee[] {
  const asked = experts.map((personId) => ({ personId }));
  return [secretary(rule), ...everyMember(state), ...asked, ...(agencyHead ? [agency(state)] : [])];
}

export const noSuchMeeting = (meetingId: string, rule: ReviewRule): ReviewRefusal =>
  refuseReview('no-such-meeting', 'The round has no such meeting.', {
    rule: meetingCited(rule),
    facts: { meetingId },
  });
