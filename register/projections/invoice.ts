import type { InvoiceEvent, InvoiceMatched, InvoiceReceived } from '../../domain/invoice/events';
import { keyOfReference, sellerKeyOf } from '../../domain/invoice/match';
import type { InvoiceState } from '../../domain/invoice/state';
import type { CostClass } from '../../domain/regime/common';
import type { Projection, ProjectionContext, RowChange, Standing } from './projection';
import { taskRows } from './tasks';

type Context = ProjectionContext<InvoiceState>;

/** The rows of an e-invoice. */
export const invoiceProjection: Projection<InvoiceState> = {
  events: (event, context) => {
    const known = event as InvoiceEvent;
    if (known.type === 'InvoiceReceived') return [received(known, context)];
    if (known.type === 'ChoiceForgotten') return [choiceRow(known, null, context)];
    return known.type === 'InvoiceMatched' ? matched(known, context) : [];
  },
  standing: (standing) => [invoiceRow(standing), ...taskRows(standing)],
};

function received(event: InvoiceReceived, { stream, meta, law }: Context): RowChange {
  const { invoiceId, agencyId, documentId, channel, essentials, findings, matching } = event;
  const { kind, number, issuedOn, currency, totals, seller, contractReference, orderReference } = essentials;
  const references = [contractReference, orderReference].flatMap((each) => (each === null ? [] : keyOfReference(each)));
  return {
    op: 'put',
    table: 'invoice',
    row: {
      ...{ id: invoiceId, stream, agency_id: agencyId, jurisdiction: law.regime.jurisdiction },
      ...{ outcome: matching.outcome, matched_by: null, kind, number, issued_on: issuedOn, currency },
      ...{ net_minor: totals.net, vat_minor: totals.vat, gross_minor: totals.gross },
      ...{ seller: seller.name, seller_key: sellerKeyOf(seller), reference_keys: [...new Set(references)] },
      ...{ findings: findings.length, channel, document_id: documentId, received_at: meta.at },
    },
  };
}

function matched({ contractId, shares, by, remember }: InvoiceMatched, context: Context): readonly RowChange[] {
  const { invoiceId: id } = context.after;
  const match: RowChange = { op: 'patch', table: 'invoice', row: { id, matched_by: by ?? 'rule' } };
  const [first] = shares;
  if (!remember || !first || by === null) return [match];
  return [match, choiceRow({ contractId, by }, first.class, context)];
}

/** The newest row of a seller under a contract counts; without a class nothing is remembered. */
function choiceRow(
  { contractId, by }: { readonly contractId: string | null; readonly by: string },
  costClass: CostClass | null,
  { stream, meta, after: { agencyId, sellerKey } }: Context,
): RowChange {
  const of = { stream, seq: meta.seq, agency_id: agencyId, seller_key: sellerKey, contract_id: contractId };
  return { op: 'put', table: 'invoice_choice', row: { ...of, class: costClass, by, at: meta.at } };
}

const invoiceRow = ({ state, seq }: Standing<InvoiceState>): RowChange => ({
  op: 'patch',
  table: 'invoice',
  row: {
    id: state.invoiceId,
    status: state.status,
    project_id: state.match?.projectId ?? null,
    contract_id: state.match?.contractId ?? null,
    shares: state.match?.shares ?? null,
    since: state.since,
    version: seq,
  },
});
