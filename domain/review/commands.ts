import type { KernelCommand } from '../kernel';
import type { Instant } from '../time';

/** A member as the directory knows him at the time of the act: all that independence depends on. */
export interface CandidateFacts {
  readonly personId: string;
  readonly expertise: readonly string[];
  /** Bodies that employ him now, or did until the given date. */
  readonly employers: readonly { readonly bodyId: string; readonly until: string | null }[];
  /** He is in the council's pool (appointed there) at the time. */
  readonly inPool: boolean;
  readonly chair: boolean;
}

/** Opens the round; sent by the project. */
export interface OpenReviewRound {
  readonly type: 'OpenReviewRound';
  readonly reviewId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly gateId: string;
  readonly ruleId: string;
  readonly regimeHash: string;
  readonly programme: boolean;
  /** Where the law's clock starts, however late the round is opened. */
  readonly clockFrom: Instant;
}
export interface AssignMember {
  readonly type: 'AssignMember';
  readonly candidate: CandidateFacts;
  readonly role: 'chair' | 'member' | 'rapporteur';
}
/** Per case, before anything of it is visible. */
export interface DeclareConflict {
  readonly type: 'DeclareConflict';
  /** Codes of the regime's grounds; none means: no conflict. */
  readonly grounds: readonly string[];
  readonly text?: string;
}
/** The chair rules on a ground whose effect is `ask_chair`. */
export interface RuleOnConflict {
  readonly type: 'RuleOnConflict';
  readonly personId: string;
  readonly exclude: boolean;
  readonly reason: string;
}
/** Late discovery: by the member himself, the chair or the secretary. */
export interface RecuseMember {
  readonly type: 'RecuseMember';
  readonly personId: string;
  readonly ground: string;
  readonly reason: string;
}
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

export type ReviewPersonCommand =
  AssignMember | DeclareConflict | RuleOnConflict | RecuseMember | ProposeOpinion | CastVote | GiveOpinion;

/** From the project: its information request or pause stops the round's clock; its end ends the round. */
export interface SuspendRound {
  readonly type: 'SuspendRound';
  readonly cause: 'information_request' | 'pause';
  readonly ref: string;
  readonly at: Instant;
}
export interface ResumeRound {
  readonly type: 'ResumeRound';
  readonly ref: string;
  readonly at: Instant;
}
export interface EndRound {
  readonly type: 'EndRound';
  readonly reason: 'withdrawn' | 'amended' | 'cancelled' | 'decided';
  readonly at: Instant;
}

export type ReviewSystemCommand = OpenReviewRound | SuspendRound | ResumeRound | EndRound | KernelCommand;
export type ReviewCommand = ReviewPersonCommand | ReviewSystemCommand;

/** The round's own procedure has one step: to tell people. */
export type ReviewStep = 'deliver_notices';
