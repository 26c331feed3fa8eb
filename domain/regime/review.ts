import type { Budget } from '../clock';
import type { Label, Provenance } from './common';
import type { DecisionValue } from './procedure';

/** What a tie between a person and the case can be; a ground names those that hint at it. */
export type TieHint =
  /** The agency employs the person, or did within the cooling-off time. */
  | 'employed_by_agency'
  | 'formerly_employed_by_agency'
  /** He advises the agency, or did within the cooling-off time. */
  | 'adviser_of_agency'
  /** A company that the submission names (a supplier, an adviser, the author of a pre-study) employs him, … */
  | 'employed_by_party'
  /** … did so within the cooling-off time, … */
  | 'formerly_employed_by_party'
  /** … belongs to him in part, has him on its board or as an adviser, … */
  | 'interest_in_party'
  /** … or is close to a relative of his. */
  | 'relative_of_party'
  /** He wrote the pre-study that the case rests on, or his employer did. */
  | 'wrote_prestudy';

/** Who sits in a round. */
export interface Composition extends Provenance {
  readonly min: number;
  readonly max: number;
  readonly chairRequired: boolean;
  readonly requiredExpertise: readonly string[];
  readonly termYears?: number;
  readonly maxTerms?: number;
  /** Open rounds at a time per member. */
  readonly workloadCap?: number;
  /**
   * `by_chair`, `by_secretary`: that office assigns, from a proposal that explains itself. `rotation` (who sat longest
   * ago) and `least_loaded` (who has the fewest open rounds): the procedure assigns, and replaces who is recused.
   */
  readonly assignment: 'by_chair' | 'by_secretary' | 'rotation' | 'least_loaded';
  /** The pool cannot fill the round: how long its owner has to see to it, and the body that is told after that. */
  readonly unfilled?: Provenance & { readonly clock: string; readonly escalateTo: string };
}

/** A ground of conflict, as the rule states it. */
export interface ConflictGround extends Provenance {
  readonly code: string;
  readonly label: Label;
  readonly effect: 'exclude' | 'disclose' | 'ask_chair';
  /** Ties on the directory that hint at this ground; the member must declare it, or say why it does not apply. */
  readonly hintedBy?: readonly TieHint[];
}

/** What is judged. */
export interface Criterion extends Provenance {
  readonly id: string;
  readonly label: Label;
  /** What belongs to it, each judged on its own. */
  readonly aspects?: readonly { readonly id: string; readonly label: Label }[];
}

/** A mark. A scale lists its marks best first. */
export interface ScaleLevel {
  readonly id: string;
  readonly label: Label;
  /** A finding with its source must be stated. */
  readonly findingRequired?: boolean;
  /** Advice must be stated. */
  readonly adviceRequired?: boolean;
  /** The mark that it counts as where the worst one is sought ("cannot be assessed" counts as "attention"). */
  readonly countsAs?: string;
  /** It says that the criterion does not apply, and counts for nothing. */
  readonly notApplicable?: boolean;
}

/** How the expert council reviews. */
export interface ReviewRule extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly model: 'council' | 'panel' | 'rapporteur' | 'gateway_team' | 'peer' | 'external_assurance';
  readonly body: string;
  readonly composition: Composition;
  readonly conflict: Provenance & {
    readonly grounds: readonly ConflictGround[];
    readonly coolingOffMonths: number;
    /** What becomes of a vote or rating that a recused member had given. */
    readonly earlierActs: 'void' | 'keep_marked';
  };
  readonly quorum: Provenance & {
    /** At least this many of the members who are entitled must vote … */
    readonly minimum: number;
    /** … and at least this share of them, in whole percent. */
    readonly percent?: number;
    readonly chairPresent?: boolean;
  };
  readonly vote: Provenance & {
    readonly method: 'simple_majority' | 'qualified_majority' | 'consensus';
    /** For a qualified majority: share of the votes cast, whole percent. */
    readonly percent?: number;
    readonly tie: 'chair_casting_vote' | 'rejected' | 'repeat';
    readonly abstention: 'allowed' | 'with_reason' | 'forbidden';
    readonly dissentRecorded: boolean;
  };
  readonly criteria: readonly Criterion[];
  /** The marks, best first. */
  readonly scale: readonly ScaleLevel[];
  /** How members rate the criteria; absent: nobody rates. */
  readonly assessment?: Provenance & {
    readonly by: 'each_member' | 'rapporteur';
    /** No opinion is proposed before everybody who has to rate has rated everything. */
    readonly required: boolean;
    /** The level of a criterion with aspects: stated by the member, or its worst aspect. */
    readonly areaLevel: 'stated' | 'worst_aspect';
  };
  /** Nobody sees the others' ratings until all are in, or until this time has passed. Absent: ratings are open at once. */
  readonly blindPhase?: Provenance & { readonly limit?: Budget };
  /** Time for the agency to check the facts of the draft opinion, before anybody votes on it. */
  readonly factCheck?: Provenance & { readonly time: Budget };
  /** The council meets: whether it must before the vote, with how much notice, and whether the agency's head is heard. */
  readonly meeting?: Provenance & {
    readonly required: boolean;
    readonly notice?: Budget;
    readonly agencyHeadAttends: boolean;
  };
  /** The clock of the opinion, and steps on the way (the dialogue meeting on working day 3). */
  readonly clock?: string;
  readonly milestones: readonly (Provenance & {
    readonly id: string;
    readonly label: Label;
    readonly after: Budget;
    /** Secretary and agency are reminded so many working days before. */
    readonly remindBefore?: readonly number[];
  })[];
  readonly outcomes: readonly (Provenance & {
    readonly id: string;
    readonly label: Label;
    /** Decision values that follow this outcome; any other is a deviation that must be explained. */
    readonly followedBy: readonly DecisionValue[];
  })[];
  readonly riskProfiles: readonly (Provenance & {
    readonly id: string;
    readonly label: Label;
    /** What this profile suggests: obligations by id. */
    readonly suggests: readonly string[];
  })[];
  /**
   * Who answers the opinion, recommendation by recommendation: comply, or explain. One that recommends nothing and that an
   * approval follows needs no answer.
   */
  readonly answer?: Provenance & {
    /** The agency, or the body that decides at the gate. */
    readonly by: 'agency' | 'decider';
    readonly clock: string;
    readonly publish: boolean;
  };
  /** How recommendations are followed until they are closed. */
  readonly followUp?: Provenance & {
    /** Key of the body that verifies the evidence; never the owner himself. */
    readonly verifier: string;
    /** Reminders so many working days before a recommendation is due. */
    readonly remindBefore: readonly number[];
    /** Key of the body that is told when one is overdue. */
    readonly escalateTo: string;
    /** What an open recommendation that had to be met before this gate means for its decision; absent: a warning. */
    readonly openAtGate?: 'warn' | 'refuse';
  };
  /** Keys of the bodies that may have the question reviewed again on new facts. */
  readonly reopening?: Provenance & { readonly by: readonly string[] };
  /** The language of the letter; the regime's first where absent. */
  readonly letterLanguage?: string;
}
