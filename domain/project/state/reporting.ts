import type { Reporting } from '../../regime/oversight';
import type { Period } from '../../reporting/periods';
import type { Instant, LocalDate } from '../../time';
import type { MilestoneStatement, ReportStatement } from '../commands/reporting';
import type { DataTrouble, ReportFiled } from '../events/reporting';
import type { Cause } from '../state';

/** Who signs a report, by the regime's word. */
export type SignerRole = Reporting['signOff'][number];

/** A period that has ended and whose report is not in. */
export interface OpenReport extends Period, Cause {
  /** The last day for the report; null where the regime names none. */
  readonly dueOn: LocalDate | null;
  /** When its last day had passed without it; null as long as that has not. */
  readonly overdueSince: Instant | null;
  /** What its being late does to the project. */
  readonly effect: Reporting['late']['effect'];
  /** The report that a signer gave back. */
  readonly returned?: string;
}

/** A report that is in: the latest of its period stands. */
export interface FiledReport {
  readonly period: string;
  readonly to: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly reportId: string;
  /** How often it was corrected. */
  readonly corrections: number;
}

/** A report that waits for a signature; its words are in its event. */
export interface PendingReport extends Cause {
  readonly reportId: string;
  readonly period: string;
  readonly statement: ReportStatement;
  readonly hasPlan: boolean;
  readonly contradictory: boolean;
  readonly corrects: string | null;
  /** Who has signed so far as what, its author first; each with everybody who stands behind it. */
  readonly signatures: readonly { readonly role: SignerRole; readonly by: readonly string[]; readonly at: Instant }[];
  /** Who still signs, in order. */
  readonly signers: readonly SignerRole[];
}

/** What the newest report says, as far as ratings, triggers and the next report need it. */
export interface LastReport extends Cause {
  readonly reportId: string;
  readonly period: string;
  readonly spent: ReportStatement['spent'];
  readonly forecast: ReportStatement['forecast'] | null;
  readonly benefits: ReportStatement['benefits'];
  readonly level: string | null;
  readonly red: ReportFiled['red'];
}

/** The agency improves what it reports. */
export interface DataQualityState {
  readonly period: string;
  readonly since: Instant;
  readonly troubles: readonly DataTrouble[];
  readonly clockId: string | null;
  readonly begun: Instant | null;
  readonly overdue: boolean;
}

/** What the project owes in reports, and what it has reported; bounded by `PERIODS_TAKEN` and by the plan. */
export interface ReportingState {
  /** The period that runs; null before the project reports, and where the calendar ends. */
  readonly current: Period | null;
  /** Oldest first. */
  readonly open: readonly OpenReport[];
  readonly pending: PendingReport | null;
  /** Oldest first. */
  readonly filed: readonly FiledReport[];
  readonly last: LastReport | null;
  /** What the newest reports say of each milestone, with the event that said so. */
  readonly milestones: readonly (MilestoneStatement & { readonly seq: number })[];
  /** Reports that came late, ever. */
  readonly lateCount: number;
  readonly dataQuality: DataQualityState | null;
}

/** Before the project reports. */
export const NO_REPORTING: ReportingState = {
  current: null,
  open: [],
  pending: null,
  filed: [],
  last: null,
  milestones: [],
  lateCount: 0,
  dataQuality: null,
};

/**
 * What is left when the project ends. The period that runs is broken off without a report, and reports that are not in
 * fall away: how the project ended, and at what cost, is said with its end.
 */
export const reportingEnded = (reporting: ReportingState): ReportingState => ({
  ...reporting,
  current: null,
  open: [],
  pending: null,
  dataQuality: null,
});
