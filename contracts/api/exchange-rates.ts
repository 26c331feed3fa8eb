import { z } from 'zod';
import { decimalsOf } from '../../domain/money';
import { hint, instantSchema, localDateSchema, pageOf, pageQuery, text } from './common';

const currencySchema = z.string().refine((code) => decimalsOf(code) !== undefined, {
  error: 'is no current currency',
  ...hint('unknown-currency', 'Give a current ISO 4217 code.'),
});

/** A rate as it is published. */
export const datedRateSchema = z
  .strictObject({
    from: currencySchema,
    to: currencySchema,
    rate: z
      .string()
      .regex(/^(0|[1-9]\d{0,14})(\.\d{1,12})?$/, { error: 'is no plain decimal' })
      .refine((rate) => /[1-9]/.test(rate), {
        error: 'is zero',
        ...hint('positive', 'Give what one unit of `from` was worth in `to`.'),
      }),
    quotedOn: localDateSchema,
    source: text(200),
  })
  .meta({ id: 'DatedRate', description: 'What one unit of `from` was worth in `to` on a day, and who says so.' });

export const newRatesBody = z.strictObject({ rates: z.array(datedRateSchema).min(1).max(5_000) });

export const addedRatesSchema = z.strictObject({
  added: z.number().int(),
  known: z.number().int().describe('They stood there already, with the same day, source and value.'),
});

const keptRateSchema = datedRateSchema
  .extend({ id: z.string(), addedBy: z.string(), addedAt: instantSchema })
  .meta({ id: 'KeptRate' });

export const ratePageSchema = pageOf(keptRateSchema).meta({ id: 'KeptRatePage' });

export const rateListQuery = z.strictObject({
  ...pageQuery,
  currency: currencySchema.optional().describe('On either side.'),
  on: localDateSchema.optional().describe('Only rates of this day.'),
});

export const conversionQuery = z.strictObject({ from: currencySchema, to: currencySchema, on: localDateSchema });

/** The rate of a day, and what it is made of. */
export const conversionSchema = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    on: localDateSchema,
    rate: z.string().describe('What one unit of `from` was worth in `to`, with at most ten decimals.'),
    quotes: z.array(datedRateSchema).describe('One, or two over a currency that both are quoted in.'),
  })
  .meta({ id: 'Conversion' });

export const csvRatesQuery = z.strictObject({
  source: text(200).describe('Who publishes the file.'),
  base: currencySchema.default('EUR').describe('The currency of which one unit is quoted.'),
});
