import type { Context, Decision } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import type { ExtendClock } from '../../timetable/commands';
import { extendClock } from '../../timetable/extension';
import { dueReminder, whoMustAct } from '../../timetable/reminders';
import { reviewClocks } from '../clocks';
import type { ReviewCommand } from '../commands';
import type { ReviewEvent } from '../events';
import { agency, notice, secretary } from '../notices';
import type { ReviewState } from '../state';
import { reviewTasks } from '../tasks';
import { mayActOnOthers, refuseReview } from '../who';

/** More time for one of the round's limits, by the body that its rule names; by no member who is not clear of the case. */
export function extend(
  state: ReviewState,
  command: ExtendClock,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  if (!mayActOnOthers(state, context.actor)) {
    return refuseReview('declaration-missing', 'A member declares his interests before he does anything in the case.', {
      facts: { personId: context.actor.id },
      remedy: 'Declare first.',
    });
  }
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

/** A limit of the round ends soon: whoever has to act within it is told, and the secretary. */
export function remind(
  state: ReviewState,
  { clockId }: Extract<ReviewCommand, { type: 'Remind' }>,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const due = dueReminder(reviewClocks(state), clockId, context);
  if (!due) return { events: [] };
  const to = whoMustAct(reviewTasks(state, context.regime), clockId, [secretary(rule)]);
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
