import type { z } from 'zod';
import { postingSchema } from '../../contracts/api/account';
import { pageOf } from '../../contracts/api/common';
import { CaseFrame } from '../case/frame';
import { wordOf } from '../components/standing';
import { NextPage } from '../components/next-page';
import { dayText, minorText, moneyText } from '../format';
import { csvFile } from '../frame/csv-file';
import type { Desk } from '../frame/desk';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { eventWords } from '../i18n/events';
import { stageWords } from '../i18n/stages';
import { funderName, minorOf, openMoney, type OpenMoney } from './load';
import { accountWords } from './words';

const postingsSchema = pageOf(postingSchema);

type Posting = z.infer<typeof postingSchema>;

const postings = (desk: Desk, projectId: string, asked: Record<string, string | null>) => {
  const said = Object.entries(asked).filter((each): each is [string, string] => each[1] !== null && each[1] !== '');
  return desk.read(
    postingsSchema,
    `${at`/projects/${projectId}/account/postings`}?${new URLSearchParams(said).toString()}`,
  );
};

/** What an account of the ledger is called, to who does not know its chart. */
export function accountName(
  account: string,
  { account: { commitments }, terms }: OpenMoney,
  language: Language,
): string {
  const { accounts } = accountWords(language).ledger;
  const [kind = '', of = ''] = account.split(':');
  if (kind === 'own') return wordOf(accounts, account);
  if (kind === 'cost') return `${accounts.cost}: ${wordOf(stageWords(language).office.costClass, of)}`;
  const commitment = commitments.find(({ commitmentId }) => commitmentId === of);
  return `${wordOf(accounts, kind)}: ${commitment ? `${funderName(commitment, terms)} (${commitment.reference})` : of}`;
}

/** The ledger posting by posting, each with both its sides and what it rests on; and what every account stands at. */
const ledgerPage: Page = {
  method: 'get',
  path: '/cases/:projectId/money/ledger',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openMoney(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit, query, desk } = context;
    const { found, rules } = opened.value;
    const account = query.get('account');
    const read = await postings(desk, found.id, { account, cursor: query.get('cursor'), limit: '50' });
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const { ledger: words } = accountWords(visit.language);
    const here = at`/cases/${found.id}/money/ledger`;
    const only = new URLSearchParams(account === null ? {} : { account });
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {account === null ? null : (
            <p class="ds-paragraph">
              {words.only(accountName(account, opened.value, visit.language))}{' '}
              <a class="ds-link" href={here}>
                {words.all}
              </a>
            </p>
          )}
          {items.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <Postings context={context} money={opened.value} items={items} />
          )}
          <ul class="tg-links tg-after">
            <NextPage path={here} filters={only} next={next} text={words.more} />
            <li>
              <a class="ds-link" href={`${here}.csv`} download>
                {words.csv}
              </a>
            </li>
            <li>
              <a class="ds-link" href={at`/cases/${found.id}/money`}>
                {words.back}
              </a>
            </li>
          </ul>
          <Balances context={context} money={opened.value} here={here} />
        </CaseFrame>
      ),
    };
  },
};

interface Props {
  readonly context: PageContext;
  readonly money: OpenMoney;
}

function Postings({ context: { visit }, money, items }: Props & { readonly items: readonly Posting[] }) {
  const { language } = visit;
  const { ledger: words } = accountWords(language);
  const { columns } = words;
  const says = eventWords(language).account;
  return (
    <table class="ds-table tg-table tg-ledger">
      <caption class="tg-only-read">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.day}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.account}</th>
          <th scope="col" class="tg-number">
            {columns.debit}
          </th>
          <th scope="col" class="tg-number">
            {columns.credit}
          </th>
        </tr>
      </thead>
      {items.map(({ seq, event, reference, at: when, entries, rests }) => (
        <tbody key={seq}>
          {entries.map(({ account, amount }, place) => {
            const minor = minorOf(amount);
            const side = minorText({ minor: Math.abs(minor), currency: amount.currency }, language);
            return (
              <tr key={account}>
                {place > 0 ? null : (
                  <>
                    <td rowSpan={entries.length} data-label={columns.day}>
                      {dayText(when, language)}
                    </td>
                    <th scope="rowgroup" rowSpan={entries.length}>
                      {says[event as keyof typeof says]}
                      <span class="tg-hint">
                        {columns.rests}: {words.event(seq)}
                        <Rests rests={rests} reference={reference} />
                      </span>
                    </th>
                  </>
                )}
                <td data-label={columns.account}>{accountName(account, money, language)}</td>
                <td class="tg-number" data-label={columns.debit}>
                  {minor > 0 ? side : ''}
                </td>
                <td class="tg-number" data-label={columns.credit}>
                  {minor < 0 ? side : ''}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** What a posting rests on beside its event: the invoice, the spending, the bank's or the grant's reference. */
function Rests({ rests, reference }: Pick<Posting, 'rests' | 'reference'>) {
  if (rests === null) return reference === null ? null : <>, {reference}</>;
  if (rests.kind === 'spending') return <>, {rests.number}</>;
  return (
    <>
      ,{' '}
      <a class="ds-link" href={at`/invoices/${rests.id}`}>
        {rests.number}
      </a>
    </>
  );
}

function Balances({ context: { visit }, money, here }: Props & { readonly here: string }) {
  const { language } = visit;
  const { ledger: words } = accountWords(language);
  const { balances, trialBalance } = money.account;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.balances}
      </h3>
      <table class="ds-table tg-table tg-narrow">
        <caption>{words.balancesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columnsOfBalances.account}</th>
            <th scope="col" class="tg-number">
              {words.columnsOfBalances.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {balances.map(({ account, balance }) => (
            <tr key={account}>
              <th scope="row">
                <a class="ds-link" href={`${here}?${new URLSearchParams({ account }).toString()}`}>
                  {accountName(account, money, language)}
                </a>
              </th>
              <td class="tg-number" data-label={words.columnsOfBalances.balance}>
                {moneyText(balance, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <td class="tg-number" data-label={words.columnsOfBalances.balance}>
              {moneyText(trialBalance, language)}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The same in every language: names of the chart, ISO instants, plain decimals, a row for each side of a posting. */
const COLUMNS = ['seq', 'at', 'event', 'reference', 'account', 'debit', 'credit', 'currency'] as const;

const rowsOf = (items: readonly Posting[]): readonly (readonly (string | null)[])[] =>
  items.flatMap(({ seq, at: when, event, reference, entries, rests }) =>
    entries.map(({ account, amount }) => [
      ...[String(seq), when, event, rests?.number ?? reference, account],
      ...(amount.amount.startsWith('-') ? ['', amount.amount.slice(1)] : [amount.amount, '']),
      amount.currency,
    ]),
  );

async function* rowsFrom(desk: Desk, projectId: string, first: z.infer<typeof postingsSchema>) {
  yield rowsOf(first.items);
  for (let cursor = first.next; cursor !== null;) {
    const read = await postings(desk, projectId, { cursor, limit: '200' });
    if (!read.ok) throw new Error(`The ledger ended early: ${read.fault.code}.`);
    yield rowsOf(read.value.value.items);
    cursor = read.value.value.next;
  }
}

const ledgerCsv: Page = {
  method: 'get',
  path: '/cases/:projectId/money/ledger.csv',
  audience: 'signed_in',
  answer: async ({ desk, params }) => {
    const projectId = params['projectId'] ?? '';
    const first = await postings(desk, projectId, { limit: '200' });
    if (!first.ok) return { problem: first.fault };
    return csvFile('ledger', COLUMNS, rowsFrom(desk, projectId, first.value.value));
  },
};

export const ledgerPages: readonly Page[] = [ledgerPage, ledgerCsv];
