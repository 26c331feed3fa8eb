import type { DocumentRef } from '../../submission';
import type { LocalDate } from '../../time';
import type { Amount } from './terms';

/** What an alternative is, as a comparison lists it. */
export type AlternativeKind = 'continue' | 'descope' | 'pause' | 'replace' | 'cancel' | 'other';

/**
 * One of the ways that are compared. All amounts are of what is still to come: what has been spent is the same under
 * every one of them, and has no place here.
 */
export interface Alternative {
  readonly id: string;
  readonly kind?: AlternativeKind;
  readonly text: string;
  /** What is still to be paid, to the end of the regime's horizon. */
  readonly remainingCost?: Amount | null;
  /** What is still to be gained. */
  readonly remainingBenefits?: Amount | null;
  /** When it would be done. */
  readonly end?: LocalDate | null;
  readonly risks?: string;
}

/** Who keeps the service going, by what, and until when. */
export interface ContinuityPlan {
  readonly service: string;
  /** What runs meanwhile. */
  readonly runsOn: string;
  readonly until: LocalDate | null;
  /** The office or unit that answers for it; no name of a person. */
  readonly answers: string;
}

export type RunDownKind = 'open_cases' | 'contracts' | 'data' | 'staff' | 'assets' | 'other';

/** Something that is left to do once the project is cancelled. */
export interface RunDownItem {
  readonly id: string;
  readonly kind: RunDownKind;
  readonly text: string;
  /** The office or unit that sees to it; for what is kept, with whom it is kept. */
  readonly owner: string;
  readonly due: LocalDate | null;
  /** What will prove that it is done. */
  readonly evidence: string;
}

/** How the cancelled project is wound up. */
export interface RunDownTerms {
  /** What winding up may cost in all. */
  readonly cap: Amount;
  readonly items: readonly RunDownItem[];
}

/** A side states the alternatives with their figures, before it is decided; a later statement takes an earlier one's place. */
export interface StateAlternatives {
  readonly type: 'StateAlternatives';
  readonly alternatives: readonly Alternative[];
}
/** The agency states what ending each contract would cost. */
export interface StateTerminationCosts {
  readonly type: 'StateTerminationCosts';
  readonly contracts: readonly {
    readonly contractId: string;
    readonly cost: Amount;
    readonly note: string;
  }[];
  readonly documents: readonly DocumentRef[];
}

export type ComparisonCommand = StateAlternatives | StateTerminationCosts;
