import { z } from 'zod';
import { formatMoney } from '../../domain/money';
import { allowedWorkSchema } from './project-acts';
import { hint, idSchema, instantSchema, localDateSchema, pageQuery, text } from './common';
import { costClassSchema } from './cost';
import { invoiceCheckSchema } from './invoices';

export const invoiceParams = z.strictObject({ invoiceId: idSchema });

const decimal = z
  .string()
  .max(32)
  .regex(/^-?\d+(\.\d+)?$/, { error: 'is not a decimal number' });

/** Where an invoice belongs. Without classes the proposal’s are taken, where a rule gives them. */
export const matchInvoiceBody = z
  .strictObject({
    projectId: idSchema,
    contractId: idSchema.nullable().default(null).describe('A contract that the project has recorded.'),
    class: costClassSchema.optional().describe('All lines are of this class.'),
    classes: z
      .array(z.strictObject({ class: costClassSchema, amount: decimal }))
      .min(1)
      .max(20)
      .optional()
      .describe('What the lines of each class come to, in the invoice’s currency, without VAT; together all lines.'),
    allowedWork: allowedWorkSchema
      .optional()
      .describe('While the project is paused: the allowed work that it pays for.'),
    remember: z
      .boolean()
      .default(false)
      .describe('The same class for all further invoices of this seller under this contract.'),
    reason: text(2_000),
  })
  .refine((body) => body.class === undefined || body.classes === undefined, {
    path: ['classes'],
    error: 'does not go with `class`',
    ...hint('class-or-classes', 'Give one class for all lines, or what the lines of each class come to.'),
  });

/** The dated rate of a foreign currency. */
export const giveRateBody = z.strictObject({
  rate: z.string().max(32).describe('How much of the regime’s currency one unit of the invoice’s is worth: `11.2345`.'),
  quotedOn: localDateSchema,
  source: text(200).describe('Who publishes it.'),
});

export const invoiceListQuery = z.strictObject({
  ...pageQuery,
  agencyId: idSchema.optional(),
  projectId: idSchema.optional(),
  status: z.enum(['unmatched', 'needs_rate', 'posted', 'rejected']).optional(),
  reference: text(200).optional().describe('A contract or an order that the invoice names, however it is spelt.'),
});

const amount = z.strictObject({ amount: z.string(), currency: z.string() });

export const invoiceRowSchema = z
  .strictObject({
    id: idSchema,
    agencyId: z.string(),
    projectId: idSchema.nullable(),
    project: z.strictObject({ reference: z.string(), title: z.string() }).nullable().describe('Where it belongs.'),
    contractId: z.string().nullable(),
    status: z.string().describe('unmatched, needs_rate, posted, rejected.'),
    outcome: z.string().describe('What the rules made of it when it came in.'),
    matchedBy: z.string().nullable().describe('`rule`, or the person.'),
    kind: z.string(),
    number: z.string(),
    issuedOn: localDateSchema.nullable(),
    net: amount,
    vat: amount,
    gross: amount,
    seller: z.string(),
    findings: z.number().int().describe('How many rules of EN 16931 it does not keep.'),
    channel: z.string().describe('api, folder.'),
    documentId: z.string(),
    receivedAt: instantSchema,
    since: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'InvoiceRow', description: 'An e-invoice or credit note as it stands.' });

interface Row {
  readonly currency: string;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** A row as it goes out: money with its currency. */
export function invoiceRowToWire<T extends Row>({ currency, net, vat, gross, ...row }: T) {
  const money = (minor: number) => formatMoney({ minor, currency });
  return { ...row, net: money(net), vat: money(vat), gross: money(gross) };
}

export const invoiceDetailSchema = invoiceRowSchema
  .extend({
    ...invoiceCheckSchema.shape,
    projects: z
      .array(z.strictObject({ id: idSchema, reference: z.string(), title: z.string() }))
      .describe('The projects that are proposed, as far as the reader may see them.'),
    match: z
      .strictObject({
        projectId: idSchema,
        contractId: z.string().nullable(),
        classes: z.array(z.strictObject({ class: z.string(), lines: amount })),
        allowedWork: z.string().nullable(),
      })
      .nullable(),
    rate: z.strictObject({ rate: z.string(), quotedOn: localDateSchema, source: z.string() }).nullable(),
    posted: z
      .strictObject({
        projectId: idSchema,
        amounts: z.array(z.strictObject({ class: z.string(), net: amount, vat: amount })),
      })
      .nullable()
      .describe('What counts at the project now, in the currency of its rules.'),
    history: z.array(
      z.strictObject({
        seq: z.number().int(),
        type: z.string(),
        at: instantSchema,
        actor: z.string(),
        onBehalfOf: z.string().nullable(),
        data: z.record(z.string(), z.unknown()).describe('Amounts are minor units.'),
      }),
    ),
  })
  .meta({ id: 'InvoiceCase', description: 'An e-invoice with everything that is known of it.' });

/** An e-invoice from the drop folder that waits for an administrator to say whose it is. */
export const arrivalSchema = z
  .strictObject({
    documentId: z.string(),
    fileName: z.string(),
    buyer: z.string(),
    buyerIds: z.array(z.string()),
    number: z.string(),
    seller: z.string(),
    reason: z.string().describe('`nobody`: no agency has these identifiers; `several`: more than one has.'),
    status: z.string().describe('open, assigned.'),
    agencyId: z.string().nullable(),
    invoiceId: z.string().nullable(),
    arrivedAt: instantSchema,
    settledAt: instantSchema.nullable(),
  })
  .meta({ id: 'InvoiceArrival' });

export const arrivalListQuery = z.strictObject({ ...pageQuery, status: z.enum(['open', 'assigned']).optional() });

export const assignArrivalBody = z.strictObject({ agencyId: idSchema });

/** What was said once for all further invoices of a seller, as it holds now. */
export const invoiceChoiceSchema = z
  .strictObject({
    agencyId: z.string(),
    seller: z.string(),
    contractId: z.string().nullable().describe('Null: where no contract is named.'),
    class: z.string().describe('The class of all lines of his invoices.'),
    by: z.string(),
    at: instantSchema,
    invoiceId: idSchema.describe('With which it was said, and by whose address it is forgotten.'),
    invoiceNumber: z.string(),
    stream: z.string().describe('Where it stands on the record, with `seq`.'),
    seq: z.number().int(),
  })
  .meta({ id: 'InvoiceChoice' });

export const invoiceChoiceQuery = z.strictObject({ ...pageQuery, agencyId: idSchema.optional() });

export const forgetChoiceBody = z.strictObject({
  contractId: idSchema.nullable().default(null).describe('As in the list.'),
  reason: text(2_000),
});
