import { draftPageSchema } from '../../contracts/api/draft';
import { projectRowSchema } from '../../contracts/api/cases';
import { pageOf } from '../../contracts/api/common';
import { AGENCY_OFFICES } from '../../domain/actor';
import { Layout } from '../components/layout';
import { StandingTags, standingUnder } from '../components/standing';
import { dayText } from '../format';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { messagesIn } from '../i18n';
import { rulesOf } from '../rules-of';
import { termsOf } from '../terms';
import { agencyWords } from './words';

const casesSchema = pageOf(projectRowSchema);
type Drafts = ReturnType<typeof draftPageSchema.parse>['items'];
type Cases = ReturnType<typeof casesSchema.parse>;
type Rules = Awaited<ReturnType<typeof rulesOf>>;

/** The agencies in which the person holds an office. */
const agenciesOf = ({ signedIn }: Visit): readonly string[] => [
  ...new Set(
    (signedIn?.appointments ?? []).filter(({ role }) => AGENCY_OFFICES.includes(role)).map(({ bodyId }) => bodyId),
  ),
];

/** What one's agencies write, and what they have filed. */
export const submissionsPage: Page = {
  method: 'get',
  path: '/submissions',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk } = context;
    const drafts = await desk.read(draftPageSchema, '/drafts?limit=200');
    if (!drafts.ok) return { problem: drafts.fault };
    const cases = await casesOf(context);
    if (!cases.ok) return { problem: cases.fault };
    const rows = cases.value.flatMap(({ page }) => page.items);
    const rules = await rulesOf(rows, context.services);
    return { page: <Submissions {...{ visit, rules }} drafts={drafts.value.value.items} cases={cases.value} /> };
  },
};

/** Of each agency a page; further ones of that which the address names. */
async function casesOf({ visit, desk, query }: PageContext) {
  const [asked, cursor] = [query.get('agency'), query.get('cursor')];
  const found: { readonly agencyId: string; readonly page: Cases }[] = [];
  for (const agencyId of agenciesOf(visit)) {
    if (asked !== null && asked !== agencyId) continue;
    const filter = new URLSearchParams({ agency: agencyId });
    if (asked !== null && cursor !== null) filter.set('cursor', cursor);
    const read = await desk.read(casesSchema, `/projects?${filter.toString()}`);
    if (!read.ok) return read;
    found.push({ agencyId, page: read.value.value });
  }
  return { ok: true, value: found } as const;
}

interface Props {
  readonly visit: Visit;
  readonly drafts: Drafts;
  readonly cases: readonly { readonly agencyId: string; readonly page: Cases }[];
  readonly rules: Rules;
}

function Submissions({ visit, drafts, cases, rules }: Props) {
  const { list, discard } = agencyWords(visit.language);
  const rows = cases.flatMap(({ page }) => page.items);
  return (
    <Layout visit={visit} title={list.title}>
      <h1 class="ds-heading" data-size="lg">
        {list.title}
      </h1>
      <p class="ds-paragraph tg-lead">{list.intro}</p>
      <p class="tg-after">
        <a class="ds-button" href="/submissions/new">
          {list.begin}
        </a>
      </p>
      <section class="tg-section">
        <h2 class="ds-heading" data-size="sm">
          {list.drafts}
        </h2>
        {drafts.length === 0 ? <p class="ds-paragraph tg-hint">{list.noDrafts}</p> : null}
        <ul class="tg-parts">
          {drafts.map(({ id, title, projectId, updatedAt }) => (
            <li key={id}>
              <a class="ds-link" href={at`/submissions/${id}`}>
                {title ?? list.untitled}
              </a>
              <span class="tg-hint">
                {projectId === null ? '' : `${list.amends} · `}
                {list.changed(dayText(updatedAt, visit.language))} ·{' '}
                <a class="ds-link" href={at`/submissions/${id}/discard`}>
                  {discard.short}
                  <span class="tg-only-read">: {title ?? list.untitled}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="tg-section">
        <h2 class="ds-heading" data-size="sm">
          {list.cases}
        </h2>
        {rows.length === 0 ? (
          <p class="ds-paragraph tg-hint">{list.noCases}</p>
        ) : (
          <CaseTable visit={visit} rules={rules} rows={rows} />
        )}
        {cases.map(({ agencyId, page: { next } }) =>
          next === null ? null : (
            <p class="tg-after" key={agencyId}>
              <a
                class="ds-link"
                rel="next"
                href={`/submissions?${new URLSearchParams({ agency: agencyId, cursor: next }).toString()}`}
              >
                {list.more}
              </a>
            </p>
          ),
        )}
      </section>
    </Layout>
  );
}

interface CaseTableProps {
  readonly visit: Visit;
  readonly rows: Cases['items'];
  readonly rules: Rules;
}

function CaseTable({ visit, rows, rules }: CaseTableProps) {
  const { list } = agencyWords(visit.language);
  const { columns } = list;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{list.cases}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.agency}</th>
          <th scope="col">{columns.stage}</th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a class="ds-link" href={at`/cases/${row.id}`}>
                {row.title}
              </a>
              <span class="tg-hint">{row.reference}</span>
            </th>
            <td data-label={columns.agency}>{row.agency.name ?? row.agency.id}</td>
            <td data-label={columns.stage}>
              <StandingTags
                standing={standingUnder(row, termsOf(rules.get(row.regime.hash) ?? null, visit.language))}
                says={messagesIn(visit.language)}
              />
            </td>
            <td data-label={columns.due}>
              {row.nextDue === null ? (
                list.noDate
              ) : (
                <time dateTime={row.nextDue}>{dayText(row.nextDue, visit.language)}</time>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
