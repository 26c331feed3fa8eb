import { z } from 'zod';
import { formatMoney } from '../../domain/money';
import { idSchema, instantSchema, localDateSchema, pageQuery } from './common';
import { costClassSchema } from './cost';

const amount = z.strictObject({ amount: z.string(), currency: z.string() }).describe('May be negative.');

const sums = z.strictObject({
  class: z.string(),
  recorded: amount.describe('By hand, without an e-invoice.'),
  invoiced: amount.describe('By e-invoices, without VAT; credit notes and what was taken back deducted.'),
  vat: amount.describe('VAT of the e-invoices.'),
  actual: amount.describe('`recorded` and `invoiced` together.'),
  entries: z.number().int().describe('How many entries these numbers are the sum of.'),
  sources: z.string().describe('Where those entries are read.'),
});

/** What was recorded, invoiced and reported as spent. */
export const spendingSchema = z
  .strictObject({
    currency: z.string(),
    asOf: instantSchema,
    classes: z.array(sums),
    months: z.array(sums.extend({ month: z.string() })),
    report: z
      .strictObject({
        reportId: z.string(),
        period: z.string(),
        until: localDateSchema.describe('The last day of its period.'),
        seq: z.number().int().describe('Of the project’s event that has it.'),
        classes: z.array(
          z.strictObject({
            class: z.string(),
            reported: amount.nullable().describe('Null where the report says nothing of this class.'),
            actual: amount.describe('Recorded and invoiced until the last day of the period.'),
            difference: amount.nullable().describe('`reported` without `actual`; null where nothing was reported.'),
          }),
        ),
      })
      .nullable()
      .describe('The newest report that is in; null before the first.'),
    violations: z
      .array(
        z.strictObject({
          seq: z.number().int(),
          violation: z.string(),
          ref: z.string().describe('The invoice, the spending or the contract.'),
          gate: z.string().nullable(),
          rule: z
            .strictObject({ id: z.string(), legalRef: z.string().nullable(), verified: z.boolean().nullable() })
            .nullable(),
          facts: z.record(z.string(), z.unknown()).describe('Amounts are minor units.'),
          at: instantSchema,
        }),
      )
      .describe('What broke a rule, the latest first, at most 200.'),
    sharedContracts: z
      .array(
        z.strictObject({
          seller: z.string(),
          reference: z.string().describe('The contract or order that the invoices name.'),
          projects: z.array(
            z.strictObject({ id: idSchema, reference: z.string(), title: z.string(), invoices: z.number().int() }),
          ),
        }),
      )
      .describe('Contracts under which other projects are invoiced too, as far as the reader may see those.'),
  })
  .meta({ id: 'ProjectSpending' });

interface Sums {
  readonly class: string;
  readonly recorded: number;
  readonly invoiced: number;
  readonly vat: number;
  readonly entries: number;
}

/** Where the entries behind what was spent in a class (and month) are read. */
export function entriesOf(projectId: string, costClass: string, month?: string): string {
  const query = new URLSearchParams({ class: costClass, ...(month !== undefined && { month }) });
  return `/api/v1/projects/${projectId}/spending-entries?${query.toString()}`;
}

/** Sums as they go out, with the address of the entries that they are made of. */
export function sumsToWire(projectId: string, currency: string, { class: of, ...sum }: Sums, month?: string) {
  const money = (minor: number) => formatMoney({ minor, currency });
  return {
    class: of,
    recorded: money(sum.recorded),
    invoiced: money(sum.invoiced),
    vat: money(sum.vat),
    actual: money(sum.recorded + sum.invoiced),
    entries: sum.entries,
    sources: entriesOf(projectId, of, month),
  };
}

export const spendingEntriesQuery = z.strictObject({
  ...pageQuery,
  class: costClassSchema.optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('`2025-03`'),
  source: z.enum(['recorded', 'invoiced']).optional(),
});

export const contractRowSchema = z
  .strictObject({
    contractId: z.string(),
    supplier: z.string(),
    reference: z.string(),
    signedOn: localDateSchema.nullable(),
    amount,
    class: z.string().nullable().describe('The class that all of it is of; null where that was not said.'),
  })
  .meta({ id: 'ContractRow', description: 'A contract that a project has recorded.' });

export const spendingEntrySchema = z
  .strictObject({
    seq: z.number().int().describe('Of the project’s event.'),
    class: z.string(),
    source: z.string(),
    ref: z.string().describe('The spending’s id, or the invoice’s.'),
    number: z.string().describe('The agency’s reference, or the number of the invoice.'),
    spentOn: localDateSchema.nullable(),
    net: amount,
    vat: amount.nullable(),
    contractId: z.string().nullable(),
  })
  .meta({ id: 'SpendingEntry', description: 'Money recorded by hand, or a posting of an invoice.' });
