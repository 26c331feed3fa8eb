import { z } from 'zod';
import { moneySchema } from '../../contracts/api/common';
import type { PublicProject } from '../../register/queries/types';
import { csvFile } from '../frame/csv-file';
import type { Page, PageContext } from '../frame/page';
import { filtersIn, requestOf, type Filters } from './filters';

/** The fields of the list that the file has; one that is not published is not there. */
const fieldsSchema = z.object({
  title: z.string(),
  agency: z.object({ name: z.string().nullable() }).nullable().optional(),
  stage: z.object({ status: z.string(), stage: z.string().nullable() }).optional(),
  cost: moneySchema
    .and(z.object({ basis: z.string().nullable() }))
    .nullable()
    .optional(),
  schedule: z.object({ start: z.string().nullable(), end: z.string().nullable() }).optional(),
});

type Row = PublicProject & { readonly shown: z.infer<typeof fieldsSchema> };

/** Fields that have columns: where one is not published it is named as withheld, so that no empty cell says nothing. */
const FIELDS = ['agency', 'stage', 'cost', 'schedule'] as const;

/** The same in every language: codes of the register, ISO dates, plain decimals. */
const COLUMNS: readonly (readonly [name: string, of: (row: Row) => string | null | undefined])[] = [
  ['reference', ({ reference }) => reference],
  ['title', ({ shown }) => shown.title],
  ['agency', ({ shown }) => shown.agency?.name],
  ['regime', ({ regime }) => regime.id],
  ['regime_version', ({ regime }) => regime.version],
  ['status', ({ shown }) => shown.stage?.status],
  ['stage', ({ shown }) => shown.stage?.stage],
  ['cost', ({ shown }) => shown.cost?.amount],
  ['currency', ({ shown }) => shown.cost?.currency],
  ['cost_basis', ({ shown }) => shown.cost?.basis],
  ['planned_start', ({ shown }) => shown.schedule?.start],
  ['planned_end', ({ shown }) => shown.schedule?.end],
  ['withheld', ({ shown }) => FIELDS.filter((field) => !(field in shown)).join(' ')],
  ['licence', ({ licence }) => licence],
  ['id', ({ id }) => id],
];

const AT_ONCE = 200;

async function* foundBy({ services: { register } }: PageContext, filters: Filters) {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const found = await register.queries.publicList({ ...requestOf(filters), cursor, limit: AT_ONCE });
    if (!found.ok) throw new Error('The public list gave a cursor that it does not take.');
    const rows = found.value.items.map((item) => ({ ...item, shown: fieldsSchema.parse(item.fields) }));
    yield rows.map((row) => COLUMNS.map(([, of]) => of(row) ?? null));
    cursor = found.value.next;
  }
}

/** What is found in the public register as CSV, with the filters of its page. */
export const registerCsv: Page = {
  method: 'get',
  path: '/register.csv',
  audience: 'everybody',
  answer: (context) =>
    Promise.resolve(
      csvFile(
        'register',
        COLUMNS.map(([name]) => name),
        foundBy(context, filtersIn(context.query)),
      ),
    ),
};
