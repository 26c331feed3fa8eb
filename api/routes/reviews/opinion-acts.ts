import {
  castVoteBody,
  correctOpinionBody,
  handInDissentBody,
  proposeOpinionBody,
} from '../../../contracts/api/opinion-acts';
import { reasonBody } from '../../../contracts/api/project-acts';
import { emptyBody } from '../../../contracts/api/review-acts';
import type {
  CastVote,
  CorrectOpinion,
  GiveOpinion,
  HandInDissent,
  ProposeOpinion,
  WithdrawProposal,
} from '../../../domain/review/commands';
import { defineAct } from '../../act';
import type { RouteContext } from '../../route';
import { onReview } from './on-review';

type OnReview = Pick<RouteContext<{ reviewId: string }, unknown, unknown>, 'params' | 'actor' | 'now' | 'services'>;

/** Whoever signs in the chair's place: whether he is a chair of this council in his own right. */
async function deputyOf({ params, actor, now, services }: OnReview): Promise<Pick<GiveOpinion, 'deputy'>> {
  if (actor.onBehalfOf === undefined) return {};
  const { db, directory } = services;
  const select = { bodyKey: true, jurisdiction: true } as const;
  const council = await db.review.findUnique({ where: { id: params.reviewId }, select });
  const facts = council && (await directory.candidate(actor.id, council, now));
  return { deputy: { chair: facts?.chair === true } };
}

/** From the draft opinion to the one that is given. */
export const opinionActs = [
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
    path: '/reviews/{reviewId}/proposal/withdrawal',
    summary: 'Take the proposal back; the votes on it are void',
    action: 'review.propose',
    body: reasonBody,
    command: ({ body }): WithdrawProposal => ({ type: 'WithdrawProposal', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/votes',
    summary: 'Vote on the proposal',
    description: 'Until the opinion is given one may vote again; the last vote counts, every vote stays on the record.',
    action: 'review.vote',
    body: castVoteBody,
    command: ({ body }): CastVote => ({ type: 'CastVote', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/dissent',
    summary: 'Hand in the text of one’s dissent',
    description: 'By who voted against, until the opinion is signed; it is attached to the opinion.',
    action: 'review.vote',
    body: handInDissentBody,
    command: ({ body }): HandInDissent => ({ type: 'HandInDissent', ...body }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/opinion',
    summary: 'Sign the opinion that the vote adopted',
    action: 'review.give_opinion',
    body: emptyBody,
    command: async (context): Promise<GiveOpinion> => ({ type: 'GiveOpinion', ...(await deputyOf(context)) }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/opinion/corrections',
    summary: 'Correct slips of the pen in the opinion that was given',
    description: 'What was given stays on the record. Outcome, profile, tally, owners and verifiers are no slips.',
    action: 'review.give_opinion',
    body: correctOpinionBody,
    command: async (context): Promise<CorrectOpinion> => ({
      type: 'CorrectOpinion',
      ...context.body,
      ...(await deputyOf(context)),
    }),
  }),
];
