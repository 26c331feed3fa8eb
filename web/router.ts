import { Router, type Response } from 'express';
import type { Services } from '../api/services';
import { mountPages } from './frame/mount';
import { live } from './live';
import { PAGES } from './pages';
import { SCRIPT } from './script';
import { openSessions, sessionOf } from './session/session';
import { signInRoutes } from './session/sign-in';
import { composeStylesheet } from './styles';

const YEAR = 'public, max-age=31536000, immutable';

/** Everything that people see: the pages, what they are drawn with, and the way to sign in. */
export function publicPages(services: Services): Router {
  const router = Router();
  const stylesheet = composeStylesheet();
  const asset = (type: string, text: string) => (_request: unknown, response: Response) => {
    response.set('Cache-Control', YEAR).type(type).send(text);
  };
  router.get(stylesheet.path, asset('css', stylesheet.text));
  router.get(SCRIPT.path, asset('text/javascript', SCRIPT.text));
  router.use(openSessions(services));
  router.get('/', (_request, response) => {
    response.redirect(sessionOf(response) ? '/start' : '/register');
  });
  router.use(signInRoutes(services));
  router.get('/live', services.limits.read, live(services));
  router.use(mountPages(PAGES, services, stylesheet));
  return router;
}
