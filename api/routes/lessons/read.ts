import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { idSchema, listOf, pageOf, pageQuery, text } from '../../../contracts/api/common';
import { LESSON_KINDS, lessonSchema } from '../../../contracts/api/lessons';
import type { LessonListRequest } from '../../../register/queries/types';
import type { Actor } from '../../../domain/kernel';
import { fault, notFound, page, type Answer } from '../../answer';
import { defineRoute, type RouteContext } from '../../route';
import type { Services } from '../../services';
import { lessonToWire } from '../forecasts/represent';
import { isRecused } from '../projects/recused';

const reading = {
  method: 'get',
  tag: 'Lessons',
  action: 'lesson.list',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

const filter = {
  text: text(200).optional().describe('Words that it contains, all of them; the beginning of each is enough.'),
  tags: listOf(z.string().trim().toLowerCase().max(40)).optional().describe('It has one of these at least.'),
  kind: z.enum(LESSON_KINDS).optional(),
  jurisdiction: text(64).optional(),
  stage: idSchema.optional(),
};

async function listed(
  { services, url }: Pick<RouteContext<unknown, unknown, unknown>, 'services' | 'url'>,
  request: LessonListRequest,
): Promise<Answer> {
  const found = await services.register.queries.lessonList(request);
  return found.ok ? page(url, found.value.items.map(lessonToWire), found.value.next) : fault('invalid-cursor');
}

/** The case is the reader's as a whole; or it is published, and he was not taken out of it. */
async function maySee(services: Services, viewer: Actor | null, projectId: string): Promise<boolean> {
  const { queries } = services.register;
  const access = await queries.access(viewer, projectId);
  if (access !== 'none') return access === 'full';
  if (viewer && (await isRecused(services, viewer, projectId))) return false;
  return (await queries.publicProject(projectId)) !== null;
}

/** What was learnt: of every case that one may see, and what was shared from all others. */
export const readLessonRoutes = [
  defineRoute({
    ...reading,
    path: '/lessons',
    summary: 'Search lessons, the newest first',
    description:
      'Whoever holds an office reads everything that was shared, in whatever jurisdiction; the public what the regimes publish.',
    query: z.strictObject({ ...pageQuery, ...filter }),
    responses: { 200: pageOf(lessonSchema) },
    handler: ({ viewer, query, url, services }) => listed({ services, url }, { viewer, ...query }),
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/lessons',
    summary: 'Read the lessons of a project, the newest first',
    params: projectParams,
    query: z.strictObject({ ...pageQuery, ...filter }),
    responses: { 200: pageOf(lessonSchema) },
    handler: async ({ viewer, params: { projectId }, query, url, services }) =>
      (await maySee(services, viewer, projectId))
        ? listed({ services, url }, { viewer, projectId, ...query })
        : notFound(),
  }),
];
