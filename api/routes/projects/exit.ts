import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  decideExitBody,
  exitFromWire,
  exitParams,
  exitSchema,
  implementationReviewBody,
  proposeExitBody,
  recordGoLiveBody,
} from '../../../contracts/api/exit';
import type { DecideExit, FileImplementationReview, ProposeExit, RecordGoLive } from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { exitToWire } from './represent-exit';

const onProject = {
  on: 'project',
  tag: 'Exit',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;

/** How a project leaves oversight, and the look back on it. */
export const exitRoutes = [
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/go-live',
    summary: 'Record that what the project made is in use',
    description: 'From then on benefits are counted, and their targets no longer change where the regime says so.',
    action: 'project.go_live',
    body: recordGoLiveBody,
    command: ({ body }): RecordGoLive => ({ type: 'RecordGoLive', ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/exits',
    summary: 'Ask that a project leave oversight',
    description:
      'With what it cost, when it ended, and who takes over what is open. It goes on until somebody else has decided.',
    action: 'project.propose_exit',
    body: proposeExitBody,
    places: { '/currency': { in: 'body', pointer: '/finalCost/0/amount/currency' } },
    makes: 'exitId',
    command: async ({ body, params, services }, exitId): Promise<ProposeExit> => ({
      ...{ type: 'ProposeExit', exitId, ...exitFromWire(body) },
      waitingInvoices: await services.register.invoices.waitingFor(params.projectId),
    }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/exits/{exitId}/decision',
    params: exitParams,
    id: ({ projectId }: z.infer<typeof exitParams>) => projectId,
    summary: 'Close the project, or refuse that it leaves',
    description: 'By the body that the regime names, or by a signatory of the agency; never by who proposed it.',
    action: 'project.close',
    body: decideExitBody,
    command: async ({ params: { projectId, exitId }, body, services }): Promise<DecideExit> => ({
      ...{ type: 'DecideExit', exitId, ...body },
      waitingInvoices: await services.register.invoices.waitingFor(projectId),
    }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/implementation-review',
    summary: 'File the look back on a closed project',
    description: 'What was met is stated; what it cost and when it ended is computed against both baselines.',
    action: 'project.review_implementation',
    body: implementationReviewBody,
    makes: 'reviewId',
    command: ({ body }, reviewId): FileImplementationReview => ({
      type: 'FileImplementationReview',
      reviewId,
      ...body,
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/projects/{projectId}/exit',
    summary: 'Read how a project leaves: what is open, what was asked, what was decided, what was seen afterwards',
    tag: 'Exit',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: exitSchema },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.exit(viewer, params.projectId);
      return found ? ok(exitToWire(found)) : notFound();
    },
  }),
];
