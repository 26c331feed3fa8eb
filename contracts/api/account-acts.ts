import { z } from 'zod';
import { documentsField, reasonsSchema } from './acts';
import { hint, idSchema, localDateSchema, moneySchema, text } from './common';
import { costClassSchema } from './cost';

const funderSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('body'), bodyKey: idSchema.describe('A body of the regime, by its key.') }),
    z.strictObject({ kind: z.literal('outside'), name: text(300).describe('An organisation; never a person.') }),
  ])
  .meta({ id: 'Funder', description: 'Who gives money: a body of the regime, or an organisation outside.' });

const classesField = z.array(costClassSchema).min(1).max(12);

const trancheSchema = z
  .strictObject({
    trancheId: idSchema.describe('A tranche of the regime by its id; or a new one.'),
    amount: moneySchema,
    label: text(200).optional(),
    condition: text(2_000).optional().describe('What releases it; for one that is not of the regime.'),
    evidence: text(2_000).optional().describe('What proves that; for one that is not of the regime.'),
    approver: idSchema.optional().describe('Key of the body that releases it; the funder’s where it is left out.'),
  })
  .meta({ id: 'TrancheInput' });

/** Every amount of a commitment is in the currency of the whole. */
export const commitFundingBody = z
  .strictObject({
    funder: funderSchema,
    amount: moneySchema,
    sharePercent: z.number().min(0).max(100).describe('Of what it may pay for; two decimals at most.'),
    maxAmount: moneySchema.optional().describe('Never more than this, whatever the tranches; the lower of all binds.'),
    classes: classesField,
    conditions: z.array(text(2_000)).max(20).default([]),
    reference: text(200).describe('The grant’s or the appropriation’s own reference.'),
    from: localDateSchema,
    to: localDateSchema.describe('The last day on which money is spent that it pays for.'),
    tranches: z.array(trancheSchema).min(1).max(20),
  })
  .superRefine(({ amount, maxAmount, tranches }, context) => {
    const others = [
      { path: ['maxAmount', 'currency'], currency: maxAmount?.currency ?? amount.currency },
      ...tranches.map((each, at) => ({ path: ['tranches', at, 'amount', 'currency'], currency: each.amount.currency })),
    ];
    for (const { path, currency } of others) {
      if (currency === amount.currency) continue;
      const message = `is ${currency}, not ${amount.currency}`;
      const remedy = `Give all amounts in ${amount.currency}.`;
      context.addIssue({ code: 'custom', path, message, ...hint('currency-mismatch', remedy) });
    }
  });

export const endCommitmentBody = z.strictObject({ reason: text(10_000) });

export const claimTrancheBody = z.strictObject({
  amount: moneySchema.optional().describe('Less than the tranche where less is needed.'),
  evidence: text(20_000),
  documents: documentsField,
});

export const decideReleaseBody = z.strictObject({
  value: z.enum(['release', 'refuse']),
  amount: moneySchema.optional().describe('Less than was claimed where less is due.'),
  reasons: text(20_000),
});

export const confirmPaymentBody = z.strictObject({ bankReference: text(140), date: localDateSchema });

export const askReserveBody = z.strictObject({ amount: moneySchema, reason: text(20_000), documents: documentsField });

export const decideReserveBody = z.strictObject({ value: z.enum(['approve', 'refuse']), reasons: text(20_000) });

export const demandClawbackBody = z.strictObject({
  commitmentId: idSchema,
  ground: text(20_000),
  amount: moneySchema,
  due: localDateSchema.describe('The last day to pay.'),
});

export const answerClawbackBody = z.strictObject({ value: z.enum(['accept', 'contest']), text: text(20_000) });

export const recordRepaymentBody = z.strictObject({
  amount: moneySchema,
  bankReference: text(140),
  date: localDateSchema,
});

export const remitClawbackBody = z.strictObject({ reasons: text(20_000) });

export const orderFreezeBody = z.strictObject({
  classes: z.union([z.literal('all'), classesField]).describe('The classes of money that it freezes, or all.'),
  reasons: reasonsSchema,
});

export const liftFreezeBody = z.strictObject({ reasons: reasonsSchema });

const project = { projectId: idSchema };

/** Path parameters. A freeze that the procedure ordered has an id with a colon in it. */
export const freezeParams = z.strictObject({ ...project, freezeId: text(160) });
export const commitmentParams = z.strictObject({ ...project, commitmentId: idSchema });
export const trancheParams = z.strictObject({ ...project, commitmentId: idSchema, trancheId: idSchema });
export const paymentParams = z.strictObject({ ...project, paymentId: idSchema });
export const drawParams = z.strictObject({ ...project, drawId: idSchema });
export const clawbackParams = z.strictObject({ ...project, clawbackId: idSchema });
