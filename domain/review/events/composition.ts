import type { StreamClock } from '../../kernel';
import type { NoteRef } from '../../note';
import type { Instant } from '../../time';
import type { CompositionGap } from '../composition';
import type { ProposedCandidate } from '../proposal';
import type { ComposingOffice, Hint, PrestudyTie } from '../state/composition';

/** Whom the rule would seat, and of each candidate why or why not. Those seated follow as `MemberAssigned`. */
export interface CompositionProposed {
  readonly type: 'CompositionProposed';
  readonly by: 'procedure' | 'office';
  readonly candidates: readonly ProposedCandidate[];
  /** The submission whose parties the hints count. */
  readonly submission: number;
  /** Where the office departed from the proposal: who, how, and the note that says why. */
  readonly departures: readonly {
    readonly personId: string;
    readonly how: 'seated' | 'left_out' | 'other_role';
    readonly reason: NoteRef;
  }[];
}

/** The pool cannot fill the round; its owner has to see to it. Told again when something else is missing. */
export interface SeatsUnfilled {
  readonly type: 'SeatsUnfilled';
  readonly gap: CompositionGap;
  readonly owner: ComposingOffice;
  /** From when it counts, however late it was found. */
  readonly since: Instant;
  /** Started by this event; null where it runs already, or the rule has none. */
  readonly clock: StreamClock | null;
}

/** Its time ran out: the body that the rule names is told. */
export interface UnfilledSeatsEscalated {
  readonly type: 'UnfilledSeatsEscalated';
  /** Key of the body. */
  readonly to: string;
}

/** The round is composed as the rule demands. */
export interface SeatsFilled {
  readonly type: 'SeatsFilled';
}

export interface IndependenceQuestioned {
  readonly type: 'IndependenceQuestioned';
  readonly why: 'amended' | 'ties_changed';
}

/** The members were held against the parties. Who has a new hint has to declare anew before anything else. */
export interface IndependenceChecked {
  readonly type: 'IndependenceChecked';
  readonly submission: number;
  /** Members whose hints are others than before. */
  readonly members: readonly {
    readonly personId: string;
    readonly hints: readonly Hint[];
    readonly mustDeclare: boolean;
  }[];
}

/** Who wrote the pre-study works for a supplier that is proposed. */
export interface PrestudyTieFound {
  readonly type: 'PrestudyTieFound';
  readonly submission: number;
  /** All that there are; none any more where the submission was amended. */
  readonly ties: readonly PrestudyTie[];
}

export type CompositionEvent =
  | CompositionProposed
  | SeatsUnfilled
  | UnfilledSeatsEscalated
  | SeatsFilled
  | IndependenceQuestioned
  | IndependenceChecked
  | PrestudyTieFound;
