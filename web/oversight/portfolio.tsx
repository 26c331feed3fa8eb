import { rulesOf } from '../rules-of';
import { z } from 'zod';
import { savedViewSchema } from '../../contracts/api/board';
import type { Regime } from '../../domain/regime/types';
import { FilterForm } from '../components/filter-form';
import { Layout } from '../components/layout';
import { NextPage } from '../components/next-page';
import { WordsField } from '../components/words-field';
import { partOf } from '../frame/list-file';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/visit';
import { Board, boardSchema, type BoardRow } from './board';
import { askedOf, choicesOf, filtersOf, type Choice } from './filters';
import { rulesWords } from '../rules/words';
import { oversightWords } from './words';

/** A board that the person keeps under a name. */
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewsSchema = z.object({ items: z.array(savedViewSchema) });

const ON_A_PAGE = 50;

/** All projects that the person may see, filtered and ordered by the address; with the views that he keeps. */
export const portfolioPage: Page = {
  method: 'get',
  path: '/portfolio',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, query, desk } = context;
    const filters = filtersOf(query);
    const asked = new URLSearchParams([...askedOf(filters, visit), ...partOf(ON_A_PAGE, query.get('cursor'))]);
    const [read, choices, kept] = await Promise.all([
      desk.read(boardSchema, `/portfolio/board?${asked.toString()}`),
      choicesOf(context),
      desk.read(savedViewsSchema, '/portfolio/views'),
    ]);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const views = kept.ok ? kept.value.value.items : [];
    const rules = await rulesOf(items, context.services);
    return { page: <Portfolio {...{ visit, filters, choices, views, projects: items, next, rules }} /> };
  },
};

interface Props {
  readonly visit: Visit;
  readonly filters: URLSearchParams;
  readonly choices: readonly Choice[];
  readonly views: readonly SavedView[];
  readonly projects: readonly BoardRow[];
  readonly next: string | null;
  readonly rules: ReadonlyMap<string, Regime | null>;
}

function Portfolio({ visit, filters, choices, views, projects, next, rules }: Props) {
  const { portfolio: words } = oversightWords(visit.language);
  const { nav } = rulesWords(visit.language);
  const regime = filters.get('regime');
  const ofRules = regime === null ? '' : `?${new URLSearchParams({ regime }).toString()}`;
  return (
    <Layout visit={visit} title={words.title}>
      <h1 class="ds-heading" data-size="lg">
        {words.title}
      </h1>
      <p class="ds-paragraph tg-lead">{words.lead}</p>
      <Views visit={visit} views={views} filters={filters} />
      <FilterForm action="/portfolio" says={words} filters={filters} choices={choices} before={['q']}>
        <WordsField label={words.words} hint={words.wordsHint} value={filters.get('q') ?? ''} />
      </FilterForm>
      {projects.length === 0 ? (
        <Nothing visit={visit} filtered={filters.size > 0} />
      ) : (
        <Board visit={visit} projects={projects} rules={rules} filters={filters} />
      )}
      <ul class="tg-links tg-after">
        <NextPage path="/portfolio" filters={filters} next={next} text={words.next} />
        {projects.length === 0 ? null : (
          <li>
            <a class="ds-link" href={`/portfolio.csv?${filters.toString()}`} download>
              {words.csv}
            </a>
          </li>
        )}
        <li>
          <a class="ds-link" href={`/portfolio/figures${ofRules}`}>
            {words.figures}
          </a>
        </li>
        <li>
          <a class="ds-link" href="/interventions">
            {words.interventions}
          </a>
        </li>
        <li>
          <a class="ds-link" href={`/portfolio/ratings${ofRules}`}>
            {words.comparison}
          </a>
        </li>
        <li>
          <a class="ds-link" href="/clusters">
            {nav.clusters}
          </a>
        </li>
        <li>
          <a class="ds-link" href="/recommendations">
            {nav.recommendations}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

/** The views that the person keeps, the one that is shown marked; and the way to keep this one. */
function Views({ visit, views, filters }: Pick<Props, 'visit' | 'views' | 'filters'>) {
  const { views: words } = oversightWords(visit.language);
  const shown = sorted(filters);
  const here = views.find(({ query }) => sorted(new URLSearchParams(query)) === shown);
  if (views.length === 0 && filters.size === 0) return null;
  return (
    <nav aria-label={words.title}>
      <ul class="tg-links tg-tabs">
        {views.map(({ id, name, query }) => (
          <li key={id}>
            <a
              class="ds-link"
              href={query === '' ? '/portfolio' : `/portfolio?${query}`}
              {...(id === here?.id ? { 'aria-current': 'page' } : {})}
            >
              {name}
            </a>
          </li>
        ))}
        {filters.size === 0 || here ? null : (
          <li>
            <a class="ds-link" href={`/portfolio/views/new?${filters.toString()}`}>
              {words.keep}
            </a>
          </li>
        )}
        {views.length === 0 ? null : (
          <li>
            <a class="ds-link" href="/portfolio/views">
              {words.manage}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

const sorted = (query: URLSearchParams): string =>
  new URLSearchParams([...query].toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();

function Nothing({ visit, filtered }: { readonly visit: Visit; readonly filtered: boolean }) {
  const { portfolio: words } = oversightWords(visit.language);
  return (
    <div class="ds-card tg-empty">
      <p class="ds-paragraph">{filtered ? words.noneFound : words.empty}</p>
      <p class="ds-paragraph">{filtered ? words.noneHelp : words.emptyHelp}</p>
    </div>
  );
}
