import type { ConditionInput } from '../../project/commands';

export interface RecommendationInput {
  readonly id: string;
  readonly text: string;
  readonly urgency: 'now' | 'before_next_gate' | 'when_suitable';
  /** `agency`; or the key of a body of the regime; or `oversight`: the body of that kind which decides at the gate. */
  readonly owner: string;
  readonly due: string | null;
  readonly evidence: string;
  /** Key of the body that verifies the evidence: never the owner. The one that the rule names where absent. */
  readonly verifier?: string;
  /** The project's earlier recommendations, by their names there, that this one takes the place of. */
  readonly replaces?: readonly string[];
}

export interface ProposeOpinion {
  readonly type: 'ProposeOpinion';
  readonly outcome: string;
  readonly riskProfile: string | null;
  readonly summary: string;
  readonly recommendations: readonly RecommendationInput[];
  /**
   * What the council proposes that the decision demands; it binds nobody before the body at the gate decides it. None
   * where absent.
   */
  readonly conditions?: readonly ConditionInput[];
}

/** Whoever proposed it, or the round's leader, takes a proposal back; the votes on it are void. */
export interface WithdrawProposal {
  readonly type: 'WithdrawProposal';
  readonly reason: string;
}

export interface CastVote {
  readonly type: 'CastVote';
  readonly vote: 'for' | 'against' | 'abstain';
  /** Why; mandatory with an abstention where the rule allows it only with its reason. */
  readonly reason?: string;
  readonly dissent?: string;
}

/** Who voted against hands in the text of his dissent, or another one, until the opinion is signed. */
export interface HandInDissent {
  readonly type: 'HandInDissent';
  readonly text: string;
}

/** The chair signs what the vote adopted. */
export interface GiveOpinion {
  readonly type: 'GiveOpinion';
  /** What the directory says of a person who signs in the chair's place: whether he is a chair of the council himself. */
  readonly deputy?: { readonly chair: boolean };
}

/** A slip of the pen in an opinion that was given: what stands there, and what is meant. */
export interface ClericalCorrection {
  /** `/summary`; `/recommendations/<id>/text`, `/evidence` or `/due`; the same under `/conditions`. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface CorrectOpinion {
  readonly type: 'CorrectOpinion';
  readonly corrections: readonly ClericalCorrection[];
  readonly reason: string;
  /** See `GiveOpinion`. */
  readonly deputy?: { readonly chair: boolean };
}
