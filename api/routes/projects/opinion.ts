import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  answerOpinionBody,
  askReexaminationBody,
  directionParams,
  giveDirectionBody,
  opinionParams,
  reopenReviewBody,
  seekDirectionBody,
} from '../../../contracts/api/project-opinion';
import { signatureBody } from '../../../contracts/api/project-acts';
import type {
  AnswerOpinion,
  AskReexamination,
  GiveDirection,
  ReopenReview,
  SeekDirection,
  SignDirection,
} from '../../../domain/project/commands';
import { defineAct } from '../../act';

const onProject = {
  on: 'project',
  tag: 'Decisions',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;
const onOpinion = {
  ...onProject,
  params: opinionParams,
  id: ({ projectId }: z.infer<typeof opinionParams>) => projectId,
};

/** What follows an opinion and a decision: the answer, a reopened round, a political direction, another look. */
export const opinionRoutes = [
  defineAct({
    ...onOpinion,
    tag: 'Recommendations',
    path: '/projects/{projectId}/opinions/{reviewId}/answer',
    summary: 'Answer an opinion: comply or explain',
    description: 'Every open recommendation on the question, each on its own, and the opinion as a whole. Given once.',
    action: 'project.answer_opinion',
    body: answerOpinionBody,
    command: ({ params: { reviewId }, body }): AnswerOpinion => ({ type: 'AnswerOpinion', reviewId, ...body }),
  }),
  defineAct({
    ...onOpinion,
    tag: 'Council',
    path: '/projects/{projectId}/opinions/{reviewId}/reopening',
    summary: 'Have the question reviewed again on new facts',
    description:
      'Opens a new round that names the earlier one, which stays readable with its votes. At an open gate the decision ' +
      'waits for it; after the decision the project goes on, and the body that decided answers the new opinion.',
    action: 'project.reopen_review',
    body: reopenReviewBody,
    places: { '/reopens': { in: 'path', pointer: '/reviewId' } },
    makes: 'reviewId',
    command: ({ params: { reviewId: reopens }, body }, reviewId): ReopenReview => ({
      type: 'ReopenReview',
      reviewId,
      reopens,
      ...body,
    }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/direction-requests',
    summary: 'Object, and ask for a political direction',
    description: 'By who decides at the gate; the objection stays beside the direction.',
    action: 'project.seek_direction',
    body: seekDirectionBody,
    command: ({ body }): SeekDirection => ({ type: 'SeekDirection', ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/directions',
    summary: 'Direct that the project goes on',
    description:
      'Against the council’s opinion or a negative decision, by the body that the regime names. It is no decision at the ' +
      'gate: the project shows for ever that it passed by direction.',
    action: 'project.direct',
    body: giveDirectionBody,
    makes: 'directionId',
    command: ({ body }, directionId): GiveDirection => ({ type: 'GiveDirection', directionId, ...body }),
  }),
  defineAct({
    ...onProject,
    params: directionParams,
    id: ({ projectId }: z.infer<typeof directionParams>) => projectId,
    path: '/projects/{projectId}/directions/{directionId}/signature',
    summary: 'Give or refuse the second signature of a direction',
    action: 'project.sign_direction',
    body: signatureBody,
    command: ({ params: { directionId }, body }): SignDirection => ({ type: 'SignDirection', directionId, ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/reexamination',
    summary: 'Ask for another look at a negative decision',
    description:
      'Once, by those for whom the rule holds. Maintained, the decision goes to the body that the rule names.',
    action: 'project.ask_reexamination',
    body: askReexaminationBody,
    command: ({ body }): AskReexamination => ({ type: 'AskReexamination', ...body }),
  }),
];
