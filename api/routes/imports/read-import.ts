import { z } from 'zod';
import { idSchema, pageOf, pageQuery } from '../../../contracts/api/common';
import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import { importRowSchema, importRowStatusSchema, importRunSchema } from '../../../contracts/api/imports';
import { fault, notFound, ok, page } from '../../answer';
import type { ImportRow } from '../../../generated/prisma/client';
import { defineRoute } from '../../route';
import { runToWire } from './shared';

const reading = {
  method: 'get',
  tag: 'Imports',
  action: 'import.run',
  params: z.strictObject({ importId: idSchema }),
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

const ORDER = 'import-rows';

/** A row for an answer. */
export const rowToWire = ({ line, rowKey, status, projectId, faults, raw, corrections, correctedBy }: ImportRow) => ({
  ...{ line, rowKey, status, projectId, faults, raw, corrections, correctedBy },
});

/** How an import goes or went, row by row. */
export const readImportRoutes = [
  defineRoute({
    ...reading,
    path: '/imports/{importId}',
    summary: 'How far is an import?',
    responses: { 200: importRunSchema },
    handler: async ({ params, db }) => {
      const run = await db.importRun.findUnique({ where: { id: params.importId } });
      return run ? ok(runToWire(run)) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/imports/{importId}/rows',
    summary: 'Read the rows of an import; with status=quarantined those that need a correction',
    query: z.strictObject({
      ...pageQuery,
      status: importRowStatusSchema.optional(),
    }),
    responses: { 200: pageOf(importRowSchema) },
    handler: async ({ params, query, db, url }) => {
      const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, ORDER);
      if (cursor && !cursor.ok) return fault('invalid-cursor');
      const [after] = cursor?.value ?? [];
      const rows = await db.importRow.findMany({
        where: {
          runId: params.importId,
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
