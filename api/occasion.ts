import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Actor } from '../domain/kernel';
import type { Instant } from '../domain/time';
import { negotiateLanguage } from './languages';

/** What is known of a request before its route is. */
export interface RequestOccasion {
  readonly requestId: string;
  readonly traceparent: string;
  readonly language: string;
  /** Domain time of the request: one instant for all that it does. */
  readonly now: Instant;
  /** Set by authentication. */
  viewer: Actor | null;
}

/** The occasion of the request that is being answered. */
export const occasionOf = (response: Response): RequestOccasion => response.locals['occasion'] as RequestOccasion;

/** Gives every request its id, its place in the trace (W3C Trace Context), its language and its instant. */
export const takeOccasion =
  (clock: { now(): Instant }): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID();
    const occasion: RequestOccasion = {
      requestId,
      traceparent: continueTrace(request.get('traceparent'), requestId),
      language: negotiateLanguage(request.get('accept-language')),
      now: clock.now(),
      viewer: null,
    };
    response.locals['occasion'] = occasion;
    response.setHeader('X-Request-Id', occasion.requestId);
    response.setHeader('traceparent', occasion.traceparent);
    response.vary('Accept-Language');
    next();
  };

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-.*)?$/;

/** The caller's trace goes on with a span of ours; without one, or with a malformed one, a new trace begins. */
function continueTrace(header: string | undefined, requestId: string): string {
  const [, trace, flags] = (header !== undefined && TRACEPARENT.exec(header)) || [];
  const random = requestId.replaceAll('-', '');
  return `00-${trace ?? random}-${random.slice(0, SPAN_DIGITS)}-${flags ?? '00'}`;
}

const SPAN_DIGITS = 16;
