import { dueDate } from '../clock';
import type { Context, StreamClock } from '../kernel';
import type { RanOut } from './events';

/** The clock has run out by now. One that is suspended has not, unless its rule caps suspensions and the cap is reached. */
export function hasRunOut(clock: StreamClock, { calendar, now }: Context): boolean {
  const reading = dueDate(clock, calendar);
  return reading.ok && reading.value.expiresAt !== null && reading.value.expiresAt <= now;
}

/** The part of an event that says which clock has run out and why on that day: silence is explained like any decision. */
export function ranOut(clock: StreamClock, { calendar, regime }: Context): { readonly ranOut?: RanOut } {
  const reading = dueDate(clock, calendar);
  if (!reading.ok || reading.value.dueDate === null) return {};
  const { dueDate: date, explanation } = reading.value;
  const { legalRef, verified } = regime.clocks.find(({ id }) => id === clock.ruleId) ?? {};
  return {
    ranOut: {
      clockId: clock.id,
      ruleId: clock.ruleId,
      ...(legalRef === undefined ? {} : { legalRef }),
      ...(verified === undefined ? {} : { verified }),
      dueDate: date,
      explanation,
    },
  };
}
