import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { idSchema, listOf, pageOf, pageQuery, text } from '../../../contracts/api/common';
import { LESSON_KINDS, lessonSchema } from '../../../contracts/api/lessons';
import type { LessonListRequest } from '../../../register/queries/types';
import { fault, page, type Answer } from '../../answer';
import { defineRoute, type RouteContext } from '../../route';
import { lessonToWire } from '../forecasts/represent';

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
    handler: ({ viewer, params: { projectId }, query, url, services }) =>
      listed({ services, url }, { viewer, projectId, ...query }),
  }),
];
