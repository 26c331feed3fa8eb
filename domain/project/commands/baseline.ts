import type { CostEstimate } from '../../submission';
import type { LocalDate } from '../../time';

/** A point in time that the project promises to reach. */
export interface BaselineMilestone {
  readonly id: string;
  readonly name: string;
  readonly date: LocalDate;
}

/** What the project delivers. */
export interface ScopeItem {
  readonly id: string;
  readonly text: string;
}

/** What the project is good for, in its own unit; an economic one also in money. */
export interface BaselineBenefit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'economic' | 'quality' | 'other';
  readonly unit: string;
  /** The value before the project, and the one that it promises, in `unit`. */
  readonly start: number;
  readonly target: number;
  /** Who answers for it: an office or a unit of the agency, no person. */
  readonly owner: string;
  readonly measuredOn: LocalDate;
  /** Gross benefit over its life, in minor units of the regime's currency; for an economic one. */
  readonly amount?: number;
}

/** What a project is measured against. */
export interface BaselineContent {
  readonly cost: CostEstimate;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly milestones?: readonly BaselineMilestone[];
  readonly scopeItems?: readonly ScopeItem[];
  readonly benefits?: readonly BaselineBenefit[];
}

/** Sets the first baseline; a later one is proposed, and the body that the regime names decides on it. */
export interface SetBaseline extends BaselineContent {
  readonly type: 'SetBaseline';
  readonly baselineId: string;
  /** Why the baseline changes; for every one but the first. */
  readonly reason?: string;
}

/** The body that the regime names decides on a new baseline. */
export interface DecideBaseline {
  readonly type: 'DecideBaseline';
  readonly baselineId: string;
  readonly value: 'approve' | 'refuse';
  readonly reasons: string;
}

export type BaselineCommand = SetBaseline | DecideBaseline;
