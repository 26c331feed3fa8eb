import type { CostClass } from '../../regime/common';
import type { CostEstimate } from '../../submission';
import type { LocalDate } from '../../time';

/** A milestone of the latest baseline: when it was reached, or when it is expected. */
export interface MilestoneStatement {
  readonly id: string;
  readonly reached: LocalDate | null;
  readonly expected: LocalDate | null;
}

/** A benefit of the latest baseline as it is projected now, in its unit; an economic one also in minor units. */
export interface BenefitStatement {
  readonly id: string;
  readonly projected: number;
  readonly amount?: number;
}

/** What a report states in numbers, dates and levels. Amounts in minor units of the regime's currency. */
export interface ReportStatement {
  /** Spent by class from the beginning to the last day of the period. */
  readonly spent?: readonly { readonly class: CostClass; readonly amount: number }[];
  readonly forecast?: { readonly cost: CostEstimate; readonly end: LocalDate | null };
  readonly milestones?: readonly MilestoneStatement[];
  readonly benefits?: readonly BenefitStatement[];
  /** How the agency itself rates the project. */
  readonly rating?: { readonly level: string; readonly reasons: string };
}

/** What a report says in words. */
export interface ReportWords {
  /** Why cost or end depart from the baseline. */
  readonly narrative?: string;
  /** What is done about a project that is red. */
  readonly plan?: string;
  /** Every other field that the regime asks for, by its name. */
  readonly texts?: readonly { readonly field: string; readonly text: string }[];
}

/** The first in the chain of signatures hands in the report of a period that is over. */
export interface FileReport extends ReportStatement, ReportWords {
  readonly type: 'FileReport';
  readonly reportId: string;
  readonly period: string;
  /** Why a report that is in is corrected by this one. */
  readonly correction?: string;
}

/** The next in the chain signs a report, or gives it back. */
export interface SignReport {
  readonly type: 'SignReport';
  readonly reportId: string;
  readonly value: 'sign' | 'return';
  /** Why it is given back. */
  readonly reason?: string;
}

/** The agency begins to improve the quality of what it reports. */
export interface BeginDataQuality {
  readonly type: 'BeginDataQuality';
  readonly plan: string;
}

/** The officer finds that what the agency reports can be relied on again. */
export interface EndDataQuality {
  readonly type: 'EndDataQuality';
  readonly reasons: string;
}

export type ReportingCommand = FileReport | SignReport | BeginDataQuality | EndDataQuality;
