import type { VNode } from 'preact';
import { Facts } from '../../components/facts';
import { Layout } from '../../components/layout';
import { wordOf } from '../../components/standing';
import { dayText, instantText, moneyText } from '../../format';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Language } from '../../i18n';
import { eventWords } from '../../i18n/events';
import { stageWords } from '../../i18n/stages';
import { nameOf } from '../../oversight/open-case';
import { invoiceWords } from '../words';
import { Checks, Lines } from './contents';
import { invoiceOf, type Invoice } from './load';
import { actsOffered } from './offers';
import { Proposals, Where } from './where';
import { InvoiceStatus } from './table';

/** One invoice: what it says, which rules it does not keep, where it belongs or may belong and why, what happened. */
const onePage: Page = {
  method: 'get',
  path: '/invoices/:invoiceId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit } = context;
    const read = await invoiceOf(context);
    if (!read.ok) return { problem: read.fault };
    const { value: invoice } = read.value;
    const words = invoiceWords(visit.language).one;
    const title = invoiceTitle(invoice, visit.language);
    const offers = actsOffered(context, invoice);
    return {
      page: (
        <Layout visit={visit} title={title}>
          <p class="ds-paragraph">
            <a class="ds-link" href="/invoices">
              {words.back}
            </a>
          </p>
          <h1 class="ds-heading" data-size="lg">
            {title}
          </h1>
          <p class="ds-paragraph">
            <InvoiceStatus visit={visit} status={invoice.status} />
          </p>
          <Glance context={context} invoice={invoice} />
          {offers.length === 0 ? null : (
            <ul class="tg-links tg-after" aria-label={words.acts}>
              {offers.map(({ href, text, first }) => (
                <li key={href}>
                  <a class={first ? 'ds-button' : 'ds-link'} href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <Where context={context} invoice={invoice} by={await nameOf(context, matcherOf(invoice))} />
          {invoice.status === 'unmatched' ? <Proposals context={context} invoice={invoice} /> : null}
          <Lines visit={visit} invoice={invoice} />
          <Checks visit={visit} invoice={invoice} />
          {await history({ context, invoice })}
          <p class="tg-after">
            <a class="ds-link" href={at`/invoices/${invoice.id}/document`} download={`${invoice.number}.xml`}>
              {words.xml}
            </a>
          </p>
        </Layout>
      ),
    };
  },
};

/** What the invoice is called. */
export const invoiceTitle = ({ kind, number }: Pick<Invoice, 'kind' | 'number'>, language: Language): string =>
  invoiceWords(language).one.title(wordOf(stageWords(language).office.invoiceKind, kind), number);

const matcherOf = ({ matchedBy }: Invoice): string | null => (matchedBy === 'rule' ? null : matchedBy);

interface Props {
  readonly context: PageContext;
  readonly invoice: Invoice;
}

function Glance({ context: { visit }, invoice: { invoice, receivedAt, channel, rate } }: Props) {
  const { language } = visit;
  const { one: words } = invoiceWords(language);
  const { seller, buyer, issuedOn, period, precedes, totals } = invoice;
  const named: readonly (readonly [string, string | null])[] = [
    [words.buyerReference, invoice.buyerReference],
    [words.projectReference, invoice.projectReference],
    [words.contractReference, invoice.contractReference],
    [words.orderReference, invoice.orderReference],
    [
      words.period,
      period === null
        ? null
        : [period.start, period.end].flatMap((day) => (day === null ? [] : [dayText(day, language)])).join(' – '),
    ],
    [words.precedes, precedes.length === 0 ? null : precedes.map(({ number }) => number).join(', ')],
    [words.rate, rate === null ? null : words.rateText(rate.rate, dayText(rate.quotedOn, language), rate.source)],
  ];
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.facts}
      </h2>
      <Facts
        rows={[
          [words.seller, [seller.name, seller.vatId].filter(Boolean).join(', ')],
          [words.buyer, [buyer.name, ...buyer.ids].join(', ')],
          [words.issued, dayText(issuedOn, language)],
          [words.received, `${dayText(receivedAt, language)}, ${wordOf(words.channels, channel)}`],
          ...named.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const])),
          [words.net, moneyText(totals.net, language)],
          [words.vat, moneyText(totals.vat, language)],
          [words.gross, moneyText(totals.gross, language)],
          [words.due, moneyText(totals.due, language)],
        ]}
      />
    </section>
  );
}

/** What happened with the invoice, oldest first. */
async function history({ context, invoice }: Props): Promise<VNode> {
  const { language } = context.visit;
  const { one: words } = invoiceWords(language);
  const actors = [...new Set(invoice.history.map(({ actor }) => actor))];
  const names = new Map(await Promise.all(actors.map(async (id) => [id, await nameOf(context, id)] as const)));
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.history}
      </h2>
      <ol class="tg-timeline">
        {invoice.history.map(({ seq, type, at: when, actor, data }) => {
          const name = names.get(actor) ?? null;
          const reason = data['reason'];
          return (
            <li key={seq}>
              <time class="tg-hint" dateTime={when}>
                {instantText(when, language)}
              </time>
              <span class="tg-strong">{wordOf({ ...eventWords(language).invoice }, type)}</span>{' '}
              {name === null ? words.byItself : words.matchedBy(name)}
              {typeof reason === 'string' ? <p class="tg-quoted">{reason}</p> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The invoice as it came. */
const documentPage: Page = {
  method: 'get',
  path: '/invoices/:invoiceId/document',
  audience: 'signed_in',
  answer: async ({ desk, params }) => {
    const file = await desk.file(at`/invoices/${params['invoiceId'] ?? ''}/document`);
    return file.ok ? { file: file.value } : { problem: file.fault };
  },
};

export const invoicePages: readonly Page[] = [onePage, documentPage];
