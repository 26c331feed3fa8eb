import type { BaselineContent } from '../commands/baseline';

/** What the project is measured against from now on. */
export interface BaselineSet extends BaselineContent {
  readonly type: 'BaselineSet';
  readonly baselineId: string;
  /** 1 for the first, which is kept for ever. */
  readonly number: number;
  readonly reason?: string;
  /** Locks that it releases. */
  readonly releases: readonly string[];
}

/** By how much the cost would change against the latest baseline: the points of all lines, in minor units. */
export interface BaselineDelta {
  readonly from: number;
  readonly to: number;
  /** The regime's limit beyond which the change goes to the council; null where it has none. */
  readonly limitPercent: number | null;
  readonly needsReview: boolean;
}

/** Somebody wants another baseline; until it is decided the latest holds. */
export interface BaselineProposed extends BaselineContent {
  readonly type: 'BaselineProposed';
  readonly baselineId: string;
  readonly reason: string;
  readonly by: readonly string[];
  readonly delta: BaselineDelta;
}

/** The proposed baseline holds from now on; its content is in the event of the proposal. */
export interface BaselineApproved {
  readonly type: 'BaselineApproved';
  readonly baselineId: string;
  readonly number: number;
  readonly proposedSeq: number;
  readonly reasons: string;
  readonly releases: readonly string[];
}

export interface BaselineRefused {
  readonly type: 'BaselineRefused';
  readonly baselineId: string;
  readonly reasons: string;
}

export type BaselineEvent = BaselineSet | BaselineProposed | BaselineApproved | BaselineRefused;
