import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  decisionRowSchema,
  documentRowSchema,
  findingRowSchema,
  projectDetailSchema,
  projectRowSchema,
  publicProjectSchema,
  submissionRowSchema,
  timelineEntrySchema,
} from '../../../contracts/api/cases';
import { pageOf, pageQuery } from '../../../contracts/api/common';
import { projectListQuery } from '../../../contracts/api/board';
import type { Fault } from '../../../contracts/api/problem';
import { clockSchema, taskSchema } from '../../../contracts/api/waiting';
import { fault, notFound, ok, page, type Answer } from '../../answer';
import { problem } from '../../problem';
import { defineRoute, type RouteContext } from '../../route';
import { withActs } from '../../task-acts';
import type { Services } from '../../services';
import { isRecused } from './recused';
import { findingRowToWire, projectDetailToWire, projectRowToWire, submissionRowToWire } from './represent';

const reading = {
  method: 'get',
  tag: 'Cases',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

type Queries = Services['register']['queries'];
type Case<P extends { projectId: string }> = Pick<RouteContext<P, unknown, unknown>, 'viewer' | 'services' | 'params'>;

/** The currency of the regime that a project is bound to. */
async function currencyOf({ services }: Case<{ projectId: string }>, regimeHash: string): Promise<string> {
  return (await services.register.regimes.byHash(regimeHash))?.money.currency ?? '';
}

async function currencyOfCase(context: Case<{ projectId: string }>): Promise<string> {
  const { projectId } = context.params;
  const row = await context.services.db.project.findUnique({ where: { id: projectId }, select: { regimeHash: true } });
  return row ? currencyOf(context, row.regimeHash) : '';
}

const listed = (items: readonly unknown[] | null): Answer => (items === null ? notFound() : ok({ items }));

/** The public reads what is published, changed last first; by other filters it would learn what is not. */
async function listPublic(
  queries: Queries,
  url: string,
  { q, agency, regime, status, stage, cursor, limit, sort, ...others }: z.infer<typeof projectListQuery>,
): Promise<Answer> {
  const taken = [...(sort === 'updated' ? [] : ['sort']), ...Object.keys(others)];
  if (taken.length > 0) return { problem: problem('validation-failed', { errors: taken.map(notPublic) }) };
  const found = await queries.publicList({ agency, regime, status, stage, text: q, cursor, limit });
  return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
}

const notPublic = (name: string): Fault => ({
  in: 'query',
  pointer: `/${name}`,
  rule: 'signed-in-filter',
  message: 'is not for the public list',
  remedy: 'Sign in, or filter by agency, regime, status, stage and q only.',
});

/** What is read of cases. */
export const readProjectRoutes = [
  defineRoute({
    ...reading,
    path: '/projects',
    summary: 'List and search projects',
    description: 'Everybody gets what he may see: the public what the regimes publish, an agency its own cases.',
    action: 'project.list',
    query: projectListQuery,
    responses: { 200: pageOf(z.union([projectRowSchema, publicProjectSchema])) },
    handler: async ({ viewer, url, query, services: { register } }) => {
      if (!viewer) return listPublic(register.queries, url, query);
      const { q, ...filters } = query;
      const found = await register.queries.projectList({ viewer, text: q, ...filters });
      if (!found.ok) return fault('invalid-cursor');
      return page(url, found.value.items.map(projectRowToWire), found.value.next);
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}',
    summary: 'Read a project',
    description:
      'State, stage, overlays, findings, decisions; what waits for whom by when; clocks with their explanation.',
    action: 'project.read',
    params: projectParams,
    responses: { 200: z.union([projectDetailSchema, publicProjectSchema]) },
    handler: async (context) => {
      const { viewer, params, services } = context;
      const detail = await services.register.queries.projectDetail(viewer, params.projectId);
      if (detail) {
        const [currency, origins] = await Promise.all([
          currencyOf(context, detail.row.regime.hash),
          services.register.queries.projectOrigins(viewer, params.projectId),
        ]);
        return ok(projectDetailToWire(detail, origins, currency), detail.row.version);
      }
      if (viewer && (await isRecused(services, viewer, params.projectId))) return notFound();
      const published = await services.register.queries.publicProject(params.projectId);
      return published ? ok(published, published.version) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/timeline',
    summary: 'Read the story of a case, newest first',
    action: 'project.read_case',
    params: projectParams,
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(timelineEntrySchema) },
    handler: async ({ viewer, params, query, url, services }) => {
      const found = await services.register.queries.timeline(viewer, params.projectId, query);
      if (found === null) return notFound();
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/clocks',
    summary: 'Read the clocks of a case, each with its explanation',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(clockSchema) }) },
    handler: async ({ viewer, params, services }) =>
      listed(await services.register.queries.clocks(viewer, params.projectId)),
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/tasks',
    summary: 'Read what waits for whom in a case',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(taskSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const tasks = await services.register.queries.tasks(viewer, params.projectId);
      return listed(tasks && tasks.map(withActs));
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/findings',
    summary: 'Read the scope findings of a project, newest first',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(findingRowSchema) }) },
    handler: async (context) => {
      const rows = await context.services.register.queries.findings(context.viewer, context.params.projectId);
      if (rows === null) return notFound();
      const currency = await currencyOfCase(context);
      return ok({ items: rows.map((row) => findingRowToWire(row, currency)) });
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/decisions',
    summary: 'Read the decisions of a project, newest first',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(decisionRowSchema) }) },
    handler: async ({ viewer, params, services }) =>
      listed(await services.register.queries.decisions(viewer, params.projectId)),
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/submissions',
    summary: 'Read what was filed, each submission as it was',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(submissionRowSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const rows = await services.register.queries.submissions(viewer, params.projectId);
      return listed(rows && rows.map(submissionRowToWire));
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/documents',
    summary: 'List the documents of a case',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(documentRowSchema) }) },
    handler: async ({ viewer, params, services }) =>
      listed(await services.register.queries.documents(viewer, params.projectId)),
  }),
];
