import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { pageOf } from '../../../contracts/api/common';
import { capsFromWire } from '../../../contracts/api/pilot-plan';
import {
  decidePilotBody,
  endExemptionBody,
  exemptionParams,
  grantExemptionBody,
  pilotDecisionParams,
  pilotListQuery,
  pilotResultBody,
  pilotRowSchema,
  pilotSchema,
  pilotUseBody,
  proposeScalingBody,
  resultParams,
  verifyResultBody,
} from '../../../contracts/api/pilots';
import { signatureBody } from '../../../contracts/api/project-acts';
import { submissionFromWire } from '../../../contracts/api/submission';
import { emptyBody } from '../../../contracts/api/review-acts';
import type {
  BeginPilot,
  DecidePilot,
  EndExemption,
  GrantExemption,
  ProposeScaling,
  RecordPilotResult,
  RecordPilotUse,
  SignPilotDecision,
  VerifyPilotResult,
} from '../../../domain/project/commands';
import { defineAct, madeId } from '../../act';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { pilotRowToWire, pilotToWire } from './represent-pilot';

const onPilot = {
  on: 'project',
  tag: 'Pilots',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;

const onResult = { ...onPilot, params: resultParams, id: ({ projectId }: z.infer<typeof resultParams>) => projectId };
const onDecision = {
  ...onPilot,
  params: pilotDecisionParams,
  id: ({ projectId }: z.infer<typeof pilotDecisionParams>) => projectId,
};
const onExemption = {
  ...onPilot,
  params: exemptionParams,
  id: ({ projectId }: z.infer<typeof exemptionParams>) => projectId,
};

/** Trying out within caps, the evidence, the decision; and rules that do not bind for a time. */
export const pilotRoutes = [
  defineAct({
    ...onPilot,
    path: '/projects/{projectId}/pilot/beginning',
    summary: 'Begin a pilot',
    description: 'With its assessments on file. From now on its days count, and its money may be spent.',
    action: 'pilot.begin',
    body: emptyBody,
    command: (): BeginPilot => ({ type: 'BeginPilot' }),
  }),
  defineAct({
    ...onPilot,
    path: '/projects/{projectId}/pilot/uses',
    summary: 'Record how many people, or cases, a pilot has reached',
    description: 'What goes beyond the cap is on the record all the same; it is flagged, and holds the pilot.',
    action: 'pilot.record',
    body: pilotUseBody,
    makes: 'useId',
    command: ({ body }, useId): RecordPilotUse => ({ type: 'RecordPilotUse', useId, ...body }),
  }),
  defineAct({
    ...onPilot,
    path: '/projects/{projectId}/pilot/results',
    summary: 'Record what a pilot has shown',
    description: 'Every metric of the plan; whether it is met is computed.',
    action: 'pilot.record',
    body: pilotResultBody,
    makes: 'resultId',
    command: ({ body }, resultId): RecordPilotResult => ({ type: 'RecordPilotResult', resultId, ...body }),
  }),
  defineAct({
    ...onResult,
    path: '/projects/{projectId}/pilot/results/{resultId}/verification',
    summary: 'Verify a result, or say why the evidence does not bear it',
    description: 'By another person than those who recorded it.',
    action: 'pilot.verify',
    body: verifyResultBody,
    command: ({ params: { resultId }, body }): VerifyPilotResult => ({ type: 'VerifyPilotResult', resultId, ...body }),
  }),
  defineAct({
    ...onPilot,
    path: '/projects/{projectId}/pilot/scaling-proposals',
    summary: 'Ask that a pilot become a project',
    action: 'pilot.propose_scaling',
    body: proposeScalingBody,
    makes: 'proposalId',
    command: ({ body }, proposalId): ProposeScaling => ({
      ...{ type: 'ProposeScaling', proposalId },
      submission: submissionFromWire(body.submission),
      explanations: body.explanations,
    }),
  }),
  defineAct({
    ...onPilot,
    path: '/projects/{projectId}/pilot/decisions',
    summary: 'Stop a pilot, give it another term, or scale it',
    description:
      'Scaling is refused while a target is missed or an assessment is missing; it files a project of its own.',
    action: 'pilot.decide',
    body: decidePilotBody,
    places: { '/project': { in: 'body', pointer: '/value' } },
    makes: 'decisionId',
    command: async ({ body: { term, ...body }, command, services }, decisionId): Promise<DecidePilot> => ({
      ...{ type: 'DecidePilot', decisionId, ...body },
      term: term && capsFromWire(term),
      project: {
        id: madeId(createHash('sha256').update(`${command.id}\nproject`).digest('hex')),
        reference: await services.register.nextReference(),
      },
    }),
  }),
  defineAct({
    ...onDecision,
    path: '/projects/{projectId}/pilot/decisions/{decisionId}/signature',
    summary: 'Give or refuse the second signature of a decision about a pilot',
    action: 'pilot.sign',
    body: signatureBody,
    command: ({ params: { decisionId }, body }): SignPilotDecision => ({
      type: 'SignPilotDecision',
      decisionId,
      ...body,
    }),
  }),
  defineAct({
    ...onPilot,
    path: '/projects/{projectId}/exemptions',
    summary: 'Exempt a pilot or a product from named rules until a day',
    description: 'Only from rules that the regime’s sandbox names; it ends by itself.',
    action: 'pilot.exempt',
    body: grantExemptionBody,
    makes: 'exemptionId',
    command: ({ body }, exemptionId): GrantExemption => ({ type: 'GrantExemption', exemptionId, ...body }),
  }),
  defineAct({
    ...onExemption,
    path: '/projects/{projectId}/exemptions/{exemptionId}/end',
    summary: 'End an exemption before its day',
    action: 'pilot.exempt',
    body: endExemptionBody,
    command: ({ params: { exemptionId }, body }): EndExemption => ({ type: 'EndExemption', exemptionId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/pilots',
    summary: 'List pilots with their caps and what of them is used up, those that changed last first',
    tag: 'Pilots',
    action: 'project.read_case',
    query: pilotListQuery,
    responses: { 200: pageOf(pilotRowSchema) },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, query, url, now, services }) => {
      const found = await services.register.queries.pilotList({ viewer, ...query });
      if (!found.ok) return fault('invalid-cursor');
      return page(
        url,
        found.value.items.map((row) => pilotRowToWire(row, now)),
        found.value.next,
      );
    },
  }),
  defineRoute({
    method: 'get',
    path: '/projects/{projectId}/pilot',
    summary: 'Read a pilot: what it has used up, what it has shown, what keeps it from being scaled, what was decided',
    tag: 'Pilots',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: pilotSchema },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.pilot(viewer, params.projectId);
      return found ? ok(pilotToWire(found)) : notFound();
    },
  }),
];
