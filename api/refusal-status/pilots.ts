import type { RefusalCode } from './codes';

/** Of pilots: about what the act says, 422. */
export const CONTENT_OF_PILOTS: readonly RefusalCode[] = [
  'pilot-plan-missing',
  'pilot-plan-misplaced',
  'pilot-plan-incomplete',
  'pilot-cap-too-high',
  'pilot-cap-below-use',
  'use-prohibited',
  'count-not-positive',
  'result-incomplete',
  'scaling-differs',
  'not-exemptible',
  'exemption-too-long',
];

/** Of pilots: about where the case stands, 409. */
export const STANDING_OF_PILOTS: readonly RefusalCode[] = [
  'pilot-plan-fixed',
  'no-pilot',
  'pilot-not-beginnable',
  'pilot-not-begun',
  'pilot-decided',
  'pilot-decision-pending',
  'pilot-cap-exceeded',
  'assessments-missing',
  'iterations-used-up',
  'scaling-blocked',
  'scaling-not-proposed',
  'sandbox-not-provided',
  'no-product-term',
  'impact-not-measured',
];
