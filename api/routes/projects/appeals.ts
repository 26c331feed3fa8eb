import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  appealOutcomeBody,
  appealParams,
  appealSchema,
  appealStayBody,
  correctionSchema,
  correctDecisionBody,
  dismissAppealBody,
  fileAppealBody,
  forwardAppealBody,
  reconsiderBody,
  wayToAppealSchema,
} from '../../../contracts/api/appeal';
import { reasonBody } from '../../../contracts/api/project-acts';
import type {
  CorrectDecision,
  DecideAppealStay,
  DismissLateAppeal,
  FileAppeal,
  ForwardAppeal,
  ReconsiderDecision,
  RecordAppealOutcome,
  WithdrawAppeal,
} from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const onProject = {
  on: 'project',
  tag: 'Appeals',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;
const onAppeal = {
  ...onProject,
  params: appealParams,
  id: ({ projectId }: z.infer<typeof appealParams>) => projectId,
  places: { '/appealId': { in: 'path', pointer: '/appealId' } },
} as const;

const read = {
  method: 'get',
  tag: 'Appeals',
  action: 'project.read_case',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
  params: projectParams,
} as const;

/** Appeals against decisions about a project, until they are decided; and slips of the pen in decisions. */
export const appealRoutes = [
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/appeals',
    summary: 'Appeal against a decision, or record the appeal of somebody else',
    description:
      'The answer says on the record whether it came in time. A late appeal is taken, and dismissed as late.',
    action: 'appeal.file',
    body: fileAppealBody,
    makes: 'appealId',
    command: ({ body }, appealId): FileAppeal => ({ type: 'FileAppeal', appealId, ...body }),
  }),
  defineAct({
    ...onAppeal,
    path: '/projects/{projectId}/appeals/{appealId}/stay',
    summary: 'Say whether the decision waits for the outcome, or record that a court has said so',
    action: 'appeal.decide',
    body: appealStayBody,
    command: ({ params: { appealId }, body }): DecideAppealStay => ({ type: 'DecideAppealStay', appealId, ...body }),
  }),
  defineAct({
    ...onAppeal,
    path: '/projects/{projectId}/appeals/{appealId}/reconsideration',
    summary: 'Look at one’s own decision again before the appeal is handed on',
    action: 'appeal.decide',
    body: reconsiderBody,
    command: ({ params: { appealId }, body }): ReconsiderDecision => ({
      type: 'ReconsiderDecision',
      appealId,
      ...body,
    }),
  }),
  defineAct({
    ...onAppeal,
    path: '/projects/{projectId}/appeals/{appealId}/dismissal',
    summary: 'Dismiss an appeal that came after its time',
    action: 'appeal.decide',
    body: dismissAppealBody,
    command: ({ params: { appealId }, body }): DismissLateAppeal => ({ type: 'DismissLateAppeal', appealId, ...body }),
  }),
  defineAct({
    ...onAppeal,
    path: '/projects/{projectId}/appeals/{appealId}/forwarding',
    summary: 'Hand the appeal on to who decides on it',
    action: 'appeal.handle',
    body: forwardAppealBody,
    command: ({ params: { appealId }, body }): ForwardAppeal => ({ type: 'ForwardAppeal', appealId, ...body }),
  }),
  defineAct({
    ...onAppeal,
    path: '/projects/{projectId}/appeals/{appealId}/outcome',
    summary: 'Record what was decided on the appeal; it has effect at once',
    action: 'appeal.handle',
    body: appealOutcomeBody,
    command: ({ params: { appealId }, body }): RecordAppealOutcome => ({
      type: 'RecordAppealOutcome',
      appealId,
      ...body,
    }),
  }),
  defineAct({
    ...onAppeal,
    path: '/projects/{projectId}/appeals/{appealId}/withdrawal',
    summary: 'Take an appeal back',
    action: 'appeal.file',
    body: reasonBody,
    command: ({ params: { appealId }, body }): WithdrawAppeal => ({ type: 'WithdrawAppeal', appealId, ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/decision-corrections',
    summary: 'Put a slip of the pen in a decision right',
    action: 'appeal.decide',
    body: correctDecisionBody,
    command: ({ body }): CorrectDecision => ({ type: 'CorrectDecision', ...body }),
  }),
  defineRoute({
    ...read,
    path: '/projects/{projectId}/appeals',
    summary: 'Read the appeals against decisions about a project',
    responses: { 200: z.strictObject({ items: z.array(appealSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.appeals(viewer, params.projectId);
      return items ? ok({ items }) : notFound();
    },
  }),
  defineRoute({
    ...read,
    path: '/projects/{projectId}/ways-to-appeal',
    summary: 'Read which decisions about a project can be appealed against, by whom, and until when',
    responses: { 200: z.strictObject({ items: z.array(wayToAppealSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.waysToAppeal(viewer, params.projectId);
      return items ? ok({ items: items.map((way) => ({ ...way, who: [...way.who] })) }) : notFound();
    },
  }),
  defineRoute({
    ...read,
    path: '/projects/{projectId}/decision-corrections',
    summary: 'Read what was put right in decisions and orders about a project',
    responses: { 200: z.strictObject({ items: z.array(correctionSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.corrections(viewer, params.projectId);
      return items ? ok({ items }) : notFound();
    },
  }),
];
