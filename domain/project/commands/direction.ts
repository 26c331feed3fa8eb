import type { DocumentRef } from '../../submission';

/** Who answers for the money objects to going on without a direction, and asks for one. */
export interface SeekDirection {
  readonly type: 'SeekDirection';
  readonly objection: string;
}

/** The political level directs that the project goes on, against the council's opinion or a negative decision. */
export interface GiveDirection {
  readonly type: 'GiveDirection';
  readonly directionId: string;
  /** What is directed, in its own words. */
  readonly text: string;
  readonly reasons: string;
  /** The direction itself, in writing. */
  readonly documents: readonly DocumentRef[];
}

/** Second signature, by another person of the directing body. */
export interface SignDirection {
  readonly type: 'SignDirection';
  readonly directionId: string;
  readonly refuse?: string;
}

/** The party that a negative decision binds asks the body to look at it again. */
export interface AskReexamination {
  readonly type: 'AskReexamination';
  readonly reasons: string;
  readonly documents: readonly DocumentRef[];
}

export type DirectionCommand = SeekDirection | GiveDirection | SignDirection | AskReexamination;
