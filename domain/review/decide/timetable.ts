import type { Actor, Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { ExtendClock } from '../../timetable/commands';
import { extendClock } from '../../timetable/extension';
import { dueReminder, whoMustAct } from '../../timetable/reminders';
import { reviewClocks } from '../clocks';
import type { RecordMilestone, ReviewCommand } from '../commands';
import type { ReviewEvent } from '../events';
import { agency, councilChair, notice, secretary } from '../notices';
import type { ReviewState } from '../state';
import { reviewTasks } from '../tasks';
import { isCouncilChair, isSecretary, mayActOnOthers, refuseReview, type ReviewRefusal } from '../who';

/** More time for one of the round's limits, by the body that its rule names; by no member who is not clear of the case. */
export function extend(
  state: ReviewState,
  command: ExtendClock,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const undeclared = unlessClear(state, context.actor);
  if (undeclared) return undeclared;
  const extended = extendClock(reviewClocks(state), command, context);
  if ('refusal' in extended) return extended;
  const { clockId, ruleId, before, after, extension, reason } = extended;
  const facts = { clockId, ruleId, before, after, by: extension.by, reason };
  const to = whoMustAct(reviewTasks(state, context.regime), clockId, [secretary(rule), agency(state)]);
  return {
    events: [extended],
    notices: [notice('clock_extended', state, to, facts), ...toldOfDelay(state, ruleId, facts, context)],
  };
}

/** The secretary or a chair of the council records what came of a day of the timetable. */
export function recordMilestone(
  state: ReviewState,
  { milestoneId, kept, note }: RecordMilestone,
  { actor, regime }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  if (!isSecretary(actor, rule, regime) && !isCouncilChair(actor, rule, regime)) {
    return refuseReview('not-authorised', 'The timetable of a round is kept by its secretary.', {
      rule: cite(`${rule.id}.milestones`, rule),
      facts: { needed: [secretary(rule), councilChair(rule)] },
      remedy: 'The secretary or a chair of the council must act.',
    });
  }
  const undeclared = unlessClear(state, actor);
  if (undeclared) return undeclared;
  const open = state.milestonesReached.map(({ id }) => id).filter((id) => !state.milestonesRecorded.includes(id));
  if (!open.includes(milestoneId)) {
    return refuseReview('milestone-not-open', 'That day has not come yet, is not in the timetable, or was recorded.', {
      rule: cite(`${rule.id}.milestones`, rule),
      field: '/milestoneId',
      facts: { milestoneId, open },
    });
  }
  if (note.trim() === '') {
    return refuseReview('text-missing', 'It must be said what came of the day.', {
      field: '/note',
      remedy: 'State it.',
    });
  }
  return { events: [{ type: 'MilestoneRecorded', milestoneId, kept, note }] };
}

/** A member who has an office in the council as well declares before he does anything in the case. */
const unlessClear = (state: ReviewState, actor: Actor): ReviewRefusal | null =>
  mayActOnOthers(state, actor)
    ? null
    : refuseReview('declaration-missing', 'A member declares his interests before he does anything in the case.', {
        facts: { personId: actor.id },
        remedy: 'Declare first.',
      });

/** A limit of the round ends soon: whoever has to act within it is told, and the secretary. */
export function remind(
  state: ReviewState,
  { clockId }: Extract<ReviewCommand, { type: 'Remind' }>,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const due = dueReminder(reviewClocks(state), clockId, context);
  if (!due) return { events: [] };
  const besides = due.clock.kind === 'waiting' ? [secretary(rule), agency(state)] : [secretary(rule)];
  const to = whoMustAct(reviewTasks(state, context.regime), clockId, besides);
  return { events: [due.event], notices: [notice('clock_reminder', state, to, due.facts)] };
}

/** Tells the agency of a delay and its reason, where the clock's rule wants that told. */
export function toldOfDelay(
  state: ReviewState,
  ruleId: string,
  facts: Readonly<Record<string, unknown>>,
  { regime }: Context,
): readonly ReturnType<typeof notice>[] {
  const rule = regime.clocks.find(({ id }) => id === ruleId)?.delayNotice;
  return rule ? [notice('delay_told', state, [agency(state)], { ...facts, legalRef: rule.legalRef ?? null })] : [];
}
