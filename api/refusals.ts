import { INTERVENTION_REFUSALS, type InterventionRefusalCode } from '../domain/intervention/refusals';
import { PROJECT_REFUSALS, type ProjectRefusalCode } from '../domain/project/refusals';
import { REVIEW_REFUSALS, type ReviewRefusalCode } from '../domain/review/refusals';

type RefusalCode = ProjectRefusalCode | ReviewRefusalCode | InterventionRefusalCode;

/** Every code with which the law refuses, and what it says; where two proceedings share a code they mean the same. */
export const REFUSALS: Readonly<Record<string, string>> = {
  ...INTERVENTION_REFUSALS,
  ...REVIEW_REFUSALS,
  ...PROJECT_REFUSALS,
  'regime-unknown': 'No regime with this hash is on record.',
};

/** It is about who acts: 403. */
const ACTOR: readonly RefusalCode[] = [
  'not-authorised',
  'system-only',
  'four-eyes',
  'same-signatory',
  'personal-act',
  'recused',
  'not-a-member',
  'power-not-given',
  'power-not-held',
  'power-needs-office',
  'power-over-limit',
];

/** There is no such thing in the case: 404. */
const UNKNOWN: readonly RefusalCode[] = [
  'no-such-project',
  'no-such-intervention',
  'no-such-request',
  'no-such-decision',
  'no-such-condition',
];

/** It is about what the act says: 422. */
const CONTENT: readonly RefusalCode[] = [
  'currency-mismatch',
  'amount-not-positive',
  'amount-overflow',
  'amount-invalid',
  'date-impossible',
  'date-in-future',
  'date-passed',
  'dates-reversed',
  'calendar-too-short',
  'text-missing',
  'answers-incomplete',
  'answers-missing',
  'value-not-allowed',
  'reasons-missing',
  'conditions-missing',
  'condition-repeated',
  'field-not-for-value',
  'deviation-unexplained',
  'legal-reference-missing',
  'unknown-reason',
  'unknown-ground',
  'unknown-outcome',
  'unknown-risk-profile',
  'unknown-exception',
  'unknown-question',
  'recommendation-invalid',
  'abstention-forbidden',
  'dissent-not-recorded',
  'grounds-missing',
  'terms-missing',
  'terms-do-not-fit',
  'pause-too-long',
  'pause-not-prolonged',
  'work-not-allowed',
  'expiry-not-allowed',
  'questions-missing',
  'experts-missing',
  'burn-cap-missing',
  'alternatives-missing',
  'contract-exposure-missing',
  'continuity-missing',
];

const STATUS: ReadonlyMap<string, number> = new Map([
  ...ACTOR.map((code) => [code, 403] as const),
  ...UNKNOWN.map((code) => [code, 404] as const),
  ...CONTENT.map((code) => [code, 422] as const),
]);

/** The status of a refusal: 403, 404 or 422 by the lists above, and 409 where it is about how the case stands. */
export const refusalStatus = (code: string): number => STATUS.get(code) ?? 409;
