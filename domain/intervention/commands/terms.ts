import type { AllowedWork, PauseExpiry } from '../../regime/intervention';
import type { LocalDate } from '../../time';
import type { Alternative, ContinuityPlan, RunDownTerms } from './cancellation';

/** Minor units of a currency. */
export interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** When an order begins to bind. */
export type OrderEffect =
  | {
      readonly when: 'at_once';
      /** Why it cannot wait for the time of an appeal, where the rule wants that stated. */
      readonly reason?: string;
    }
  | { readonly when: 'date'; readonly on: LocalDate }
  /** Once the time to appeal has run out, and no appeal is open. */
  | { readonly when: 'appeal_over' };

export interface PauseTerms {
  readonly allowedWork: readonly AllowedWork[];
  readonly questions: readonly string[];
  /** By question: the last day for its answer; null, or none named: while the pause lasts. */
  readonly questionsDue?: readonly (LocalDate | null)[];
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  /** Institutes and firms, by name. */
  readonly independentExperts: readonly string[];
  /** People of the directory, by id. */
  readonly expertPersons?: readonly string[];
  /** The project is not resumed before its experts have reported. */
  readonly reportBeforeResumption?: boolean;
  /** What may be spent a month while paused. */
  readonly burnCap?: Amount;
}

export interface CancellationTerms {
  readonly alternatives: readonly Alternative[];
  readonly contractExposure: Amount | null;
  /** How the service that people depend on goes on. */
  readonly continuity: string;
  readonly continuityPlan?: ContinuityPlan;
  readonly assetsKept: string;
  readonly runDown?: RunDownTerms;
}
