import { z } from 'zod';
import type { Position } from '../../domain/account/chart';
import type { Limit } from '../../domain/account/limit';
import { formatMoney } from '../../domain/money';
import { idSchema, instantSchema, localDateSchema, moneySchema } from './common';
import { costClassSchema } from './cost';
import { originSchema } from './origins';
import { proceedingEventSchema } from './proceeding-record';
import { clockSchema, taskSchema } from './waiting';

const signedMoney = z
  .strictObject({ amount: z.string(), currency: z.string() })
  .meta({ id: 'SignedMoney', description: 'As `Money`, but it may be negative.' });

const positionSchema = z
  .strictObject({
    committed: moneySchema,
    undrawn: moneySchema,
    ordered: moneySchema.describe('Released; the bank has not confirmed that it paid.'),
    paid: moneySchema,
    recoverable: moneySchema.describe('Asked back.'),
    repaid: moneySchema,
    remitted: moneySchema,
    lapsed: moneySchema,
    spent: signedMoney.describe('On what it may pay for, by its share.'),
    released: moneySchema,
    unspent: moneySchema.describe('Paid and not spent.'),
  })
  .meta({ id: 'CommitmentPosition', description: 'Where the money of a commitment is; read off the ledger.' });

/** A position for an answer. */
export const positionToWire = (position: Position, currency: string) => {
  const wire = (minor: number) => formatMoney({ minor, currency });
  return {
    committed: wire(position.committed),
    undrawn: wire(position.undrawn),
    ordered: wire(position.ordered),
    paid: wire(position.paid),
    recoverable: wire(position.recoverable),
    repaid: wire(position.repaid),
    remitted: wire(position.remitted),
    lapsed: wire(position.lapsed),
    spent: wire(position.spent),
    released: wire(position.released),
    unspent: wire(position.unspent),
  };
};

const limitSchema = z
  .strictObject({
    left: moneySchema.nullable().describe('What may still be released; null where it cannot be computed.'),
    binding: z.string().nullable().describe('The lowest of the limits.'),
    missing: z.string().nullable().describe('What would have to be known to compute it.'),
    parts: z.array(
      z.strictObject({
        id: z.enum(['committed', 'cap', 'regime_amount', 'share', 'frame']),
        amount: moneySchema.nullable(),
        used: moneySchema,
        inputs: z
          .record(z.string(), z.union([z.number(), z.string(), z.null()]))
          .describe('What it was computed from; amounts in minor units.'),
      }),
    ),
  })
  .meta({
    id: 'ReleaseLimit',
    description: 'What may still be released, and why: every limit, the lowest of which binds.',
  });

/** A limit for an answer. */
export const limitToWire = ({ left, binding, missing, parts }: Limit, currency: string) => {
  const wire = (minor: number) => formatMoney({ minor, currency });
  return {
    left: left === null ? null : wire(left),
    binding,
    missing,
    parts: parts.map(({ id, amount, used, inputs }) => ({
      ...{ id, amount: amount === null ? null : wire(amount), used: wire(used), inputs },
    })),
  };
};

const trancheSchema = z
  .strictObject({
    trancheId: z.string(),
    label: z.record(z.string(), z.string()),
    condition: z.string(),
    evidence: z.string(),
    approver: z.string(),
    amount: moneySchema,
    status: z.enum(['open', 'claimed', 'proposed', 'ordered', 'paid', 'lapsed']),
    since: instantSchema,
    claimed: moneySchema.nullable(),
    released: moneySchema.nullable(),
    paymentId: z.string().nullable(),
  })
  .meta({ id: 'Tranche' });

const commitmentSchema = z
  .strictObject({
    commitmentId: z.string(),
    funder: z.record(z.string(), z.string()),
    bodyKey: z.string().describe('The body that acts for the funder here.'),
    amount: moneySchema,
    sharePercent: z.number(),
    maxAmount: moneySchema.nullable(),
    classes: z.array(costClassSchema),
    conditions: z.array(z.string()),
    reference: z.string(),
    from: localDateSchema,
    to: localDateSchema,
    status: z.enum(['open', 'ended', 'lapsed']),
    seq: z.number().int().describe('The event on the record that has its terms.'),
    at: instantSchema,
    eligibleSpent: signedMoney.describe('Spent so far on what it may pay for, whoever bore it.'),
    position: positionSchema,
    origins: z
      .strictObject({
        eligibleSpent: originSchema.nullable().describe('The latest event that says it; null while nothing was spent.'),
        position: z.record(z.string(), z.string()).describe('Where the postings behind each number are read.'),
      })
      .describe('`released` is `ordered` and `paid`; `unspent` is `paid` without `spent`.'),
    limit: limitSchema,
    barred: z.string().nullable().describe('Why nothing can be released at present; null where nothing bars it.'),
    tranches: z.array(trancheSchema),
  })
  .meta({ id: 'Commitment' });

const paymentSchema = z
  .strictObject({
    paymentId: z.string(),
    commitmentId: z.string(),
    trancheId: z.string(),
    amount: moneySchema,
    status: z.enum(['ordered', 'paid']),
    orderedAt: instantSchema,
    orderedSeq: z.number().int(),
    bankReference: z.string().nullable(),
    paidOn: localDateSchema.nullable(),
    confirmedSeq: z.number().int().nullable(),
  })
  .meta({ id: 'Payment', description: 'An instruction to pay a tranche; it is carried out once, under its id.' });

const reserveSchema = z
  .strictObject({
    p50To: z.string(),
    heldBy: z.string(),
    p50: moneySchema.nullable(),
    p85: moneySchema.nullable(),
    total: moneySchema.nullable(),
    drawn: moneySchema,
    left: moneySchema.nullable(),
    missing: z.enum(['p50', 'p85']).nullable(),
    origin: originSchema.nullable().describe('The event that has the baseline’s P50 and P85.'),
    draws: z
      .array(z.strictObject({ drawId: z.string(), amount: moneySchema, origin: originSchema }))
      .describe('What `drawn` is the sum of.'),
    asked: z.array(z.strictObject({ drawId: z.string(), amount: moneySchema, since: instantSchema })),
  })
  .meta({ id: 'FundingReserve', description: 'The reserve between P50 and P85 of the latest baseline.' });

export const accountSchema = z
  .strictObject({
    projectId: idSchema,
    version: z.number().int(),
    currency: z.string(),
    openedAt: instantSchema,
    standing: z.strictObject({
      approved: z.boolean(),
      pauses: z.array(z.string()),
      freezes: z.array(
        z.strictObject({
          freezeId: z.string(),
          ruleId: z.string(),
          classes: z.union([z.literal('all'), z.array(costClassSchema)]),
        }),
      ),
      ended: z.string().nullable(),
      cost: z
        .strictObject({
          source: z.enum(['baseline', 'submission']),
          ref: z.string().nullable(),
          total: moneySchema,
          p50: moneySchema.nullable(),
          p85: moneySchema.nullable(),
          origin: originSchema.nullable().describe('The event that has the cost, line by line.'),
        })
        .nullable(),
    }),
    commitments: z.array(commitmentSchema),
    payments: z.array(paymentSchema),
    reserve: reserveSchema.nullable(),
    clawbacks: z.array(
      z.strictObject({
        clawbackId: z.string(),
        commitmentId: z.string(),
        open: moneySchema,
        since: instantSchema,
        answered: z.boolean(),
        overdue: z.boolean(),
      }),
    ),
    proposedClawbacks: z.array(z.strictObject({ commitmentId: z.string(), amount: moneySchema, since: instantSchema })),
    balances: z.array(
      z.strictObject({
        account: z.string(),
        balance: signedMoney.describe('Debits less credits.'),
        postings: z.string().describe('Where the postings behind it are read.'),
      }),
    ),
    trialBalance: signedMoney.describe('Over all accounts: zero.'),
    tasks: z.array(taskSchema),
    clocks: z.array(clockSchema),
  })
  .meta({ id: 'Account', description: 'The money of a project: what was promised, released, spent and asked back.' });

export const postingSchema = z
  .strictObject({
    seq: z.number().int().describe('The event of the account’s stream that posted it.'),
    event: z.string(),
    reference: z.string().nullable().describe('The invoice, the spending, the bank’s or the grant’s reference.'),
    at: instantSchema,
    entries: z.array(z.strictObject({ account: z.string(), amount: signedMoney })),
    rests: z
      .strictObject({ kind: z.enum(['invoice', 'spending']), id: z.string(), number: z.string() })
      .nullable()
      .describe('The spending that it books, with the invoice’s number or the agency’s own reference.'),
  })
  .meta({ id: 'Posting', description: 'A posting of the ledger: its entries sum to zero.' });

export const accountRecordEventSchema = proceedingEventSchema
  .extend({ stream: z.string().describe('The account’s; of a freeze the project’s.') })
  .meta({ id: 'AccountEvent', description: 'Something that was done with the money of a project.' });

export const accountRowSchema = z
  .strictObject({
    projectId: idSchema,
    reference: z.string(),
    title: z.string(),
    agencyId: z.string(),
    approved: z.boolean(),
    barred: z.array(z.string()),
    ended: z.string().nullable(),
    committed: moneySchema,
    ordered: moneySchema,
    paid: moneySchema,
    spent: signedMoney,
    recoverable: moneySchema,
    own: signedMoney.describe('What the agency bore itself.'),
    bodies: z.array(z.string()).describe('Keys of the bodies that act for its funders.'),
    updatedAt: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'AccountRow' });
