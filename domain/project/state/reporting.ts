import type { Reporting } from '../../regime/oversight';
import type { Period } from '../../reporting/periods';
import type { Instant, LocalDate } from '../../time';
import type { Cause } from '../state';

/** A period that has ended and whose report is not in. */
export interface OpenReport extends Period, Cause {
  /** The last day for the report; null where the regime names none. */
  readonly dueOn: LocalDate | null;
  /** When its last day had passed without it; null as long as that has not. */
  readonly overdueSince: Instant | null;
  /** What its being late does to the project. */
  readonly effect: Reporting['late']['effect'];
}

/** What the project owes in reports, and what it has reported; bounded by `PERIODS_TAKEN`. */
export interface ReportingState {
  /** The period that runs; null before the project reports, and where the calendar ends. */
  readonly current: Period | null;
  /** Oldest first. */
  readonly open: readonly OpenReport[];
}

/** Before the project reports. */
export const NO_REPORTING: ReportingState = { current: null, open: [] };

/**
 * What is left when the project ends. The period that runs is broken off without a report, and reports that are not in
 * fall away: how the project ended, and at what cost, is said with its end.
 */
export const reportingEnded = (reporting: ReportingState): ReportingState => ({
  ...reporting,
  current: null,
  open: [],
});
