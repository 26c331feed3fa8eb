import { Router, type Request, type Response } from 'express';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { preferredLanguage } from '../api/accept-language';
import type { Services } from '../api/services';
import type { PublicProject } from '../register/queries/types';
import type { Visit } from './components/layout';
import { isLanguage, type Language } from './i18n';
import { NotFoundPage } from './pages/not-found';
import { ProjectPage } from './pages/project';
import { RegisterPage } from './pages/register';
import { listedFrom, publishedFrom } from './published';
import { composeStylesheet } from './styles';

const ON_A_PAGE = 50;
const YEAR = 'public, max-age=31536000, immutable';

/** The pages that everybody may read, without sign-in and without script. */
export function publicPages({ register, clock }: Pick<Services, 'register' | 'clock'>): Router {
  const router = Router();
  const stylesheet = composeStylesheet();

  const visitOf = (request: Request, language: Language): Visit => ({
    language,
    now: clock.now(),
    address: addressOf(request),
    stylesheet: stylesheet.path,
  });
  const rulesOf = (project: PublicProject) => register.regimes.byHash(project.regime.hash);

  router.get('/', (_request, response) => response.redirect('/register'));
  router.get(stylesheet.path, (_request, response) => {
    response.set('Cache-Control', YEAR).type('css').send(stylesheet.text);
  });
  router.get('/register', async (request, response) => {
    const language = languageOf(request, response);
    const visit = visitOf(request, language);
    const words = textOf(request.query['q']).trim().slice(0, 200);
    const cursor = textOf(request.query['cursor']) || undefined;
    const found = await register.queries.publicList({ text: words || undefined, cursor, limit: ON_A_PAGE });
    if (!found.ok) {
      send(response, 404, NotFoundPage({ visit }));
      return;
    }
    const { items, next } = found.value;
    const projects = await Promise.all(items.map(async (item) => listedFrom(item, await rulesOf(item), language)));
    const following =
      next && `/register?${new URLSearchParams({ ...(words && { q: words }), cursor: next }).toString()}`;
    send(response, 200, RegisterPage({ visit, words, projects, next: following }));
  });
  router.get('/register/:projectId', async (request, response) => {
    const language = languageOf(request, response);
    const visit = visitOf(request, language);
    const found = await register.queries.publicProject(textOf(request.params['projectId']));
    if (!found) {
      send(response, 404, NotFoundPage({ visit }));
      return;
    }
    send(response, 200, ProjectPage({ visit, project: publishedFrom(found, await rulesOf(found), language) }));
  });
  return router;
}

/** The choice in the address, which is kept; else the kept one, else the browser's. */
function languageOf(request: Request, response: Response): Language {
  const chosen = textOf(request.query['lang']);
  if (isLanguage(chosen)) {
    response.cookie('tollgate_language', chosen, { sameSite: 'lax', httpOnly: true, maxAge: 365 * 86_400_000 });
    return chosen;
  }
  const kept = /(?:^|;\s*)tollgate_language=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  return isLanguage(kept) ? kept : preferredLanguage(request.headers['accept-language'], isLanguage, 'en');
}

/** Path and query as asked for, without the choice of language. */
function addressOf(request: Request): string {
  const url = new URL(request.originalUrl, 'http://tollgate.invalid');
  url.searchParams.delete('lang');
  return `${url.pathname}${url.search}`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function send(response: Response, status: number, page: VNode): void {
  response.status(status).set('Vary', 'Accept-Language, Cookie').set('Cache-Control', 'no-cache').type('html');
  response.send(`<!doctype html>${render(page)}`);
}
