import type { Context, Send } from '../kernel';
import { allocate, type ClassAmount } from './allocation';
import type { PostInvoice } from './commands';
import type { InvoiceEvent } from './events';
import { convert, type ExchangeRate } from './rate';
import type { InvoiceMatch, InvoiceState, Posting } from './state';

/** What an act does to the books: events of the invoice, and what the projects are told. */
export interface Posted {
  readonly events: readonly InvoiceEvent[];
  readonly sends: readonly Send[];
}

/** Amounts in the regime's currency with their sign; `needs_rate` and `overflow` where there are none. */
export function amountsOf(
  { essentials, totals }: InvoiceState,
  { shares }: InvoiceMatch,
  rate: ExchangeRate | null,
  { regime }: Pick<Context, 'regime'>,
): readonly ClassAmount[] | 'needs_rate' | 'overflow' {
  const { currency } = regime.money;
  const own = essentials?.currency ?? currency;
  if (own !== currency && rate === null) return 'needs_rate';
  const sign = essentials?.kind === 'credit_note' ? -1 : 1;
  const inOwn = { net: sign * totals.net, vat: sign * totals.vat };
  const net = own === currency || rate === null ? inOwn.net : convert(inOwn.net, own, currency, rate);
  const vat = own === currency || rate === null ? inOwn.vat : convert(inOwn.vat, own, currency, rate);
  return net === null || vat === null ? 'overflow' : allocate({ net, vat }, shares);
}

/** The invoice counts at the project of its match. */
export function post(
  state: InvoiceState,
  match: InvoiceMatch,
  amounts: readonly ClassAmount[],
  postings: number,
  { regime, now }: Context,
): Posted {
  const posting = postings + 1;
  const { projectId, contractId, allowedWork } = match;
  const entry: Posting = {
    ...{ projectId, contractId, currency: regime.money.currency, amounts },
    ...(allowedWork && { allowedWork }),
  };
  return {
    events: [{ type: 'InvoicePosted', posting, projectId: match.projectId, currency: entry.currency, amounts }],
    sends: [told(state, entry, posting, now, state.credits)],
  };
}

/** What was posted is taken back: the same amounts with the other sign, so that the sum of both is nothing. */
export function takeBack(state: InvoiceState, { now }: Pick<Context, 'now'>): Posted {
  const { posted, postings } = state;
  if (!posted) return { events: [], sends: [] };
  const posting = postings + 1;
  const amounts = posted.amounts.map(({ class: of, net, vat }) => ({ class: of, net: 0 - net, vat: 0 - vat }));
  const { projectId, currency } = posted;
  return {
    events: [{ type: 'PostingTakenBack', posting, projectId, currency, amounts }],
    sends: [told(state, { ...posted, amounts }, posting, now, [state.invoiceId])],
  };
}

function told(
  { invoiceId, essentials, references, sellerKey }: InvoiceState,
  entry: Posting,
  posting: number,
  at: string,
  takesBack: readonly string[],
): Send {
  const command: PostInvoice = {
    type: 'PostInvoice',
    invoiceId,
    posting,
    kind: essentials?.kind ?? 'invoice',
    number: essentials?.number ?? '',
    issuedOn: essentials?.issuedOn ?? '',
    contractId: entry.contractId,
    currency: entry.currency,
    amounts: entry.amounts,
    ...(entry.allowedWork && { allowedWork: entry.allowedWork }),
    ...(references.length > 0 && { references }),
    ...(sellerKey !== '' && { seller: sellerKey }),
    ...(takesBack.length > 0 && { takesBack }),
  };
  return { to: `project/${entry.projectId}`, command, effectiveAt: at };
}
