import type { z } from 'zod';
import { projectRowSchema } from '../../contracts/api/cases';
import { pageOf } from '../../contracts/api/common';
import { Layout } from '../components/layout';
import { WordsField } from '../components/words-field';
import { StandingTags } from '../components/standing';
import { dayText, moneyText } from '../format';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { messagesIn } from '../i18n';
import { termsOf, type Terms } from '../terms';
import { choicesOf, filtersOf, type Choice } from './filters';
import { oversightWords } from './words';

/** A project as the lists of who is signed in have it. */
export type ProjectRow = z.infer<typeof projectRowSchema>;

export const projectsSchema = pageOf(projectRowSchema);

const ON_A_PAGE = 50;

/** All projects that the person may see, filtered by the address: a link to it is a saved view. */
export const portfolioPage: Page = {
  method: 'get',
  path: '/portfolio',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, query, desk } = context;
    const filters = filtersOf(query);
    const asked = new URLSearchParams([...filters, ['limit', String(ON_A_PAGE)]]);
    const cursor = query.get('cursor');
    if (cursor !== null) asked.set('cursor', cursor);
    const [read, choices] = await Promise.all([
      desk.read(projectsSchema, `/projects?${asked.toString()}`),
      choicesOf(context),
    ]);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const terms = await termsFor(items, context);
    return { page: <Portfolio {...{ visit, filters, choices, projects: items, next, terms }} /> };
  },
};

/** The words of the rules of these projects, by the rules' hash. */
async function termsFor(
  projects: readonly ProjectRow[],
  { services: { register }, visit }: PageContext,
): Promise<ReadonlyMap<string, Terms>> {
  const hashes = [...new Set(projects.map(({ regime }) => regime.hash))];
  const all = hashes.map(async (hash) => {
    const rules = await register.regimes.byHash(hash);
    return [hash, termsOf(rules, visit.language)] as const;
  });
  return new Map(await Promise.all(all));
}

interface Props {
  readonly visit: Visit;
  readonly filters: URLSearchParams;
  readonly choices: readonly Choice[];
  readonly projects: readonly ProjectRow[];
  readonly next: string | null;
  readonly terms: ReadonlyMap<string, Terms>;
}

function Portfolio({ visit, filters, choices, projects, next, terms }: Props) {
  const { portfolio: words } = oversightWords(visit.language);
  const regime = filters.get('regime');
  return (
    <Layout visit={visit} title={words.title}>
      <h1 class="ds-heading" data-size="lg">
        {words.title}
      </h1>
      <p class="ds-paragraph tg-lead">{words.lead}</p>
      <Filters visit={visit} filters={filters} choices={choices} />
      {projects.length === 0 ? (
        <Nothing visit={visit} filtered={filters.size > 0} />
      ) : (
        <Projects visit={visit} projects={projects} terms={terms} />
      )}
      <ul class="tg-links tg-after">
        {next === null ? null : (
          <li>
            <a class="ds-link" rel="next" href={`/portfolio?${withCursor(filters, next)}`}>
              {words.next}
            </a>
          </li>
        )}
        {projects.length === 0 ? null : (
          <li>
            <a class="ds-link" href={`/portfolio.csv?${filters.toString()}`} download>
              {words.csv}
            </a>
          </li>
        )}
        <li>
          <a
            class="ds-link"
            href={regime === null ? '/portfolio/figures' : `/portfolio/figures?${new URLSearchParams({ regime })}`}
          >
            {words.figures}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

const withCursor = (filters: URLSearchParams, cursor: string): string =>
  new URLSearchParams([...filters, ['cursor', cursor]]).toString();

function Filters({ visit, filters, choices }: Pick<Props, 'visit' | 'filters' | 'choices'>) {
  const { portfolio: words } = oversightWords(visit.language);
  return (
    <form class="tg-filters" method="get" action="/portfolio" role="search" aria-label={words.filters}>
      <WordsField label={words.words} hint={words.wordsHint} value={filters.get('q') ?? ''} />
      <div class="tg-actions">
        <button class="ds-button">{words.apply}</button>
        {filters.size === 0 ? null : (
          <a class="ds-link" href="/portfolio">
            {words.clear}
          </a>
        )}
      </div>
      <details class="tg-why" open={[...filters.keys()].some((name) => name !== 'q')}>
        <summary>{words.filters}</summary>
        <div class="tg-choices">
          {choices.map(({ name, label, options }) => (
            <div class="ds-field" key={name}>
              <label class="ds-label" for={name}>
                {label}
              </label>
              <select class="ds-input" id={name} name={name}>
                {name === 'sort' ? null : <option value="">{words.all}</option>}
                {options.map(({ value, label: text }) => (
                  <option value={value} selected={filters.get(name) === value} key={value}>
                    {text}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </details>
    </form>
  );
}

function Nothing({ visit, filtered }: { readonly visit: Visit; readonly filtered: boolean }) {
  const { portfolio: words } = oversightWords(visit.language);
  return (
    <div class="ds-card tg-empty">
      <p class="ds-paragraph">{filtered ? words.noneFound : words.empty}</p>
      <p class="ds-paragraph">{filtered ? words.noneHelp : words.emptyHelp}</p>
    </div>
  );
}

function Projects({ visit, projects, terms }: Pick<Props, 'visit' | 'projects' | 'terms'>) {
  const { columns, caption } = oversightWords(visit.language).portfolio;
  return (
    <table class="ds-table tg-table tg-board">
      <caption class="tg-only-read">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.project}</th>
          <th scope="col">{columns.stage}</th>
          <th scope="col" class="tg-number">
            {columns.cost}
          </th>
          <th scope="col">{columns.next}</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <Row visit={visit} project={project} terms={terms.get(project.regime.hash)} key={project.id} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly visit: Visit;
  readonly project: ProjectRow;
  readonly terms: Terms | undefined;
}

function Row({ visit, project, terms }: RowProps) {
  const { columns, unknown, noDate, late } = oversightWords(visit.language).portfolio;
  const { id, reference, title, agency, status, stage, gate, overlays, cost, nextDue } = project;
  const stageNow = status === 'running' && stage !== null ? (terms?.stage(stage) ?? null) : null;
  return (
    <tr>
      <th scope="row">
        <a class="ds-link" href={at`/cases/${id}`}>
          {title}
        </a>
        <span class="tg-hint">
          {reference}
          {agency.name === null ? null : ` · ${agency.name}`}
        </span>
      </th>
      <td data-label={columns.stage}>
        <StandingTags standing={{ status, stage: stageNow, overlays }} says={messagesIn(visit.language)} />
        {status === 'in_gate' && gate !== null ? <span class="tg-hint">{terms?.gate(gate)}</span> : null}
      </td>
      <td class="tg-number" data-label={columns.cost}>
        {cost === null ? unknown : moneyText(cost, visit.language)}
      </td>
      <td data-label={columns.next}>
        {nextDue === null ? (
          noDate
        ) : (
          <>
            <time dateTime={nextDue}>{dayText(nextDue, visit.language)}</time>{' '}
            {nextDue < visit.now.slice(0, 10) ? (
              <span class="ds-tag" data-color="danger" data-size="sm">
                {late}
              </span>
            ) : null}
          </>
        )}
      </td>
    </tr>
  );
}
