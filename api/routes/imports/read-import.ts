import { z } from 'zod';
import { idSchema, pageOf, pageQuery } from '../../../contracts/api/common';
import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import {
  importListQuery,
  importRowSchema,
  importRowStatusSchema,
  importRunSchema,
} from '../../../contracts/api/imports';
import { fault, notFound, ok, page } from '../../answer';
import type { ImportRow } from '../../../generated/prisma/client';
import { defineRoute } from '../../route';
import { runSeenBy, runsSeenBy, runToWire } from './shared';

const reading = {
  method: 'get',
  tag: 'Imports',
  action: 'import.run',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

const params = z.strictObject({ importId: idSchema });

const ORDER = 'import-rows';
const RUNS = 'imports';

/** A row for an answer. */
export const rowToWire = ({ line, rowKey, status, projectId, faults, raw, corrections, correctedBy }: ImportRow) => ({
  ...{ line, rowKey, status, projectId, faults, raw, corrections, correctedBy },
});

/** How an import goes or went, row by row. */
export const readImportRoutes = [
  defineRoute({
    ...reading,
    path: '/imports',
    summary: 'List imports, begun last first: who sent which file, and what became of its rows',
    description: 'Those that one has begun oneself, and those of one’s jurisdiction.',
    query: importListQuery,
    responses: { 200: pageOf(importRunSchema) },
    handler: async ({ query: { limit, cursor: given, status, profile }, actor, services, db, url }) => {
      const cursor = given === undefined ? null : decodeCursor(given, RUNS);
      if (cursor && !cursor.ok) return fault('invalid-cursor');
      const [at, id] = cursor?.value ?? [];
      if (cursor && (typeof at !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(at))))
        return fault('invalid-cursor');
      const before =
        typeof at === 'string' && typeof id === 'string'
          ? { OR: [{ startedAt: { lt: at } }, { startedAt: at, id: { lt: id } }] }
          : {};
      const rows = await db.importRun.findMany({
        where: { AND: [await runsSeenBy(actor, services), before, { status, profile }] },
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      });
      const items = rows.slice(0, limit).map(runToWire);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return page(url, items, last ? encodeCursor(RUNS, [last.startedAt, last.id]) : null);
    },
  }),
  defineRoute({
    ...reading,
    path: '/imports/{importId}',
    summary: 'How far is an import?',
    params,
    responses: { 200: importRunSchema },
    handler: async (context) => {
      const run = await runSeenBy(context.params.importId, context);
      return run ? ok(runToWire(run)) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/imports/{importId}/rows',
    summary: 'Read the rows of an import; with status=quarantined those that need a correction',
    params,
    query: z.strictObject({
      ...pageQuery,
      status: importRowStatusSchema.optional(),
    }),
    responses: { 200: pageOf(importRowSchema) },
    handler: async (context) => {
      const { query, db, url } = context;
      const run = await runSeenBy(context.params.importId, context);
      if (!run) return notFound();
      const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, ORDER);
      if (cursor && !cursor.ok) return fault('invalid-cursor');
      const [after] = cursor?.value ?? [];
      const rows = await db.importRow.findMany({
        where: {
          runId: run.id,
          status: query.status,
          ...(typeof after === 'number' && { line: { gt: after } }),
        },
        orderBy: { line: 'asc' },
        take: query.limit + 1,
      });
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      return page(url, items.map(rowToWire), last ? encodeCursor(ORDER, [last.line]) : null);
    },
  }),
];
