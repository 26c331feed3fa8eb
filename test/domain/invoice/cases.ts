import { invoice } from '../../../domain/invoice';
import type { InvoiceCommand, PostInvoice, ReceiveInvoice } from '../../../domain/invoice/commands';
import type { InvoiceEssentials } from '../../../domain/invoice/essentials';
import type { InvoiceEvent } from '../../../domain/invoice/events';
import type { MatchFacts, ProjectCandidate } from '../../../domain/invoice/match';
import type { InvoiceState } from '../../../domain/invoice/state';
import type { Actor } from '../../../domain/kernel';
import { SE, calendarFor } from '../fixtures/regimes';
import { AGENCY, author } from '../fixtures/people';

export const NOW = '2025-03-04T09:00:00.000Z';

/** An invoice of 1,000.00 net and 250.00 VAT with one line. */
export const essentials = (changes: Partial<InvoiceEssentials> = {}): InvoiceEssentials => ({
  kind: 'invoice',
  typeCode: '380',
  number: 'F-1',
  issuedOn: '2025-03-03',
  currency: 'SEK',
  vatCurrency: null,
  seller: { name: 'Norrström Data AB', ids: ['0007:5560000001'], vatId: 'SE556000000101' },
  buyer: { name: 'Verket', ids: [], vatId: null },
  buyerReference: null,
  projectReference: null,
  contractReference: null,
  orderReference: null,
  period: null,
  parts: [{ codes: [], accounting: null, net: 100_000, lines: 1 }],
  vat: [{ category: 'S', rate: '25', taxable: 100_000, tax: 25_000 }],
  totals: {
    ...{ lines: 100_000, allowances: 0, charges: 0, net: 100_000, vat: 25_000, gross: 125_000 },
    ...{ prepaid: 0, rounding: 0, due: 125_000 },
  },
  precedes: [],
  ...changes,
});

/** A project with one contract, all of whose money is for suppliers. */
export const project = (n: number, changes: Partial<ProjectCandidate> = {}): ProjectCandidate => ({
  projectId: `p${n}`,
  reference: `TG-2025-000${n}`,
  externalRef: `DNR ${n}/2025`,
  contracts: [{ contractId: `k${n}`, reference: `K-${n}`, supplier: 'Norrström Data AB', class: 'suppliers' }],
  ...changes,
});

export const facts = (changes: Partial<MatchFacts> = {}): MatchFacts => ({
  projects: [project(1)],
  choices: [],
  earlier: [],
  ...changes,
});

export const received = (
  of: Partial<InvoiceEssentials> = { projectReference: 'TG-2025-0001' },
  known: Partial<MatchFacts> = {},
): ReceiveInvoice => ({
  type: 'ReceiveInvoice',
  invoiceId: 'i1',
  agencyId: AGENCY,
  regimeHash: 'hash',
  documentId: 'a'.repeat(64),
  channel: 'api',
  essentials: essentials(of),
  findings: [],
  facts: facts(known),
});

/** One invoice, and what it told its projects. */
export class InvoicePlay {
  state: InvoiceState = invoice.initial;
  readonly events: InvoiceEvent[] = [];
  readonly posted: (PostInvoice & { readonly to: string })[] = [];

  /** The codes of refusals, or the types of events. */
  does(command: InvoiceCommand, actor: Actor = author): readonly string[] | string {
    const seq = this.events.length + 1;
    const context = { actor, now: NOW, regime: SE, calendar: calendarFor(SE), nextSeq: seq };
    const decision = invoice.decide(this.state, command, context);
    if ('refusal' in decision) return decision.refusal.code;
    decision.events.forEach((event, n) => {
      this.events.push(event);
      this.state = invoice.evolve(this.state, event, { seq: seq + n, at: NOW, actor: actor.id });
    });
    for (const { to, command: sent } of decision.sends ?? []) this.posted.push({ ...(sent as PostInvoice), to });
    return decision.events.map(({ type }) => type);
  }

  /** What the invoice has put on each project, by class: net, VAT. */
  books(): Readonly<Record<string, readonly [number, number]>> {
    const sums: Record<string, [number, number]> = {};
    for (const { to, amounts } of this.posted) {
      for (const { class: of, net, vat } of amounts) {
        const [before, taxed] = sums[`${to} ${of}`] ?? [0, 0];
        sums[`${to} ${of}`] = [before + net, taxed + vat];
      }
    }
    return sums;
  }
}
