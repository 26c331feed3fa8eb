import {
  acceptCompositionBody,
  assignMemberBody,
  declareConflictBody,
  recuseMemberBody,
  ruleOnConflictBody,
} from '../../../contracts/api/review-acts';
import type {
  AcceptComposition,
  AssignMember,
  CandidateFacts,
  CaseParties,
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

/** Of a round that does not exist; the register answers so. */
const NO_PARTIES: CaseParties = { submission: 0, parties: [] };

/** Who sits in a round, and who is out of it. */
export const reviewActs = [
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/composition',
    summary: 'Take the proposed composition over, or depart from it for reasons',
    description: 'All seats are assigned in one decision. What the pool cannot fill becomes a task with a time limit.',
    action: 'review.assign',
    body: acceptCompositionBody,
    texts: ({ body: { departures } }) =>
      Object.fromEntries(departures.map(({ personId, reason }) => [personId, { personId, text: reason }])),
    command: async ({ params, body, now, services }, _made, noted): Promise<AcceptComposition> => {
      const named = body.seats.map(({ personId }) => personId);
      const facts = await services.register.rounds.pool(params.reviewId, now, named);
      const departures = body.departures.map(({ personId }) => ({ personId, reason: noted(personId) }));
      return {
        type: 'AcceptComposition',
        candidates: facts?.candidates ?? [],
        parties: facts?.parties ?? NO_PARTIES,
        seats: body.seats,
        departures,
      };
    },
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/members',
    summary: 'Assign a member to the round',
    action: 'review.assign',
    body: assignMemberBody,
    places: { '/candidate': { in: 'body', pointer: '/personId' } },
    command: async ({ params, body: { personId, role }, now, services }): Promise<AssignMember> => {
      const facts = await services.register.rounds.person(params.reviewId, personId, now);
      const candidate = facts?.candidate ?? stranger(personId);
      return { type: 'AssignMember', role, candidate, parties: facts?.parties ?? NO_PARTIES };
    },
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/declarations',
    summary: 'Declare conflicts of interest, or that there are none',
    description:
      'Per case, before anything of it is visible. A ground whose effect is exclusion recuses at once. Where something on ' +
      'the directory hints at a ground, it is declared, or explained not to apply.',
    action: 'review.declare',
    body: declareConflictBody,
    texts: ({ body: { text, notApplicable }, actor: { id: personId } }) => ({
      ...(text !== undefined && { declaration: { personId, text } }),
      ...Object.fromEntries(notApplicable.map(({ ground, reason }) => [`not ${ground}`, { personId, text: reason }])),
    }),
    command: ({ body: { grounds, text, notApplicable } }, _made, noted): DeclareConflict => ({
      type: 'DeclareConflict',
      grounds,
      ...(text !== undefined && { note: noted('declaration') }),
      notApplicable: notApplicable.map(({ ground }) => ({ ground, reason: noted(`not ${ground}`) })),
    }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/conflict-rulings',
    summary: 'Rule on a declared ground',
    action: 'review.rule',
    body: ruleOnConflictBody,
    texts: ({ body: { personId, reason } }) => ({ reason: { personId, text: reason } }),
    command: ({ body }, _made, noted): RuleOnConflict => ({ type: 'RuleOnConflict', ...body, reason: noted('reason') }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/recusals',
    summary: 'Take a member out of the round',
    action: 'review.recuse',
    body: recuseMemberBody,
    texts: ({ body: { personId, reason } }) => ({ reason: { personId, text: reason } }),
    command: ({ body }, _made, noted): RecuseMember => ({ type: 'RecuseMember', ...body, reason: noted('reason') }),
  }),
];
