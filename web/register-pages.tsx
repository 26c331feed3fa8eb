import type { Page, PageContext } from './frame/page';
import { NotFoundPage } from './pages/not-found';
import { ProjectPage } from './pages/project';
import { RegisterPage } from './pages/register';
import { listedFrom, publishedFrom } from './published';

const ON_A_PAGE = 50;
const MOST_WORDS = 200;

/** The public register, without sign-in: the list with its search, and a page for each project. */
export const registerPages: readonly Page[] = [
  { method: 'get', path: '/register', audience: 'everybody', answer: list },
  { method: 'get', path: '/register/:projectId', audience: 'everybody', answer: one },
];

async function list({ visit, query, services: { register } }: PageContext) {
  const words = (query.get('q') ?? '').trim().slice(0, MOST_WORDS);
  const cursor = query.get('cursor') ?? undefined;
  const found = await register.queries.publicList({ text: words || undefined, cursor, limit: ON_A_PAGE });
  if (!found.ok) return { page: <NotFoundPage visit={visit} />, status: 404 };
  const { items, next } = found.value;
  const projects = await Promise.all(
    items.map(async (item) => listedFrom(item, await register.regimes.byHash(item.regime.hash), visit.language)),
  );
  const following = next && `/register?${new URLSearchParams({ ...(words && { q: words }), cursor: next }).toString()}`;
  return { page: <RegisterPage visit={visit} words={words} projects={projects} next={following} /> };
}

async function one({ visit, params, services: { register } }: PageContext) {
  const found = await register.queries.publicProject(params['projectId'] ?? '');
  if (!found) return { page: <NotFoundPage visit={visit} />, status: 404 };
  const rules = await register.regimes.byHash(found.regime.hash);
  return { page: <ProjectPage visit={visit} project={publishedFrom(found, rules, visit.language)} /> };
}
