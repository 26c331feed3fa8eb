import { z } from 'zod';
import type { InvoiceEssentials, InvoiceFinding, InvoiceParty } from '../../domain/invoice/essentials';
import type { Matching } from '../../domain/invoice/match';
import { formatMoney, type WireMoney } from '../../domain/money';
import { idSchema, localDateSchema } from './common';

const amount = z
  .strictObject({ amount: z.string(), currency: z.string() })
  .describe('A decimal string and an ISO 4217 currency; may be negative.');
const reference = z.string().nullable();

const party = z.strictObject({
  name: z.string(),
  ids: z.array(z.string()).describe('`scheme:id`; mail addresses and contact persons are left out.'),
  vatId: z.string().nullable(),
});

/** What is read from an e-invoice, by the business terms of EN 16931. */
const invoiceSchema = z
  .strictObject({
    kind: z.enum(['invoice', 'credit_note']),
    typeCode: z.string().describe('BT-3, UNTDID 1001.'),
    number: z.string().describe('BT-1.'),
    issuedOn: localDateSchema.describe('BT-2.'),
    currency: z.string().describe('BT-5.'),
    vatCurrency: reference.describe('BT-6.'),
    seller: party,
    buyer: party,
    buyerReference: reference.describe('BT-10.'),
    projectReference: reference.describe('BT-11.'),
    contractReference: reference.describe('BT-12.'),
    orderReference: reference.describe('BT-13.'),
    period: z.strictObject({ start: localDateSchema.nullable(), end: localDateSchema.nullable() }).nullable(),
    parts: z
      .array(
        z.strictObject({
          codes: z.array(z.string()).describe('BT-158 as `scheme:code`.'),
          accounting: reference.describe('BT-133, else BT-19.'),
          net: amount,
          lines: z.number().int(),
        }),
      )
      .describe('Lines that are alike in classification and accounting reference, summed.'),
    vat: z.array(z.strictObject({ category: z.string(), rate: reference, taxable: amount, tax: amount })),
    totals: z.strictObject({
      lines: amount.describe('BT-106.'),
      allowances: amount.describe('BT-107.'),
      charges: amount.describe('BT-108.'),
      net: amount.describe('BT-109.'),
      vat: amount.describe('BT-110.'),
      gross: amount.describe('BT-112.'),
      prepaid: amount.describe('BT-113.'),
      rounding: amount.describe('BT-114.'),
      due: amount.describe('BT-115.'),
    }),
    precedes: z.array(z.strictObject({ number: z.string(), issuedOn: localDateSchema.nullable() })).describe('BG-3.'),
  })
  .meta({ id: 'EInvoice' });

/** What a check of an e-invoice answers. */
export const invoiceCheckSchema = z
  .strictObject({
    invoice: invoiceSchema,
    findings: z
      .array(
        z.strictObject({
          rule: z.string().describe('`BR-CO-10`: the rule of EN 16931 that is not kept.'),
          field: z.string().describe('The business term.'),
          stated: amount.optional(),
          computed: amount.optional(),
        }),
      )
      .describe('Rules that the invoice does not keep; none of them stops it.'),
    matching: z.strictObject({
      outcome: z.enum(['by_rule', 'class_open', 'ambiguous', 'unmatched']),
      proposals: z.array(
        z.strictObject({
          projectId: idSchema,
          contractId: z.string().nullable(),
          reasons: z.array(z.strictObject({ signal: z.string(), field: z.string(), value: z.string() })),
          classes: z.array(z.strictObject({ class: z.string(), lines: amount })).nullable(),
        }),
      ),
    }),
  })
  .meta({ id: 'InvoiceCheck' });

interface Checked {
  readonly essentials: InvoiceEssentials;
  readonly findings: readonly InvoiceFinding[];
  readonly matching: Matching;
}

/** A check as it goes out: money with its currency. */
export function invoiceCheckToWire({ essentials, findings, matching }: Checked): z.infer<typeof invoiceCheckSchema> {
  const money = (minor: number): WireMoney => formatMoney({ minor, currency: essentials.currency });
  const { parts, vat, totals, seller, buyer, precedes, ...rest } = essentials;
  return {
    invoice: {
      ...rest,
      seller: partyToWire(seller),
      buyer: partyToWire(buyer),
      precedes: [...precedes],
      parts: parts.map(({ codes, accounting, net, lines }) => ({
        codes: [...codes],
        accounting,
        net: money(net),
        lines,
      })),
      vat: vat.map(({ taxable, tax, ...each }) => ({ ...each, taxable: money(taxable), tax: money(tax) })),
      totals: {
        lines: money(totals.lines),
        allowances: money(totals.allowances),
        charges: money(totals.charges),
        net: money(totals.net),
        vat: money(totals.vat),
        gross: money(totals.gross),
        prepaid: money(totals.prepaid),
        rounding: money(totals.rounding),
        due: money(totals.due),
      },
    },
    findings: findings.map(({ rule, field, stated, computed }) => ({
      rule,
      field,
      ...(stated !== undefined && { stated: money(stated) }),
      ...(computed !== undefined && { computed: money(computed) }),
    })),
    matching: {
      outcome: matching.outcome,
      proposals: matching.proposals.map(({ shares, reasons, ...each }) => ({
        ...each,
        reasons: reasons.map((reason) => ({ ...reason })),
        classes: shares && shares.map(({ class: of, lines }) => ({ class: of, lines: money(lines) })),
      })),
    },
  };
}

const partyToWire = ({ name, ids, vatId }: InvoiceParty) => ({ name, ids: [...ids], vatId });
