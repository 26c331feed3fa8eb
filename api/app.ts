import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import { authenticate } from './auth/authenticate';
import { DEVELOPMENT_ISSUER_PATH } from './auth/development-issuer';
import { docsPages } from './docs-pages';
import { answerErrors, answerNothingHere } from './errors';
import { logRequests } from './log';
import { takeOccasion } from './occasion';
import { apiRouter } from './router';
import { routes } from './routes';
import { healthRouter } from './routes/system/health';
import type { Services } from './services';

/** Where the routes stand. */
export const API_ROOT = '/api/v1';

/** The whole application: what every request passes, in this order. `pages` are served where the interface has nothing. */
export function createApp(services: Services, pages?: Router): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', services.config.trustedProxies);
  app.locals['publicUrl'] = services.config.publicUrl;

  app.use(takeOccasion(services.clock));
  app.use(logRequests(services.log));
  app.use(helmet(securityHeaders(services)));
  app.use(healthRouter(services));
  app.use(docsPages(services));
  if (services.developmentIssuer) {
    app.use(DEVELOPMENT_ISSUER_PATH, services.limits.auth, services.developmentIssuer.handler);
  }

  app.use(API_ROOT, authenticate(services, services.limits.auth));
  app.use(API_ROOT, apiRouter(routes, services));
  // After the interface, which so has no session: no cookie ever authenticates it, and no form elsewhere can use it.
  app.use(API_ROOT, answerNothingHere);
  if (pages) app.use(pages);
  app.use(answerNothingHere);
  app.use(answerErrors(services.log));
  return app;
}

/**
 * Pages need nothing from elsewhere and no inline script; nobody may frame them. A form may lead to the issuer, where
 * the session has ended meanwhile. Our own pages say to us where they come from, which is how a forged form is known:
 * without a referrer the browser would send `Origin: null`.
 */
const securityHeaders = ({ issuer, developmentIssuer }: Services): Parameters<typeof helmet>[0] => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'", ...(developmentIssuer ? [] : [new URL(issuer.issuer).origin])],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
});
