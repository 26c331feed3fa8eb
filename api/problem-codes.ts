import { acceptedTypes } from './bodies';
import { PROBLEMS, type ProblemCode } from './problem-catalogue';
import { isConditional, isPublic } from './rights';
import type { Route } from './route';

/** The problems of the interface that a route can answer, by status; what the law refuses comes under 403, 409 and 422. */
export function problemCodesOf(route: Route): ReadonlyMap<number, readonly string[]> {
  const codes: ProblemCode[] = ['malformed-header', 'invalid-token', 'unknown-person', 'validation-failed'];
  const byStatus = new Map<number, string[]>();
  if (!isPublic(route.action)) codes.push('unauthenticated', 'forbidden', 'delegation-not-found');
  if (route.params || isConditional(route.action)) codes.push('not-found');
  if (acceptedTypes(route).length > 0) codes.push('too-large', 'unsupported-media-type');
  if (route.body) codes.push('malformed-json');
  if (route.idempotency !== 'none') codes.push('idempotency-key-missing', 'idempotency-key-reused');
  if (route.idempotency === 'register') codes.push('conflict');
  if (route.ifMatch !== 'none') codes.push('stale-version');
  if (route.ifMatch === 'required') codes.push('precondition-required');
  codes.push('too-many-requests', 'unavailable');
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}
