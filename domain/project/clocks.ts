import { dueDate, resume, suspend, type Budget } from '../clock';
import type { Context, StreamClock } from '../kernel';
import { startClock } from '../regime/clocks';
import { clockRule } from '../regime/lookup';
import type { Regime } from '../regime/types';
import { laterOf, type Instant, type LocalDate } from '../time';
import { refuseProject, type ProjectRefusal } from './refusals';
import type { ClockPurpose, ProjectClock, ProjectState } from './state';

/** What a clock of the project is about, and from which instant and event it runs. */
export interface ClockFor {
  readonly purpose: ClockPurpose;
  readonly subject: string;
  readonly startedAt: Instant;
  readonly seq: number;
  /** Reminders so many working days before; for a clock without a rule of its own. */
  readonly remindBefore?: readonly number[];
}

/** Clocks that run or are suspended. */
export const projectClocks = (state: ProjectState): readonly StreamClock[] => state.clocks;

/** Starts the clock of a rule. It stands still for everything that has stopped such clocks since its start. */
export function startRuleClock(state: ProjectState, regime: Regime, ruleId: string, about: ClockFor): ProjectClock {
  const { purpose, subject, startedAt, seq } = about;
  const programme = state.input?.kind === 'programme';
  const start = { id: clockId(about), startedAt, startedBySeq: seq, programme };
  return withStops(state, regime, { ...startClock(clockRule(regime, ruleId), start), purpose, subject });
}

/** A clock whose last day is fixed (a condition's), or a wait until a date (a deferral's). */
export function startFixedClock(
  state: ProjectState,
  regime: Regime,
  kind: 'limit' | 'waiting',
  until: LocalDate,
  about: ClockFor,
): ProjectClock {
  return withStops(state, regime, { ...bareClock(about, about.purpose), kind, until });
}

/** The limit within which a line that was crossed must be answered. */
export function startCrossingClock(state: ProjectState, regime: Regime, budget: Budget, about: ClockFor): ProjectClock {
  return withStops(state, regime, { ...bareClock(about, about.subject), kind: 'limit', budget });
}

/** The wait for somebody whose time has run out; the clock's rule stays the one of his time. */
export function startWaitClock(
  state: ProjectState,
  regime: Regime,
  budget: Budget,
  ruleId: string,
  about: ClockFor,
): ProjectClock {
  return withStops(state, regime, { ...bareClock(about, ruleId), kind: 'limit', budget });
}

const clockId = ({ purpose, subject, seq }: ClockFor): string => `${purpose}:${subject}:${seq}`;

function bareClock(about: ClockFor, ruleId: string): Omit<ProjectClock, 'kind'> {
  const { purpose, subject, startedAt, seq, remindBefore = [] } = about;
  const reminders = remindBefore.length === 0 ? {} : { remindBefore };
  const clock = { id: clockId(about), ruleId, purpose, subject, startedAt, startedBySeq: seq };
  return { ...clock, roll: 'none', suspensions: [], ...reminders };
}

function withStops(state: ProjectState, regime: Regime, clock: ProjectClock): ProjectClock {
  return state.stops
    .filter(({ cause, to }) => stopsClock(cause, clock, regime) && (to === null || to > clock.startedAt))
    .reduce<ProjectClock>((stopped, { cause, from, to, fromSeq, toSeq, ref }) => {
      const began = suspendClock(stopped, { at: laterOf(from, clock.startedAt), cause, seq: fromSeq, ref });
      return to === null ? began : resumeClock(began, { at: to, seq: toSeq ?? fromSeq, ref });
    }, clock);
}

/** The notice before something takes effect: over at the first instant of its date. */
export const startNoticeClock = (
  state: ProjectState,
  regime: Regime,
  budget: Budget,
  ruleId: string,
  about: ClockFor,
): ProjectClock => withStops(state, regime, { ...bareClock(about, ruleId), kind: 'waiting', budget });

/** See `suspend` of the clock arithmetic. */
export const suspendClock = (clock: ProjectClock, by: Parameters<typeof suspend>[1]): ProjectClock => ({
  ...clock,
  suspensions: suspend(clock, by).suspensions,
});

/** See `resume` of the clock arithmetic. */
export const resumeClock = (clock: ProjectClock, by: Parameters<typeof resume>[1]): ProjectClock => ({
  ...clock,
  suspensions: resume(clock, by).suspensions,
});

/** Clocks whose date is fixed in the case itself; no rule of the regime stands behind them. */
const FIXED: readonly ClockPurpose[] = [
  'condition',
  'run_down',
  'deferral',
  'crossing',
  'recommendation',
  'trigger',
  'trigger_notice',
  'plan_update',
  'pilot_term',
  'pilot_warning',
  'product_term',
  'stage_term',
];

/** The calendar stands still for nobody: a project that is paused reports all the same. */
const NEVER_STOPPED: readonly ClockPurpose[] = [
  'period',
  'look',
  'report',
  'report_grace',
  'data_quality',
  'benefit',
  'measurement',
  'implementation_review',
  'lesson',
  'exemption',
];

/** Whether a rule of the regime stands behind the clock, under its id. */
export const hasRule = ({ purpose }: Pick<ProjectClock, 'purpose'>): boolean =>
  !NEVER_STOPPED.includes(purpose) && !FIXED.includes(purpose);

/**
 * Whether a cause stops a clock: a pause stops all of a project's clocks where the regime says so; for the rest each
 * clock's rule says what suspends it. Dates that a decision itself fixed know no other suspension.
 */
export function stopsClock(cause: string, clock: ProjectClock, regime: Regime): boolean {
  if (NEVER_STOPPED.includes(clock.purpose)) return false;
  if (cause === 'pause' && regime.pause?.stopsClocks === true) return true;
  if (FIXED.includes(clock.purpose)) return false;
  return clockRule(regime, clock.ruleId).suspendOn.some((each) => each === cause);
}

/** Ids of the clocks that a cause stops. */
export const clocksStoppedBy = (state: ProjectState, cause: string, regime: Regime): readonly string[] =>
  state.clocks.filter((clock) => stopsClock(cause, clock, regime)).map(({ id }) => id);

/** The refusal if one of the clocks would end beyond the calendar; a date is never guessed. */
export function unlessReadable(clocks: readonly ProjectClock[], { calendar }: Context): ProjectRefusal | null {
  for (const clock of clocks) {
    const reading = dueDate(clock, calendar);
    if (reading.ok) continue;
    return refuseProject('calendar-too-short', 'The calendar does not reach the date that the rule needs.', {
      rule: { id: clock.ruleId },
      facts: {
        clock: clock.id,
        calendar: calendar.id,
        from: calendar.from,
        to: calendar.to,
        fault: reading.fault.code,
      },
      remedy: 'Choose an earlier date, or have a calendar installed that reaches further.',
    });
  }
  return null;
}
