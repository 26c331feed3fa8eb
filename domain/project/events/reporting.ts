import type { Reporting } from '../../regime/oversight';
import type { Contradiction, ReportVariance } from '../../reporting/report';
import type { Period } from '../../reporting/periods';
import type { Instant, LocalDate } from '../../time';
import type { FileReport, ReportStatement } from '../commands/reporting';
import type { ProjectClock, SignerRole } from '../state';

/** The project reports from now on: its first period runs, from whichever day of it. */
export interface ReportingBegan extends Period {
  readonly type: 'ReportingBegan';
  readonly at: Instant;
  /** The wait until the period is over; none where the calendar does not reach its end. */
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
  /** The exemption by which no report is due for it. */
  readonly excusedBy?: string;
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

/** A report is written, and waits for those who sign after its author, if anybody does. */
export interface ReportSubmitted extends Omit<FileReport, 'type' | 'correction'> {
  readonly type: 'ReportSubmitted';
  readonly role: SignerRole;
  readonly by: readonly string[];
  /** Who signs after him, in order. */
  readonly signers: readonly SignerRole[];
  /** The report that it corrects, and why. */
  readonly corrects: { readonly reportId: string; readonly reason: string } | null;
  /** By how much its forecast departs from the baselines. */
  readonly variances: readonly ReportVariance[];
  /** What in it does not go together with itself or with the report before. */
  readonly contradictions: readonly Contradiction[];
}

export interface ReportSigned {
  readonly type: 'ReportSigned';
  readonly reportId: string;
  readonly period: string;
  readonly role: SignerRole;
  readonly by: readonly string[];
}

export interface ReportReturned {
  readonly type: 'ReportReturned';
  readonly reportId: string;
  readonly period: string;
  readonly role: SignerRole;
  readonly by: readonly string[];
  readonly reason: string;
}

/** Why what an agency reports is not relied on. */
export type DataTrouble = 'late' | 'corrected' | 'contradictory' | 'surprise_red';

/** The report of a period is in, signed by everybody whom the regime names. */
export interface ReportFiled {
  readonly type: 'ReportFiled';
  readonly reportId: string;
  readonly period: string;
  /** The event that has all of it, with its words. */
  readonly submittedSeq: number;
  readonly statement: ReportStatement;
  readonly filedOn: LocalDate;
  /** Days after its last day; 0 where it came in time or the regime names no day. */
  readonly daysLate: number;
  readonly corrects: string | null;
  /** No report of a later period was in: what it states is the newest. */
  readonly newest: boolean;
  /**
   * Whether the project is red by it: for the first time with a plan, for the first time without one (a surprise), or
   * still. Null where it is not red.
   */
  readonly red: 'planned' | 'surprise' | 'continued' | null;
  readonly troubles: readonly DataTrouble[];
}

/** What the agency reports is not relied on: it begins to improve it, within the time that the regime gives. */
export interface DataQualityRequired {
  readonly type: 'DataQualityRequired';
  readonly period: string;
  readonly troubles: readonly DataTrouble[];
  readonly clocks: readonly ProjectClock[];
  readonly legalRef?: string;
  readonly verified?: boolean;
}

export interface DataQualityBegun {
  readonly type: 'DataQualityBegun';
  readonly plan: string;
  readonly by: readonly string[];
}

/** The agency has not begun in time. */
export interface DataQualityOverdue {
  readonly type: 'DataQualityOverdue';
  readonly clockId: string;
  readonly at: Instant;
}

export interface DataQualityEnded {
  readonly type: 'DataQualityEnded';
  readonly reasons: string;
}

export type ReportingEvent =
  | ReportingBegan
  | PeriodEnded
  | ReportOverdue
  | ReportLateEffect
  | ReportSubmitted
  | ReportSigned
  | ReportReturned
  | ReportFiled
  | DataQualityRequired
  | DataQualityBegun
  | DataQualityOverdue
  | DataQualityEnded;
