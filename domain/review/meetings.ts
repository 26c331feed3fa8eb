import { cite } from '../refusal';
import type { ReviewRule } from '../regime/review';
import type { QuorumReading } from './events';
import { neededOf } from './quorum';
import type { Meeting, ReviewState } from './state';
import { memberOf, refuseReview, type ReviewRefusal } from './who';

/** The rule on meetings as a refusal cites it; a rule without one leaves meetings to the council. */
export const meetingCited = (rule: ReviewRule): ReturnType<typeof cite> =>
  rule.meeting ? cite(`${rule.id}.meeting`, rule.meeting) : cite(rule.id, rule);

/** The meeting of this id; undefined if there is none. */
export const meetingOf = (state: ReviewState, meetingId: string): Meeting | undefined =>
  state.meetings.find(({ id }) => id === meetingId);

/** Who was there when a meeting was held. */
export type Roll = NonNullable<Meeting['held']>;

/**
 * The quorum of a meeting that was held, from who was of the round on that day. Whoever was recused since counts neither
 * as entitled nor as present; who became a member later changes nothing.
 */
export function meetingQuorum(state: ReviewState, roll: Roll, rule: ReviewRule): QuorumReading {
  const stays = (personId: string): boolean => memberOf(state, personId)?.standing !== 'recused';
  const entitled = roll.entitled.filter(stays).length;
  return { entitled, needed: neededOf(entitled, rule), present: roll.present.filter(stays).length };
}

/** Whether a meeting that was held counts: with the quorum, and with the round's chair where the rule wants him there. */
export function isQuorate(state: ReviewState, roll: Roll, rule: ReviewRule): boolean {
  const { present, needed } = meetingQuorum(state, roll, rule);
  if (present < needed) return false;
  if (rule.quorum.chairPresent !== true) return true;
  return (
    roll.chair !== null && roll.present.includes(roll.chair) && memberOf(state, roll.chair)?.standing !== 'recused'
  );
}

/** Whether the rule wants a meeting before the vote, and none was held that counts. */
export const isMeetingAwaited = (state: ReviewState, rule: ReviewRule): boolean =>
  rule.meeting?.required === true && state.meetings.every(({ held }) => held === null || !isQuorate(state, held, rule));

/** The refusal of an act that must wait for the meeting; null where the council may vote in writing, or has met. */
export function refuseBeforeMeeting(state: ReviewState, rule: ReviewRule): ReviewRefusal | null {
  if (!isMeetingAwaited(state, rule)) return null;
  const last = state.meetings.flatMap(({ held }) => held ?? []).at(-1);
  return refuseReview('meeting-awaited', 'The rule lets the council vote only after it has met with a quorum.', {
    rule: meetingCited(rule),
    facts: {
      called: state.meetings.filter(({ status }) => status === 'called').map(({ id, at }) => ({ id, at })),
      lastHeld: last ? { ...meetingQuorum(state, last, rule) } : null,
    },
    remedy: 'The secretary calls the meeting, and records who was there once it was held.',
  });
}
