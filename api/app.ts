import express, { type Express } from 'express';
import helmet from 'helmet';
import { authenticate } from './auth/authenticate';
import { bodyReaders } from './bodies';
import { DEVELOPMENT_ISSUER_PATH } from './auth/development-issuer';
import { docsPages } from './docs-pages';
import { answerErrors, answerNothingHere, methodNotAllowed } from './errors';
import { logRequests } from './log';
import { takeOccasion } from './occasion';
import { rateLimiters } from './rate-limits';
import { expressPath, type Route } from './route';
import { routes } from './routes';
import { healthRouter } from './routes/system/health';
import { admit, serve } from './serve';
import type { Services } from './services';

/** Where the routes stand. */
export const API_ROOT = '/api/v1';

/** The whole application: what every request passes, in this order. */
export function createApp(services: Services): Express {
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
  if (services.developmentIssuer) app.use(DEVELOPMENT_ISSUER_PATH, limit.auth, services.developmentIssuer.handler);

  app.use(API_ROOT, authenticate(services, limit.auth));
  for (const route of routes) {
    app[route.method](
      API_ROOT + expressPath(route.path),
      limit[route.rateClass],
      admit(route),
      ...bodyReaders(route),
      serve(route, services),
    );
  }
  for (const [path, allowed] of pathsOf(routes)) app.all(API_ROOT + expressPath(path), methodNotAllowed(allowed));
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
  referrerPolicy: { policy: 'no-referrer' },
};

function pathsOf(all: readonly Route[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, method } of all) paths.set(path, [...(paths.get(path) ?? []), method.toUpperCase()]);
  return paths;
}
