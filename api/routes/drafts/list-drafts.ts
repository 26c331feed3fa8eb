import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import { draftListQuery, draftPageSchema } from '../../../contracts/api/draft';
import { AGENCY_ROLES } from '../../../domain/actor';
import { reachesAll } from '../../../domain/delegation/reach';
import { listDrafts } from '../../../register/drafts';
import { fault, page } from '../../answer';
import { defineRoute } from '../../route';
import { summaryOf } from './shared';

const ORDER = 'drafts';

export const listDraftsRoute = defineRoute({
  method: 'get',
  path: '/drafts',
  summary: 'Drafts of one’s agencies, the last changed first',
  tag: 'Drafts',
  action: 'draft.list',
  query: draftListQuery,
  responses: { 200: draftPageSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
  handler: async ({ query, actor, db, url }) => {
    const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, ORDER);
    if (cursor && !cursor.ok) return fault('invalid-cursor');
    const [updatedAt, id] = cursor?.value ?? [];
    const agencyIds = actor.appointments
      .filter((office) => AGENCY_ROLES.includes(office.role) && reachesAll(office))
      .map(({ bodyId }) => bodyId);
    const drafts = await listDrafts(db, {
      agencyIds,
      submitted: query.submitted === 'true',
      after: typeof updatedAt === 'string' && typeof id === 'string' ? { updatedAt, id } : null,
      limit: query.limit + 1,
    });
    const items = drafts.slice(0, query.limit);
    const last = drafts.length > query.limit ? items.at(-1) : undefined;
    return page(url, items.map(summaryOf), last ? encodeCursor(ORDER, [last.updatedAt, last.id]) : null);
  },
});
