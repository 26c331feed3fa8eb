import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Router, type RequestHandler } from 'express';
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

/** Sent small; compressed once, since it is the same for everybody. Pages are not: they hold what must not be guessed. */
function asset(type: string, text: string): RequestHandler {
  const packed = { br: brotliCompressSync(text), gzip: gzipSync(text) };
  return (request, response) => {
    const encoding = request.acceptsEncodings('br', 'gzip');
    response.set('Cache-Control', YEAR).vary('Accept-Encoding').type(type);
    if (encoding === 'br' || encoding === 'gzip') response.set('Content-Encoding', encoding).send(packed[encoding]);
    else response.send(text);
  };
}
