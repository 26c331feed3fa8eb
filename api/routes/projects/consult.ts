import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { projectParams } from '../../../contracts/api/acts';
import { proposeQuestionsBody, questionProposalSchema, reasonBody } from '../../../contracts/api/project-acts';
import type { DeclineQuestions, EndConsultation, ProposeQuestions } from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const consultationParams = z.strictObject({
  projectId: idSchema,
  bodyKey: idSchema.describe('The consulted body by the key of the regime.'),
});
const proposalParams = z.strictObject({ projectId: idSchema, proposalId: idSchema });

/** What goes on between the officer and a consulted body besides its statement. */
export const consultRoutes = [
  defineAct({
    on: 'project',
    tag: 'Cases',
    params: consultationParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/consultations/{bodyKey}/questions',
    summary: 'Say, for a consulted body, what the agency should be asked',
    description: 'The officer passes it on as a request for information, or declines; one hand stops the clocks.',
    action: 'project.propose_questions',
    body: proposeQuestionsBody,
    makes: 'proposalId',
    command: ({ params: { bodyKey }, body }, proposalId): ProposeQuestions => ({
      type: 'ProposeQuestions',
      bodyKey,
      proposalId,
      ...body,
    }),
  }),
  defineAct({
    on: 'project',
    tag: 'Cases',
    params: proposalParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/question-proposals/{proposalId}/refusal',
    summary: 'Decline to pass the questions of a consulted body on',
    action: 'project.end_consultation',
    body: reasonBody,
    command: ({ params: { proposalId }, body }): DeclineQuestions => ({
      type: 'DeclineQuestions',
      proposalId,
      ...body,
    }),
  }),
  defineAct({
    on: 'project',
    tag: 'Cases',
    params: consultationParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/consultations/{bodyKey}/end',
    summary: 'Go on without the statement of a body that let its time run out',
    description: 'Where its silence escalates, or while it is waited for. Clocks that a late body stops run again.',
    action: 'project.end_consultation',
    body: reasonBody,
    command: ({ params: { bodyKey }, body }): EndConsultation => ({ type: 'EndConsultation', bodyKey, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/projects/{projectId}/question-proposals',
    summary: 'Read what consulted bodies would have the agency asked, oldest first',
    description: 'For those who see what the bodies have not told yet.',
    tag: 'Cases',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(questionProposalSchema) }) },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.questionProposals(viewer, params.projectId);
      return items ? ok({ items: items.map((each) => ({ ...each, questions: [...each.questions] })) }) : notFound();
    },
  }),
];
