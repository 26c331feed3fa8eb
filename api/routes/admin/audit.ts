import { auditListQuery, auditPageSchema } from '../../../contracts/api/audit';
import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import { fault, page } from '../../answer';
import { defineRoute } from '../../route';

const ORDER = 'audit';

export const listAuditRoute = defineRoute({
  method: 'get',
  path: '/audit',
  summary: 'The trail of refusals and administrative acts, newest first',
  description: 'Nothing in it can be changed or deleted. What was done in a case stands in the case’s own events.',
  tag: 'Audit',
  action: 'audit.read',
  query: auditListQuery,
  responses: { 200: auditPageSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async ({ query, url, services }) => {
    const { limit, cursor: given, ...filter } = query;
    const cursor = given === undefined ? null : decodeCursor(given, ORDER);
    if (cursor && !cursor.ok) return fault('invalid-cursor');
    const [before] = cursor?.value ?? [];
    if (cursor && (typeof before !== 'string' || !/^\d{1,18}$/.test(before))) return fault('invalid-cursor');
    const position = typeof before === 'string' ? { before } : {};
    const rows = await services.register.audit.list({ ...filter, ...position, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return page(url, items, last ? encodeCursor(ORDER, [last.id]) : null);
  },
});
