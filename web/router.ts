import { Router } from 'express';
import type { Services } from '../api/services';
import { sendAsset } from './asset';
import { ICON } from './icon';
import { mountPages } from './frame/mount';
import { live } from './live';
import { PAGES } from './pages';
import { SCRIPT } from './script';
import { openSessions, sessionOf } from './session/session';
import { signInRoutes } from './session/sign-in';
import { STYLESHEET } from './styles';
import { withinZone } from './zone';

/** Everything that people see: the pages, what they are drawn with, and the way to sign in. */
export function publicPages(services: Services): Router {
  const router = Router();
  router.use((_request, _response, next) => {
    withinZone(services.config.timeZone, next);
  });
  for (const asset of [STYLESHEET, SCRIPT, ICON]) router.get(asset.path, sendAsset(asset));
  router.use(openSessions(services));
  router.get('/', (_request, response) => {
    response.redirect(sessionOf(response) ? '/start' : '/register');
  });
  router.use(signInRoutes(services));
  router.get('/live', services.limits.read, live(services));
  router.use(mountPages(PAGES, services));
  return router;
}
