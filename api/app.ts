import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import { authenticate } from './auth/authenticate';
import { DEVELOPMENT_ISSUER_PATH } from './auth/development-issuer';
import { docsPages } from './docs-pages';
import { answerErrors, answerNothingHere } from './errors';
import { logRequests } from './log';
import { takeOccasion } from './occasion';
import { rateLimiters } from './rate-limits';
import { apiRouter } from './router';
import { routes } from './routes';
import { healthRouter } from './routes/system/health';
import type { Services } from './services';

/** Where the routes stand. */
export const API_ROOT = '/api/v1';

/** The whole application: what every request passes, in this order. `pages` are served where the interface has nothing. */
export function createApp(services: Services, pages?: Router): Express {
  const app = express();
  const limit = rateLimiters(services);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', services.config.trustedProxies);
  app.locals['publicUrl'] = services.config.publicUrl;

  app.use(takeOccasion(services.clock));
  app.use(logRequests(services.log));
  app.use(helmet(SECURITY_HEADERS));
  app.use(healthRouter(services));
  app.use(docsPages(services));
  if (pages) app.use(pages);
  if (services.developmentIssuer) app.use(DEVELOPMENT_ISSUER_PATH, limit.auth, services.developmentIssuer.handler);

  app.use(API_ROOT, authenticate(services, limit.auth));
  app.use(API_ROOT, apiRouter(routes, services, limit));
  app.use(answerNothingHere);
  app.use(answerErrors(services.log));
  return app;
}

/** Pages need nothing from elsewhere and no inline script; nobody may frame them. */
const SECURITY_HEADERS: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
};
