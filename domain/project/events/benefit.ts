import type { MeasureBenefits, VerifyBenefits } from '../commands/benefit';
import type { Instant, LocalDate } from '../../time';
import type { ProjectClock } from '../state';

/** The day of measuring has come. */
export interface BenefitsDue {
  readonly type: 'BenefitsDue';
  readonly number: number;
  readonly on: LocalDate;
  readonly clockId: string;
  readonly at: Instant;
  readonly clocks: readonly ProjectClock[];
}

export interface BenefitsMeasured extends Omit<MeasureBenefits, 'type'> {
  readonly type: 'BenefitsMeasured';
  readonly by: readonly string[];
}

/** Nothing was handed in in time. */
export interface BenefitsOverdue {
  readonly type: 'BenefitsOverdue';
  readonly number: number;
  readonly clockId: string;
  readonly at: Instant;
  /** Key of the body that sees to it. */
  readonly escalatedTo: string;
}

export interface BenefitsVerified extends Pick<VerifyBenefits, 'number' | 'reason'> {
  readonly type: 'BenefitsVerified';
  /** `agency`, or the key of the body. */
  readonly verifier: string;
}

/** The evidence does not bear the figures; they are measured again. */
export interface BenefitsReturned extends Pick<VerifyBenefits, 'number' | 'reason'> {
  readonly type: 'BenefitsReturned';
  readonly verifier: string;
  readonly clocks: readonly ProjectClock[];
}

export type BenefitEvent = BenefitsDue | BenefitsMeasured | BenefitsOverdue | BenefitsVerified | BenefitsReturned;
