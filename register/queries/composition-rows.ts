import type { MemberTie } from '../../domain/review/commands';
import type { CompositionGap } from '../../domain/review/composition';
import type { ProposedCandidate } from '../../domain/review/proposal';
import type { ComposingOffice, Hint, Unfilled } from '../../domain/review/state/composition';
import type { Party } from '../../domain/submission';
import type { Instant } from '../../domain/time';

/** A hint with the tie that it rests on; null where it rests on none, or the tie is erased. */
export interface HintRow extends Hint {
  readonly tie: MemberTie | null;
}

/** Who could fill the seats of a round now, and of each candidate why or why not. */
export interface CompositionDetail {
  readonly reviewId: string;
  readonly version: number;
  readonly rule: {
    readonly assignment: string;
    readonly office: ComposingOffice;
    readonly min: number;
    readonly max: number;
    readonly requiredExpertise: readonly string[];
  };
  /** What the round lacks; null where it is complete or over. */
  readonly gap: CompositionGap | null;
  /** Since when the pool cannot fill it, and who has to see to that. */
  readonly unfilled: Unfilled | null;
  /** None once the round is over. */
  readonly candidates: readonly (Omit<ProposedCandidate, 'hints'> & {
    readonly name: string | null;
    readonly hints: readonly HintRow[];
  })[];
  /** What it would lack with everybody who is proposed. */
  readonly stillLacking: CompositionGap | null;
  /** Whom the submission names; hints count them from 0. */
  readonly parties: readonly Party[];
}

/** What a member has to know and to answer when he declares. */
export interface OwnDeclaration {
  readonly standing: string;
  readonly hints: readonly HintRow[];
  /** Codes of grounds that he declares, or explains not to apply. */
  readonly toAnswer: readonly string[];
}

/** A text about a person; null once it is erased. */
export interface NoteRow {
  readonly noteId: string;
  readonly sha256: string;
  readonly text: string | null;
}

/** One entry on the record of a round about somebody's independence. */
export interface IndependenceEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly kind: 'assigned' | 'declared' | 'ruled' | 'recused' | 'reopened';
  readonly personId: string;
  readonly grounds: readonly string[];
  /** What followed: `clear`, `disclosed`, `asks_chair`, `excluded`; of a ruling `stays` or `excluded`. */
  readonly result: string | null;
  readonly hints: readonly HintRow[];
  readonly note: NoteRow | null;
  readonly notApplicable: readonly { readonly ground: string; readonly reason: NoteRow | null }[];
}
