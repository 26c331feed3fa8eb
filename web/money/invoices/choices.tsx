import { invoiceChoiceSchema } from '../../../contracts/api/invoice-acts';
import { pageOf } from '../../../contracts/api/common';
import { ok } from '../../../domain/result';
import { Layout } from '../../components/layout';
import { NextPageAlone } from '../../components/next-page';
import { Table } from '../../components/table';
import { wordOf } from '../../components/standing';
import { dayText } from '../../format';
import { formPages, type FormPageSpec } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { stageWords } from '../../i18n/stages';
import { invoiceWords } from '../words';

const choicesSchema = pageOf(invoiceChoiceSchema);

/** What was said once for all further invoices of a seller. */
const listPage: Page = {
  method: 'get',
  path: '/invoices/remembered',
  audience: 'signed_in',
  answer: async ({ visit, query, desk }) => {
    const cursor = query.get('cursor');
    const read = await desk.read(
      choicesSchema,
      `/invoice-choices${cursor === null ? '' : `?${new URLSearchParams({ cursor }).toString()}`}`,
    );
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const all = invoiceWords(visit.language);
    const { choices: words } = all;
    const { columns } = words;
    const { costClass } = stageWords(visit.language).office;
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <p class="ds-paragraph">
            <a class="ds-link" href="/invoices">
              {all.one.back}
            </a>
          </p>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {items.length === 0 ? (
            <div class="ds-card tg-empty">
              <p class="ds-paragraph">{words.none}</p>
              <p class="ds-paragraph">{words.noneHelp}</p>
            </div>
          ) : (
            <Table
              caption={words.caption}
              headings={[columns.seller, columns.contract, columns.class, columns.since, columns.invoice]}
            >
              {items.map(({ seller, contractId, class: of, at: when, invoiceId, invoiceNumber }) => (
                <tr key={`${invoiceId} ${contractId ?? ''}`}>
                  <th scope="row">{seller}</th>
                  <td data-label={columns.contract}>{contractId ?? words.noContract}</td>
                  <td data-label={columns.class}>{wordOf(costClass, of)}</td>
                  <td data-label={columns.since}>{dayText(when, visit.language)}</td>
                  <td data-label={columns.invoice}>
                    <a class="ds-link" href={at`/invoices/${invoiceId}`}>
                      {invoiceNumber}
                    </a>{' '}
                    <a
                      class="ds-link"
                      href={`${at`/invoices/${invoiceId}/forget`}${contractId === null ? '' : `?${new URLSearchParams({ contract: contractId }).toString()}`}`}
                    >
                      {words.forget}
                      <span class="tg-only-read">: {seller}</span>
                    </a>
                  </td>
                </tr>
              ))}
            </Table>
          )}
          <NextPageAlone path="/invoices/remembered" next={next} text={words.more} />
        </Layout>
      ),
    };
  },
};

const forget: FormPageSpec['load'] = ({ visit, query, params }) => {
  const { forget: words, choices } = invoiceWords(visit.language);
  return Promise.resolve(
    ok({
      form: {
        fields: [{ kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 2_000, rows: 3 }],
        submit: words.submit,
      },
      act: at`/invoices/${params['invoiceId'] ?? ''}/choice/withdrawal`,
      body: (fields) => ({ ...fields, contractId: query.get('contract') }),
      render: (form) => (
        <Layout visit={visit} title={words.title}>
          <p class="ds-paragraph">
            <a class="ds-link" href="/invoices/remembered">
              {choices.title}
            </a>
          </p>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {form}
        </Layout>
      ),
      done: () => ({ to: '/invoices/remembered', said: 'removed' }),
    }),
  );
};

export const choicePages: readonly Page[] = [
  listPage,
  ...formPages({ path: '/invoices/:invoiceId/forget', load: forget }),
];
