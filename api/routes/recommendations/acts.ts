import type { z } from 'zod';
import {
  claimRecommendationBody,
  recommendationParams,
  supersedeRecommendationBody,
  verifyRecommendationBody,
} from '../../../contracts/api/project-opinion';
import type {
  ClaimRecommendation,
  SupersedeRecommendation,
  VerifyRecommendation,
} from '../../../domain/project/commands';
import { defineAct } from '../../act';

const onRecommendation = {
  on: 'project',
  tag: 'Recommendations',
  params: recommendationParams,
  id: ({ projectId }: z.infer<typeof recommendationParams>) => projectId,
} as const;

/** A recommendation until it is closed. */
export const recommendationActs = [
  defineAct({
    ...onRecommendation,
    path: '/projects/{projectId}/recommendations/{recommendationId}/completion',
    summary: 'Say that a recommendation is done',
    description: 'With the evidence. Until the verifying body has looked at it, its time stands still.',
    action: 'recommendation.claim',
    body: claimRecommendationBody,
    command: ({ params: { recommendationId }, body }): ClaimRecommendation => ({
      type: 'ClaimRecommendation',
      recommendationId,
      ...body,
    }),
  }),
  defineAct({
    ...onRecommendation,
    path: '/projects/{projectId}/recommendations/{recommendationId}/verification',
    summary: 'Close a recommendation, or send it back',
    description: 'By the verifying body; never by who claimed it, who sees to it, or the agency that owns it.',
    action: 'recommendation.verify',
    body: verifyRecommendationBody,
    command: ({ params: { recommendationId }, body }): VerifyRecommendation => ({
      type: 'VerifyRecommendation',
      recommendationId,
      ...body,
    }),
  }),
  defineAct({
    ...onRecommendation,
    path: '/projects/{projectId}/recommendations/{recommendationId}/replacement',
    summary: 'Take a recommendation back, or replace it',
    action: 'recommendation.supersede',
    body: supersedeRecommendationBody,
    command: ({ params: { recommendationId }, body }): SupersedeRecommendation => ({
      type: 'SupersedeRecommendation',
      recommendationId,
      ...body,
    }),
  }),
];
