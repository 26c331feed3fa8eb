import { arrivalSchema } from '../../../contracts/api/invoice-acts';
import { pageOf } from '../../../contracts/api/common';
import { bodyPageSchema } from '../../../contracts/api/directory';
import { ok } from '../../../domain/result';
import { Layout } from '../../components/layout';
import { NextPageAlone } from '../../components/next-page';
import { Table } from '../../components/table';
import { dayText } from '../../format';
import type { Option } from '../../frame/form/fields';
import { formPages, type FormPageSpec } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { invoiceWords } from '../words';

const arrivalsSchema = pageOf(arrivalSchema);

const openArrivals = ({ desk, query }: PageContext) => {
  const cursor = query.get('cursor');
  const asked = new URLSearchParams({ status: 'open', ...(cursor === null ? {} : { cursor }) });
  return desk.read(arrivalsSchema, `/invoice-arrivals?${asked.toString()}`);
};

/** E-invoices from the drop folder of which it is not known whose they are. */
const listPage: Page = {
  method: 'get',
  path: '/invoices/arrivals',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit } = context;
    const read = await openArrivals(context);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const { arrivals: words } = invoiceWords(visit.language);
    const { columns } = words;
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
            <Table
              caption={words.title}
              headings={[columns.invoice, columns.seller, columns.buyer, columns.why, columns.arrived]}
            >
              {items.map(({ documentId, number, seller, buyer, buyerIds, reason, arrivedAt }) => (
                <tr key={documentId}>
                  <th scope="row">
                    <a class="ds-link" href={at`/invoices/arrivals/${documentId}`}>
                      {number}
                    </a>
                  </th>
                  <td data-label={columns.seller}>{seller}</td>
                  <td data-label={columns.buyer}>
                    {buyer}
                    <span class="tg-hint">{buyerIds.join(', ')}</span>
                  </td>
                  <td data-label={columns.why}>{reason === 'several' ? words.several : words.nobody}</td>
                  <td data-label={columns.arrived}>{dayText(arrivedAt, visit.language)}</td>
                </tr>
              ))}
            </Table>
          )}
          <NextPageAlone path="/invoices/arrivals" next={next} text={words.more} />
        </Layout>
      ),
    };
  },
};

const MOST_AGENCIES = '200';

/** Agencies that are in use, by name. */
async function agencies({ desk }: PageContext): Promise<readonly Option[]> {
  const query = new URLSearchParams({ kind: 'agency', limit: MOST_AGENCIES });
  const read = await desk.read(bodyPageSchema, `/bodies?${query.toString()}`);
  return read.ok ? read.value.value.items.map(({ id, name }) => ({ value: id, label: name })) : [];
}

/** To which agency an invoice was sent: then it is taken in as if it had been addressed to it. */
const assign: FormPageSpec['load'] = async (context) => {
  const read = await openArrivals(context);
  if (!read.ok) return read;
  const { visit, params } = context;
  const { arrivals: words } = invoiceWords(visit.language);
  const documentId = params['documentId'] ?? '';
  const arrival = read.value.value.items.find((each) => each.documentId === documentId);
  return ok({
    form: {
      fields: [
        { kind: 'choice', pointer: '/agencyId', label: words.agency, required: true, options: await agencies(context) },
      ],
      submit: words.submit,
    },
    act: at`/invoice-arrivals/${documentId}/agency`,
    render: (form) => (
      <Layout visit={visit} title={words.assign}>
        <p class="ds-paragraph">
          <a class="ds-link" href="/invoices/arrivals">
            {words.title}
          </a>
        </p>
        <h1 class="ds-heading" data-size="lg">
          {words.assign}
        </h1>
        <p class="ds-paragraph tg-lead">{words.assignLead}</p>
        {arrival === undefined ? null : (
          <p class="tg-strong">
            {arrival.number}, {arrival.seller} → {arrival.buyer}
          </p>
        )}
        {form}
      </Layout>
    ),
    done: () => ({ to: '/invoices/arrivals', said: 'saved' }),
  });
};

/** The administrator's part of invoices: to whom those were sent that name nobody in the directory. */
export const arrivalPages: readonly Page[] = [
  listPage,
  ...formPages({ path: '/invoices/arrivals/:documentId', load: assign }),
];
