import { z } from 'zod';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import {
  batchDecisionsBody,
  batchMeasureSchema,
  batchOutcomeSchema,
  batchParams,
  batchQuery,
  batchSchema,
} from '../../../contracts/api/batches';
import { idSchema, pageOf } from '../../../contracts/api/common';
import { formatMoney } from '../../../domain/money';
import type { BatchMeasure } from '../../../register/queries/batches';
import { fault, ok, page, type Answer } from '../../answer';
import { defineRoute, type Route } from '../../route';
import { decideBatch } from './decide';

const reading = {
  method: 'get',
  tag: 'Batches',
  action: 'batch.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

const toWire = ({ costMinor: minor, costCurrency: currency, ...measure }: BatchMeasure) => ({
  ...measure,
  cost: minor === null || currency === null ? null : formatMoney({ minor, currency }),
});

/** A page at a time of a list that is handed out whole. */
const AT_ONCE = 200;

const COLUMNS = ['reference', 'title', 'agency', 'tier', 'amount', 'currency', 'basis', 'decision', 'conditions'];

/** Lists that come from a spreadsheet go back to one: a cell that a spreadsheet would compute is escaped. */
const csvOf = (measures: readonly BatchMeasure[]): string =>
  stringify(
    measures
      .map(toWire)
      .map(({ reference, title, agency, tier, cost, costBasis, value, conditions }) => [
        ...[reference, title, agency.name ?? agency.id, tier, cost?.amount, cost?.currency, costBasis, value],
        conditions.map(({ text }) => text).join('; '),
      ]),
    { header: true, columns: COLUMNS, escape_formulas: true },
  );

/** Decisions that are due for all on the same day: what waits, what was decided, and what may be paid for. */
export const batchRoutes: readonly Route[] = [
  defineRoute({
    ...reading,
    path: '/batches',
    summary: 'List batches of decisions that are due on the same day, the latest day first',
    query: z.strictObject({ regime: idSchema.optional() }),
    responses: { 200: z.strictObject({ items: z.array(batchSchema) }) },
    handler: async ({ viewer, query, services }) =>
      ok({ items: await services.register.queries.batches(viewer, query.regime) }),
  }),
  defineRoute({
    ...reading,
    path: '/batches/{regime}/{gate}/{endsOn}/measures',
    summary: 'List the projects of a batch, with what was decided, and what looks like the same twice',
    params: batchParams,
    query: batchQuery,
    responses: { 200: pageOf(batchMeasureSchema) },
    handler: async ({ viewer, params, query, services, url }) => {
      const found = await services.register.queries.batchMeasures({ viewer, ...params, ...query });
      return found.ok ? page(url, found.value.items.map(toWire), found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/batches/{regime}/{gate}/{endsOn}/approved.csv',
    summary: 'Read as CSV what of a batch was approved, and only that: the list for the budget',
    params: batchParams,
    responses: { 200: null },
    handler: async ({ viewer, params, services }): Promise<Answer> => {
      const approved: BatchMeasure[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const more = { viewer, ...params, status: 'approved', limit: AT_ONCE, ...(cursor !== undefined && { cursor }) };
        const found = await services.register.queries.batchMeasures({ ...more, status: 'approved' });
        if (!found.ok) return fault('invalid-cursor');
        approved.push(...found.value.items);
        cursor = found.value.next;
      }
      const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
      return { status: 200, stream: Readable.from([csvOf(approved)]), headers };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/batches/{regime}/{gate}/{endsOn}/decisions',
    summary: 'Decide on many projects of a batch in one call',
    description:
      'Each is a decision of its own, with its own reasons and conditions, on its own record; one that is refused keeps ' +
      'back no other. Sent again with the same key, what was decided is answered and nothing is decided twice.',
    tag: 'Batches',
    action: 'project.decide',
    params: batchParams,
    body: batchDecisionsBody,
    responses: { 200: batchOutcomeSchema },
    idempotency: 'kept',
    ifMatch: 'none',
    rateClass: 'write',
    subject: 'domain',
    handler: async (context) => ok(await decideBatch(context)),
  }),
];
