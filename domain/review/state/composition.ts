import type { TieHint } from '../../regime/review';
import type { Instant } from '../../time';
import type { CompositionGap } from '../composition';

/** Something on the directory that hints at a conflict of interest; ids and places only, no names. */
export interface Hint {
  readonly hint: TieHint;
  /** The tie in the directory; null where the hint follows from where the person works, or from his name. */
  readonly tieId: string | null;
  /** Its place among the parties of the submission; null where it is about the agency. */
  readonly party: number | null;
  /** Codes of the grounds at which the rule says that it hints. */
  readonly grounds: readonly string[];
}

/** An event of this stream by which the procedure has to do something, and its instant. */
export interface RoundCause {
  readonly seq: number;
  readonly at: Instant;
}

/** The office that composes the round. */
export type ComposingOffice = 'council_secretary' | 'council_chair';

/** The pool cannot fill the round. */
export interface Unfilled {
  readonly since: Instant;
  readonly gap: CompositionGap;
  readonly owner: ComposingOffice;
  /** Since when the body named by the rule knows; null before, and where the rule names none. */
  readonly escalatedAt: Instant | null;
}

/** How the round is composed. */
export interface CompositionState {
  /** Seats have become free that the procedure has not looked at yet. */
  readonly due: RoundCause | null;
  readonly unfilled: Unfilled | null;
}

/** An author of the pre-study works for a supplier that is proposed: both by their places among the parties. */
export interface PrestudyTie {
  readonly author: number;
  readonly supplier: number;
}

/** What is known of ties between the case and those who sit on it. */
export interface IndependenceState {
  /** The case or somebody's ties have changed since the members were last held against them. */
  readonly due: RoundCause | null;
  /** The submission whose parties the hints count, by its sequence number in the project's stream; 0 before any. */
  readonly submission: number;
  readonly prestudyTies: readonly PrestudyTie[];
}

export const NOTHING_COMPOSED: CompositionState = { due: null, unfilled: null };
export const NOTHING_CHECKED: IndependenceState = { due: null, submission: 0, prestudyTies: [] };
