import type { Budget } from '../clock';
import type { LocalDate } from '../time';

/** The body that the clock's rule names gives more time: so much more, or until a date; one of the two. */
export interface ExtendClock {
  readonly type: 'ExtendClock';
  readonly clockId: string;
  readonly by?: Budget;
  /** The last day from now on; later suspensions move it like any other. */
  readonly until?: LocalDate;
  readonly reason?: string;
}

/** A court has ordered that the proceeding waits. */
export interface StayClocks {
  readonly type: 'StayClocks';
  readonly stayId: string;
  readonly court: string;
  /** The court's number of the case or of its order. */
  readonly reference: string;
}

/** The court's order stands no more. */
export interface LiftStay {
  readonly type: 'LiftStay';
  readonly stayId: string;
  /** What lifts it. */
  readonly reference: string;
}

export type TimetableCommand = ExtendClock | StayClocks | LiftStay;
