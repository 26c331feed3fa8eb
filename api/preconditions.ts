import { createHash } from 'node:crypto';
import type { Actor } from '../domain/kernel';
import { fail, ok, type Result } from '../domain/result';
import type { Asked } from './asked';
import { problem, type Problem } from './problem';
import type { Route } from './route';

/** What the headers of a request demand. */
export interface Preconditions {
  readonly ifMatch: number | '*' | null;
  readonly waitSeconds: number;
  readonly representation: boolean;
  readonly idempotencyKey: string | null;
}

const MAX_WAIT_SECONDS = 60;

/** Reads `Idempotency-Key`, `If-Match` and `Prefer` as the route wants them. */
export function readPreconditions(route: Route, request: Asked): Result<Preconditions, Problem> {
  const key = readKey(route, request.get('idempotency-key'));
  if (!key.ok) return key;
  const ifMatch = readIfMatch(route, request.get('if-match'));
  if (!ifMatch.ok) return ifMatch;
  // The kept answer of an act that waits is found by key and bytes, and the bytes of a file are not read here.
  const prefer = route.bodyKind === 'stream' ? undefined : request.get('prefer');
  return ok({
    ifMatch: ifMatch.value,
    waitSeconds: readWait(prefer),
    representation: REPRESENTATION.test(prefer ?? ''),
    idempotencyKey: key.value,
  });
}

const KEY = /^[\x21-\x7e]{1,128}$/;

function readKey(route: Route, header: string | undefined): Result<string | null, Problem> {
  if (route.idempotency === 'none') return ok(null);
  if (header === undefined) {
    return fail(problem('idempotency-key-missing', { remedy: 'Send `Idempotency-Key` with a new UUID for each act.' }));
  }
  return KEY.test(header)
    ? ok(header)
    : fail(malformed('Idempotency-Key', 'Give 1 to 128 printable ASCII characters without blanks.'));
}

/** RFC 9110 §13.1.1: strong comparison, so that a weak tag never matches. */
function readIfMatch(route: Route, header: string | undefined): Result<number | '*' | null, Problem> {
  if (route.ifMatch === 'none') return ok(null);
  if (header === undefined) {
    return route.ifMatch === 'required'
      ? fail(problem('precondition-required', { remedy: 'Read it first, and send its `ETag` in `If-Match`.' }))
      : ok(null);
  }
  if (header.trim() === '*') return ok('*');
  const [, version] = /^\s*"(\d{1,15})"\s*$/.exec(header) ?? [];
  if (version !== undefined) return ok(Number(version));
  return /^\s*(W\/)?"[^"]*"/.test(header)
    ? fail(problem('stale-version', { remedy: 'Send one strong `ETag`, exactly as it was read.' }))
    : fail(malformed('If-Match', 'Send the `ETag` with its quotes: If-Match: "3".'));
}

const REPRESENTATION = /(?:^|[,;\s])return\s*=\s*"?representation"?/i;

function readWait(header: string | undefined): number {
  const [, seconds] = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,4})"?/i.exec(header ?? '') ?? [];
  return Math.min(Number(seconds ?? 0), MAX_WAIT_SECONDS);
}

const malformed = (header: string, remedy: string): Problem =>
  problem('malformed-header', {
    errors: [{ in: 'header', pointer: `/${header}`, rule: 'header-form', message: 'has another form', remedy }],
  });

/** The command's id: the same key of the same person is the same command, whatever is sent with it. */
export const commandIdOf = (actor: Actor, key: string): string => digest(actor.id, key);

/** Over everything that makes a request another one: who for, what, where, and the body's bytes. */
export const requestHashOf = (request: Asked, actor: Actor, body: Buffer | undefined): string =>
  digest(actor.onBehalfOf ?? '', request.method, request.originalUrl, body ?? '');

function digest(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
