import type { StreamClock } from '../../kernel';
import type { Correction } from '../commands/fact-check';

/** The draft opinion went to the agency; its clock is carried by value. */
export interface FactCheckSent {
  readonly type: 'FactCheckSent';
  /** The proposal that the agency checks, by number. */
  readonly proposal: number;
  readonly by: string;
  readonly clock: StreamClock;
}

export interface FactCheckReplied {
  readonly type: 'FactCheckReplied';
  readonly proposal: number;
  readonly by: string;
  /** None: the agency confirms the facts. */
  readonly corrections: readonly Correction[];
}

/** The agency's time ran out without a reply: it has no objections to the facts. */
export interface FactCheckSilent {
  readonly type: 'FactCheckSilent';
  readonly proposal: number;
  readonly deemed: 'no_objections';
}
