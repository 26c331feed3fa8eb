import type { DocumentRef } from '../../submission';
import type { LocalDate } from '../../time';

/** One benefit as it was measured. */
export interface MeasuredBenefit {
  readonly benefitId: string;
  /** In the benefit's own unit; null where it could not be measured, and `evidence` says why. */
  readonly value: number | null;
  /** Gross benefit up to then, in minor units of the regime's currency; for an economic one. */
  readonly amount?: number;
  readonly measuredOn: LocalDate;
  /** How it was measured, and where that can be seen. */
  readonly evidence: string;
}

/** The agency says what its benefits have come to, at one of the regime's dates. */
export interface MeasureBenefits {
  readonly type: 'MeasureBenefits';
  /** Which of the regime's dates: 1 for the first. */
  readonly number: number;
  readonly values: readonly MeasuredBenefit[];
  readonly documents: readonly DocumentRef[];
}

/** Another body, or another person, looks at the evidence. */
export interface VerifyBenefits {
  readonly type: 'VerifyBenefits';
  readonly number: number;
  readonly verdict: 'verified' | 'returned';
  readonly reason: string;
}

export type BenefitCommand = MeasureBenefits | VerifyBenefits;
