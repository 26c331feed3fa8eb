import type { z } from 'zod';
import { reviewParams } from '../../../contracts/api/acts';
import {
  assignMemberBody,
  castVoteBody,
  declareConflictBody,
  emptyBody,
  proposeOpinionBody,
  recuseMemberBody,
  ruleOnConflictBody,
} from '../../../contracts/api/review-acts';
import type {
  CandidateFacts,
  CastVote,
  DeclareConflict,
  GiveOpinion,
  ProposeOpinion,
  RecuseMember,
  RuleOnConflict,
} from '../../../domain/review/commands';
import { defineAct } from '../../act';

const onReview = {
  on: 'review',
  tag: 'Council',
  params: reviewParams,
  id: ({ reviewId }: z.infer<typeof reviewParams>) => reviewId,
} as const;

/** Somebody whom the directory does not know is in no pool; the law then refuses with its rule. */
const stranger = (personId: string): CandidateFacts => ({
  personId,
  expertise: [],
  employers: [],
  inPool: false,
  chair: false,
  ties: [],
  away: [],
  openRounds: 0,
  lastAssignedAt: null,
  terms: 0,
  termEnds: null,
  workloadCap: null,
});

/** What the council's people do in a round. */
export const reviewActs = [
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/members',
    summary: 'Assign a member to the round',
    action: 'review.assign',
    body: assignMemberBody,
    places: { '/candidate': { in: 'body', pointer: '/personId' } },
    command: async ({ params, body: { personId, role }, now, services: { directory, db } }) => {
      const where = { id: params.reviewId };
      const council = await db.review.findUnique({ where, select: { bodyKey: true, jurisdiction: true } });
      const candidate = council && (await directory.candidate(personId, council, now));
      return { type: 'AssignMember', role, candidate: candidate ?? stranger(personId) };
    },
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/declarations',
    summary: 'Declare conflicts of interest, or that there are none',
    description: 'Per case, before anything of it is visible. A ground whose effect is exclusion recuses at once.',
    action: 'review.declare',
    body: declareConflictBody,
    command: ({ body }): DeclareConflict => ({ type: 'DeclareConflict', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/conflict-rulings',
    summary: 'Rule on a declared ground',
    action: 'review.rule',
    body: ruleOnConflictBody,
    command: ({ body }): RuleOnConflict => ({ type: 'RuleOnConflict', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/recusals',
    summary: 'Take a member out of the round',
    action: 'review.recuse',
    body: recuseMemberBody,
    command: ({ body }): RecuseMember => ({ type: 'RecuseMember', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/proposal',
    summary: 'Put a draft opinion to the vote',
    action: 'review.propose',
    body: proposeOpinionBody,
    command: ({ body }): ProposeOpinion => ({ type: 'ProposeOpinion', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/votes',
    summary: 'Vote on the proposal',
    action: 'review.vote',
    body: castVoteBody,
    command: ({ body }): CastVote => ({ type: 'CastVote', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/opinion',
    summary: 'Give the opinion that the vote adopted',
    action: 'review.give_opinion',
    body: emptyBody,
    command: (): GiveOpinion => ({ type: 'GiveOpinion' }),
  }),
];
