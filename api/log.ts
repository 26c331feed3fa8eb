import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { occasionOf } from './occasion';

const MS_PER_S = 1_000;

/**
 * One line for each answer: which route, how it went, how long it took. No names, addresses, tokens, searches or bodies:
 * what a log keeps nobody can erase.
 */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const { requestId, traceparent } = occasionOf(response);
    const started = performance.now();
    response.once('close', () => {
      const { statusCode: status, writableFinished } = response;
      const ms = Math.round((performance.now() - started) * MS_PER_S) / MS_PER_S;
      const route = (request.route as { path?: string } | undefined)?.path;
      const facts = { requestId, traceparent, method: request.method, route, status, ms };
      if (!writableFinished) log.info(facts, 'the caller went away');
      else if (status >= 500) log.error(facts, 'answered');
      else log.info(facts, 'answered');
    });
    next();
  };
