import { dueDate, remindersOf } from '../clock';
import type { Assignee, Context, StreamClock, Task } from '../kernel';
import type { ClockReminded } from './events';
import { eachOnce } from './notices';

/** A reminder that is due: what is recorded, and what the notice says of it. */
export interface DueReminder {
  readonly clock: StreamClock;
  readonly event: ClockReminded;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * The reminder of a clock that is due now, if one is. Of several that have come at once (a clock ran on after a
 * standstill) only the latest is sent; one whose clock has run out in the meantime reminds nobody.
 */
export function dueReminder(
  clocks: readonly StreamClock[],
  clockId: string,
  { calendar, now }: Context,
): DueReminder | null {
  const clock = clocks.find(({ id }) => id === clockId);
  const reading = clock && dueDate(clock, calendar);
  if (!clock || !reading?.ok) return null;
  const { dueDate: due, expiresAt } = reading.value;
  if (due === null || expiresAt === null || expiresAt <= now) return null;
  const reminder = remindersOf(clock, reading.value, calendar).findLast(({ at }) => at <= now);
  if (!reminder) return null;
  const { before } = reminder;
  return {
    clock,
    event: { type: 'ClockReminded', clockId, dueDate: due, before },
    facts: { clockId, ruleId: clock.ruleId, dueDate: due, workingDays: before },
  };
}

/** Whoever has something to do within the limit of a clock, and besides them who is always told; each once. */
export const whoMustAct = (
  tasks: readonly Task[],
  clockId: string,
  besides: readonly Assignee[],
): readonly Assignee[] =>
  eachOnce([...tasks.filter((task) => task.clockId === clockId).map(({ assignee }) => assignee), ...besides]);
