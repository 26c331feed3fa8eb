import { z } from 'zod';
import {
  projectListQuery,
  renameViewBody,
  savedViewBody,
  savedViewSchema,
  viewParams,
} from '../../contracts/api/board';
import { dropView, keepView, renameView, savedViewsOf, type SavedViewFault } from '../../register/saved-views';
import { created, invalidField, noContent, notFound, ok, type Answer } from '../answer';
import { newId } from '../new-id';
import { defineRoute } from '../route';

const own = { tag: 'Oversight', action: 'portfolio.keep_view', ifMatch: 'none' } as const;

/** Filters of a board that the list understands; a cursor belongs to one look at it, and is left out. */
const filtersSchema = projectListQuery
  .omit({ cursor: true, limit: true, dueBy: true })
  .extend({ due: z.enum(['late', 'week', 'month']).optional() });

/** The query as it is kept; null where the board knows a filter not, or its value. */
function kept(query: string): string | null {
  const asked = new URLSearchParams(query);
  asked.delete('cursor');
  const said = Object.fromEntries([...asked].filter(([, value]) => value !== ''));
  return filtersSchema.safeParse(said).success ? new URLSearchParams(said).toString() : null;
}

const refusedName = (why: SavedViewFault): Answer =>
  why === 'name-taken'
    ? invalidField('/name', 'name-taken', 'is the name of another view of yours', 'Give another name.')
    : invalidField('/name', 'too-many', 'would be one view too many', 'Throw one away first.');

/** Boards that a person keeps for himself. */
export const savedViewRoutes = [
  defineRoute({
    ...own,
    method: 'get',
    path: '/portfolio/views',
    summary: 'List one’s own saved views of the board, by name',
    responses: { 200: z.strictObject({ items: z.array(savedViewSchema) }) },
    idempotency: 'none',
    rateClass: 'read',
    handler: async ({ actor, db }) => ok({ items: await savedViewsOf(db, actor.id) }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/portfolio/views',
    summary: 'Keep a view of the board under a name, for oneself',
    body: savedViewBody,
    responses: { 201: savedViewSchema },
    idempotency: 'kept',
    rateClass: 'write',
    handler: async ({ actor, body, command, now, db }) => {
      const query = kept(body.query);
      if (query === null) {
        return invalidField(
          '/query',
          'unknown-filter',
          'has a filter that the board does not know',
          'See GET /projects.',
        );
      }
      const id = newId('saved_view', command.id);
      const made = await keepView(db, actor.id, { id, name: body.name, query, at: now });
      return made.ok ? created(`/api/v1/portfolio/views/${id}`, made.value) : refusedName(made.fault);
    },
  }),
  defineRoute({
    ...own,
    method: 'patch',
    path: '/portfolio/views/{viewId}',
    summary: 'Give one’s own saved view another name',
    params: viewParams,
    body: renameViewBody,
    responses: { 200: savedViewSchema },
    idempotency: 'none',
    rateClass: 'write',
    handler: async ({ actor, params: { viewId }, body: { name }, now, db }) => {
      const renamed = await renameView(db, actor.id, { id: viewId, name, at: now });
      if (!renamed.ok) return refusedName(renamed.fault);
      return renamed.value ? ok(renamed.value) : notFound();
    },
  }),
  defineRoute({
    ...own,
    method: 'delete',
    path: '/portfolio/views/{viewId}',
    summary: 'Throw one’s own saved view away',
    params: viewParams,
    responses: { 204: null },
    idempotency: 'none',
    rateClass: 'write',
    handler: async ({ actor, params: { viewId }, db }) =>
      (await dropView(db, actor.id, viewId)) ? noContent() : notFound(),
  }),
];
