import type { EventMeta } from '../kernel';
import type { InvoiceEvent, InvoiceReceived } from './events';
import { keyOfReference, sellerKeyOf } from './match';
import type { InvoiceState, InvoiceStatus } from './state';

/** The invoice after an event. */
export function evolveInvoice(state: InvoiceState, event: InvoiceEvent, { at }: EventMeta): InvoiceState {
  const now = (status: InvoiceStatus) => ({ status, since: state.status === status ? state.since : at });
  switch (event.type) {
    case 'InvoiceReceived':
      return { ...received(state, event), ...now('unmatched') };
    case 'InvoiceMatched': {
      const { projectId, contractId, shares, allowedWork } = event;
      const match = { projectId, contractId, shares, ...(allowedWork && { allowedWork }) };
      const choices = event.remember ? [...without(state.choices, contractId), contractId] : state.choices;
      return { ...state, match, choices, proposals: [], ...now('needs_rate') };
    }
    case 'ChoiceForgotten':
      return { ...state, choices: without(state.choices, event.contractId) };
    case 'RateGiven':
      return { ...state, rate: { rate: event.rate, quotedOn: event.quotedOn, source: event.source } };
    case 'InvoicePosted': {
      const { projectId, currency, amounts, posting } = event;
      const { contractId = null, allowedWork } = state.match ?? {};
      const posted = { projectId, contractId, currency, amounts, ...(allowedWork && { allowedWork }) };
      return { ...state, posted, postings: posting, ...now('posted') };
    }
    case 'PostingTakenBack':
      return { ...state, posted: null, postings: event.posting };
    case 'InvoiceRejected':
      return { ...state, ...now('rejected') };
  }
}

const without = (choices: InvoiceState['choices'], contractId: string | null): InvoiceState['choices'] =>
  choices.filter((each) => each !== contractId);

function received(state: InvoiceState, event: InvoiceReceived): InvoiceState {
  const { invoiceId, agencyId, regimeHash, documentId, essentials, matching } = event;
  const { kind, number, issuedOn, currency, parts, totals } = essentials;
  return {
    ...state,
    invoiceId,
    agencyId,
    regimeHash,
    documentId,
    essentials: { kind, number, issuedOn, currency, parts },
    references: [essentials.contractReference, essentials.orderReference].flatMap((each) =>
      each === null ? [] : keyOfReference(each),
    ),
    sellerKey: sellerKeyOf(essentials.seller),
    totals: { net: totals.net, vat: totals.vat },
    proposals: matching.proposals,
    credits: event.credits ?? [],
  };
}
