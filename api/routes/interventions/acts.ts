import type { z } from 'zod';
import { interventionParams } from '../../../contracts/api/acts';
import { moneyFromWire } from '../../../contracts/api/common';
import {
  answerQuestionsBody,
  decideInterventionBody,
  renewPauseBody,
  replyToHearingBody,
  resumeProjectBody,
  waiveHearingBody,
} from '../../../contracts/api/intervention-acts';
import { reasonBody, signatureBody } from '../../../contracts/api/project-acts';
import type {
  AnswerQuestions,
  DecideIntervention,
  RenewPause,
  ReplyToHearing,
  ResumeProject,
  SignIntervention,
  WaiveHearing,
  WithdrawProposal,
} from '../../../domain/intervention/commands';
import { defineAct } from '../../act';

const onIntervention = {
  on: 'intervention',
  tag: 'Interventions',
  params: interventionParams,
  id: ({ interventionId }: z.infer<typeof interventionParams>) => interventionId,
} as const;

const minor = (money: Parameters<typeof moneyFromWire>[0]) => {
  const { minor: amount, currency } = moneyFromWire(money);
  return { amount, currency };
};

const decide = ({ pause, cancellation, ...body }: z.infer<typeof decideInterventionBody>): DecideIntervention => ({
  type: 'DecideIntervention',
  ...body,
  ...(pause && { pause: { ...pause, burnCap: pause.burnCap && minor(pause.burnCap) } }),
  ...(cancellation && {
    cancellation: {
      ...cancellation,
      contractExposure: cancellation.contractExposure && minor(cancellation.contractExposure),
    },
  }),
});

/** What people do in a proceeding that may end in a pause or a cancellation. */
export const interventionActs = [
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/hearing-reply',
    summary: 'Reply in the hearing',
    action: 'intervention.reply',
    body: replyToHearingBody,
    command: ({ body }): ReplyToHearing => ({ type: 'ReplyToHearing', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/hearing-waiver',
    summary: 'Do without the hearing, on an exception of the regime',
    action: 'intervention.waive',
    body: waiveHearingBody,
    command: ({ body }): WaiveHearing => ({ type: 'WaiveHearing', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/decision',
    summary: 'Order the pause or cancellation, or dismiss the proposal',
    action: 'intervention.decide',
    body: decideInterventionBody,
    command: ({ body }) => decide(body),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/signature',
    summary: 'Give or refuse the second signature',
    action: 'intervention.sign',
    body: signatureBody,
    command: ({ body }): SignIntervention => ({ type: 'SignIntervention', ...body }),
  }),
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
