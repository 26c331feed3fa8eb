import { unitKey } from '../../domain/review/assessment/units';
import type * as Events from '../../domain/review/events';
import type { ReviewState } from '../../domain/review/state';
import type { ProjectionContext, RowChange, Standing } from './projection';

type Context = ProjectionContext<ReviewState>;

/** The rows of ratings, discussion, questions and the check of the facts that an event makes or changes. */
export function assessmentChanges(event: Events.ReviewEvent, context: Context): readonly RowChange[] {
  switch (event.type) {
    case 'CriterionRated':
      return [rating(event, event.level, event.openly, context)];
    case 'RatingChanged':
      return [rating(event, event.to, context.after.assessment.phase === 'open', context), change(event, context)];
    case 'CommentMade':
      return [comment(event, context)];
    case 'QuestionRaised':
      return [question(event, context)];
    case 'QuestionPassedOn':
      return [questionChange(event, context, { status: 'passed_on', passed_as: event.as, passed_at: context.meta.at })];
    case 'QuestionAnswered': {
      const { text: answer, documents, by } = event;
      const closed = { closed_at: context.meta.at };
      return [questionChange(event, context, { status: 'answered', answer, documents, answered_by: by, ...closed })];
    }
    case 'QuestionWithdrawn': {
      const closed = { status: 'withdrawn', reason: event.reason, closed_at: context.meta.at };
      return [questionChange(event, context, closed)];
    }
    case 'FactCheckSent':
      return [factCheck(event, context)];
    case 'FactCheckReplied': {
      const { corrections, by } = event;
      const status = corrections.length > 0 ? 'corrected' : 'confirmed';
      return [factCheckOver(context, { status, corrections, replied_by: by })];
    }
    case 'FactCheckSilent':
      return [factCheckOver(context, { status: 'silent' })];
    default:
      return [];
  }
}

/** Whether ratings are sealed, and how each member's stand. */
export function assessmentRows({ stream, state }: Standing<ReviewState>): readonly RowChange[] {
  const { phase, revealedAt, sheets } = state.assessment;
  if (phase === 'none') return [];
  const { reviewId: review_id, projectId: project_id } = state;
  return [
    { op: 'put', table: 'assessment', row: { stream, review_id, project_id, phase, revealed_at: revealedAt } },
    ...sheets.map(({ personId, standing, submittedAt, openly }): RowChange => {
      const row = { stream, person_id: personId, standing, submitted_at: submittedAt, openly };
      return { op: 'put', table: 'assessment_sheet', row };
    }),
  ];
}

type Rated = Events.CriterionRated | Events.RatingChanged;

function rating(
  { personId, criterion, aspect, finding, advice }: Rated,
  level: string,
  openly: boolean,
  { stream, meta }: Context,
): RowChange {
  const key = { stream, person_id: personId, unit: unitKey({ criterion, aspect }) };
  const row = { ...key, criterion, aspect, level, finding, advice, openly, rated_at: meta.at };
  return { op: 'put', table: 'rating', row };
}

function change(
  { personId, criterion, aspect, from, to, reason }: Events.RatingChanged,
  { stream, meta }: Context,
): RowChange {
  const row = { stream, seq: meta.seq, person_id: personId, criterion, aspect, from, to, reason, at: meta.at };
  return { op: 'put', table: 'rating_change', row };
}

function comment({ commentId, personId, criterion, text }: Events.CommentMade, { stream, meta }: Context): RowChange {
  const row = { stream, comment_id: commentId, person_id: personId, criterion, text, at: meta.at };
  return { op: 'put', table: 'criterion_comment', row };
}

const question = (
  { questionId, by, text, criterion }: Events.QuestionRaised,
  { stream, meta, after }: Context,
): RowChange => ({
  op: 'put',
  table: 'question',
  row: {
    stream,
    question_id: questionId,
    review_id: after.reviewId,
    project_id: after.projectId,
    text,
    criterion,
    asked_by: by,
    asked_at: meta.at,
    status: 'raised',
    passed_as: null,
    passed_at: null,
    answer: null,
    documents: [],
    answered_by: null,
    reason: null,
    closed_at: null,
  },
});

const questionChange = (
  { questionId }: { readonly questionId: string },
  { stream }: Context,
  changed: Readonly<Record<string, unknown>>,
): RowChange => ({ op: 'patch', table: 'question', row: { stream, question_id: questionId, ...changed } });

/** The draft by value: what the agency was shown stays what it was, whatever is proposed later. */
const factCheck = ({ proposal, by }: Events.FactCheckSent, { stream, meta, after }: Context): RowChange => ({
  op: 'put',
  table: 'fact_check',
  row: {
    stream,
    seq: meta.seq,
    review_id: after.reviewId,
    project_id: after.projectId,
    proposal,
    draft: after.proposal,
    sent_by: by,
    sent_at: meta.at,
    status: 'open',
    corrections: [],
    replied_by: null,
    closed_at: null,
  },
});

const factCheckOver = ({ stream, meta, after }: Context, over: Readonly<Record<string, unknown>>): RowChange => ({
  op: 'patch',
  table: 'fact_check',
  row: { stream, seq: after.factCheck.seq, ...over, closed_at: meta.at },
});
