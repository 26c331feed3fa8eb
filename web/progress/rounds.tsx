import { z } from 'zod';
import { pageOf } from '../../contracts/api/common';
import { roundProjectSchema, roundSchema, roundSummarySchema } from '../../contracts/api/reports';
import type { VNode } from 'preact';
import { Layout } from '../components/layout';
import { wordOf } from '../components/standing';
import { dayText, numberText } from '../format';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { termsOf } from '../terms';
import { periodText } from './period';
import { viewWords } from './words';
import { roundWords } from './words/rounds';

const roundsSchema = z.object({ items: z.array(roundSchema) });
const projectsSchema = pageOf(roundProjectSchema);

type Round = z.infer<typeof roundSchema>;

const COUNTS = ['due', 'in', 'late', 'open', 'overdue', 'corrected'] as const;
const STATES = ['due', 'overdue', 'in', 'late', 'corrected', 'lapsed'] as const;

/** The name of rules that are in force; of others their id. */
async function rulesText({ services, visit }: PageContext, regime: string): Promise<string> {
  const version = await services.register.regimes.activeAt(regime, visit.now.slice(0, 10));
  return termsOf(version?.regime ?? null, visit.language).rules || regime;
}

/** Every round of reports, the latest first. */
const roundsPage: Page = {
  method: 'get',
  path: '/rounds',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk } = context;
    const read = await desk.read(roundsSchema, '/reporting-rounds');
    if (!read.ok) return { problem: read.fault };
    const { items } = read.value.value;
    const words = roundWords(visit.language);
    const ids = [...new Set(items.map(({ regime }) => regime))];
    const rules = new Map(await Promise.all(ids.map(async (id) => [id, await rulesText(context, id)] as const)));
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {items.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <Counts
              language={visit.language}
              caption={words.caption}
              head={[words.columns.period, words.columns.rules]}
              rows={items.map((round) => ({
                key: `${round.regime} ${round.period}`,
                first: (
                  <a class="ds-link" href={at`/rounds/${round.regime}/${round.period}`}>
                    {periodText(round.period, visit.language)}
                  </a>
                ),
                second: rules.get(round.regime) ?? round.regime,
                counts: round,
              }))}
            />
          )}
        </Layout>
      ),
    };
  },
};

interface CountsProps {
  readonly language: Language;
  readonly caption: string;
  readonly head: readonly [first: string, second?: string];
  readonly rows: readonly {
    readonly key: string;
    readonly first: VNode | string;
    readonly second?: string;
    readonly counts: Pick<Round, (typeof COUNTS)[number]>;
  }[];
}

function Counts({ language, caption, head: [first, second], rows }: CountsProps) {
  const { columns } = roundWords(language);
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {second === undefined ? null : <th scope="col">{second}</th>}
          {COUNTS.map((name) => (
            <th scope="col" class="tg-number" key={name}>
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.first}</th>
            {second === undefined ? null : <td data-label={second}>{row.second}</td>}
            {COUNTS.map((name) => (
              <td class="tg-number" data-label={columns[name]} key={name}>
                {numberText(row.counts[name], language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One round: by agency, and project by project with what became of each report. */
const roundPage: Page = {
  method: 'get',
  path: '/rounds/:regime/:period',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, params, query } = context;
    const { language } = visit;
    const { regime = '', period = '' } = params;
    const here = at`/reporting-rounds/${regime}/${period}`;
    const status = STATES.find((each) => each === query.get('status')) ?? null;
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ ...(status && { status }), ...(cursor !== null && { cursor }) });
    const [read, projects] = await Promise.all([
      desk.read(roundSummarySchema, here),
      desk.read(projectsSchema, `${here}/projects?${asked}`),
    ]);
    if (!read.ok) return { problem: read.fault };
    if (!projects.ok) return { problem: projects.fault };
    const { value: round } = read.value;
    const words = roundWords(language);
    const title = words.one(periodText(round.period, language));
    const ends = [dayText(round.from, language), dayText(round.to, language)] as const;
    return {
      page: (
        <Layout visit={visit} title={title}>
          <h1 class="ds-heading" data-size="lg">
            {title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.oneLead(await rulesText(context, regime), ...ends)}</p>
          <section class="tg-section">
            <h2 class="ds-heading" data-size="sm">
              {words.byAgency}
            </h2>
            <Counts
              language={language}
              caption={words.byAgency}
              head={[words.columns.agency]}
              rows={round.agencies.map(({ agency, ...counts }) => ({
                key: agency.id,
                first: agency.name ?? agency.id,
                counts,
              }))}
            />
          </section>
          <section class="tg-section">
            <h2 class="ds-heading" data-size="sm">
              {words.projects}
            </h2>
            <States language={language} here={at`/rounds/${regime}/${period}`} chosen={status} />
            <Projects visit={visit} rows={projects.value.value.items} />
            <Further visit={visit} next={projects.value.value.next} status={status} />
          </section>
          <p class="tg-after">
            <a class="ds-link" href="/rounds">
              {words.back}
            </a>
          </p>
        </Layout>
      ),
    };
  },
};

interface StatesProps {
  readonly language: Language;
  readonly here: string;
  readonly chosen: (typeof STATES)[number] | null;
}

function States({ language, here, chosen }: StatesProps) {
  const { filter, all, states } = roundWords(language);
  const options = [[null, all] as const, ...STATES.map((state) => [state, states[state]] as const)];
  return (
    <nav aria-label={filter}>
      <ul class="tg-links tg-tabs">
        {options.map(([state, text]) => (
          <li key={text}>
            <a
              class="ds-link"
              href={state === null ? here : `${here}?${new URLSearchParams({ status: state })}`}
              {...(state === chosen ? { 'aria-current': 'page' as const } : {})}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ProjectsProps {
  readonly visit: Visit;
  readonly rows: z.infer<typeof projectsSchema>['items'];
}

function Projects({ visit: { language }, rows }: ProjectsProps) {
  const words = roundWords(language);
  const { reports } = viewWords(language);
  const { period: standings } = stageWords(language).course;
  if (rows.length === 0) return <p class="ds-card tg-empty">{words.noneHere}</p>;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{words.projects}</caption>
      <thead>
        <tr>
          <th scope="col">{words.project}</th>
          <th scope="col">{words.columns.agency}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{reports.report}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ project, agency, status, daysLate, corrections, reportId }) => (
          <tr key={project.id}>
            <th scope="row">
              <a class="ds-link" href={at`/cases/${project.id}/progress`}>
                {project.title}
              </a>
              <span class="tg-hint tg-below">{project.reference}</span>
            </th>
            <td data-label={words.columns.agency}>{agency.name ?? agency.id}</td>
            <td data-label={words.standing}>
              {wordOf(standings, status)}
              {daysLate !== null && daysLate > 0 ? ` · ${reports.late(daysLate)}` : ''}
              {corrections > 0 ? ` · ${reports.corrections(corrections)}` : ''}
            </td>
            <td data-label={reports.report}>
              {reportId === null ? (
                '–'
              ) : (
                <a class="ds-link" href={at`/cases/${project.id}/reports/${reportId}`}>
                  {reports.read}
                  <span class="tg-only-read"> ({project.title})</span>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FurtherProps {
  readonly visit: Visit;
  readonly next: string | null;
  readonly status: string | null;
}

function Further({ visit, next, status }: FurtherProps) {
  if (next === null) return null;
  const [here = ''] = visit.address.split('?');
  const query = new URLSearchParams({ ...(status !== null && { status }), cursor: next });
  return (
    <p class="tg-after">
      <a class="ds-link" rel="next" href={`${here}?${query}`}>
        {roundWords(visit.language).next}
      </a>
    </p>
  );
}

/** Rounds of reports. */
export const roundPages: readonly Page[] = [roundsPage, roundPage];
