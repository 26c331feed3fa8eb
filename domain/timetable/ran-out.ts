import { dueDate } from '../clock';
import type { Context, StreamClock } from '../kernel';
import type { RanOut } from './events';

/** The clock has run out by now. One that is suspended has not, unless its rule caps suspensions and the cap is reached. */
export function hasRunOut(clock: StreamClock, { calendar, now }: Context): boolean {
  const reading = dueDate(clock, calendar);
  return reading.ok && reading.value.expiresAt !== null && reading.value.expiresAt <= now;
}

/** What is recorded of a clock that has run out: silence is explained like any decision. Undefined for an unreadable one. */
export function ranOut(clock: StreamClock, { calendar, regime }: Context): RanOut | undefined {
  const reading = dueDate(clock, calendar);
  if (!reading.ok || reading.value.dueDate === null) return undefined;
  const rule = regime.clocks.find(({ id }) => id === clock.ruleId);
  return {
    clockId: clock.id,
    ruleId: clock.ruleId,
    ...(rule?.legalRef === undefined ? {} : { legalRef: rule.legalRef }),
    ...(rule?.verified === undefined ? {} : { verified: rule.verified }),
    dueDate: reading.value.dueDate,
    explanation: reading.value.explanation,
  };
}
