import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { eventSchema } from '../../../contracts/api/cases';
import { pageOf, pageQuery } from '../../../contracts/api/common';
import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import { SEALED_EVENTS } from '../../../domain/review/assessment/seal';
import { sealedStreams } from '../../../register/queries/sealed';
import { fault, page } from '../../answer';
import { defineRoute } from '../../route';

const ORDER = 'events';

/** The record of a case itself, in the order in which it was written, the council's inside included. */
export const readEventsRoute = defineRoute({
  method: 'get',
  path: '/projects/{projectId}/events',
  summary: 'Read the record of a case, event by event, oldest first',
  description:
    'While the ratings of an open round are sealed their events are left out; they stand in their place afterwards.',
  tag: 'Cases',
  action: 'project.read_events',
  params: projectParams,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(eventSchema) },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: {
    load: async ({ params: { projectId }, viewer, db, services }) => {
      const project = await db.project.findUnique({ where: { id: projectId }, select: { jurisdiction: true } });
      // Who was recused, or has to declare first, has no access, in whatever office he comes back.
      return project && { ...project, recused: (await services.register.queries.access(viewer, projectId)) !== 'full' };
    },
  },
  handler: async ({ params: { projectId }, query, db, url, services }) => {
    const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, ORDER);
    if (cursor && !cursor.ok) return fault('invalid-cursor');
    const [after] = cursor?.value ?? [];
    const streams = await db.stream.findMany({ where: { projectId }, select: { name: true } });
    // Read first: what is unsealed meanwhile is missing here, and in its place the next time.
    const sealed = await sealedStreams(services.db, projectId);
    const rows = await db.event.findMany({
      where: {
        NOT: { stream: { in: [...sealed] }, type: { in: [...SEALED_EVENTS] } },
        stream: { in: streams.map(({ name }) => name) },
        ...(typeof after === 'number' && { position: { gt: after } }),
      },
      orderBy: { position: 'asc' },
      take: query.limit + 1,
    });
    const items = rows.slice(0, query.limit).map(({ position, occurredAt, recordedAt, ...event }) => ({
      ...event,
      position: Number(position),
      occurredAt: occurredAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    }));
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return page(url, items, last ? encodeCursor(ORDER, [last.position]) : null);
  },
});
