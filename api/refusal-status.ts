import type { Refusal } from '../domain/kernel';
import { STATUS_OF_ADMISSION } from './refusal-status/admission';
import { STATUS_OF_AGENCY_STANDING } from './refusal-status/agency-standing';
import { STATUS_OF_ADOPTION } from './refusal-status/adoption';
import { STATUS_OF_CLUSTERS } from './refusal-status/clusters';
import { ACTOR } from './refusal-status/actor';
import { CONTENT } from './refusal-status/content';
import { CONTENT_OF_MONEY, STANDING_OF_MONEY, UNKNOWN_OF_MONEY } from './refusal-status/money';
import { STATUS_OF_ROLLOUT } from './refusal-status/rollout';
import { CONTENT_OF_PILOTS, STANDING_OF_PILOTS } from './refusal-status/pilots';
import { STANDING } from './refusal-status/standing';
import { UNKNOWN } from './refusal-status/unknown';

/** Every code's status; a code has one place. */
export const REFUSAL_STATUS: ReadonlyMap<string, 403 | 404 | 409 | 422> = new Map([
  ...ACTOR.map((code) => [code, 403] as const),
  ...[...UNKNOWN, ...UNKNOWN_OF_MONEY].map((code) => [code, 404] as const),
  ...[...CONTENT, ...CONTENT_OF_MONEY, ...CONTENT_OF_PILOTS].map((code) => [code, 422] as const),
  ...[...STANDING, ...STANDING_OF_MONEY, ...STANDING_OF_PILOTS].map((code) => [code, 409] as const),
  ...Object.entries(STATUS_OF_ADMISSION),
  ...Object.entries(STATUS_OF_AGENCY_STANDING),
  ...Object.entries(STATUS_OF_ADOPTION),
  ...Object.entries(STATUS_OF_CLUSTERS),
  ...Object.entries(STATUS_OF_ROLLOUT),
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
