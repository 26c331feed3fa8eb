import { isOfAgency } from '../../domain/actor';
import { reviewRule } from '../../domain/regime/lookup';
import { councilLevels, countedSheets } from '../../domain/review/assessment/levels';
import { isIn, ratersOf, sheetOf } from '../../domain/review/assessment/raters';
import { gapsOf } from '../../domain/review/assessment/units';
import type { Correction, Finding } from '../../domain/review/commands';
import type { ReviewState } from '../../domain/review/state';
import type { ReviewRule } from '../../domain/regime/review';
import type { DocumentRef } from '../../domain/submission';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type {
  AssessmentDetail,
  CommentRow,
  FactCheckRow,
  QuestionRow,
  RaterRow,
  RatingChangeRow,
  RatingRow,
} from './assessment-rows';
import { findProject, lawOf, stateOf, type QueryDeps } from './details';
import { instant, instantOrNull } from './paging';
import { reviewsWhere } from './proceedings';
import { staysSealedWhenOver } from './sealed';
import type { ReviewRow, Viewer } from './types';
import { accessTo } from './visibility';

/** The ratings of a round: one's own, and once the seal is broken those of all; for who sees the inside of the round. */
export async function assessmentDetail(
  deps: QueryDeps,
  viewer: Viewer,
  reviewId: string,
): Promise<AssessmentDetail | null> {
  const found = await roundFor(deps, viewer, reviewId);
  if (!found?.inside || !viewer) return null;
  const { row } = found;
  // Read before the rows: what it says is sealed stays so in this answer, even if the seal is broken meanwhile.
  const state = await stateOf<ReviewState>(deps, row.stream);
  const project = await findProject(deps, row.projectId);
  const { regime } = await lawOf(deps, project?.regime.hash ?? '');
  const rule = reviewRule(regime, row.ruleId);
  const { phase, revealedAt } = state.assessment;
  const sealed = phase === 'sealed' && (row.status === 'open' || staysSealedWhenOver(viewer));
  const [ratings, changes, comments] = await Promise.all([
    ratingsOf(deps.prisma, row.stream, sealed ? viewer.id : null),
    sealed ? [] : changesOf(deps.prisma, row.stream),
    sealed ? [] : commentsOf(deps.prisma, row.stream),
  ]);
  return {
    version: row.version,
    phase,
    revealedAt,
    criteria: rule.criteria,
    scale: rule.scale,
    raters: phase === 'none' ? [] : ratersIn(state, rule),
    gaps: phase === 'none' ? [] : ownGaps(state, rule, viewer.id),
    ratings,
    changes,
    comments,
    levels: sealed || phase === 'none' ? null : councilLevels(countedSheets(state), rule),
  };
}

const ratersIn = (state: ReviewState, rule: ReviewRule): readonly RaterRow[] =>
  ratersOf(state, rule).map(({ personId }) => {
    const sheet = sheetOf(state, personId);
    const inAt = isIn(state, personId) ? (sheet?.submittedAt ?? null) : null;
    return { personId, in: inAt !== null, submittedAt: inAt, openly: sheet?.openly ?? false };
  });

const ownGaps = (state: ReviewState, rule: ReviewRule, personId: string): AssessmentDetail['gaps'] =>
  ratersOf(state, rule).some((rater) => rater.personId === personId) ? gapsOf(sheetOf(state, personId), rule) : [];

/** The ratings that stand, of all or of one person; what became void with its member is on the record alone. */
async function ratingsOf(prisma: PrismaClient, stream: string, of: string | null): Promise<readonly RatingRow[]> {
  const whose = of === null ? Prisma.sql`true` : Prisma.sql`t.person_id = ${of}`;
  const rows = await prisma.$queryRaw<StoredRating[]>`
    SELECT t.person_id, t.criterion, t.aspect, t.level, t.finding, t.advice, t.openly, t.rated_at, s.standing
      FROM rating t JOIN assessment_sheet s ON s.stream = t.stream AND s.person_id = t.person_id
     WHERE t.stream = ${stream} AND s.standing <> 'void' AND ${whose} ORDER BY t.person_id, t.unit`;
  return rows.map(({ person_id: personId, rated_at: ratedAt, ...rating }) => ({
    personId,
    ...rating,
    ratedAt: instant(ratedAt),
  }));
}

interface StoredRating {
  readonly person_id: string;
  readonly criterion: string;
  readonly aspect: string | null;
  readonly level: string;
  readonly finding: Finding | null;
  readonly advice: string | null;
  readonly openly: boolean;
  readonly rated_at: Date;
  readonly standing: RatingRow['standing'];
}

async function changesOf(prisma: PrismaClient, stream: string): Promise<readonly RatingChangeRow[]> {
  const rows = await prisma.ratingChange.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
  return rows.map(({ stream: _, at, ...change }) => ({ ...change, at: instant(at) }));
}

async function commentsOf(prisma: PrismaClient, stream: string): Promise<readonly CommentRow[]> {
  const rows = await prisma.criterionComment.findMany({
    where: { stream },
    orderBy: [{ at: 'asc' }, { commentId: 'asc' }],
  });
  return rows.map(({ stream: _, at, ...comment }) => ({ ...comment, at: instant(at) }));
}

/**
 * The questions of a round with their answers: all of them for who sees its inside; for the agency those put to it,
 * without who asked.
 */
export async function questionsOf(
  deps: QueryDeps,
  viewer: Viewer,
  reviewId: string,
): Promise<readonly QuestionRow[] | null> {
  const found = await roundFor(deps, viewer, reviewId);
  if (!found || !(found.inside || found.asAgency)) return null;
  const { inside, row } = found;
  const rows = await deps.prisma.question.findMany({
    where: { stream: row.stream, ...(!inside && { passedAt: { not: null } }) },
    orderBy: [{ askedAt: 'asc' }, { questionId: 'asc' }],
  });
  return rows.map(({ questionId, text, criterion, askedBy, askedAt, status, documents, ...rest }) => ({
    ...{ questionId, text, criterion, askedBy: inside ? askedBy : null, askedAt: instant(askedAt) },
    status: status as QuestionRow['status'],
    passedAs: rest.passedAs as QuestionRow['passedAs'],
    passedAt: instantOrNull(rest.passedAt),
    answer: rest.answer,
    documents: documents as unknown as readonly DocumentRef[],
    ...{ answeredBy: rest.answeredBy, reason: rest.reason, closedAt: instantOrNull(rest.closedAt) },
  }));
}

/** The drafts that the agency checked, the last first: for who sees the inside of the round, and for the agency. */
export async function factChecksOf(
  deps: QueryDeps,
  viewer: Viewer,
  reviewId: string,
): Promise<readonly FactCheckRow[] | null> {
  const found = await roundFor(deps, viewer, reviewId);
  if (!found || !(found.inside || found.asAgency)) return null;
  const rows = await deps.prisma.factCheck.findMany({ where: { stream: found.row.stream }, orderBy: { seq: 'desc' } });
  return rows.map(({ proposal, draft, sentBy, sentAt, status, corrections, repliedBy, closedAt }) => ({
    proposal,
    draft: draftOf(draft as Record<string, unknown>, found.inside),
    sentBy: found.inside ? sentBy : null,
    sentAt: instant(sentAt),
    status: status as FactCheckRow['status'],
    corrections: corrections as unknown as readonly Correction[],
    repliedBy,
    closedAt: instantOrNull(closedAt),
  }));
}

/** The agency is not told who sits in the round, and so not who proposed. */
const draftOf = ({ by, ...draft }: Record<string, unknown>, inside: boolean): FactCheckRow['draft'] =>
  inside ? { ...draft, by } : draft;

interface Found {
  readonly row: ReviewRow;
  readonly inside: boolean;
  readonly asAgency: boolean;
}

/** The round, if the viewer sees its whole case; null if he may not know of it. */
async function roundFor({ prisma }: QueryDeps, viewer: Viewer, reviewId: string): Promise<Found | null> {
  const [row] = await reviewsWhere(prisma, Prisma.sql`id = ${reviewId}`);
  if (!row || !viewer) return null;
  const { access, inside } = await accessTo(prisma, viewer, row.projectId);
  return access === 'full' ? { row, inside, asAgency: isOfAgency(viewer, row.agencyId) } : null;
}
