import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { occasionOf } from './occasion';

/**
 * One line for each answer: which route, how it went, how long it took. No names, addresses, tokens, searches or bodies:
 * what a log keeps nobody can erase.
 */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    autoLogging: { ignore: ({ url }) => url.startsWith('/health/') },
    serializers: { req: () => undefined, res: () => undefined },
    customProps: (request, response) => {
      const { requestId, traceparent } = occasionOf(response as Parameters<typeof occasionOf>[0]);
      const route = (request as { route?: { path?: string } }).route?.path;
      return { requestId, traceparent, method: request.method, route, status: response.statusCode };
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
  });
}
