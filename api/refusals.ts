import type { Fault } from '../contracts/api/problem';
import { COUNCIL_REFUSALS, type CouncilRefusalCode } from '../domain/council/refusals';
import { DELEGATION_REFUSALS, type DelegationRefusalCode } from '../domain/delegation/refusals';
import { INTERVENTION_REFUSALS, type InterventionRefusalCode } from '../domain/intervention/refusals';
import type { Refusal } from '../domain/kernel';
import { PROJECT_REFUSALS, type ProjectRefusalCode } from '../domain/project/refusals';
import { REVIEW_REFUSALS, type ReviewRefusalCode } from '../domain/review/refusals';

type RefusalCode =
  ProjectRefusalCode | ReviewRefusalCode | InterventionRefusalCode | CouncilRefusalCode | DelegationRefusalCode;

/** Every code with which the law refuses, and what it says; where two proceedings share a code they mean the same. */
export const REFUSALS: Readonly<Record<string, string>> = {
  ...INTERVENTION_REFUSALS,
  ...REVIEW_REFUSALS,
  ...PROJECT_REFUSALS,
  ...COUNCIL_REFUSALS,
  ...DELEGATION_REFUSALS,
  'regime-unknown': 'No regime with this hash is on record.',
};

/** It is about who acts: 403. */
const ACTOR: readonly RefusalCode[] = [
  'delegated-further',
  'outside-delegation',
  'not-authorised',
  'system-only',
  'four-eyes',
  'same-signatory',
  'same-approver',
  'own-recommendation',
  'personal-act',
  'deputy-cannot-sign',
  'recused',
  'not-a-member',
  'not-a-rater',
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
  'no-such-question',
  'no-such-meeting',
  'no-such-decision',
  'no-such-condition',
  'no-such-opinion',
  'no-such-recommendation',
  'no-such-direction',
  'no-such-clock',
  'no-such-stay',
  'no-such-proposal',
  'no-such-appeal',
  'nothing-to-appeal',
  'no-such-baseline',
];

/** It is about what the act says: 422. */
const CONTENT: readonly RefusalCode[] = [
  'term-too-long',
  'delegated-to-oneself',
  'delegation-too-long',
  'action-not-held',
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
  'extension-unclear',
  'extension-too-long',
  'answers-missing',
  'value-not-allowed',
  'reasons-missing',
  'conditions-missing',
  'condition-repeated',
  'field-not-for-value',
  'deviation-unexplained',
  'answer-date-missing',
  'answer-date-too-late',
  'unknown-recommendation',
  'written-form-missing',
  'legal-reference-missing',
  'unknown-reason',
  'unknown-ground',
  'hint-unanswered',
  'departure-unexplained',
  'unknown-outcome',
  'unknown-risk-profile',
  'unknown-exception',
  'unknown-question',
  'recommendation-invalid',
  'unknown-criterion',
  'criterion-repeated',
  'unknown-level',
  'level-computed',
  'source-not-on-file',
  'condition-invalid',
  'abstention-unexplained',
  'notice-too-short',
  'attendance-incomplete',
  'correction-does-not-fit',
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
  'baseline-incomplete',
  'quantiles-reversed',
  'item-repeated',
  'vat-differs',
  'rater-not-provided',
  'unknown-level',
  'material-not-communicated',
  'material-missing',
  'corrections-missing',
];

/** It is about how the case stands: 409. */
const STANDING: readonly RefusalCode[] = [
  'too-many-terms',
  'not-delegable',
  'office-not-held',
  'delegate-could-not-act',
  'both-halves',
  'project-exists',
  'project-ended',
  'other-regime',
  'amendment-awaits-signature',
  'request-exists',
  'no-open-gate',
  'already-complete',
  'documents-missing',
  'requests-open',
  'not-consulted',
  'consultation-closed',
  'consultation-not-late',
  'clock-run-out',
  'stay-exists',
  'milestone-not-open',
  'extension-not-provided',
  'paused',
  'gate-not-complete',
  'lead-time-runs',
  'opinion-awaited',
  'already-answered',
  'already-claimed',
  'not-claimed',
  'recommendations-open',
  'reopening-not-provided',
  'review-open',
  'direction-not-provided',
  'nothing-to-overrule',
  'direction-sought',
  'reexamination-not-open',
  'consultation-open',
  'signature-pending',
  'not-in-scope',
  'not-approved',
  'baseline-not-used',
  'rebaseline-limit',
  'baseline-pending',
  'no-light',
  'baseline-cooling-off',
  'baseline-needs-review',
  'class-locked',
  'withdrawal-too-late',
  'not-closable',
  'round-not-open',
  'declaration-missing',
  'not-in-pool',
  'term-ended',
  'already-assigned',
  'employed-by-agency',
  'cooling-off',
  'round-full',
  'chair-already-assigned',
  'not-a-chair',
  'already-declared',
  'ground-awaits-ruling',
  'no-ruling-awaited',
  'composition-incomplete',
  'no-proposal',
  'nothing-to-rate',
  'assessment-final',
  'assessment-incomplete',
  'already-submitted',
  'assessment-sealed',
  'assessment-awaited',
  'question-exists',
  'question-closed',
  'question-passed-on',
  'asked-by-project',
  'no-fact-check',
  'fact-check-open',
  'fact-check-not-open',
  'fact-check-awaited',
  'opinion-not-given',
  'meeting-awaited',
  'meeting-over',
  'meeting-not-begun',
  'minutes-missing',
  'minutes-changed',
  'minutes-approved',
  'quorum-not-met',
  'chair-absent',
  'not-adopted',
  'intervention-exists',
  'intervention-ended',
  'not-provided-for',
  'notice-not-given',
  'hearing-not-open',
  'hearing-open',
  'hearing-not-provided-for',
  'oral-not-provided',
  'oral-asked-already',
  'oral-not-asked',
  'oral-not-yet',
  'already-decided',
  'not-decided',
  'no-pause-in-force',
  'renewals-used',
  'no-signature-pending',
  'appeal-not-provided',
  'appeal-exists',
  'appeal-late',
  'appeal-in-time',
  'appeal-forwarded',
  'appeal-not-forwarded',
  'stay-not-asked',
  'self-correction-not-provided',
];

/** Every code's status; a code has one place. */
export const REFUSAL_STATUS: ReadonlyMap<string, 403 | 404 | 409 | 422> = new Map([
  ...ACTOR.map((code) => [code, 403] as const),
  ...UNKNOWN.map((code) => [code, 404] as const),
  ...CONTENT.map((code) => [code, 422] as const),
  ...STANDING.map((code) => [code, 409] as const),
  ['regime-unknown', 409],
]);

/**
 * The status of a refusal. One that is about who acts, and names a field, is about somebody whom the request names: he
 * was recused, or is no member. Then nobody else's token would help, and it is 409.
 */
export function refusalStatus({ code, field }: Pick<Refusal, 'code' | 'field'>): number {
  const status = REFUSAL_STATUS.get(code) ?? 409;
  return status === 403 && field !== undefined ? 409 : status;
}

/** Where fields of a command stand in the request, by their pointer into the command. */
export type Places = Readonly<Record<string, Pick<Fault, 'in' | 'pointer'>>>;

/** What to do where the law itself names nothing better. */
const REMEDIES: Readonly<Record<number, string>> = {
  403: 'Let somebody act who holds the office that the rule asks for.',
  404: 'Read the case, and take the id from there.',
  409: 'Read the case: what waits for whom says what comes before.',
  422: 'Correct the field, and send it as a new act.',
};

/** What would be needed instead. */
export const remedyOf = (refusal: Refusal): string => refusal.remedy ?? REMEDIES[refusalStatus(refusal)] ?? '';

/**
 * The field at fault, as the sender wrote it: the pointer into the command is one into the body, unless it lies in one
 * of the places; the longest fits.
 */
export function faultOf(refusal: Refusal, places: Places): Fault | null {
  const { field, code, message, rule } = refusal;
  if (field === undefined) return null;
  const [prefix] = Object.keys(places)
    .filter((each) => field === each || field.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length);
  const place = prefix === undefined ? undefined : places[prefix];
  return {
    in: place?.in ?? 'body',
    pointer: place && prefix !== undefined ? place.pointer + field.slice(prefix.length) : field,
    rule: rule?.id ?? code,
    message,
    remedy: remedyOf(refusal),
  };
}
