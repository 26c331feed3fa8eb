import { invoiceRowSchema } from '../../contracts/api/invoice-acts';
import { pageOf } from '../../contracts/api/common';
import type { PageContext } from '../frame/page';
import type { Visit } from '../frame/visit';
import { InvoiceTable, type InvoiceRow } from './invoices/table';
import { accountWords } from './words';

const invoicesSchema = pageOf(invoiceRowSchema);

const SHOWN = 10;

/** The latest invoices of a case; null for who may read none. */
export async function invoicesOfCase({ desk }: PageContext, projectId: string): Promise<readonly InvoiceRow[] | null> {
  const query = new URLSearchParams({ projectId, limit: String(SHOWN) });
  const read = await desk.read(invoicesSchema, `/invoices?${query.toString()}`);
  return read.ok ? read.value.value.items : null;
}

interface Props {
  readonly visit: Visit;
  readonly projectId: string;
  readonly invoices: readonly InvoiceRow[] | null;
}

/** The latest invoices of a case, and the way to all of them. */
export function InvoicesOfCase({ visit, projectId, invoices }: Props) {
  const { invoices: words } = accountWords(visit.language);
  if (invoices === null) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.title}
      </h3>
      {invoices.length === 0 ? (
        <p class="ds-paragraph tg-hint">{words.none}</p>
      ) : (
        <>
          <InvoiceTable visit={visit} invoices={invoices} />
          <p class="tg-after">
            <a class="ds-link" href={`/invoices?${new URLSearchParams({ projectId }).toString()}`}>
              {words.all}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
