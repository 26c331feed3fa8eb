import type { Explained, Truth } from '../predicate';
import type { Submission } from '../submission';
import type { CrossingRule } from './admission';
import type { Caveat } from './caveats';
import type { BasisSum } from './cost-basis';
import type { IndexedBy } from './indexation';
import type { Reason } from './reasons';
import type { TierFinding } from './tiers';

/** What of a submission (or of a later forecast of it) a scope finding looks at. */
export type ScopeSubject = Pick<
  Submission,
  | 'kind'
  | 'cost'
  | 'plannedStart'
  | 'plannedEnd'
  | 'openEnded'
  | 'facts'
  | 'systems'
  | 'suppliers'
  | 'dependsOn'
  | 'budgetLine'
>;

/** One threshold held against the case. */
export interface ThresholdFinding {
  readonly id: string;
  /** Whether the line holds for this project at all; null while that is unknown. */
  readonly applies: boolean | null;
  readonly appliesExplained: Explained | null;
  /** What is compared: `cost.<basis>`, or the fact's name. */
  readonly fact: string;
  readonly operator: '>=' | '>';
  /** Minor units of the regime's currency for a cost. */
  readonly amount: number;
  readonly value: number | null;
  /** So much the value may be off, either way, since it was published rounded. Absent where it is exact. */
  readonly within?: number;
  /** Null while the value, or whether the line applies, is unknown. */
  readonly met: boolean | null;
  /** The value is at least `warningFrom` and the line is not met. */
  readonly approachWarning: boolean;
  readonly warningFrom: number | null;
  readonly legalRef: string | null;
  readonly verified: boolean;
  readonly leadsTo: 'scope' | 'duty';
  /** How the amount moved with an index; absent where it is as the rules state it. */
  readonly indexed?: IndexedBy;
  /** What crossing it does, by value, so that a later comparison needs no regime. */
  readonly crossing: CrossingRule | null;
}

/** One exclusion held against the case. */
export interface ExclusionFinding {
  readonly id: string;
  readonly explained: Explained;
  readonly legalRef: string | null;
}

/** The explained result of holding a submission against a regime. Plain data; the same input gives the same finding. */
export interface ScopeFinding {
  /** `undetermined`: a fact is missing on which the outcome depends; `reasons` names it. */
  readonly outcome: 'in' | 'out' | 'undetermined';
  readonly regime: { readonly id: string; readonly version: string };
  /** One per cost basis of the regime. */
  readonly sums: readonly BasisSum[];
  readonly reach: Explained;
  readonly exclusions: readonly ExclusionFinding[];
  readonly thresholds: readonly ThresholdFinding[];
  /** How the scope thresholds came out together, before call-in and voluntary review. */
  readonly thresholdsTogether: Truth;
  /** Null for a project out of scope, and while the tier is unknown: `reasons` then has `tier-undetermined`. */
  readonly tier: TierFinding | null;
  /** Ids, in the regime's order. */
  readonly obligations: readonly string[];
  /** Ids of the gates that the project's tier passes, in order. */
  readonly gates: readonly string[];
  readonly warnings: readonly Reason[];
  /** Every rule used that is not verified. */
  readonly caveats: readonly Caveat[];
  readonly reasons: readonly Reason[];
}
