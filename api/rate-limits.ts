import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { occasionOf } from './occasion';
import { problem } from './problem';
import type { RateClass } from './route';
import { sendProblem } from './send';
import type { RateLimits } from './services';

const WINDOW_MS = 60_000;

const unlimited: RequestHandler = (_request, _response, next) => {
  next();
};

export type RateLimiters = Readonly<Record<RateClass, RequestHandler>>;

/** One limiter for each class: counted by person, or by address where nobody is signed in. */
export const rateLimiters = (limits: RateLimits): RateLimiters => ({
  read: limiter('read', limits.read),
  write: limiter('write', limits.write),
  auth: limiter('auth', limits.auth),
  import: limiter('import', limits.import),
});

function limiter(name: RateClass, limit: number | null): RequestHandler {
  if (limit === null) return unlimited;
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: whose,
    handler: (_request, response) => {
      const seconds = Number(response.getHeader('Retry-After') ?? WINDOW_MS / 1000);
      sendProblem(
        response,
        problem('too-many-requests', {
          facts: { class: name, limit, windowSeconds: WINDOW_MS / 1000, retryAfterSeconds: seconds },
          remedy: `Come again in ${seconds} seconds.`,
          headers: { 'Retry-After': String(seconds) },
        }),
      );
    },
  });
}

function whose(request: Request, response: Response): string {
  const { viewer } = occasionOf(response);
  return viewer ? `person:${viewer.id}` : `address:${ipKeyGenerator(request.ip ?? '')}`;
}
