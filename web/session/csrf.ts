import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { WebSession } from './session';

/** The hidden field with the session's token in each form. */
export const CSRF_FIELD = '_csrf';

/**
 * Whether this POST was not made by one of our own pages: the browser says that it comes from elsewhere, or it lacks the
 * token of the session. Without a session only what the browser says counts.
 *
 * @param request with its form body parsed
 */
export const isForged = (request: Request, session: WebSession | null): boolean =>
  comesFromElsewhere(request) || (session !== null && !holdsToken(request.body, session));

/**
 * `Sec-Fetch-Site` where the browser sends it (Fetch Metadata; only to trustworthy addresses), and `Origin`, which it
 * sends with each POST. A client that sends neither is no browser, and carries nobody's cookies but its own.
 */
function comesFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.get('origin');
  if (origin === undefined) return false;
  if (origin === 'null') return site !== 'same-origin';
  return !ownOrigins(request).includes(origin);
}

/** As it is published, and as the caller addressed it. */
function ownOrigins(request: Request): readonly string[] {
  const { origin, protocol } = new URL(request.app.locals['publicUrl'] as string);
  return [origin, `${protocol}//${request.get('host') ?? ''}`];
}

function holdsToken(body: unknown, { csrf }: WebSession): boolean {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[CSRF_FIELD] : undefined;
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(csrf));
}

/** Digests are equally long, so that comparing them takes the same time for each text. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
