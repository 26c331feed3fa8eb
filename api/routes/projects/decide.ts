import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { idSchema } from '../../../contracts/api/common';
import { decideBody, reasonsTextBody, signatureBody, verifyConditionBody } from '../../../contracts/api/project-acts';
import type {
  DeclineUrgency,
  Decide,
  RequestUrgency,
  SignDecision,
  VerifyCondition,
} from '../../../domain/project/commands';
import { defineAct, type ActSpec } from '../../act';
import { defineLetterPreview } from '../../letter-preview';

const decisionParams = z.strictObject({ projectId: idSchema, decisionId: idSchema });
const conditionParams = z.strictObject({ projectId: idSchema, conditionId: idSchema });

const decision: ActSpec<z.infer<typeof projectParams>, z.infer<typeof decideBody>> = {
  on: 'project',
  tag: 'Decisions',
  params: projectParams,
  id: ({ projectId }) => projectId,
  path: '/projects/{projectId}/decisions',
  summary: 'Decide at the gate',
  description:
    'Reasons by the regime’s template, each on its own. A decision that departs from the council’s opinion says why.',
  action: 'project.decide',
  body: decideBody,
  makes: 'decisionId',
  command: ({ body }, decisionId): Decide => ({ type: 'Decide', decisionId, ...body }),
};

const signature: ActSpec<z.infer<typeof decisionParams>, z.infer<typeof signatureBody>> = {
  on: 'project',
  tag: 'Decisions',
  params: decisionParams,
  id: ({ projectId }) => projectId,
  path: '/projects/{projectId}/decisions/{decisionId}/signature',
  summary: 'Give or refuse the second signature',
  action: 'project.sign',
  body: signatureBody,
  command: ({ params: { decisionId }, body }): SignDecision => ({ type: 'SignDecision', decisionId, ...body }),
};

/** The decision at the gate, its second signature, and what it demanded. */
export const decideRoutes = [
  defineAct(decision),
  defineLetterPreview(decision),
  defineAct({
    on: 'project',
    tag: 'Decisions',
    params: projectParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/urgency',
    summary: 'Ask for a decision in haste',
    description:
      'Where the regime lets the gate be decided so: the body has the short limit of that rule, and nobody else is ' +
      'waited for. A consent holds, and brings the ordinary procedure of the gate with it.',
    action: 'project.request_urgency',
    body: reasonsTextBody,
    makes: 'requestId',
    command: ({ body }, requestId): RequestUrgency => ({ type: 'RequestUrgency', requestId, ...body }),
  }),
  defineAct({
    on: 'project',
    tag: 'Decisions',
    params: projectParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/urgency/refusal',
    summary: 'Decline the haste: the gate takes its ordinary course',
    action: 'project.decline_urgency',
    body: reasonsTextBody,
    command: ({ body }): DeclineUrgency => ({ type: 'DeclineUrgency', ...body }),
  }),
  defineAct(signature),
  defineLetterPreview(signature),
  defineAct({
    on: 'project',
    tag: 'Decisions',
    params: conditionParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/conditions/{conditionId}/verification',
    summary: 'Verify that a condition is met',
    action: 'project.verify_condition',
    body: verifyConditionBody,
    command: ({ params: { conditionId }, body }): VerifyCondition => ({
      type: 'VerifyCondition',
      conditionId,
      ...body,
    }),
  }),
];
