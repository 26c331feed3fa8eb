import type { Reporting } from '../../regime/oversight';
import type { Period } from '../../reporting/periods';
import type { Instant, LocalDate } from '../../time';
import type { ProjectClock } from '../state';

/** The project reports from now on: its first period runs, from whichever day of it. */
export interface ReportingBegan extends Period {
  readonly type: 'ReportingBegan';
  readonly at: Instant;
  /** The clock of the period's last day; none where the calendar does not reach it. */
  readonly clocks: readonly ProjectClock[];
}

/** A period is over, and its report is due. `at`: the first instant after its last day. */
export interface PeriodEnded extends Period {
  readonly type: 'PeriodEnded';
  readonly at: Instant;
  readonly clockId: string;
  /** The period that runs now; null where the calendar does not reach its end. */
  readonly next: Period | null;
  /** The last day for the report; null where the regime names none. */
  readonly dueOn: LocalDate | null;
  /** The clocks of the next period, and of the report. */
  readonly clocks: readonly ProjectClock[];
}

/** The last day for the report of a period has passed without it. */
export interface ReportOverdue {
  readonly type: 'ReportOverdue';
  readonly period: string;
  readonly clockId: string;
  readonly at: Instant;
  /** The clock of the grace, where the regime gives one. */
  readonly clocks: readonly ProjectClock[];
}

/**
 * A report is so late that the regime does something about it: holds the machine's light down, freezes money, or asks the
 * decider to look. It lasts until the report is in.
 */
export interface ReportLateEffect {
  readonly type: 'ReportLateEffect';
  readonly period: string;
  readonly effect: Reporting['late']['effect'];
  readonly at: Instant;
  /** The clock of the grace; absent where there was none. */
  readonly clockId?: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
}

export type ReportingEvent = ReportingBegan | PeriodEnded | ReportOverdue | ReportLateEffect;
