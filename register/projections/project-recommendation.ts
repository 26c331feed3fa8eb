import { reviewRule } from '../../domain/regime/lookup';
import type * as Events from '../../domain/project/events';
import { hasEnded, type ProjectState, type RecommendationState } from '../../domain/project/state';
import { filingRows } from './filings';
import type { ProjectionContext, Row, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** A recommendation's row, changed. */
const recommendation = (name: string, change: Row, { stream, meta }: Context): RowChange => ({
  op: 'patch',
  table: 'recommendation',
  row: { stream, recommendation_id: name, changed_at: meta.at, ...change },
});

/** An opinion's recommendations, and the answer that is due; what it replaces is closed. */
export function received({ follows, reviewId }: Events.OpinionReceived, context: Context): readonly RowChange[] {
  if (!follows) return [];
  const given = follows.recommendations.map((each) => recommended(each, reviewId, follows, context));
  const open = context.before.advice.recommendations.map(({ id }) => id);
  const replaced = follows.recommendations.flatMap(({ replaces, name }) =>
    replaces.filter((old) => open.includes(old)).map((old) => ({ old, name })),
  );
  return [
    ...given,
    ...replaced.map(({ old, name }) =>
      recommendation(old, { status: 'superseded', replaced_by: name, closed_at: context.meta.at }, context),
    ),
    ...goneAnswers('superseded', context),
    ...(follows.answer ? [answerAsked(reviewId, follows.gateId, follows.answer.by, context)] : []),
  ];
}

const recommended = (
  { name, text, urgency, owner, evidence, verifier, due }: Events.FollowedRecommendation,
  reviewId: string,
  { ruleId, gateId }: NonNullable<Events.OpinionReceived['follows']>,
  { stream, meta, identity, law }: Context,
): RowChange => ({
  op: 'put',
  table: 'recommendation',
  row: {
    ...{ stream, recommendation_id: name, project_id: identity.projectId, agency_id: identity.agencyId },
    ...{ jurisdiction: law.regime.jurisdiction, review_id: reviewId, council: reviewRule(law.regime, ruleId).body },
    ...{ gate: gateId, text, urgency, owner, evidence, verifier, due, status: 'open', overdue: false },
    ...{ overdue_at: null, escalated_to: null, answer: null, answer_text: null, responsible: null },
    ...{ claimed_at: null, claim_evidence: null, claim_link: null, returned: 0, reason: null, replaced_by: null },
    ...{ given_at: meta.at, changed_at: meta.at, closed_at: null },
  },
});

const answerAsked = (reviewId: string, gate: string, by: string, { stream, meta, identity }: Context): RowChange => ({
  op: 'put',
  table: 'opinion_answer',
  row: {
    ...{ stream, review_id: reviewId, project_id: identity.projectId, gate, by, status: 'due', asked_at: meta.at },
    ...{ escalated_to: null, answered_at: null, answered_by: null, complies: null, late: false, publish: false },
    seq: null,
  },
});

/** A slip of the pen: the row says what was meant. */
export const corrected = ({ corrections }: Events.OpinionCorrectionNoted, context: Context): readonly RowChange[] =>
  corrections.map(({ recommendationId, field, to }) =>
    recommendation(
      recommendationId,
      { [field]: to, ...(field === 'due' ? { overdue: false, overdue_at: null, escalated_to: null } : {}) },
      context,
    ),
  );

/** Answers that were due and are not any more. */
function goneAnswers(status: 'superseded' | 'lapsed', { before, after, stream }: Context): readonly RowChange[] {
  const left = after.advice.answers.map(({ reviewId }) => reviewId);
  return before.advice.answers
    .filter(({ reviewId }) => !left.includes(reviewId))
    .map(({ reviewId }) => ({ op: 'patch', table: 'opinion_answer', row: { stream, review_id: reviewId, status } }));
}

/** Comply or explain: what is explained is closed with its explanation. */
export function answered(event: Events.OpinionAnswered, context: Context): readonly RowChange[] {
  const { stream, meta, identity, before } = context;
  const { reviewId, gateId, by, complies, late, publish } = event;
  const asked = before.advice.answers.find((each) => each.reviewId === reviewId);
  const rows = event.answers.map(({ recommendationId, answer, text, due, responsible }) =>
    recommendation(
      recommendationId,
      {
        answer,
        answer_text: text ?? null,
        responsible: responsible ?? null,
        ...(answer === 'explain' ? { status: 'explained', closed_at: meta.at } : { status: 'accepted' }),
        ...(due === undefined ? {} : { due }),
      },
      context,
    ),
  );
  return [
    {
      op: 'put',
      table: 'opinion_answer',
      row: {
        ...{ stream, review_id: reviewId, project_id: identity.projectId, gate: gateId, by, status: 'answered' },
        ...{ asked_at: asked?.since ?? null, escalated_to: asked?.escalatedTo ?? null, answered_at: meta.at },
        ...{ answered_by: meta.actor, complies, late, publish, seq: meta.seq },
      },
    },
    ...rows,
  ];
}

export const answerOverdue = (
  { reviewId, escalatedTo }: Events.AnswerOverdue,
  { stream }: Context,
): readonly RowChange[] => [
  {
    op: 'patch',
    table: 'opinion_answer',
    row: { stream, review_id: reviewId, status: 'overdue', late: true, escalated_to: escalatedTo },
  },
];

export const claimed = (event: Events.RecommendationClaimed, context: Context): readonly RowChange[] => [
  recommendation(
    event.recommendationId,
    {
      status: 'done_claimed',
      claimed_at: context.meta.at,
      claim_evidence: event.evidence,
      claim_link: event.link ?? null,
    },
    context,
  ),
  ...filingRows(event.documents, context),
];

export const verified = (event: Events.RecommendationVerified, context: Context): readonly RowChange[] => [
  recommendation(
    event.recommendationId,
    { status: 'verified', reason: event.reason, closed_at: context.meta.at },
    context,
  ),
];

export const returned = (event: Events.RecommendationReturned, context: Context): readonly RowChange[] => [
  recommendation(
    event.recommendationId,
    {
      status: 'returned',
      reason: event.reason,
      returned: context.after.advice.recommendations.find(({ id }) => id === event.recommendationId)?.returned ?? 0,
    },
    context,
  ),
];

export const superseded = (event: Events.RecommendationSuperseded, context: Context): readonly RowChange[] => [
  recommendation(
    event.recommendationId,
    {
      status: 'superseded',
      reason: event.reason,
      replaced_by: event.replacedBy ?? null,
      closed_at: context.meta.at,
    },
    context,
  ),
];

export const overdue = (event: Events.RecommendationOverdue, context: Context): readonly RowChange[] => [
  recommendation(
    event.recommendationId,
    { overdue: true, overdue_at: event.at, escalated_to: event.escalatedTo },
    context,
  ),
];

/** The project's end takes what is open with it; a project that goes on after all brings it back. */
export function withProject(context: Context): readonly RowChange[] {
  const { before, after, meta, stream } = context;
  if (hasEnded(before) === hasEnded(after)) return [];
  if (hasEnded(after)) {
    const open = before.advice.recommendations;
    const lapsed = { status: 'lapsed', closed_at: meta.at };
    return [...open.map(({ id }) => recommendation(id, lapsed, context)), ...goneAnswers('lapsed', context)];
  }
  const back = ({ id, status }: RecommendationState) => recommendation(id, { status, closed_at: null }, context);
  return [
    ...after.advice.recommendations.map(back),
    ...after.advice.answers.map(({ reviewId, overdue: late }): RowChange => ({
      op: 'patch',
      table: 'opinion_answer',
      row: { stream, review_id: reviewId, status: late ? 'overdue' : 'due' },
    })),
  ];
}
