import type { z } from 'zod';
import type { interventionParams } from '../../../contracts/api/acts';
import { answerQuestionsBody, renewPauseBody, resumeProjectBody } from '../../../contracts/api/intervention-acts';
import { reasonBody, signatureBody } from '../../../contracts/api/project-acts';
import type {
  AnswerQuestions,
  RenewPause,
  ResumeProject,
  SignIntervention,
  WithdrawProposal,
} from '../../../domain/intervention/commands';
import { defineAct, type ActSpec } from '../../act';
import { defineLetterPreview } from '../../letter-preview';
import { hearingActs } from './hearing-acts';
import { onIntervention } from './on-intervention';
import { orderActs } from './order-acts';
import { triggerActs } from './trigger-acts';

/** The second signature, or its refusal; with the letter that it would send. */
const signature: ActSpec<z.infer<typeof interventionParams>, z.infer<typeof signatureBody>> = {
  ...onIntervention,
  path: '/interventions/{interventionId}/signature',
  summary: 'Give or refuse the second signature',
  action: 'intervention.sign',
  body: signatureBody,
  command: ({ body }): SignIntervention => ({ type: 'SignIntervention', ...body }),
};

/** What people do in a proceeding that may end in a pause or a cancellation. */
export const interventionActs = [
  ...triggerActs,
  ...hearingActs,
  ...orderActs,
  defineAct(signature),
  defineLetterPreview(signature),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/answers',
    summary: 'Answer the questions of a pause order',
    action: 'intervention.answer',
    body: answerQuestionsBody,
    command: ({ body }): AnswerQuestions => ({ type: 'AnswerQuestions', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/renewal',
    summary: 'Renew a pause',
    action: 'intervention.decide',
    body: renewPauseBody,
    command: ({ body }): RenewPause => ({ type: 'RenewPause', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/resumption',
    summary: 'Resume a paused project',
    action: 'intervention.decide',
    body: resumeProjectBody,
    command: ({ body }): ResumeProject => ({ type: 'ResumeProject', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/withdrawal',
    summary: 'Take a proposal back before it is decided',
    action: 'intervention.propose',
    body: reasonBody,
    command: ({ body }): WithdrawProposal => ({ type: 'WithdrawProposal', ...body }),
  }),
];
