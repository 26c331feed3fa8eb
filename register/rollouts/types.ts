import type { ForeseenMove } from '../../domain/project/decide/regime/move';
import type { RolloutOutcome, RolloutStatus } from '../../domain/rollout/rollout';
import type { Instant } from '../../domain/time';

/** What was done with a roll-out. */
export interface RolloutStepRow {
  readonly act: 'propose' | 'start' | 'pause' | 'resume' | 'stop' | 'finish';
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
}

/** A roll-out as it stands. */
export interface RolloutRow {
  readonly id: string;
  readonly jurisdiction: string;
  readonly toHash: string;
  readonly fromHashes: readonly string[];
  readonly why: string;
  readonly status: RolloutStatus;
  readonly proposedAt: Instant;
  readonly steps: readonly RolloutStepRow[];
  /** How many projects it reaches, how many wait for their turn, and what became of the others. */
  readonly progress: { readonly total: number; readonly waiting: number } & Readonly<Record<RolloutOutcome, number>>;
}

/** One project that a roll-out reaches. */
export interface RolloutProjectRow {
  readonly projectId: string;
  readonly reference: string;
  readonly agencyId: string;
  readonly fromHash: string;
  /** Null while it waits for its turn. */
  readonly outcome: RolloutOutcome | null;
  readonly reason: unknown;
  readonly at: Instant | null;
  /** Whether the version binds it by now; one that waited for its gate may have come to it since. */
  readonly bound: boolean;
}

/** A roll-out that is only looked at. */
export interface RolloutPlan {
  readonly toHash: string;
  readonly fromHashes: readonly string[];
  /** The id of the project after which the page begins; null for the first page, which counts all. */
  readonly after: string | null;
  readonly limit: number;
}

/** What would become of one project. */
export interface ForeseenProject extends ForeseenMove {
  readonly projectId: string;
  readonly reference: string;
  readonly agencyId: string;
  readonly fromHash: string;
}

/** How many projects a roll-out would reach, and what it would do to how many. */
export interface RolloutCounts {
  readonly total: number;
  readonly outcomes: Readonly<Record<RolloutOutcome, number>>;
  readonly intoScope: number;
  readonly outOfScope: number;
  readonly otherTier: number;
  readonly newDuties: number;
  readonly lessDuties: number;
  readonly newLocks: number;
  readonly appealable: number;
  /** What keeps projects from moving, by its kind. */
  readonly hindrances: Readonly<Record<string, number>>;
}

/** What a roll-out would do. */
export interface RolloutPreview {
  /** Of all projects; only with the first page. */
  readonly counts: RolloutCounts | null;
  readonly projects: readonly ForeseenProject[];
  /** More projects follow. */
  readonly more: boolean;
}
