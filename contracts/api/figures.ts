import { z } from 'zod';
import { formatMoney } from '../../domain/money';
import { idSchema, instantSchema, localDateSchema, moneySchema, text } from './common';
import { raterSchema } from './rating';

const count = z.number().int().min(0);

const ofRegime = {
  regime: idSchema.describe('Whose projects are counted; a regime by its id, of any version.'),
  agency: text(64).optional(),
};

export const portfolioByRatingQuery = z.strictObject(ofRegime);

export const submissionFunnelQuery = z.strictObject({
  ...ofRegime,
  from: localDateSchema.optional().describe('Submitted on this day or later.'),
  until: localDateSchema.optional().describe('Submitted on this day or before.'),
});

const counted = {
  projects: count,
  money: moneySchema,
  unknown: count.describe('Projects whose cost is not known, or in another currency: not in the sum.'),
};

export const portfolioByRatingSchema = z
  .strictObject({
    asOf: instantSchema,
    currency: z.string(),
    ...counted,
    raters: z.array(
      z.strictObject({
        rater: raterSchema,
        groups: z
          .array(
            z.strictObject({
              level: z.string().nullable().describe('Null: the rater gives these none.'),
              label: z.record(z.string(), z.string()).nullable(),
              light: z.enum(['green', 'amber', 'red', 'none']),
              ...counted,
            }),
          )
          .describe('From the best level to the worst, those without one last; every project stands in one of them.'),
      }),
    ),
  })
  .meta({ id: 'PortfolioByRating', description: 'Projects that have not ended and their cost, by rater and rating.' });

/** Counted projects with their money as it goes out. */
export const countedToWire = <T extends { readonly money: number }>({ money, ...rest }: T, currency: string) => ({
  ...rest,
  money: formatMoney({ minor: money, currency }),
});

export const submissionFunnelSchema = z
  .strictObject({
    asOf: instantSchema,
    steps: z.array(
      z.strictObject({
        step: z.enum(['submitted', 'assessed', 'in_scope', 'round_opened', 'opinion', 'decided']),
        projects: count.describe('Came as far.'),
        wait: z
          .strictObject({ median: count, p80: count.describe('Four of five waited no longer.') })
          .nullable()
          .describe('Whole days since the step before; null where nobody waits, or none came so far.'),
        waiting: count.describe('Have not ended and wait for it now.'),
      }),
    ),
  })
  .meta({
    id: 'SubmissionFunnel',
    description: 'How far submissions came, by the first finding, round, opinion and decision of each.',
  });

export const councilLoadQuery = z.strictObject({
  before: z.coerce.number().int().min(0).max(60).default(12).describe('Months before the present one.'),
  after: z.coerce.number().int().min(1).max(24).default(6).describe('Months from the present one on.'),
  memberDays: z.coerce.number().min(0).max(1000).default(1.5).describe('Working days that a seat in a round asks for.'),
  memberDaysAMonth: z.coerce
    .number()
    .min(0)
    .max(31)
    .optional()
    .describe('Working days that a member has for the council in a month; without it there is no capacity.'),
});

export const councilLoadSchema = z
  .strictObject({
    asOf: instantSchema,
    assumptions: z.strictObject({ memberDays: z.number(), memberDaysAMonth: z.number().nullable() }),
    months: z.array(
      z.strictObject({
        month: z.string(),
        load: z.number().describe('Person-days.'),
        capacity: z.number().nullable().describe('Person-days; null where nobody says what a member has.'),
        rounds: count,
        members: count.describe('In office in the month.'),
      }),
    ),
  })
  .meta({
    id: 'CouncilLoad',
    description: 'A seat’s days lie evenly over the days on which it is held; in an open round until its limit.',
  });
