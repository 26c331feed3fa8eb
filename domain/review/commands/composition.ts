import type { NoteRef } from '../../note';
import type { Party } from '../../submission';
import type { Instant } from '../../time';
import type { CandidateFacts } from './members';

/** Whom the case concerns besides its agency, as the latest submission says; added by whoever loads the facts. */
export interface CaseParties {
  /** Sequence number of the submission in the project's stream. */
  readonly submission: number;
  readonly parties: readonly Party[];
}

/** A seat of the round and who is to take it. */
export interface Seat {
  readonly personId: string;
  readonly role: 'chair' | 'member' | 'rapporteur';
}

/** The procedure holds the pool against the rule: it proposes, and assigns where the rule lets it. */
export interface ComposeRound {
  readonly type: 'ComposeRound';
  /** The event that made it due. */
  readonly cause: number;
  readonly candidates: readonly CandidateFacts[];
  readonly parties: CaseParties;
}

/** The office that composes the round takes the proposal over, or departs from it for reasons. */
export interface AcceptComposition {
  readonly type: 'AcceptComposition';
  /** The whole pool, and whoever is named besides. */
  readonly candidates: readonly CandidateFacts[];
  readonly parties: CaseParties;
  /** Who is to be assigned; none where the pool has nobody. */
  readonly seats: readonly Seat[];
  /** One for each person who is assigned, left out or seated otherwise than proposed. */
  readonly departures: readonly { readonly personId: string; readonly reason: NoteRef }[];
}

/** The case has other parties, or a member's ties have changed: the members must be held against them again. */
export interface RequestIndependenceCheck {
  readonly type: 'RequestIndependenceCheck';
  readonly why: 'amended' | 'ties_changed';
  readonly at: Instant;
}

/** The procedure holds the members against the parties. */
export interface CheckIndependence {
  readonly type: 'CheckIndependence';
  readonly cause: number;
  /** The members who are not recused, as the directory knows them. */
  readonly members: readonly CandidateFacts[];
  readonly parties: CaseParties;
}

export type CompositionSystemCommand = ComposeRound | RequestIndependenceCheck | CheckIndependence;
