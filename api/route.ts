import type { z } from 'zod';
import type { Actor } from '../domain/kernel';
import type { Instant } from '../domain/time';
import type { Prisma } from '../generated/prisma/client';
import type { Answer } from './answer';
import type { Asked } from './asked';
import type { Action } from './policy';
import { isConditional, type Subject } from './rights';
import type { Services } from './services';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Which budget of requests it counts against. */
export type RateClass = 'read' | 'write' | 'auth' | 'import';

/**
 * How a repeated `Idempotency-Key` gets the same answer:
 * `register`: the command's outcome on the record is the memory (acts on cases, by `perform`);
 * `answer`: the handler runs in one transaction with the stored answer, and asks nothing outside of it (the directory);
 * `kept`: the act is the same when done twice, and its first good answer is kept.
 */
export type Idempotency = 'none' | 'register' | 'answer' | 'kept';

/**
 * What a body may be. YAML comes as its text: whoever knows what it should hold reads it, and can tell the line of a
 * fault. `stream` leaves the request unread for the handler, which limits its size.
 */
export type BodyKind = 'json' | 'merge-patch' | 'json-or-yaml' | 'yaml' | 'stream';

/** What the handler is given: checked input, who asks, and what the house offers. */
export interface RouteContext<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The acting person with the appointments in force now; null when nobody is signed in. */
  readonly viewer: Actor | null;
  /** The same where the action is not public: then somebody is signed in. Throws otherwise. */
  readonly actor: Actor;
  /** Domain time of the request. */
  readonly now: Instant;
  /** The version that `If-Match` demands; `*` any, null none. */
  readonly ifMatch: number | '*' | null;
  /** Seconds that the caller is willing to wait for the procedure (`Prefer: wait=N`, RFC 7240); 0 for not at all. */
  readonly waitSeconds: number;
  /** The caller wants the case as it stands after the act (`Prefer: return=representation`). */
  readonly representation: boolean;
  /** Of a changing request: the command's id, from actor and key, and the hash of the request. */
  readonly command: { readonly id: string; readonly requestHash: string };
  readonly language: string;
  readonly requestId: string;
  readonly traceparent: string;
  /** Path and query as asked for. */
  readonly url: string;
  /** The transaction of a route with `idempotency: 'answer'`; the client otherwise. */
  readonly db: Prisma.TransactionClient;
  readonly services: Services;
  /** The request itself, for bodies of kind `stream`. */
  readonly request: Asked;
}

/** A route is data: validation, OpenAPI, the table of rights and the rate limits come from it. */
export interface RouteSpec<P, Q, B> {
  readonly method: Method;
  /** Below `/api/v1`, parameters in braces: `/drafts/{draftId}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  /** The line of the table of rights. */
  readonly action: Action;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  readonly bodyKind?: BodyKind;
  /** For bodies of kind `stream`: the media types taken, for the description and the 415. */
  readonly consumes?: readonly string[];
  /** The schema of each good answer; null for one without a JSON body. */
  readonly responses: Readonly<Record<number, z.ZodType | null>>;
  readonly idempotency: Idempotency;
  readonly ifMatch: 'required' | 'optional' | 'none';
  readonly rateClass: RateClass;
  /**
   * Where the conditions of the table of rights get what they look at: a function that loads it (null: there is no
   * such thing), `query` when the handler's query itself gives only what the reader may see, `domain` when the law
   * decides by the same conditions.
   */
  readonly subject?: SubjectSource<NoInfer<P>, NoInfer<Q>, NoInfer<B>>;
  handler(context: RouteContext<P, Q, B>): Promise<Answer>;
}

export interface SubjectLoader<P, Q, B> {
  load(context: RouteContext<P, Q, B>): Promise<Subject | null>;
}

export type SubjectSource<P, Q, B> = SubjectLoader<P, Q, B> | 'query' | 'domain';

/** A route whose types were checked where it was defined. */
export type Route = RouteSpec<unknown, unknown, unknown>;

/** A method that changes something needs a key; a GET never does. */
const CHANGES: readonly Method[] = ['post'];

/**
 * Defines a route. Throws at start where the data contradict each other: a conditional right without its subject,
 * a key on a GET, a body on a GET or DELETE, path parameters without a schema.
 */
export function defineRoute<P = unknown, Q = unknown, B = unknown>(spec: RouteSpec<P, Q, B>): Route {
  const name = `${spec.method.toUpperCase()} ${spec.path}`;
  const complain = (fault: string): never => {
    throw new Error(`Route ${name}: ${fault}`);
  };
  if (isConditional(spec.action) && spec.subject === undefined) complain('its action has conditions; say `subject`');
  if (spec.idempotency !== 'none' && !CHANGES.includes(spec.method)) complain('only a POST has an Idempotency-Key');
  if (spec.body && (spec.method === 'get' || spec.method === 'delete')) complain('no body with this method');
  if (spec.path.includes('{') && !spec.params) complain('say the schema of its `params`');
  return spec;
}

/** `/drafts/{draftId}` as Express wants it: `/drafts/:draftId`. */
export const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');
