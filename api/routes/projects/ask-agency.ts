import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { idSchema } from '../../../contracts/api/common';
import {
  answerInformationBody,
  confirmCompletenessBody,
  giveStatementBody,
  requestInformationBody,
} from '../../../contracts/api/project-acts';
import { emptyBody } from '../../../contracts/api/review-acts';
import type {
  AnswerInformation,
  ConfirmCompleteness,
  GiveStatement,
  RequestInformation,
  WithdrawInformationRequest,
} from '../../../domain/project/commands';
import { defineAct } from '../../act';

const onProject = {
  on: 'project',
  tag: 'Cases',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;

const requestParams = z.strictObject({ projectId: idSchema, requestId: idSchema });
const onRequest = {
  ...onProject,
  params: requestParams,
  id: ({ projectId }: z.infer<typeof requestParams>) => projectId,
};

/** Asking the agency, its answers, the completeness check and the statements of consulted bodies. */
export const askAgencyRoutes = [
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/information-requests',
    summary: 'Ask the agency for information',
    description: 'Clocks whose rule says so stand still from now until the agency has answered.',
    action: 'project.request_information',
    body: requestInformationBody,
    makes: 'requestId',
    command: ({ body }, requestId): RequestInformation => ({ type: 'RequestInformation', requestId, ...body }),
  }),
  defineAct({
    ...onRequest,
    path: '/projects/{projectId}/information-requests/{requestId}/answer',
    summary: 'Answer an information request',
    action: 'project.answer_information',
    body: answerInformationBody,
    command: ({ params: { requestId }, body }): AnswerInformation => ({
      type: 'AnswerInformation',
      requestId,
      ...body,
    }),
  }),
  defineAct({
    ...onRequest,
    path: '/projects/{projectId}/information-requests/{requestId}/withdrawal',
    summary: 'Take an information request back',
    action: 'project.request_information',
    body: emptyBody,
    command: ({ params: { requestId } }): WithdrawInformationRequest => ({
      type: 'WithdrawInformationRequest',
      requestId,
    }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/completeness',
    summary: 'Confirm that the package is complete',
    action: 'project.confirm_completeness',
    body: confirmCompletenessBody,
    command: ({ body }): ConfirmCompleteness => ({ type: 'ConfirmCompleteness', ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/statements',
    summary: 'Give the statement of a consulted body',
    action: 'project.give_statement',
    body: giveStatementBody,
    command: ({ body }): GiveStatement => ({ type: 'GiveStatement', ...body }),
  }),
];
