import {
  assignMemberBody,
  declareConflictBody,
  recuseMemberBody,
  ruleOnConflictBody,
} from '../../../contracts/api/review-acts';
import type {
  CandidateFacts,
  DeclareConflict,
  RecuseMember,
  RuleOnConflict,
} from '../../../domain/review/commands';
import { defineAct } from '../../act';
import { onReview } from './on-review';

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

/** Who sits in a round, and who is out of it. */
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
];
