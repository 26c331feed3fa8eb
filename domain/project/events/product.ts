import type { Instant } from '../../time';
import type { DecideTerm, RecordImpact } from '../commands/product';
import type { ProjectClock } from '../state';

/** A phase of a product has begun: its money lasts until the committee's day. */
export interface ProductTermBegun {
  readonly type: 'ProductTermBegun';
  readonly stageId: string;
  /** Of the phase; the first is 1. */
  readonly term: number;
  readonly at: Instant;
  readonly clock: ProjectClock;
}
/** Nobody has said go on: no money is spent from now on. */
export interface ProductTermEnded {
  readonly type: 'ProductTermEnded';
  readonly stageId: string;
  readonly term: number;
  readonly at: Instant;
  readonly clockId: string;
}
export interface ImpactRecorded extends Omit<RecordImpact, 'type'> {
  readonly type: 'ImpactRecorded';
  readonly stageId: string;
  readonly term: number;
}
export interface TermDecided extends Omit<DecideTerm, 'type'> {
  readonly type: 'TermDecided';
  readonly stageId: string;
  /** The term that it ends. */
  readonly term: number;
  readonly body: string;
  readonly by: readonly string[];
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly at: Instant;
}

export type ProductEvent = ProductTermBegun | ProductTermEnded | ImpactRecorded | TermDecided;
