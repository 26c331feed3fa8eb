import type { z } from 'zod';
import type { invoiceRowSchema } from '../../../contracts/api/invoice-acts';
import { wordOf } from '../../components/standing';
import { dayText, moneyText } from '../../format';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { invoiceWords } from '../words';

export type InvoiceRow = z.infer<typeof invoiceRowSchema>;

/** What needs somebody's hand is told apart by colour too. */
const COLOURS: Readonly<Record<string, 'warning' | 'success' | 'neutral'>> = {
  unmatched: 'warning',
  needs_rate: 'warning',
  posted: 'success',
};

interface Props {
  readonly visit: Visit;
  readonly invoices: readonly InvoiceRow[];
}

/** Where an invoice stands, as a tag. */
export function InvoiceStatus({ visit, status }: { readonly visit: Visit; readonly status: string }) {
  return (
    <span class="ds-tag" data-color={COLOURS[status] ?? 'neutral'} data-size="sm">
      {wordOf(stageWords(visit.language).office.invoice, status)}
    </span>
  );
}

/** Invoices as a table, each leading to its page. */
export function InvoiceTable({ visit, invoices }: Props) {
  const { language } = visit;
  const words = invoiceWords(language);
  const { columns } = words;
  const { invoiceKind } = stageWords(language).office;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.invoice}</th>
          <th scope="col">{columns.seller}</th>
          <th scope="col">{columns.issued}</th>
          <th scope="col" class="tg-number">
            {columns.gross}
          </th>
          <th scope="col">{columns.project}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map(({ id, kind, number, seller, issuedOn, gross, project, projectId, status, findings }) => (
          <tr key={id}>
            <th scope="row">
              <a class="ds-link" href={at`/invoices/${id}`}>
                {wordOf(invoiceKind, kind)} {number}
              </a>
              {findings === 0 ? null : <span class="tg-hint">{words.findings(findings)}</span>}
            </th>
            <td data-label={columns.seller}>{seller}</td>
            <td data-label={columns.issued}>{issuedOn === null ? '–' : dayText(issuedOn, language)}</td>
            <td class="tg-number" data-label={columns.gross}>
              {moneyText(gross, language)}
            </td>
            <td data-label={columns.project}>
              {project === null || projectId === null ? (
                '–'
              ) : (
                <a class="ds-link" href={at`/cases/${projectId}/money`}>
                  {project.title}
                </a>
              )}
            </td>
            <td data-label={columns.status}>
              <InvoiceStatus visit={visit} status={status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
