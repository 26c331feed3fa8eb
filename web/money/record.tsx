import { CaseFrame } from '../case/frame';
import { Facts } from '../components/facts';
import { wordOf } from '../components/standing';
import { instantText, minorText } from '../format';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { eventWords } from '../i18n/events';
import { Reasons } from '../oversight/decision';
import { nameOf } from '../oversight/open-case';
import { openMoney, recordOf, type AccountEvent } from './load';
import { accountWords } from './words';

/** What people wrote in an act about money. */
const TEXTS = ['reasons', 'reason', 'evidence', 'ground', 'text', 'refuse'] as const;

/** What was done with the money of a case, newest first, in the words of who did it. */
const recordPage: Page = {
  method: 'get',
  path: '/cases/:projectId/money/record',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openMoney(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules, account } = opened.value;
    const events = (await recordOf(context, found.id)).toReversed();
    const names = await namesIn(context, events);
    const { record: words, ledger } = accountWords(visit.language);
    const { account: onAccount, project: onProject } = eventWords(visit.language);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {events.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          <ol class="tg-timeline">
            {events.map((event) => {
              const name = names.get(event.actor) ?? null;
              return (
                <li key={`${event.stream} ${event.seq}`}>
                  <time class="tg-hint" dateTime={event.at}>
                    {instantText(event.at, visit.language)}
                  </time>
                  <span class="tg-strong">{wordOf({ ...onProject, ...onAccount }, event.type)}</span>{' '}
                  {name === null ? words.byItself : words.by(name)}
                  <Said context={context} event={event} currency={account.currency} />
                </li>
              );
            })}
          </ol>
          <p class="tg-after">
            <a class="ds-link" href={at`/cases/${found.id}/money`}>
              {ledger.back}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};

export const recordPages: readonly Page[] = [recordPage];

/** Names of those who acted; the register itself has none. */
export async function namesIn(
  context: PageContext,
  events: readonly AccountEvent[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(events.map(({ actor }) => actor))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(context, id)] as const)));
}

interface SaidProps {
  readonly context: PageContext;
  readonly event: AccountEvent;
  readonly currency: string;
}

/** The amount that an act is about, and what was written with it. */
export function Said({ context: { visit }, event: { data }, currency }: SaidProps) {
  const { record: words } = accountWords(visit.language);
  const { amount, reasons } = data;
  const texts = TEXTS.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : []));
  return (
    <>
      {typeof amount === 'number' ? (
        <Facts rows={[[words.amount, minorText({ minor: amount, currency }, visit.language)]]} />
      ) : null}
      {texts.map((text) => (
        <p class="tg-quoted" key={text}>
          {text}
        </p>
      ))}
      {typeof reasons === 'object' && reasons !== null ? (
        <Reasons visit={visit} reasons={reasons as Readonly<Record<string, string>>} />
      ) : null}
    </>
  );
}
