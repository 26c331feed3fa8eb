import type { Readable } from 'node:stream';
import type { Refusal } from '../domain/kernel';
import { invalid, problem, refused as refusedProblem, type Problem } from './problem';
import type { ProblemCode } from './problem-catalogue';
import type { Places } from './refusals';

/** What a route answers when all went well. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** A file instead of a body; `headers` carry its type. */
  readonly stream?: Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a route answers: a reply, or a problem as a value. */
export type Answer = Reply | { readonly problem: Problem };

/** A strong entity tag of a version: the sequence number of a stream, the version of a row. */
export const etagOf = (version: number): string => `"${version}"`;

/** 200 with a body, and its version as `ETag` where it has one. */
export const ok = (body: unknown, version?: number): Reply => ({
  status: 200,
  body,
  ...(version !== undefined && { headers: { ETag: etagOf(version) } }),
});

/** 201 with the new thing, its address and its version. */
export const created = (location: string, body: unknown, version?: number): Reply => ({
  status: 201,
  body,
  headers: { Location: location, ...(version !== undefined && { ETag: etagOf(version) }) },
});

/** 204. */
export const noContent = (): Reply => ({ status: 204 });

/** A problem of the interface by its code. */
export const fault = (code: ProblemCode, extra: Omit<Problem, 'code' | 'status'> = {}): Answer => ({
  problem: problem(code, extra),
});

/** 404 for what is not there or may not be seen. */
export const notFound = (): Answer => fault('not-found');

/** 422 for one field of the body; `pointer` as in RFC 6901. */
export const invalidField = (pointer: string, rule: string, message: string, remedy: string): Answer => ({
  problem: invalid({ in: 'body', pointer, rule, message, remedy }),
});

/** The law refuses; `places` say where fields of its command stand in the request. */
export const refused = (refusal: Refusal, places?: Places): Answer => ({ problem: refusedProblem(refusal, places) });

/** 412: the thing has another version by now. `facts` may tell who changed it and when. */
export const stale = (present: number, facts: Readonly<Record<string, unknown>> = {}): Answer =>
  fault('stale-version', {
    facts: { present: etagOf(present), ...facts },
    remedy: 'Read it again and repeat the act on the present version.',
    headers: { ETag: etagOf(present) },
  });

/** A page of a list with `Link: rel="next"` (RFC 8288) where there is more; `url` is the request's own. */
export function page(url: string, items: readonly unknown[], next: string | null): Reply {
  if (next === null) return { status: 200, body: { items, next } };
  const [path = '', search = ''] = url.split('?');
  const query = new URLSearchParams(search);
  query.set('cursor', next);
  return { status: 200, body: { items, next }, headers: { Link: `<${path}?${query.toString()}>; rel="next"` } };
}
