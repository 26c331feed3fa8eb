import { z } from 'zod';
import { CHART } from '../../domain/account/chart';
import { instantSchema } from './common';

/** The event on the record from which a number comes. */
export const originSchema = z
  .strictObject({
    stream: z.string(),
    seq: z.number().int(),
    event: z.string().describe('Its type.'),
    at: instantSchema,
  })
  .meta({
    id: 'Origin',
    description: 'The event on the record from which a number comes; its data stand on the timeline.',
  });

/** Where the numbers of a case come from. */
export const projectOriginsSchema = z.strictObject({
  cost: originSchema
    .nullable()
    .describe('The finding that summed the cost up on the regime’s bases; null before there is one.'),
  spent: z
    .array(
      z.strictObject({
        class: z.string(),
        entries: z.number().int().describe('How many sums it is the sum of.'),
        latest: originSchema,
        sources: z.string().describe('Where each of them is read, with its event.'),
      }),
    )
    .describe('By cost class.'),
});

type LedgerAccount =
  'committed' | 'undrawn' | 'ordered' | 'paid' | 'recoverable' | 'repaid' | 'remitted' | 'lapsed' | 'spent';

const LEDGER: readonly LedgerAccount[] = [
  ...(['committed', 'undrawn', 'ordered', 'paid', 'recoverable', 'repaid', 'remitted', 'lapsed', 'spent'] as const),
];

/** Where the postings behind one account of the ledger are read. */
export const postingsOf = (projectId: string, account: string): string =>
  `/api/v1/projects/${projectId}/account/postings?account=${encodeURIComponent(account)}`;

/** Where the postings behind each number of a commitment's position are read. */
export const positionSources = (projectId: string, commitmentId: string): Record<string, string> =>
  Object.fromEntries(LEDGER.map((name) => [name, postingsOf(projectId, CHART[name](commitmentId))]));
