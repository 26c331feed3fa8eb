export interface RecommendationInput {
  readonly id: string;
  readonly text: string;
  readonly urgency: 'now' | 'before_next_gate' | 'when_suitable';
  readonly owner: 'agency' | 'oversight';
  readonly due: string | null;
  readonly evidence: string;
}

export interface ProposeOpinion {
  readonly type: 'ProposeOpinion';
  readonly outcome: string;
  readonly riskProfile: string | null;
  readonly summary: string;
  readonly recommendations: readonly RecommendationInput[];
}

export interface CastVote {
  readonly type: 'CastVote';
  readonly vote: 'for' | 'against' | 'abstain';
  readonly dissent?: string;
}

/** The chair signs what the vote adopted. */
export interface GiveOpinion {
  readonly type: 'GiveOpinion';
}
