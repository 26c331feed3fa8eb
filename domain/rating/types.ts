import type { LocalDate } from '../time';

/** A value that a rating is computed from, and where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  /** The event that said so (`project/<id>#<seq>`), or what it was derived from. */
  readonly source: string;
}

/** What a project is measured against: amounts in minor units of the regime's currency. */
export interface Yardstick {
  readonly cost: Sourced<number> | null;
  readonly start: Sourced<LocalDate> | null;
  readonly end: Sourced<LocalDate> | null;
  /** Gross benefits promised. */
  readonly benefits: Sourced<number> | null;
}

/** A milestone as the first and the latest baseline have it. */
export interface MilestoneFacts {
  readonly id: string;
  readonly planned: { readonly first: LocalDate | null; readonly latest: LocalDate | null };
  /** The day on which it was reached; null while it is not. */
  readonly reached: LocalDate | null;
  readonly source: string;
}

/** Everything that a machine rating depends on, by value. Null: not known. */
export interface RatingInputs {
  /** The day for which is rated; an overdue end slips with it. */
  readonly asOf: LocalDate;
  /** Where the project stands: a stage, a status or an overlay, to be held against `noLightStates`. */
  readonly states: readonly string[];
  readonly first: Yardstick;
  readonly latest: Yardstick;
  readonly projectedCost: Sourced<number> | null;
  /** Final cost; counts only once the project is completed. */
  readonly actualCost: Sourced<number> | null;
  readonly projectedEnd: Sourced<LocalDate> | null;
  readonly completedOn: Sourced<LocalDate> | null;
  readonly projectedBenefits: Sourced<number> | null;
  readonly milestones: readonly MilestoneFacts[];
  /** The day of the latest report or other statement of the agency. */
  readonly lastStatement: Sourced<LocalDate> | null;
  /** A light that the rating is not better than, whatever the numbers say, by a rule of the regime. */
  readonly held?: Sourced<Light> & { readonly reason: 'report_late' };
}

/** Names of inputs that may be missing. */
export type InputName =
  | 'baseline.cost'
  | 'baseline.start'
  | 'baseline.end'
  | 'baseline.benefits'
  | 'projectedCost'
  | 'projectedEnd'
  | 'projectedBenefits'
  | 'milestones'
  | 'lastStatement';

/** An input as it went into a formula. */
export interface UsedInput {
  readonly name: string;
  readonly value: number | LocalDate;
  readonly source: string;
}

export type Light = 'green' | 'amber' | 'red';

/** One metric: its value and the light that the regime's tolerances give it; or what is missing. */
export interface MetricReading {
  readonly metric: string;
  readonly formula: string;
  readonly reference: 'first' | 'latest';
  readonly unit: 'percent' | 'months' | 'days' | 'money';
  readonly greenUpTo: number;
  readonly amberUpTo: number;
  readonly verified: boolean;
  readonly inputs: readonly UsedInput[];
  /** Positive is worse: over cost, late, benefits short. Percent to two decimals; months to two decimals. */
  readonly value: number | null;
  readonly light: Light | null;
  /** Inputs that the formula lacks; empty where there is a value. */
  readonly missing: readonly InputName[];
}

/**
 * The machine's rating. `cannot_be_computed` is a result: a light that is known to be no better is given beside it,
 * so that what is certainly red stays red, and nothing that is not known is ever green.
 */
export type MachineRating =
  | {
      readonly kind: 'rated';
      readonly light: Light;
      readonly level: string;
      readonly decisive: readonly string[];
      /** What holds the light down, where that is what decides. */
      readonly held?: RatingInputs['held'];
      readonly readings: readonly MetricReading[];
    }
  | {
      readonly kind: 'cannot_be_computed';
      readonly missing: readonly { readonly metric: string; readonly inputs: readonly InputName[] }[];
      readonly atBest: Light;
      readonly readings: readonly MetricReading[];
    }
  | { readonly kind: 'no_light'; readonly state: string };
