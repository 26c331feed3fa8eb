import type { DocumentRef } from '../../domain/submission';
import type { Instant, LocalDate } from '../../domain/time';
import type { Paging, Viewer } from './types';

/** A recommendation as lists show it; what only those may see who see the whole case is null for the public. */
export interface RecommendationRow {
  readonly recommendationId: string;
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly agency: { readonly id: string; readonly name: string | null };
  readonly jurisdiction: string;
  readonly reviewId: string;
  /** Key of the council's body. */
  readonly council: string;
  readonly gate: string;
  readonly text: string;
  readonly urgency: string;
  /** `agency`, or the key of a body. */
  readonly owner: string;
  readonly evidence: string;
  readonly verifier: string;
  readonly due: LocalDate | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly overdueAt: Instant | null;
  readonly escalatedTo: string | null;
  readonly answer: string | null;
  readonly answerText: string | null;
  readonly responsible: string | null;
  readonly claimedAt: Instant | null;
  readonly claimEvidence: string | null;
  readonly claimLink: string | null;
  readonly returned: number;
  readonly reason: string | null;
  readonly replacedBy: string | null;
  readonly givenAt: Instant;
  readonly changedAt: Instant;
  readonly closedAt: Instant | null;
}

export interface RecommendationFilter {
  readonly projectId?: string;
  readonly agency?: string;
  readonly jurisdiction?: string;
  readonly council?: string;
  /** A body that gave it, owns it, verifies it, or was told that it is overdue. */
  readonly body?: string;
  readonly owner?: string;
  readonly urgency?: string;
  readonly status?: string;
  readonly overdue?: boolean;
  /** Neither verified nor explained, taken back or lapsed. */
  readonly open?: boolean;
}

export interface RecommendationListRequest extends RecommendationFilter, Paging {
  readonly viewer: Viewer;
}

/** How a group of recommendations fares. */
export interface RecommendationFigures {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly verified: number;
  readonly explained: number;
  readonly superseded: number;
  readonly lapsed: number;
  /** Of those with a date that were verified: how many were never overdue. `percent` is null while there are none. */
  readonly onTime: { readonly of: number; readonly count: number; readonly percent: number | null };
  /** From the opinion to the verification; null while none was verified. */
  readonly medianDaysToClose: number | null;
}

export interface RecommendationStatistics {
  readonly all: RecommendationFigures;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byUrgency: readonly ({ readonly urgency: string } & RecommendationFigures)[];
  readonly byCouncil: readonly ({ readonly jurisdiction: string; readonly council: string } & RecommendationFigures)[];
  readonly byAgency: readonly ({
    readonly agency: { readonly id: string; readonly name: string | null };
  } & RecommendationFigures)[];
}

/** The answer to an opinion: due, or given with its words. */
export interface OpinionAnswerRow {
  readonly reviewId: string;
  readonly gate: string;
  readonly by: 'agency' | 'decider';
  readonly status: 'due' | 'overdue' | 'answered' | 'superseded' | 'lapsed';
  readonly askedAt: Instant | null;
  readonly escalatedTo: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly complies: string | null;
  readonly late: boolean;
  readonly publish: boolean;
  /** To the opinion as a whole; null while it is due. */
  readonly text: string | null;
}

/** A political direction with its words, and those of the objection with which it was asked for. */
export interface DirectionRow {
  readonly directionId: string;
  readonly gate: string;
  readonly body: string;
  readonly status: 'proposed' | 'refused' | 'given';
  readonly text: string;
  readonly reasons: string;
  readonly documents: readonly DocumentRef[];
  readonly directedBy: string;
  readonly signedBy: string | null;
  readonly onBehalfOf: string | null;
  /** The negative decision that it overrules, and the round whose opinion it goes against. */
  readonly overrules: string | null;
  readonly againstOpinion: string | null;
  readonly objection: { readonly by: readonly string[]; readonly text: string; readonly at: Instant } | null;
  readonly publish: boolean;
  readonly at: Instant;
}
