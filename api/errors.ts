import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { BODY_LIMIT } from './bodies';
import { occasionOf } from './occasion';
import { problem, type Problem } from './problem';
import { sendProblem } from './send';

/** 404 for an address that no route has. */
export const answerNothingHere: RequestHandler = (_request, response) => {
  sendProblem(response, problem('not-found', { remedy: 'See /docs for what can be called.' }));
};

/** 405 for an address that has other methods. */
export const methodNotAllowed =
  (allowed: readonly string[]): RequestHandler =>
  (_request, response) => {
    const Allow = allowed.includes('GET') ? ['GET', 'HEAD', ...allowed.filter((method) => method !== 'GET')] : allowed;
    sendProblem(
      response,
      problem('method-not-allowed', { facts: { allowed: Allow }, headers: { Allow: Allow.join(', ') } }),
    );
  };

/** The last: what nobody foresaw. Nothing of it is told to the caller but where to find it in the log. */
export const answerErrors =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    const known = foreseen(error);
    const { requestId, traceparent } = occasionOf(response);
    if (!known) log.error({ err: error, requestId, traceparent }, 'request failed');
    else if (known.status === 503) log.warn({ err: error, requestId, traceparent }, 'not available');
    sendProblem(response, known ?? problem('internal-error'));
  };

/** Faults of the body's reader, and a database that is away. */
function foreseen(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null) return null;
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') {
    return problem('too-large', { facts: { limit: BODY_LIMIT }, remedy: `Send at most ${BODY_LIMIT} bytes.` });
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return problem('unsupported-media-type', { remedy: 'Send UTF-8, plain or with gzip, deflate or br.' });
  }
  if (typeof type === 'string' && (type.startsWith('request.') || type.startsWith('entity.'))) {
    return problem('malformed-json', { remedy: 'Send the whole body with the right Content-Length.' });
  }
  if (error instanceof URIError || (status === 400 && error instanceof Error && error.name === 'URIError')) {
    return problem('not-found');
  }
  return isAway(error) ? problem('unavailable', { headers: { 'Retry-After': '2' } }) : null;
}

/** No connection, or the server is starting, stopping or full (PostgreSQL's classes 08, 53 and 57P). */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|P1001|P1002|P1008|P1017|P2024|P2028|08...|53...|57P0.)$/;

function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, cause, message } = error as { code?: unknown; cause?: unknown; message?: unknown };
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (typeof message === 'string' && /Connection terminated|timeout exceeded when trying to connect/.test(message))
    return true;
  return isAway(cause, depth + 1);
}
