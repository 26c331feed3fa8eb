import type { Page, PageContext } from './frame/page';
import { NotFoundPage } from './pages/not-found';
import { ProjectPage } from './pages/project';
import { RegisterPage } from './pages/register';
import { addressWith, choicesIn, dataAddress, filtersIn, requestOf } from './open/filters';
import { listedFrom, publishedFrom } from './published';

const ON_A_PAGE = 50;

/** The public register, without sign-in: the list with its search, and a page for each project. */
export const registerPages: readonly Page[] = [
  { method: 'get', path: '/register', audience: 'everybody', answer: list },
  { method: 'get', path: '/register/:projectId', audience: 'everybody', answer: one },
];

async function list({ visit, query, services }: PageContext) {
  const { register } = services;
  const filters = filtersIn(query);
  const cursor = query.get('cursor') ?? undefined;
  const [found, choices] = await Promise.all([
    register.queries.publicList({ ...requestOf(filters), cursor, limit: ON_A_PAGE }),
    choicesIn(services, visit.language),
  ]);
  if (!found.ok) return { page: <NotFoundPage visit={visit} />, status: 404 };
  const { items, next } = found.value;
  const projects = await Promise.all(
    items.map(async (item) => listedFrom(item, await register.regimes.byHash(item.regime.hash), visit.language)),
  );
  const following = next && addressWith('/register', filters, next);
  const addresses = { next: following, data: dataAddress(filters), csv: addressWith('/register.csv', filters) };
  return { page: <RegisterPage {...{ visit, filters, choices, projects, addresses }} /> };
}

async function one({ visit, params, services: { register } }: PageContext) {
  const found = await register.queries.publicProject(params['projectId'] ?? '');
  if (!found) return { page: <NotFoundPage visit={visit} />, status: 404 };
  const rules = await register.regimes.byHash(found.regime.hash);
  return { page: <ProjectPage visit={visit} project={publishedFrom(found, rules, visit.language)} /> };
}
