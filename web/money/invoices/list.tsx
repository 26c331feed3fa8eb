import { invoiceRowSchema } from '../../../contracts/api/invoice-acts';
import { pageOf } from '../../../contracts/api/common';
import { Layout } from '../../components/layout';
import { NextPage } from '../../components/next-page';
import type { Desk } from '../../frame/desk';
import { listFile, partOf, type Columns } from '../../frame/list-file';
import type { Page } from '../../frame/page';
import { rolesOf, type Visit } from '../../frame/visit';
import { invoiceWords } from '../words';
import { InvoiceTable, type InvoiceRow } from './table';

const invoicesSchema = pageOf(invoiceRowSchema);

const STATUSES = ['unmatched', 'needs_rate', 'posted', 'rejected', 'all'] as const;

type Shown = (typeof STATUSES)[number];

/** What the address asks for: what waits for a project, unless it says otherwise or names a project. */
function asked(query: URLSearchParams) {
  const said = query.get('status') ?? '';
  const projectId = query.get('projectId');
  const usual: Shown = projectId === null ? 'unmatched' : 'all';
  const status = STATUSES.find((each) => each === said) ?? usual;
  const filters = new URLSearchParams();
  if (status !== 'all') filters.set('status', status);
  if (projectId !== null) filters.set('projectId', projectId);
  return { status, projectId, filters };
}

const read = (desk: Desk, filters: URLSearchParams, part: Iterable<[string, string]>) =>
  desk.read(invoicesSchema, `/invoices?${new URLSearchParams([...filters, ...part]).toString()}`);

/** Invoices by where they stand; first those that wait for somebody to say where they belong. */
const listPage: Page = {
  method: 'get',
  path: '/invoices',
  audience: 'signed_in',
  answer: async ({ visit, query, desk }) => {
    if (onlyAdministers(visit)) return { to: '/invoices/arrivals' };
    const { status, projectId, filters } = asked(query);
    const found = await read(desk, filters, partOf(50, query.get('cursor')));
    if (!found.ok) return { problem: found.fault };
    const { items, next } = found.value.value;
    const words = invoiceWords(visit.language);
    const address = (name: Shown) =>
      `/invoices?${new URLSearchParams({ status: name, ...(projectId === null ? {} : { projectId }) }).toString()}`;
    const here = new URLSearchParams({ status, ...(projectId === null ? {} : { projectId }) });
    const reference = projectId === null ? null : (items.find(({ project }) => project)?.project?.title ?? projectId);
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {reference === null ? null : (
            <p class="ds-paragraph">
              {words.ofProject(reference)}{' '}
              <a class="ds-link" href={`/invoices?${new URLSearchParams({ status }).toString()}`}>
                {words.allProjects}
              </a>
            </p>
          )}
          <nav aria-label={words.tabs}>
            <ul class="tg-links tg-tabs">
              {STATUSES.map((name) => (
                <li key={name}>
                  <a class="ds-link" href={address(name)} {...(name === status ? { 'aria-current': 'page' } : {})}>
                    {words.statuses[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {items.length === 0 ? (
            <Nothing visit={visit} status={status} />
          ) : (
            <InvoiceTable visit={visit} invoices={items} />
          )}
          <ul class="tg-links tg-after">
            <NextPage path="/invoices" filters={here} next={next} text={words.next} />
            {mayBring(visit) ? (
              <li>
                <a class="ds-button" data-variant="secondary" href="/invoices/new">
                  {words.bring.link}
                </a>
              </li>
            ) : null}
            <li>
              <a class="ds-link" href="/invoices/remembered">
                {words.choices.link}
              </a>
            </li>
            {items.length === 0 ? null : (
              <li>
                <a class="ds-link" href={`/invoices.csv?${here.toString()}`} download>
                  {words.csv}
                </a>
              </li>
            )}
          </ul>
        </Layout>
      ),
    };
  },
};

/** Who only administers says whose invoices are, and reads none. */
const onlyAdministers = (visit: Visit): boolean => [...rolesOf(visit)].every((role) => role === 'administrator');

const AGENCY: readonly string[] = ['agency_author', 'agency_approver', 'agency_coordinator', 'agency_sponsor'];

/** Whether the person is of an agency, to which invoices are sent. */
export const mayBring = (visit: Visit): boolean => [...rolesOf(visit)].some((role) => AGENCY.includes(role));

function Nothing({ visit, status }: { readonly visit: Visit; readonly status: Shown }) {
  const words = invoiceWords(visit.language);
  return (
    <div class="ds-card tg-empty">
      <p class="ds-paragraph">{status === 'unmatched' ? words.noneUnmatched : words.none}</p>
      <p class="ds-paragraph">{words.noneHelp}</p>
    </div>
  );
}

const COLUMNS: Columns<InvoiceRow> = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['number', ({ number }) => number],
  ['seller', ({ seller }) => seller],
  ['issued_on', ({ issuedOn }) => issuedOn],
  ['received_at', ({ receivedAt }) => receivedAt],
  ['status', ({ status }) => status],
  ['project', ({ project }) => project?.reference ?? null],
  ['contract', ({ contractId }) => contractId],
  ['net', ({ net }) => net.amount],
  ['vat', ({ vat }) => vat.amount],
  ['gross', ({ gross }) => gross.amount],
  ['currency', ({ gross }) => gross.currency],
  ['rules_not_kept', ({ findings }) => String(findings)],
];

const listCsv: Page = {
  method: 'get',
  path: '/invoices.csv',
  audience: 'signed_in',
  answer: ({ desk, query }) => {
    const { filters } = asked(query);
    return listFile({ name: 'invoices', columns: COLUMNS, read: (part) => read(desk, filters, part) });
  },
};

export const invoiceListPages: readonly Page[] = [listPage, listCsv];
