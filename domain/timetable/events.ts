import type { ClockExplanation, Extension } from '../clock';
import type { LocalDate } from '../time';

/** More time was given. */
export interface ClockExtended {
  readonly type: 'ClockExtended';
  readonly clockId: string;
  /** The clock's rule, and the provision that lets it be extended. */
  readonly ruleId: string;
  readonly legalRef?: string;
  readonly extension: Extension;
  readonly reason: string | null;
  /** The due date before and after; null while a suspension lasts. */
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
}

/** Whoever must act within a limit was reminded of it. */
export interface ClockReminded {
  readonly type: 'ClockReminded';
  readonly clockId: string;
  readonly dueDate: LocalDate;
  /** Working days before the due date. */
  readonly before: number;
}

/** The clock behind what silence did: its rule, its last day, and every reason why it was that day. */
export interface RanOut {
  readonly clockId: string;
  readonly ruleId: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly dueDate: LocalDate;
  readonly explanation: readonly ClockExplanation[];
}

/** A court has ordered that the proceeding waits; the clocks named stand still from now on. */
export interface ClocksStayed {
  readonly type: 'ClocksStayed';
  readonly stayId: string;
  readonly court: string;
  readonly reference: string;
  readonly suspends: readonly string[];
}

/** The court's order stands no more; what it stopped runs on. */
export interface StayLifted {
  readonly type: 'StayLifted';
  readonly stayId: string;
  readonly reference: string;
}

export type TimetableEvent = ClockExtended | ClockReminded;
export type StayEvent = ClocksStayed | StayLifted;
