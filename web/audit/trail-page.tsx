import { auditPageSchema } from '../../contracts/api/audit';
import { Layout } from '../components/layout';
import { Table } from '../components/table';
import { instantText } from '../format';
import { csvFile } from '../frame/csv-file';
import type { Desk } from '../frame/desk';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf, type Visit } from '../frame/visit';
import { doerText, namesOf } from './names';
import { askedOf, deedOf, subjectText, trailAddress, trailFilters, type Entry, type TrailFilters } from './trail';
import { auditWords } from './words';

const ON_A_PAGE = '50';
const AT_ONCE = '200';

const readTrail = (desk: Desk, asked: URLSearchParams, limit: string, cursor: string | null) => {
  const query = new URLSearchParams([...asked, ['limit', limit], ...(cursor === null ? [] : [['cursor', cursor]])]);
  return desk.read(auditPageSchema, `/audit?${query.toString()}`);
};

/** The trail of administrative acts and refusals: who did what when, for whom. */
export const trailPage: Page = {
  method: 'get',
  path: '/audit',
  audience: 'signed_in',
  answer: async ({ visit, desk, query, services }) => {
    const { language } = visit;
    const says = auditWords(language);
    const filters = trailFilters(query);
    const read = await readTrail(desk, await askedOf(desk, filters), ON_A_PAGE, query.get('cursor'));
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const people = items.flatMap(({ actor, onBehalfOf, subject }) => [
      actor,
      onBehalfOf,
      subject.startsWith('person/') ? subject.slice('person/'.length) : null,
    ]);
    const nameOf = await namesOf(services, people, language);
    return {
      page: (
        <Layout visit={visit} title={says.title}>
          <h1 class="ds-heading" data-size="lg">
            {says.title}
          </h1>
          <p class="ds-paragraph tg-lead">{says.lead}</p>
          <Filters visit={visit} filters={filters} />
          {items.length === 0 ? (
            <Nothing visit={visit} isNarrowed={trailAddress('', filters) !== ''} />
          ) : (
            <Trail visit={visit} items={items} nameOf={nameOf} />
          )}
          <ul class="tg-links tg-after">
            {next === null ? null : (
              <li>
                <a class="ds-link" rel="next" href={trailAddress('/audit', filters, next)}>
                  {says.earlier}
                </a>
              </li>
            )}
            <li>
              <a class="ds-link" href={trailAddress('/audit.csv', filters)} download>
                {says.csv}
              </a>
            </li>
          </ul>
          <p class="ds-paragraph tg-hint">{says.source(instantText(visit.now, language))}</p>
        </Layout>
      ),
    };
  },
};

function Filters({ visit, filters }: { readonly visit: Visit; readonly filters: TrailFilters }) {
  const { filters: says } = auditWords(visit.language);
  const fields = [
    ['who', says.who, says.whoHint],
    ['about', says.about, says.aboutHint],
  ] as const;
  return (
    <search>
      <form class="tg-search" method="get" action="/audit">
        {fields.map(([name, label, hint]) => (
          <div class="ds-field" key={name}>
            <label class="ds-label" for={name}>
              {label}
            </label>
            <span class="tg-hint" id={`${name}-hint`}>
              {hint}
            </span>
            <input
              class="ds-input"
              id={name}
              name={name}
              value={filters[name]}
              maxLength={64}
              aria-describedby={`${name}-hint`}
            />
          </div>
        ))}
        {filters.code === '' ? null : <input type="hidden" name="code" value={filters.code} />}
        <button class="ds-button" type="submit">
          {says.button}
        </button>
        {trailAddress('', filters) === '' ? null : (
          <a class="ds-link" href="/audit">
            {says.clear}
          </a>
        )}
      </form>
    </search>
  );
}

function Nothing({ visit: { language }, isNarrowed }: { readonly visit: Visit; readonly isNarrowed: boolean }) {
  const says = auditWords(language);
  return (
    <div class="ds-card tg-empty" role="status">
      <p class="ds-paragraph">{isNarrowed ? says.noneFound : says.none}</p>
      {isNarrowed ? <p class="ds-paragraph">{says.noneHelp}</p> : null}
    </div>
  );
}

interface TrailProps {
  readonly visit: Visit;
  readonly items: readonly Entry[];
  readonly nameOf: (id: string) => string;
}

function Trail({ visit, items, nameOf }: TrailProps) {
  const { language } = visit;
  const says = auditWords(language);
  const { columns } = says;
  // The record of a case is the auditor's; an administrator has no part in cases.
  const readsRecords = rolesOf(visit).has('auditor');
  return (
    <Table caption={says.caption} headings={[columns.what, columns.who, columns.about, columns.when]}>
      {items.map((entry) => (
        <tr key={entry.id}>
          <th scope="row">{deedOf(entry, language)}</th>
          <td data-label={columns.who}>{doerText(entry, nameOf, language)}</td>
          <td data-label={columns.about}>
            {entry.project === null ? (
              subjectText(entry.subject, nameOf, language)
            ) : readsRecords ? (
              <a class="ds-link" href={at`/cases/${entry.project.id}/record`}>
                {entry.project.reference}
              </a>
            ) : (
              entry.project.reference
            )}
          </td>
          <td data-label={columns.when}>
            <time dateTime={entry.at}>{instantText(entry.at, language)}</time>
          </td>
        </tr>
      ))}
    </Table>
  );
}

const COLUMNS = ['id', 'at', 'actor', 'on_behalf_of', 'action', 'subject', 'project', 'refusal', 'facts'] as const;

/** The trail with the filters of its page as CSV: codes and ids as the record has them. */
export const trailCsv: Page = {
  method: 'get',
  path: '/audit.csv',
  audience: 'signed_in',
  answer: async ({ desk, query }) => {
    const asked = await askedOf(desk, trailFilters(query));
    const first = await readTrail(desk, asked, AT_ONCE, null);
    if (!first.ok) return { problem: first.fault };
    return csvFile('audit', COLUMNS, partsAfter(desk, asked, first.value.value));
  },
};

async function* partsAfter(
  desk: Desk,
  asked: URLSearchParams,
  first: { readonly items: readonly Entry[]; readonly next: string | null },
) {
  yield first.items.map(cellsOf);
  for (let cursor = first.next; cursor !== null;) {
    const read = await readTrail(desk, asked, AT_ONCE, cursor);
    if (!read.ok) throw new Error(`The audit trail ended early: ${read.fault.code}.`);
    yield read.value.value.items.map(cellsOf);
    cursor = read.value.value.next;
  }
}

const cellsOf = ({ id, at: when, actor, onBehalfOf, action, subject, project, code, facts }: Entry) => [
  ...[id, when, actor, onBehalfOf, action, subject, project?.reference ?? null, code],
  JSON.stringify(facts),
];
