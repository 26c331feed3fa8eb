import { wordOf } from '../../components/standing';
import { moneyText } from '../../format';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { stageWords } from '../../i18n/stages';
import { invoiceWords } from '../words';
import type { Invoice } from './load';
import { mayMatch } from './offers';

interface Props {
  readonly context: PageContext;
  readonly invoice: Invoice;
}

/** The project that it belongs to, by whom that was said, and what counts there now. */
export function Where({ context: { visit }, invoice, by }: Props & { readonly by: string | null }) {
  const { language } = visit;
  const { one: words } = invoiceWords(language);
  const { project, projectId, matchedBy, posted } = invoice;
  if (project === null || projectId === null) return null;
  const said = matchedBy === 'rule' ? words.matchedRule : by === null ? null : words.matchedBy(by);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.where}
      </h2>
      <p class="ds-paragraph">
        <a class="ds-link" href={at`/cases/${projectId}/money`}>
          {project.title}
        </a>
        <span class="tg-hint">{[project.reference, said].filter(Boolean).join(' · ')}</span>
      </p>
      {posted === null ? null : (
        <table class="ds-table tg-table tg-narrow">
          <caption>{words.postedCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.class}</th>
              <th scope="col" class="tg-number">
                {words.net}
              </th>
              <th scope="col" class="tg-number">
                {words.vat}
              </th>
            </tr>
          </thead>
          <tbody>
            {posted.amounts.map(({ class: of, net, vat }) => (
              <tr key={of}>
                <th scope="row">{wordOf(stageWords(language).office.costClass, of)}</th>
                <td class="tg-number" data-label={words.net}>
                  {moneyText(net, language)}
                </td>
                <td class="tg-number" data-label={words.vat}>
                  {moneyText(vat, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Where it may belong, and why. */
export function Proposals({ context, invoice }: Props) {
  const { language } = context.visit;
  const { one: words } = invoiceWords(language);
  const { costClass } = stageWords(language).office;
  const { proposals } = invoice.matching;
  const nameOf = (projectId: string) => invoice.projects.find(({ id }) => id === projectId);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.proposalsTitle}
      </h2>
      {proposals.length === 0 ? <p class="ds-paragraph tg-hint">{words.proposalsNone}</p> : null}
      <ul class="tg-waiting">
        {proposals.map(({ projectId, contractId, reasons, classes }) => {
          const named = nameOf(projectId);
          const query = new URLSearchParams({
            project: projectId,
            ...(contractId === null ? {} : { contract: contractId }),
          });
          return (
            <li class="ds-card" key={`${projectId} ${contractId ?? ''}`}>
              <div>
                <p class="tg-strong">{named?.title ?? projectId}</p>
                <p class="tg-hint">{named?.reference}</p>
                <ul class="ds-list">
                  {reasons.map(({ signal, value }) => (
                    <li key={signal}>
                      {wordOf(words.signals, signal)}: {value}
                    </li>
                  ))}
                  {(classes ?? []).map(({ class: of, lines }) => (
                    <li key={of}>
                      {wordOf(costClass, of)}: {moneyText(lines, language)}
                    </li>
                  ))}
                </ul>
              </div>
              {mayMatch(context, invoice) ? (
                <a
                  class="ds-button"
                  data-variant="secondary"
                  href={`${at`/invoices/${invoice.id}/match`}?${query.toString()}`}
                >
                  {words.take}
                  <span class="tg-only-read">: {named?.title}</span>
                </a>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
