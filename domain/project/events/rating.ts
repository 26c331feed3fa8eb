import type { RaterLevel } from '../../rating/divergence';
import type { MachineRating, RatingInputs } from '../../rating/types';
import type { Period } from '../../reporting/periods';
import type { LocalDate } from '../../time';
import type { GiveRating } from '../commands/rating';

/** The machine has rated: by which definition, from which inputs, and what came out. */
export interface MachineRated {
  readonly type: 'MachineRated';
  /** `period`: it is fixed for the period. `closed`: what the project came to, for the period in which it was closed. `restatement`: that of a period which a later report puts right. */
  readonly why: 'baseline' | 'forecast' | 'period' | 'report' | 'late' | 'restatement' | 'closed';
  /** The period that it is fixed for, and whether the agency had called itself red by then. */
  readonly period?: Period & { readonly announced: boolean };
  /** The regime whose metrics were used, and each metric's formula with its version. */
  readonly definition: {
    readonly regime: { readonly id: string; readonly version: string };
    readonly formulas: readonly string[];
  };
  readonly inputs: RatingInputs;
  readonly rating: MachineRating;
}

export interface RatingGiven extends Omit<GiveRating, 'type'> {
  readonly type: 'RatingGiven';
  /** The machine's level that it departs from, where the council's word goes before the numbers. */
  readonly overrides: string | null;
  /** It was published elsewhere and imported: the publisher's word for the level, and the day. */
  readonly published?: { readonly word: string; readonly on: LocalDate | null };
}

/** Raters stand so far apart that the regime wants somebody told. */
export interface RatingsDiverged {
  readonly type: 'RatingsDiverged';
  readonly levels: number;
  readonly best: RaterLevel;
  readonly worst: RaterLevel;
}

/** Raters stand close together again. */
export interface RatingsConverged {
  readonly type: 'RatingsConverged';
}

export type RatingEvent = MachineRated | RatingGiven | RatingsDiverged | RatingsConverged;
