import { z } from 'zod';
import { formatMoney, type Money } from '../../domain/money';
import { projectRowSchema } from './cases';
import { idSchema, instantSchema, localDateSchema, moneySchema, pageQuery, text } from './common';
import { roleSchema } from './directory';
import { raterSchema } from './rating';

const word = text(64).optional();

/** What a list of projects may be asked for. */
export const projectListQuery = z.strictObject({
  ...pageQuery,
  status: word,
  stage: word,
  overlay: word,
  agency: word,
  regime: word.describe('A regime’s id, of any version.'),
  tier: word,
  scope: z.enum(['in', 'out', 'undetermined']).optional(),
  q: text(200).optional().describe('Words of title, reference and summary; the last may be a beginning.'),
  waitingFor: roleSchema.optional().describe('Something waits for somebody of this role.'),
  dueBy: localDateSchema.optional().describe('The earliest running limit ends on this day or before.'),
  ended: z.stringbool().optional(),
  light: z
    .enum(['red', 'amber', 'green', 'none'])
    .optional()
    .describe('What a rater says of it now, by the scale of its rules; `none`: no colour.'),
  rater: raterSchema.optional().describe('Whose light; of any rater if left out.'),
  sort: z
    .enum(['updated', 'submitted', 'title', 'due', 'cost', 'overrun'])
    .default('updated')
    .describe('`overrun`: by the latest forecast held against the first baseline, the highest first.'),
});

const baselineSchema = z.strictObject({ cost: moneySchema.nullable(), end: localDateSchema.nullable() }).nullable();

const quantiles = <T extends z.ZodType>(value: T) => z.strictObject({ p50: value, p80: value });

/** A project as the board of a portfolio has it. */
export const boardRowSchema = projectRowSchema
  .extend({
    ratings: z
      .array(z.strictObject({ rater: raterSchema, level: z.string().nullable() }))
      .describe('The latest of each rater that has given one; null: the machine cannot compute any.'),
    baselines: z.strictObject({ first: baselineSchema, latest: baselineSchema }),
    forecast: z
      .strictObject({ cost: quantiles(moneySchema), end: quantiles(localDateSchema) })
      .nullable()
      .describe('By the reference class, from the first plan; null where none can be computed.'),
    forecastPercent: z
      .number()
      .int()
      .nullable()
      .describe('The latest forecast that was stated, in percent of the first baseline; null where one is not known.'),
    money: z
      .strictObject({
        committed: moneySchema,
        paid: moneySchema,
        spent: z.strictObject({ amount: z.string(), currency: z.string() }).describe('May be negative.'),
      })
      .nullable()
      .describe('Null where the project has no account.'),
  })
  .meta({ id: 'BoardRow', description: 'A project with what who watches many of them looks at first.' });

interface Board {
  readonly first: Short | null;
  readonly latest: Short | null;
  readonly forecast: { readonly cost: Quantiles<Money>; readonly end: Quantiles<string> } | null;
  readonly forecastPercent: number | null;
  readonly money: Readonly<Record<'committed' | 'paid' | 'spent', Money>> | null;
}

interface Short {
  readonly cost: Money | null;
  readonly end: string | null;
}

type Quantiles<T> = Readonly<Record<'p50' | 'p80', T>>;

const shortToWire = (short: Short | null) => short && { cost: short.cost && formatMoney(short.cost), end: short.end };

/** What the board shows of a project, for an answer. */
export const boardToWire = ({ first, latest, forecast, forecastPercent, money }: Board) => ({
  baselines: { first: shortToWire(first), latest: shortToWire(latest) },
  forecast: forecast && {
    cost: { p50: formatMoney(forecast.cost.p50), p80: formatMoney(forecast.cost.p80) },
    end: { ...forecast.end },
  },
  forecastPercent,
  money: money && {
    committed: formatMoney(money.committed),
    paid: formatMoney(money.paid),
    spent: formatMoney(money.spent),
  },
});

/** The filters of a board, as its address has them. */
const viewQuery = text(1_000, 0).describe(
  'As in the address of the board, without cursor: `regime=SE-proposed&due=late`.',
);

export const savedViewBody = z.strictObject({ name: text(100), query: viewQuery });

export const renameViewBody = z.strictObject({ name: text(100) });

export const viewParams = z.strictObject({ viewId: idSchema });

export const savedViewSchema = z
  .strictObject({ id: idSchema, name: z.string(), query: z.string(), madeAt: instantSchema, changedAt: instantSchema })
  .meta({ id: 'SavedView', description: 'A board with its filters, which a person keeps under a name for himself.' });
