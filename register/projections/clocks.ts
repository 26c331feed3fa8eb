import { dueDate, remindersOf, type ClockReading } from '../../domain/clock';
import type { Calendar } from '../../domain/calendar/types';
import type { StreamClock } from '../../domain/kernel';
import type { Instant, LocalDate } from '../../domain/time';
import type { RowChange, Standing } from './projection';

/** A clock with where it stands now. */
export interface ClockPosition {
  readonly clock: StreamClock;
  /** `unreadable`: the calendar ends before the date. Such a clock never runs out by itself. */
  readonly state: 'running' | 'suspended' | 'unreadable';
  readonly dueDate: LocalDate | null;
  /** When it runs out; null while nobody can know. */
  readonly expiresAt: Instant | null;
  /** What its time brings, the earliest first: reminders, and that it runs out. */
  readonly moments: readonly Moment[];
}

/** An instant at which a clock does something by itself. */
export interface Moment {
  readonly kind: 'expire' | 'remind';
  readonly clockId: string;
  readonly at: Instant;
}

/** Names a moment within its stream: the same moment of the same clock is the same command. */
export const nameOf = ({ kind, clockId, at }: Moment): string => `${kind}:${clockId}:${at}`;

const readings = new WeakMap<StreamClock, { calendar: Calendar; position: ClockPosition }>();

/** Where a clock stands; an unchanged clock is read once. */
export function positionOf(clock: StreamClock, calendar: Calendar): ClockPosition {
  const known = readings.get(clock);
  if (known?.calendar === calendar) return known.position;
  const reading = dueDate(clock, calendar);
  const position: ClockPosition = reading.ok
    ? { clock, ...standingOf(reading.value), moments: momentsOf(clock, reading.value, calendar) }
    : { clock, state: 'unreadable', dueDate: null, expiresAt: null, moments: [] };
  readings.set(clock, { calendar, position });
  return position;
}

/** A suspended clock has an instant only where a cap on suspensions makes it run out all the same. */
const standingOf = ({ state, dueDate: date, expiresAt }: ClockReading): Omit<ClockPosition, 'clock' | 'moments'> => ({
  state,
  dueDate: date,
  expiresAt,
});

function momentsOf(clock: StreamClock, reading: ClockReading, calendar: Calendar): readonly Moment[] {
  if (reading.expiresAt === null) return [];
  const reminders = remindersOf(clock, reading, calendar).map(({ at }): Moment => ({
    kind: 'remind',
    clockId: clock.id,
    at,
  }));
  return [...reminders, { kind: 'expire', clockId: clock.id, at: reading.expiresAt }];
}

/** One row for each clock that runs or stands still. */
export const clockRows = ({ stream, identity, clocks }: Standing<unknown>): readonly RowChange[] =>
  clocks.map(({ clock, state, dueDate: due, expiresAt }) => ({
    op: 'put',
    table: 'clock',
    row: {
      stream,
      clock_id: clock.id,
      project_id: identity.projectId,
      rule_id: clock.ruleId,
      kind: clock.kind,
      state,
      started_at: clock.startedAt,
      due_date: due,
      expires_at: expiresAt,
      running: clock,
    },
  }));
