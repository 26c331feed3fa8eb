import { localDateOf } from '../../../calendar/calendar';
import { nextLook } from '../../../escalation/next-look';
import type { Context, Decision } from '../../../kernel';
import type { Regime } from '../../../regime/types';
import { startFixedClock } from '../../clocks';
import type { LookPlanned, ProjectEvent } from '../../events';
import type { ProjectClock } from '../../state';
import { dateOf } from './demand';
import type { Looked, Told } from './looked';

/** What was told, followed by the day on which the rules look again though nothing happens; none where it has not moved. */
export function withNextLook(told: Told, { state, facts, context }: Looked): Told {
  const today = localDateOf(context.now, context.calendar);
  if (!today.ok) return told;
  const { look } = state.escalation;
  const on = nextLook(conditionsOf(context.regime), facts, today.value);
  if (on === (look?.on ?? null)) return told;
  const seq = context.nextSeq + told.events.length;
  const about = { purpose: 'look', subject: 'facts', startedAt: context.now, seq } as const;
  const clock = on === null ? null : startFixedClock(state, context.regime, 'waiting', on, about);
  // A day beyond the calendar is no day: the rules look at the end of each period anyway.
  const reachable = clock !== null && dateOf(clock, context) !== null;
  if (!reachable && look === null) return told;
  const planned: LookPlanned = { type: 'LookPlanned', on: reachable ? on : null, clocks: reachable ? [clock] : [] };
  return { ...told, events: [...told.events, planned] };
}

const conditionsOf = ({ triggers, escalation }: Regime) => [
  ...triggers.flatMap(({ when, resetsWhen }) => (resetsWhen ? [when, resetsWhen] : [when])),
  ...escalation.flatMap(({ enterIf, exitIf }) => [enterIf, exitIf]),
];

/** The day has come: what follows is said by the rules. */
export const lookOut = (_: unknown, { id: clockId }: ProjectClock, { now: at }: Context): Decision<ProjectEvent> => ({
  events: [{ type: 'LookedAgain', clockId, at }],
});
