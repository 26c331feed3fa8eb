import { LetterList, type SentLetters } from '../case/letters';
import { Facts } from '../components/facts';
import { wordOf } from '../components/standing';
import { dayText, moneyText } from '../format';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import type { Terms } from '../terms';
import {
  decidesFor,
  funderName,
  holdsPower,
  trancheName,
  type Account,
  type AccountEvent,
  type OpenMoney,
} from './load';
import { accountWords } from './words';

interface MoneyProps {
  readonly visit: Visit;
  readonly money: OpenMoney;
}

/** Instructions to pay, and whether the bank has. */
export function Payments({ visit: { language }, money: { account, terms } }: MoneyProps) {
  const { payments: words } = accountWords(language);
  if (account.payments.length === 0) return null;
  const partOf = ({ commitmentId, trancheId }: Account['payments'][number]): string => {
    const commitment = account.commitments.find((each) => each.commitmentId === commitmentId);
    const tranche = commitment?.tranches.find((each) => each.trancheId === trancheId);
    return commitment && tranche ? `${funderName(commitment, terms)}: ${trancheName(tranche, terms)}` : trancheId;
  };
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.title}
      </h3>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.part}</th>
            <th scope="col" class="tg-number">
              {words.columns.amount}
            </th>
            <th scope="col">{words.columns.ordered}</th>
            <th scope="col">{words.columns.paid}</th>
          </tr>
        </thead>
        <tbody>
          {account.payments.map((payment) => (
            <tr key={payment.paymentId}>
              <th scope="row">{partOf(payment)}</th>
              <td class="tg-number" data-label={words.columns.amount}>
                {moneyText(payment.amount, language)}
              </td>
              <td data-label={words.columns.ordered}>{dayText(payment.orderedAt, language)}</td>
              <td data-label={words.columns.paid}>
                {payment.paidOn === null
                  ? words.open
                  : words.paid(dayText(payment.paidOn, language), payment.bankReference ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ReserveProps {
  readonly visit: Visit;
  readonly account: Account;
  readonly terms: Terms;
}

/** The reserve between P50 and P85, who holds it, what is left. */
export function Reserve({ visit: { language }, account: { reserve }, terms }: ReserveProps) {
  const { reserve: words } = accountWords(language);
  if (reserve === null) return null;
  const { p50To, heldBy, total, drawn, left, missing, asked } = reserve;
  const holder = (key: string): string => (key === 'agency' ? words.agency : terms.body(key));
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.title}
      </h3>
      <p class="ds-paragraph tg-lead">{words.lead(holder(p50To), holder(heldBy))}</p>
      {missing === null ? null : <p class="ds-paragraph">{words.missing[missing]}</p>}
      {total === null || left === null ? null : (
        <Facts
          rows={[
            [words.total, moneyText(total, language)],
            [words.drawn, moneyText(drawn, language)],
            [words.left, moneyText(left, language)],
          ]}
        />
      )}
      {asked.length === 0 ? null : (
        <ul class="ds-list">
          {asked.map(({ drawId, amount, since }) => (
            <li key={drawId}>{words.asked(moneyText(amount, language), dayText(since, language))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FreezesProps {
  readonly context: PageContext;
  readonly money: OpenMoney;
  readonly record: readonly AccountEvent[];
  readonly letters: SentLetters;
}

/** What is frozen, since when and by what; the order that waits for a signature; the letters that went out. */
export function Freezes({ context, money, record, letters }: FreezesProps) {
  const { language } = context.visit;
  const { freezes: words } = accountWords(language);
  const { freezes } = money.account.standing;
  const { office, course } = stageWords(language);
  const pending = money.found.tasks.some(({ kind }) => kind === 'sign_freeze');
  const mayFreeze = holdsPower(context, money, 'freeze_funding');
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.title}
      </h3>
      {freezes.length === 0 ? <p class="ds-paragraph tg-hint">{words.none}</p> : null}
      {pending ? <p class="ds-alert tg-said">{words.pending}</p> : null}
      <ul class="tg-story">
        {freezes.map(({ freezeId, classes }) => {
          const event = record.find(({ type, data }) => type === 'SpendingFrozen' && data['freezeId'] === freezeId);
          const source = event?.data['source'];
          return (
            <li key={freezeId}>
              <strong>
                {classes === 'all' ? words.all : classes.map((each) => office.costClass[each]).join(', ')}
              </strong>
              <span class="tg-hint">
                {event === undefined ? '' : words.since(dayText(event.at, language))}
                {typeof source === 'string' ? ` · ${wordOf(course.freezeSource, source)}` : ''}
              </span>
              {mayFreeze && !pending ? (
                <a class="ds-link" href={at`/cases/${money.found.id}/money/freezes/${freezeId}/lift`}>
                  {words.lift}
                </a>
              ) : null}
            </li>
          );
        })}
      </ul>
      {letters.length === 0 ? null : (
        <>
          <h4 class="ds-heading" data-size="2xs">
            {words.letters}
          </h4>
          <LetterList visit={context.visit} projectId={money.found.id} letters={letters} />
        </>
      )}
    </section>
  );
}

/** What was asked back, and what of it is open. */
export function Clawbacks({
  context,
  money: { account, terms, found, rules },
}: {
  readonly context: PageContext;
  readonly money: OpenMoney;
}) {
  const { language } = context.visit;
  const { clawbacks: words } = accountWords(language);
  const { clawbacks, proposedClawbacks, commitments } = account;
  if (clawbacks.length + proposedClawbacks.length === 0) return null;
  const commitmentOf = (id: string) => commitments.find(({ commitmentId }) => commitmentId === id);
  const nameOf = (id: string): string => {
    const commitment = commitmentOf(id);
    return commitment ? funderName(commitment, terms) : '';
  };
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.title}
      </h3>
      <ul class="tg-story">
        {proposedClawbacks.map(({ commitmentId, amount }) => (
          <li key={commitmentId}>
            {nameOf(commitmentId)}: {words.proposed(moneyText(amount, language))}
          </li>
        ))}
        {clawbacks.map(({ clawbackId, commitmentId, open, since, answered, overdue }) => (
          <li key={clawbackId}>
            {nameOf(commitmentId)}: {words.open(moneyText(open, language), dayText(since, language))}
            <span class="tg-hint">
              {answered ? words.answered : words.waiting}
              {overdue ? `, ${words.overdue}` : ''}
            </span>
            {decidesFor(context, { rules }, commitmentOf(commitmentId)?.bodyKey ?? '') ? (
              <ul class="tg-links">
                {(['repayment', 'remit'] as const).map((act) => (
                  <li key={act}>
                    <a class="ds-link" href={at`/cases/${found.id}/money/clawbacks/${clawbackId}/${act}`}>
                      {words[act]}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
