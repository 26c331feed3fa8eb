import { spendingSchema } from '../../contracts/api/spending';
import { CaseFrame } from '../case/frame';
import { lettersOf } from '../case/letters';
import { isFor } from '../case/overview';
import { Facts } from '../components/facts';
import { Links } from '../components/links';
import { moneyText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { pageOfTask } from '../frame/task-pages';
import type { Visit } from '../frame/visit';
import { taskWords } from '../i18n/tasks';
import { openCase } from '../oversight/open-case';
import { CommitmentCard } from './commitment';
import { Clawbacks, Freezes, Payments, Reserve } from './holdings';
import { InvoicesOfCase, invoicesOfCase } from './invoices-of-case';
import { minorOf, readAccount, recordOf, type Account, type OpenMoney } from './load';
import { offersOf } from './offers';
import { Spending } from './spending';
import { sumText } from './sums';
import { accountWords } from './words';

/** Letters about freezes. */
const FREEZE_LETTERS: readonly string[] = ['freeze_order', 'freeze_lifting'];

/** The money of a case: promised, released, what may be released and why not more, spent, frozen, asked back. */
const accountPage: Page = {
  method: 'get',
  path: '/cases/:projectId/money',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit, desk } = context;
    const { found, rules } = opened.value;
    const words = accountWords(visit.language);
    const read = await readAccount(context, found.id);
    if (!read.ok && read.fault.status !== 404) return { problem: read.fault };
    if (!read.ok) {
      return {
        page: (
          <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
            <p class="ds-card tg-empty">{words.none}</p>
          </CaseFrame>
        ),
      };
    }
    const money: OpenMoney = { ...opened.value, account: read.value.value };
    const [spending, record, letters, invoices] = await Promise.all([
      desk.read(spendingSchema, at`/projects/${found.id}/spending`),
      recordOf(context, found.id),
      lettersOf(desk, found.id),
      invoicesOfCase(context, found.id),
    ]);
    const { account, terms } = money;
    const sent = letters.filter(({ kind }) => FREEZE_LETTERS.includes(kind));
    const offers = offersOf(context, money);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <Todo visit={visit} money={money} offers={offers} />
          <Barred visit={visit} account={account} />
          <InShort visit={visit} account={account} />
          <section class="tg-section">
            <h3 class="ds-heading" data-size="sm">
              {words.commitments.title}
            </h3>
            {account.commitments.length === 0 ? (
              <div class="ds-card tg-empty">
                <p class="ds-paragraph">{words.commitments.none}</p>
                <p class="ds-paragraph">{words.commitments.noneHelp}</p>
              </div>
            ) : null}
            {account.commitments.map((commitment) => (
              <CommitmentCard context={context} money={money} commitment={commitment} key={commitment.commitmentId} />
            ))}
          </section>
          <Payments visit={visit} money={money} />
          <Reserve visit={visit} account={account} terms={terms} />
          {spending.ok ? <Spending visit={visit} spending={spending.value.value} /> : null}
          <Freezes context={context} money={money} record={record} letters={sent} />
          <Clawbacks context={context} money={money} />
          <InvoicesOfCase visit={visit} projectId={found.id} invoices={invoices} />
          <section class="tg-section">
            <h3 class="ds-heading" data-size="sm">
              {words.more.title}
            </h3>
            <ul class="tg-links">
              <li>
                <a class="ds-link" href={at`/cases/${found.id}/money/ledger`}>
                  {words.more.ledger}
                </a>
              </li>
              <li>
                <a class="ds-link" href={at`/cases/${found.id}/money/record`}>
                  {words.more.record}
                </a>
              </li>
            </ul>
          </section>
        </CaseFrame>
      ),
    };
  },
};

export const accountPages: readonly Page[] = [accountPage];

interface TodoProps {
  readonly visit: Visit;
  readonly money: OpenMoney;
  readonly offers: ReturnType<typeof offersOf>;
}

/** What waits for the person here, as buttons; what he may do beside that, as links. */
function Todo({ visit, money: { found }, offers }: TodoProps) {
  const words = accountWords(visit.language);
  const says = taskWords(visit.language);
  const here = at`/cases/${found.id}/money`;
  const tasks = found.tasks.flatMap((task) => {
    const href = isFor(task, visit) ? pageOfTask(task) : null;
    return href?.startsWith(`${here}/`) ? [{ task, href }] : [];
  });
  const others = offers.filter(({ href }) => tasks.every((each) => each.href !== href));
  if (tasks.length + others.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.todo}
      </h3>
      {tasks.length === 0 ? null : (
        <ul class="tg-waiting">
          {tasks.map(({ task, href }) => {
            const { title, help, button } = says[task.kind as keyof typeof says];
            return (
              <li class="ds-card" key={task.taskId}>
                <div>
                  <p class="tg-strong">
                    {title}
                    <TaskSubject money={task.subject} visit={visit} />
                  </p>
                  <p class="tg-hint">{help}</p>
                </div>
                <a class="ds-button" href={href}>
                  {button}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      <Links links={others} />
    </section>
  );
}

/** The amount that a task is about, where it names one in minor units. */
function TaskSubject({ money, visit }: { readonly money: unknown; readonly visit: Visit }) {
  const { amount, currency } = (money ?? {}) as { readonly amount?: unknown; readonly currency?: unknown };
  if (typeof amount !== 'number' || typeof currency !== 'string') return null;
  return <>: {sumText([amount], currency, visit.language)}</>;
}

/** Why no money of any commitment can be released. */
function Barred({ visit, account: { commitments } }: { readonly visit: Visit; readonly account: Account }) {
  const { barred } = accountWords(visit.language);
  const codes = new Set(commitments.filter(({ status }) => status === 'open').map((each) => each.barred));
  const [only] = codes;
  if (codes.size !== 1 || only === undefined || only === null) return null;
  return (
    <div class="ds-alert tg-said" data-color="warning">
      <h3 class="ds-heading" data-size="xs">
        {barred.title}
      </h3>
      <p class="ds-paragraph">{barred[only as Exclude<keyof typeof barred, 'title'>]}</p>
    </div>
  );
}

function InShort({ visit: { language }, account }: { readonly visit: Visit; readonly account: Account }) {
  const { sums: words } = accountWords(language);
  const { standing, commitments, balances, currency } = account;
  const { cost } = standing;
  const over = (name: keyof Account['commitments'][number]['position']) =>
    sumText(
      commitments.map(({ position }) => position[name]),
      currency,
      language,
    );
  const some = ([name, of]: readonly [string, 'ordered' | 'recoverable']): readonly (readonly [string, string])[] =>
    commitments.some(({ position }) => minorOf(position[of]) > 0) ? [[name, over(of)]] : [];
  const own = balances.filter(({ account: name }) => name.startsWith('own:')).map(({ balance }) => balance);
  const quantile = (amount: NonNullable<typeof cost>['p50'] | undefined) =>
    amount === null || amount === undefined ? words.unknown : moneyText(amount, language);
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.title}
      </h3>
      <Facts
        rows={[
          [
            words.cost,
            cost === null ? words.unknown : `${moneyText(cost.total, language)} ${words.costFrom[cost.source]}`,
          ],
          [words.p50, quantile(cost?.p50)],
          [words.p85, quantile(cost?.p85)],
          [words.committed, over('committed')],
          [words.undrawn, over('undrawn')],
          ...some([words.ordered, 'ordered']),
          [words.paid, over('paid')],
          [words.spent, over('spent')],
          [words.own, sumText(own, currency, language, -1)],
          ...some([words.recoverable, 'recoverable']),
        ]}
      />
    </section>
  );
}
