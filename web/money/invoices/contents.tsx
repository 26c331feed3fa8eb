import { moneyText, numberText } from '../../format';
import type { Visit } from '../../frame/visit';
import { invoiceWords } from '../words';
import type { Invoice } from './load';

interface Props {
  readonly visit: Visit;
  readonly invoice: Invoice;
}

/** What the invoice is for: its lines, those alike summed. */
export function Lines({ visit: { language }, invoice: { invoice } }: Props) {
  const { one: words } = invoiceWords(language);
  const { lineColumns: columns } = words;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.lines}
      </h2>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.linesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.accounting}</th>
            <th scope="col" class="tg-number">
              {columns.count}
            </th>
            <th scope="col" class="tg-number">
              {columns.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.parts.map(({ codes, accounting, net, lines }) => (
            <tr key={`${codes.join()} ${accounting ?? ''}`}>
              <th scope="row">{codes.length === 0 ? words.unclassified : codes.join(', ')}</th>
              <td data-label={columns.accounting}>{accounting ?? '–'}</td>
              <td class="tg-number" data-label={columns.count}>
                {numberText(lines, language)}
              </td>
              <td class="tg-number" data-label={columns.net}>
                {moneyText(net, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The rules of the standard that it does not keep. */
export function Checks({ visit: { language }, invoice: { findings } }: Props) {
  const { one: words } = invoiceWords(language);
  const { checkColumns: columns } = words;
  const all = findings;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.checks}
      </h2>
      <p class="ds-paragraph">{all.length === 0 ? words.checksFine : words.checksLead}</p>
      {all.length === 0 ? null : (
        <table class="ds-table tg-table">
          <caption class="tg-only-read">{words.checks}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.rule}</th>
              <th scope="col">{columns.field}</th>
              <th scope="col" class="tg-number">
                {columns.stated}
              </th>
              <th scope="col" class="tg-number">
                {columns.computed}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ rule, field, stated, computed }) => (
              <tr key={`${rule} ${field}`}>
                <th scope="row">{rule}</th>
                <td data-label={columns.field}>{field}</td>
                <td class="tg-number" data-label={columns.stated}>
                  {stated ? moneyText(stated, language) : '–'}
                </td>
                <td class="tg-number" data-label={columns.computed}>
                  {computed ? moneyText(computed, language) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
