import type { Budget } from '../clock';
import type { Predicate } from '../predicate';
import type { CostClass, Label, Provenance } from './common';

/** A fact that a submission states for this regime, so that forms can ask for it and rules may use it. */
export interface FactDeclaration extends Provenance {
  /** Never begins with a reserved prefix (`agency.`, `project.`, `cost.` …); see `facts.ts`. */
  readonly name: string;
  readonly label: Label;
  readonly type: 'text' | 'number' | 'boolean' | 'texts' | 'date';
  /** The values that a text may have. */
  readonly values?: readonly { readonly value: string; readonly label: Label }[];
  /** A submission without it is incomplete. */
  readonly required?: boolean;
}

/** Who and what the regime reaches. */
export interface Scope {
  /** The project is reached when this holds … */
  readonly reaches: Predicate & Provenance;
  /** … and none of these takes it out again. */
  readonly exclusions: readonly (Provenance & {
    readonly id: string;
    readonly label: Label;
    readonly when: Predicate;
    readonly reviewDate?: string;
  })[];
  /** Bodies that may call a project in below the threshold. */
  readonly callIn: readonly (Provenance & { readonly by: string; readonly reasonRequired: boolean })[];
  /** Range in which an agency may ask for review of its own accord; minor units. */
  readonly voluntary?: Provenance & {
    readonly from?: number;
    readonly to?: number;
    /** The declared fact by which a submission asks; without it the register supplies `scope.voluntary`. */
    readonly fact?: string;
  };
  /** Below the threshold a simplified entry is still due from this amount on; minor units. */
  readonly shadowRegister?: Provenance & { readonly from: number; readonly obligations: readonly string[] };
}

/** Which parts of the cost are summed and held against the thresholds. */
export interface CostBasis extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly include: readonly CostClass[];
  /** Years of operation that count, when `operation` is included; `whole_life` counts all that is given. */
  readonly operationYears?: number | 'whole_life';
  /** Only the ICT share of each class counts. */
  readonly ictShareOnly?: boolean;
  /** Open-ended development counts for this many years; otherwise until the project organisation is dissolved. */
  readonly horizonYearsWhenOpenEnded?: number;
  readonly statistic: 'point' | 'p50' | 'p85';
  readonly vat: 'included' | 'excluded';
  readonly per: 'total' | 'budget_year';
}

/** One line that brings a project into scope, or into a further duty. */
export interface Threshold extends Provenance {
  readonly id: string;
  readonly label: Label;
  /** The cost basis by id, or a named fact (a score, a number of transactions). */
  readonly basis: { readonly cost: string } | { readonly fact: string };
  readonly operator: '>=' | '>';
  /** Minor units of the regime's currency for a cost; a plain number for a fact. */
  readonly amount: number;
  /** The line holds only for projects of which this is true (standard procurement, a kind of spend). */
  readonly when?: Predicate;
  /** What earlier versions said. */
  readonly history: readonly (Provenance & { readonly from: string; readonly amount: number })[];
  /** `scope`: crossing it brings the project into oversight. `duty`: it adds obligations to a project in scope. */
  readonly leadsTo: 'scope' | 'duty';
  /** Obligations (by id) that crossing adds. */
  readonly obligations: readonly string[];
  /** The agency is warned from this share of the amount on; whole percent. */
  readonly approachWarningPercent?: number;
  readonly crossing?: CrossingRule;
}

/** What happens when a forecast takes a registered or running project over a line. */
export interface CrossingRule extends Provenance {
  readonly effect: 'submit' | 'inform' | 'freeze_commitments';
  /** Cost classes that may not be spent until the lock's gate is passed. */
  readonly lockClasses: readonly CostClass[];
  readonly deadline?: Budget;
}

/** How the thresholds of kind `scope` combine. */
export type ThresholdCombination = 'any' | 'all';

/** Anti-slicing: when projects count together. */
export interface Aggregation extends Provenance {
  readonly keys: readonly (
    | 'declared_dependency'
    | 'shared_system'
    | 'same_supplier'
    | 'same_contract'
    | 'consecutive_invoices'
    | 'same_budget_line'
    | 'similar_text'
  )[];
  readonly windowMonths: number;
  /** Percent of words in common from which on two texts are similar; whole percent. */
  readonly similarTextMinimum?: number;
  /** How ties are weighed, where that differs from the usual. */
  readonly evidence?: Provenance & {
    /** Points that a tie between two projects needs in all. */
    readonly minimum?: number;
    readonly points?: Readonly<Partial<Record<Aggregation['keys'][number], number>>>;
    /** What more projects of one agency than these share within a window counts for nothing. */
    readonly commonAbove?: number;
    /** What more projects of an agency than these have in common over all years counts at most so many points. */
    readonly familiar?: { readonly above: number; readonly points: number };
    /** What it counts beside other ties that both were submitted within so many days; alone it ties nothing. */
    readonly closeInTime?: { readonly days: number; readonly points: number };
  };
  readonly sumBasis: string;
  readonly action: 'flag' | 'require_justification' | 'merge';
  readonly justification?: Budget;
  readonly decidedBy: string;
  /** What another person must sign before it has effect. */
  readonly secondSignature?: readonly ('merge' | 'immunity' | 'lift')[];
  readonly immunityMonths?: number;
  readonly programme?: Provenance & {
    readonly minimumTotal: number;
    readonly mustContainProjectOver?: number;
    readonly jointSubmission: boolean;
  };
}

/** What agencies are assessed in, by whom, and how long an assessment holds. */
export interface AgencyAssessment extends Provenance {
  /** The classes, ascending. */
  readonly scale: readonly string[];
  readonly assessedBy: string;
  readonly assessedEvery: Budget;
}

/** How much scrutiny a project gets. */
export interface Tiering extends Provenance {
  readonly method: 'single' | 'highest_answer' | 'weighted_score' | 'matrix' | 'by_body';
  readonly questions: readonly (Provenance & {
    readonly id: string;
    readonly text: Label;
    readonly weight?: number;
    readonly appliesIf?: Predicate;
    /** First level whose condition holds is the answer. */
    readonly answers: readonly { readonly level: string; readonly score?: number; readonly when: Predicate }[];
  })[];
  /** Ascending. */
  readonly levels: readonly (Provenance & {
    readonly id: string;
    readonly label: Label;
    readonly minimumScore?: number;
    readonly obligations: readonly string[];
    /** Gates (by id) that a project of this tier passes, in order. */
    readonly gates: readonly string[];
  })[];
  readonly classifiedBy?: string;
  /** For `matrix`: the level for each combination of answers, in the order of the questions; `answers` hold axis values. */
  readonly matrix?: readonly { readonly answers: readonly string[]; readonly level: string }[];
  /** How able an agency is; fact `agency.capacityClass`. */
  readonly agencyCapacity?: AgencyAssessment;
  /** How far an agency is trusted with investments; fact `agency.confidenceRating`. */
  readonly agencyConfidence?: AgencyAssessment;
  readonly earnedAutonomy?: Provenance & {
    readonly delegableLevels: readonly string[];
    readonly grantedBy: string;
    readonly samplingPercent: number;
    readonly expiresAfter: Budget;
  };
}

/** A duty that scope, a threshold or a tier brings. */
export interface Obligation extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly kind: 'document' | 'review' | 'presentation' | 'report' | 'registration' | 'plan' | 'publication';
  readonly documentType?: string;
  readonly dueBefore?: string;
}
