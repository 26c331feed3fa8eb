import type { ConditionInput } from '../../project/commands';
import type { Instant } from '../../time';
import type { Recommendation } from '../events';

export interface CastBallot {
  readonly personId: string;
  readonly vote: 'for' | 'against' | 'abstain';
  readonly dissent: string | null;
  /** Given by a member who was recused later, where the regime keeps such votes on the record. Never counts. */
  readonly marked: boolean;
}

/** What the council says, be it proposed or given. */
export interface OpinionText {
  readonly summary: string;
  readonly recommendations: readonly Recommendation[];
  readonly conditions: readonly ConditionInput[];
}

/** What the members vote on. */
export interface Proposal extends OpinionText {
  readonly number: number;
  readonly by: string;
  readonly at: Instant;
  readonly outcome: string;
  readonly riskProfile: string | null;
}
