import { personsOf } from '../../actor';
import { localDateOf } from '../../calendar/calendar';
import { dueDate, type Budget } from '../../clock';
import type { Context, Decision, StreamClock } from '../../kernel';
import type { Instant, LocalDate } from '../../time';
import type { StandingCommand } from '../commands';
import type { StandingEvent, StandingOpened } from '../events';
import { refuseStanding, type StandingRefusal } from '../refusals';
import type { StandingState } from '../state';

export type CommandOf<T extends StandingCommand['type']> = Extract<StandingCommand, { type: T }>;

/** What one act decides. */
export type Handler<T extends StandingCommand['type']> = (
  state: StandingState,
  command: CommandOf<T>,
  context: Context,
) => Decision<StandingEvent>;

/** It has happened already, or does not concern this standing: nothing changes, and nothing is refused. */
export const NOTHING: Decision<StandingEvent> = { events: [] };

/** The standing is opened by what is first said of it. */
export const openedBy = (
  { agencyId: known }: StandingState,
  { agencyId, regimeHash }: { readonly agencyId: string; readonly regimeHash: string },
  { regime: { id: regimeId } }: Context,
): readonly StandingOpened[] => (known === '' ? [{ type: 'StandingOpened', agencyId, regimeHash, regimeId }] : []);

/** The text says something. */
export const unlessText = (text: string, field: string): StandingRefusal | null =>
  text.trim() === ''
    ? refuseStanding('text-missing', 'A text is missing or blank.', { field, remedy: 'Fill in the field.' })
    : null;

/** Everybody who stands behind the act. */
export const by = ({ actor }: Context): readonly string[] => personsOf(actor);

/** What is granted for a time: it holds to the end of its last day. */
export function startTerm(
  about: string,
  ruleId: string,
  term: { readonly from: Instant; readonly budget: Budget },
  { calendar, nextSeq }: Context,
): { readonly clock: StreamClock; readonly until: LocalDate } | StandingRefusal {
  const clock: StreamClock = {
    ...{ id: `${about}:${nextSeq}`, ruleId, kind: 'limit', startedAt: term.from, startedBySeq: nextSeq },
    ...{ budget: term.budget, roll: 'none', suspensions: [] },
  };
  const reading = dueDate(clock, calendar);
  if (reading.ok && reading.value.dueDate !== null) return { clock, until: reading.value.dueDate };
  return calendarTooShort(clock.ruleId, calendar);
}

/** Today in the calendar's zone, or the refusal where the calendar does not reach it. */
export function today({ now, calendar }: Context): LocalDate | StandingRefusal {
  const date = localDateOf(now, calendar);
  return date.ok ? date.value : calendarTooShort('calendar', calendar);
}

/** A date is never guessed. */
export const calendarTooShort = (ruleId: string, { id, from, to }: Context['calendar']): StandingRefusal =>
  refuseStanding('calendar-too-short', 'The calendar does not reach the date that the rule needs.', {
    rule: { id: ruleId },
    facts: { calendar: id, from, to },
    remedy: 'Have a calendar installed that reaches further.',
  });
