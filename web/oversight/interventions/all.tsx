import type { z } from 'zod';
import { pageOf } from '../../../contracts/api/common';
import { type interventionListQuery, listedInterventionSchema } from '../../../contracts/api/intervention-list';
import type { Regime } from '../../../domain/regime/types';
import { FilterForm, type FilterChoice } from '../../components/filter-form';
import { Layout } from '../../components/layout';
import { NextPage } from '../../components/next-page';
import { Table } from '../../components/table';
import type { Option } from '../../frame/form/fields';
import { listFile, partOf, type Columns } from '../../frame/list-file';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { rulesOf } from '../../rules-of';
import { termsOf } from '../../terms';
import { askedOf, filtersOf, optionsOf, rulesIn } from '../filters';
import { NextDate } from '../next-date';
import { oversightWords } from '../words';
import { Standing } from './list-page';

const listSchema = pageOf(listedInterventionSchema);

type Listed = z.infer<typeof listedInterventionSchema>;

const FILTERS = ['kind', 'status', 'body', 'due', 'ended'] as const satisfies readonly (
  keyof z.infer<typeof interventionListQuery> | 'due'
)[];

const ON_A_PAGE = 50;

/** The interventions of all cases, filtered by the address. */
const allPage: Page = {
  method: 'get',
  path: '/interventions',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, query, desk } = context;
    const filters = filtersOf(query, FILTERS);
    const asked = new URLSearchParams([...askedOf(filters, visit), ...partOf(ON_A_PAGE, query.get('cursor'))]);
    const [read, choices] = await Promise.all([
      desk.read(listSchema, `/interventions?${asked.toString()}`),
      choicesOf(context),
    ]);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const rules = await rulesOf(items, context.services);
    const { portfolio, interventions: words } = oversightWords(visit.language);
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <FilterForm
            action="/interventions"
            says={{ ...portfolio, clear: words.clear }}
            filters={filters}
            choices={choices}
          />
          {items.length === 0 ? (
            <div class="ds-card tg-empty">
              <p class="ds-paragraph">{filters.size > 0 ? words.noneFound : words.empty}</p>
              <p class="ds-paragraph">{filters.size > 0 ? words.noneHelp : words.emptyHelp}</p>
            </div>
          ) : (
            <Interventions visit={visit} items={items} rules={rules} />
          )}
          <ul class="tg-links tg-after">
            <NextPage path="/interventions" filters={filters} next={next} text={words.next} />
            {items.length === 0 ? null : (
              <li>
                <a class="ds-link" href={`/interventions.csv?${filters.toString()}`} download>
                  {portfolio.csv}
                </a>
              </li>
            )}
            <li>
              <a class="ds-link" href="/portfolio">
                {portfolio.title}
              </a>
            </li>
          </ul>
        </Layout>
      ),
    };
  },
};

interface ListProps {
  readonly visit: Visit;
  readonly items: readonly Listed[];
  /** By hash: what the rules of these cases call their bodies. */
  readonly rules: ReadonlyMap<string, Regime | null>;
}

function Interventions({ visit, items, rules }: ListProps) {
  const { interventions: words } = oversightWords(visit.language);
  const { columns } = words;
  const { kind: kinds } = stageWords(visit.language).intervention;
  return (
    <Table caption={words.caption} headings={Object.values(columns)}>
      {items.map((each) => (
        <tr key={each.id}>
          <th scope="row">
            <a class="ds-link" href={at`/cases/${each.project.id}`}>
              {each.project.title}
            </a>
            <span class="tg-hint">
              {each.project.reference}
              {each.project.agency.name === null ? null : ` · ${each.project.agency.name}`}
            </span>
          </th>
          <td data-label={columns.kind}>
            <a class="ds-link" href={at`/cases/${each.project.id}/interventions/${each.id}`}>
              {kinds[each.kind as keyof typeof kinds]}
              <span class="tg-only-read">: {each.project.title}</span>
            </a>
          </td>
          <td data-label={columns.state}>
            <Standing visit={visit} proceeding={each} />
          </td>
          <td data-label={columns.body}>
            {termsOf(rules.get(each.regime.hash) ?? null, visit.language).body(each.bodyKey)}
          </td>
          <td data-label={columns.next}>
            <NextDate visit={visit} due={each.nextDue} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

async function choicesOf(context: PageContext): Promise<readonly FilterChoice[]> {
  const { language } = context.visit;
  const { portfolio, interventions: words } = oversightWords(language);
  const { kind, status } = stageWords(language).intervention;
  return [
    { name: 'kind', label: words.kind, options: optionsOf(kind) },
    { name: 'status', label: words.status, options: optionsOf(status) },
    { name: 'body', label: words.body, options: await bodies(context) },
    { name: 'due', label: words.due, options: optionsOf(portfolio.dues) },
    {
      name: 'ended',
      label: portfolio.ended,
      options: [
        { value: 'false', label: portfolio.endedNo },
        { value: 'true', label: portfolio.endedYes },
      ],
    },
  ];
}

/** The bodies that may pause or cancel by the rules of the person's jurisdictions. */
async function bodies(context: PageContext): Promise<readonly Option[]> {
  const found = (await rulesIn(context)).flatMap((rules) => {
    const terms = termsOf(rules, context.visit.language);
    return rules.powers
      .filter(({ may }) => may.includes('pause') || may.includes('cancel'))
      .map(({ body }) => [body, terms.body(body)] as const);
  });
  return optionsOf(Object.fromEntries(found));
}

const COLUMNS: Columns<Listed> = [
  ['id', ({ id }) => id],
  ['project', ({ project }) => project.reference],
  ['title', ({ project }) => project.title],
  ['agency', ({ project }) => project.agency.name ?? project.agency.id],
  ['kind', ({ kind }) => kind],
  ['status', ({ status }) => status],
  ['outcome', ({ outcome }) => outcome],
  ['body', ({ bodyKey }) => bodyKey],
  ['proposed_at', ({ proposedAt }) => proposedAt],
  ['paused_until', ({ pauseUntil }) => pauseUntil],
  ['next_due', ({ nextDue }) => nextDue],
  ['ended_at', ({ endedAt }) => endedAt],
  ['updated_at', ({ updatedAt }) => updatedAt],
];

/** The same list as CSV (RFC 4180). */
const allCsv: Page = {
  method: 'get',
  path: '/interventions.csv',
  audience: 'signed_in',
  answer: ({ desk, query, visit }) => {
    const filters = askedOf(filtersOf(query, FILTERS), visit);
    return listFile({
      name: 'interventions',
      columns: COLUMNS,
      read: (part) => desk.read(listSchema, `/interventions?${new URLSearchParams([...filters, ...part]).toString()}`),
    });
  },
};

export const allInterventionPages: readonly Page[] = [allPage, allCsv];
