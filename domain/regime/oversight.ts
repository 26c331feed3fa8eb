import type { Budget } from '../clock';
import type { Predicate } from '../predicate';
import type { CostClass, Label, Provenance } from './common';
import type { ReasonField } from './procedure';

export interface Funding extends Provenance {
  readonly model: 'none' | 'tranche' | 'matching' | 'loan';
  readonly maxSharePercent?: number;
  readonly maxAmount?: number;
  readonly eligible: readonly CostClass[];
  readonly clawback: boolean;
  readonly tranches: readonly (Provenance & {
    readonly id: string;
    readonly label: Label;
    readonly condition: string;
    readonly evidence: string;
    readonly approver: string;
  })[];
  /** `p50To`: the key of a body, or `agency` for the agency itself. */
  readonly reserve?: Provenance & { readonly p50To: string; readonly reserveHeldBy: string };
  readonly noApprovalNoMoney: boolean;
  /** What the reasons of an order to freeze money, or to lift a freeze, state; the facts where nothing is said. */
  readonly freezeReasons?: readonly ReasonField[];
}

export interface Baseline extends Provenance {
  readonly setAt: 'decision' | 'before_delivery' | 'none';
  readonly setBy: 'agency' | 'council' | 'oversight';
  readonly fields: readonly (
    'cost_by_class' | 'p50' | 'p85' | 'schedule' | 'milestones' | 'scope_items' | 'benefits'
  )[];
  readonly rebaseline: Provenance & {
    readonly approver: string;
    readonly maxCount?: number;
    readonly coolingOff?: Budget;
    readonly reviewIfDeltaPercent?: number;
  };
  readonly reference: 'first' | 'latest' | 'both';
}

export interface Reporting extends Provenance {
  readonly cadence: 'monthly' | 'quarterly' | 'half_yearly' | 'yearly' | 'none';
  readonly window?: Budget;
  readonly dueDay?: number;
  /** So many working days before it is due the agency is reminded. */
  readonly remindBefore?: readonly number[];
  readonly signOff: readonly ('author' | 'approver' | 'coordinator' | 'sponsor')[];
  readonly fields: readonly string[];
  readonly narrativeIfVariancePercent?: number;
  readonly late: Provenance & {
    readonly grace?: Budget;
    readonly effect: 'none' | 'amber' | 'red' | 'freeze' | 'escalate';
  };
  readonly dataQualityProgramme?: Budget;
}

export interface Rating extends Provenance {
  readonly scale: readonly {
    readonly id: string;
    readonly label: Label;
    readonly colour: 'green' | 'amber' | 'red' | 'none';
    readonly order: number;
  }[];
  readonly metrics: readonly (Provenance & {
    readonly id: string;
    readonly label: Label;
    readonly formula: 'cost_variance' | 'schedule_variance' | 'benefit_variance' | 'staleness' | 'overdue_milestones';
    readonly reference: 'first' | 'latest';
    readonly unit: 'percent' | 'months' | 'days' | 'money';
    readonly greenUpTo: number;
    readonly amberUpTo: number;
  })[];
  readonly combine: 'worst' | 'weighted' | 'council_override';
  readonly raters: readonly ('self' | 'council' | 'oversight' | 'machine')[];
  readonly stalenessDays?: number;
  readonly divergenceAlertLevels?: number;
  readonly noLightStates: readonly string[];
}

export interface Benefits extends Provenance {
  /** From going live; where nobody said when that was, from closing. */
  readonly measureAfter: readonly Budget[];
  readonly verifier: 'independent' | 'finance' | 'self';
  /** Key of the body that verifies; without one it is the overseer, or for `finance` a funder. */
  readonly verifiedBy?: string;
  /** Time to hand in what was measured, from the day of measuring; without it nobody is ever late. */
  readonly window?: Budget;
  readonly remindBefore?: readonly number[];
  /** Key of the body that is told, and sees to it, when nothing was handed in; without one the overseer. */
  readonly overdueTo?: string;
  readonly frozenAfter: 'go_live' | 'decision' | 'never';
}

export interface Closure extends Provenance {
  readonly reasons: readonly { readonly code: string; readonly label: Label }[];
  readonly evidence: readonly string[];
  readonly exitIsDecisionOf?: string;
  readonly postImplementationReview?: Budget;
  /** Key of the body that makes that review; without one the agency does. */
  readonly reviewedBy?: string;
}

export interface Publication extends Provenance {
  readonly fields: readonly (Provenance & {
    readonly name: string;
    readonly publish: 'now' | 'embargo' | 'aggregate' | 'never';
    /** The event type that lifts an embargo. */
    readonly until?: string;
  })[];
  readonly lag?: Budget;
  readonly licence?: string;
}

export interface Records extends Provenance {
  readonly retention?: Budget;
  readonly archiveFormat?: string;
}

/** Obligation to learn. */
export interface Learning extends Provenance {
  readonly lessonRequiredAt: readonly ('gate' | 'cancellation' | 'closure')[];
  readonly when?: Predicate;
}
