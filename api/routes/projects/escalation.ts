import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  decideMeasureBody,
  escalationSchema,
  filePlanBody,
  healthCheckBody,
  holdSessionBody,
  measureParams,
  orderedReviewBody,
  updateRemediationBody,
} from '../../../contracts/api/escalation';
import type {
  DecideMeasure,
  FileHealthCheck,
  FilePlan,
  HoldSession,
  OpenOrderedReview,
  UpdateRemediation,
} from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const onMeasure = {
  on: 'project',
  tag: 'Escalation',
  params: measureParams,
  id: ({ projectId }: z.infer<typeof measureParams>) => projectId,
  places: { '/measureId': { in: 'path', pointer: '/measureId' } },
} as const;

/** What follows when a trigger fires, or a project stands on the escalation ladder. */
export const escalationRoutes = [
  defineRoute({
    method: 'get',
    path: '/projects/{projectId}/escalation',
    summary: 'Read where a project stands with triggers and ladder, why, and what would lift it',
    tag: 'Escalation',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: escalationSchema },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.escalation(viewer, params.projectId);
      return found ? ok(found) : notFound();
    },
  }),
  defineAct({
    on: 'project',
    tag: 'Escalation',
    path: '/projects/{projectId}/remediation-plans',
    summary: 'File a plan to get the project back on track',
    description: 'It answers every demand of a plan that is open; without any it is on file before anybody asks.',
    params: projectParams,
    id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
    action: 'escalation.file_plan',
    body: filePlanBody,
    makes: 'planId',
    command: ({ body }, planId): FilePlan => ({ type: 'FilePlan', planId, ...body }),
  }),
  defineAct({
    ...onMeasure,
    path: '/projects/{projectId}/measures/{measureId}/updates',
    summary: 'Say how a plan that was accepted goes',
    description: 'As often as the step of the ladder asks; the first in a period is the one that the period asks for.',
    action: 'escalation.file_plan',
    body: updateRemediationBody,
    makes: 'updateId',
    command: ({ params: { measureId }, body }, updateId): UpdateRemediation => ({
      ...({ type: 'UpdateRemediation', measureId, updateId } as const),
      ...body,
    }),
  }),
  defineAct({
    ...onMeasure,
    path: '/projects/{projectId}/measures/{measureId}/health-check',
    summary: 'File what an independent health check found',
    description: 'By the body in charge; nobody of the agency checks the health of its own project.',
    action: 'escalation.run',
    body: healthCheckBody,
    command: ({ params: { measureId }, body }): FileHealthCheck => ({ type: 'FileHealthCheck', measureId, ...body }),
  }),
  defineAct({
    ...onMeasure,
    path: '/projects/{projectId}/measures/{measureId}/session',
    summary: 'Record what came of a session',
    description:
      'Not before its notice is over. Where it proposes a pause or a cancellation, the proceeding for that is opened.',
    action: 'escalation.run',
    body: holdSessionBody,
    command: ({ params: { measureId }, body }): HoldSession => ({ type: 'HoldSession', measureId, ...body }),
  }),
  defineAct({
    ...onMeasure,
    path: '/projects/{projectId}/measures/{measureId}/review',
    summary: 'Put the question that a trigger raises before the council',
    action: 'escalation.run',
    body: orderedReviewBody,
    makes: 'reviewId',
    command: ({ params: { measureId }, body }, reviewId): OpenOrderedReview => ({
      type: 'OpenOrderedReview',
      measureId,
      reviewId,
      ...body,
    }),
  }),
  defineAct({
    ...onMeasure,
    path: '/projects/{projectId}/measures/{measureId}/decision',
    summary: 'Accept or return a plan or report, call a step failed, or leave the ladder',
    description: 'By who decides for the body in charge; its second level too where it is overdue.',
    action: 'escalation.decide',
    body: decideMeasureBody,
    command: ({ params: { measureId }, body }): DecideMeasure => ({ type: 'DecideMeasure', measureId, ...body }),
  }),
];
