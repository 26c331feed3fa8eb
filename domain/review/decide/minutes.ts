import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import type { ApproveMinutes, WriteMinutes } from '../commands';
import type { ReviewEvent } from '../events';
import { meetingCited, meetingOf } from '../meetings';
import { councilChair, notice } from '../notices';
import type { Meeting, ReviewState } from '../state';
import { chairOf, isCouncilChair, isSecretary, mayActOnOthers, refuseReview, type ReviewRefusal } from '../who';
import { refuseBlank } from './blank';
import { noSuchMeeting } from './meeting';

/** The secretary writes the minutes of a meeting that was held; until they are approved he may write them anew. */
export function writeMinutes(
  state: ReviewState,
  { meetingId, text }: WriteMinutes,
  { actor, regime }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const meeting = meetingOf(state, meetingId);
  if (!meeting) return noSuchMeeting(meetingId, rule);
  if (!isSecretary(actor, rule, regime) || !mayActOnOthers(state, actor)) {
    return refuseReview('not-authorised', "The council's secretary writes the minutes.", {
      rule: meetingCited(rule),
      facts: { body: rule.body },
    });
  }
  const refusal = refuseNotHeld(meeting, rule) ?? refuseApproved(meeting, rule) ?? refuseBlank(text, '/text');
  if (refusal) return refusal;
  const version = (meeting.minutes?.version ?? 0) + 1;
  const to = [approverOf(state, rule)];
  return {
    events: [{ type: 'MinutesWritten', meetingId, version, text }],
    notices: [notice('minutes_written', state, to, { meetingId, version })],
  };
}

/** The round's chair, or a chair of the council, approves the version that he has read; never who wrote it. */
export function approveMinutes(
  state: ReviewState,
  { meetingId, version }: ApproveMinutes,
  { actor, regime }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const meeting = meetingOf(state, meetingId);
  if (!meeting) return noSuchMeeting(meetingId, rule);
  const chairs = isCouncilChair(actor, rule, regime) || chairOf(state)?.personId === actor.id;
  const { minutes } = meeting;
  if (!chairs || !mayActOnOthers(state, actor) || personsOf(actor).includes(minutes?.by ?? '')) {
    return refuseReview('not-authorised', 'A chair who did not write them approves the minutes.', {
      rule: meetingCited(rule),
      facts: { body: rule.body, writtenBy: minutes?.by ?? null },
      remedy: 'Another chair of the council must approve them.',
    });
  }
  if (!minutes) {
    return refuseReview('minutes-missing', 'There are no minutes of this meeting yet.', {
      rule: meetingCited(rule),
      facts: { meetingId },
      remedy: 'The secretary writes them first.',
    });
  }
  const refusal = refuseApproved(meeting, rule);
  if (refusal) return refusal;
  if (minutes.version !== version) {
    return refuseReview('minutes-changed', 'The minutes were written anew since.', {
      rule: meetingCited(rule),
      field: '/version',
      facts: { version, latest: minutes.version },
      remedy: 'Read the latest version, and approve that one.',
    });
  }
  return { events: [{ type: 'MinutesApproved', meetingId, version }] };
}

/** Whose task the approval is. */
export function approverOf(state: ReviewState, rule: ReviewRule): ReturnType<typeof councilChair> {
  const chair = chairOf(state);
  return chair ? { personId: chair.personId } : councilChair(rule);
}

function refuseNotHeld({ id, status }: Meeting, rule: ReviewRule): ReviewRefusal | null {
  if (status === 'held') return null;
  return refuseReview('meeting-not-begun', 'Minutes are of a meeting that was held.', {
    rule: meetingCited(rule),
    facts: { meetingId: id, status },
    remedy: 'Record the meeting first.',
  });
}

function refuseApproved({ id, minutes }: Meeting, rule: ReviewRule): ReviewRefusal | null {
  if (minutes?.approved !== true) return null;
  return refuseReview('minutes-approved', 'The minutes are approved and stand.', {
    rule: meetingCited(rule),
    facts: { meetingId: id, version: minutes.version },
  });
}
