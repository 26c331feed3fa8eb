import type { BaselineBenefit } from '../commands/baseline';
import type { Instant, LocalDate } from '../../time';

/** What a baseline promises of one benefit: what must not change once targets are frozen. */
export interface BenefitPromise {
  readonly id: string;
  readonly unit: string;
  readonly start: number;
  readonly target: number;
  /** Minor units; null where it is none of money. */
  readonly amount: number | null;
}

/** One of the regime's dates of measuring that is not done with. */
export interface MeasurementState {
  readonly number: number;
  /** The day of measuring. */
  readonly on: LocalDate;
  /** The wait for the day, then the time to hand in; null while neither runs. */
  readonly clockId: string | null;
  readonly status: 'waiting' | 'due' | 'measured' | 'returned';
  readonly since: Instant;
  readonly overdue: boolean;
  /** Everybody who ever stood behind its figures. */
  readonly measuredBy: readonly string[];
}

/** What the project is good for, and when that is looked at. */
export interface BenefitsState {
  /** By the latest baseline. */
  readonly promised: readonly BenefitPromise[];
  /** By the one that waits for its decision. */
  readonly proposed: readonly BenefitPromise[];
  /** The day from which the dates of measuring were counted; null until they were. */
  readonly plannedFrom: LocalDate | null;
  readonly measurements: readonly MeasurementState[];
}

export const NO_BENEFITS: BenefitsState = { promised: [], proposed: [], plannedFrom: null, measurements: [] };

/** What a baseline promises of each benefit. */
export const promisesOf = (benefits: readonly BaselineBenefit[] = []): readonly BenefitPromise[] =>
  benefits.map(({ id, unit, start, target, amount }) => ({ id, unit, start, target, amount: amount ?? null }));
