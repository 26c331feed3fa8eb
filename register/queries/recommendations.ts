import { ok } from '../../domain/result';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type {
  RecommendationFigures,
  RecommendationFilter,
  RecommendationListRequest,
  RecommendationRow,
  RecommendationStatistics,
} from './advice-rows';
import { comesAfter, instant, instantOrNull, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { Paged, Viewer } from './types';
import { fullyVisible, mustDeclare, notRecused } from './visibility';

interface StoredRecommendation {
  readonly stream: string;
  readonly recommendation_id: string;
  readonly project_id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly agency_name: string | null;
  readonly jurisdiction: string;
  readonly review_id: string;
  readonly council: string;
  readonly gate: string;
  readonly text: string;
  readonly urgency: string;
  readonly owner: string;
  readonly evidence: string;
  readonly verifier: string;
  readonly due: Date | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly overdue_at: Date | null;
  readonly escalated_to: string | null;
  readonly answer: string | null;
  readonly answer_text: string | null;
  readonly responsible: string | null;
  readonly claimed_at: Date | null;
  readonly claim_evidence: string | null;
  readonly claim_link: string | null;
  readonly returned: number;
  readonly reason: string | null;
  readonly replaced_by: string | null;
  readonly given_at: Date;
  readonly changed_at: Date;
  readonly closed_at: Date | null;
  /** The reader sees the whole case. */
  readonly whole: boolean;
  /** The answer to the opinion is published. */
  readonly told: boolean;
}

/** Of what is published everybody sees what was recommended and what became of it; the words of the case stay in it. */
function recommendationRow(row: StoredRecommendation): RecommendationRow {
  const inside = <T>(value: T): T | null => (row.whole ? value : null);
  const answered = row.whole || row.told;
  return {
    recommendationId: row.recommendation_id,
    project: { id: row.project_id, reference: row.reference, title: row.title },
    agency: { id: row.agency_id, name: row.agency_name },
    jurisdiction: row.jurisdiction,
    reviewId: row.review_id,
    council: row.council,
    gate: row.gate,
    text: row.text,
    urgency: row.urgency,
    owner: row.owner,
    evidence: row.evidence,
    verifier: row.verifier,
    due: localDate(row.due),
    status: row.status,
    overdue: row.overdue,
    overdueAt: instantOrNull(row.overdue_at),
    escalatedTo: row.escalated_to,
    answer: answered ? row.answer : null,
    answerText: answered ? row.answer_text : null,
    responsible: inside(row.responsible),
    claimedAt: inside(instantOrNull(row.claimed_at)),
    claimEvidence: inside(row.claim_evidence),
    claimLink: inside(row.claim_link),
    returned: row.returned,
    reason: inside(row.reason),
    replacedBy: row.replaced_by,
    givenAt: instant(row.given_at),
    changedAt: instant(row.changed_at),
    closedAt: instantOrNull(row.closed_at),
  };
}

/**
 * The regime publishes recommendations: by that name, or with the opinion that they are part of. An embargo is lifted by
 * the event that the regime names.
 */
const PUBLISHED = Prisma.sql`EXISTS (
  SELECT 1 FROM regime_version v, jsonb_array_elements(v.document -> 'publication' -> 'fields') f
   WHERE v.hash = p.regime_hash
     AND v.document -> 'publication' -> 'fields' @> '[{"name": "title", "publish": "now"}]'
     AND f ->> 'name' = CASE WHEN v.document -> 'publication' -> 'fields' @> '[{"name": "recommendation"}]'
                             THEN 'recommendation' ELSE 'opinion' END
     AND (f ->> 'publish' = 'now' OR (f ->> 'publish' = 'embargo'
       AND EXISTS (SELECT 1 FROM event e WHERE e.stream = p.stream AND e.type = f ->> 'until'))))`;

/** Who sees the case sees its recommendations; everybody else what is published, unless he was taken out of the case. */
const readable = (viewer: Viewer): Prisma.Sql =>
  viewer
    ? Prisma.sql`(${fullyVisible(viewer)} OR (${PUBLISHED} AND ${notRecused(viewer)}
        AND NOT ${mustDeclare(viewer, Prisma.sql`p.id`)}))`
    : PUBLISHED;

function filters(request: RecommendationFilter): Prisma.Sql[] {
  const { projectId, agency, jurisdiction, council, body, owner, urgency, status, overdue, open } = request;
  return [
    projectId !== undefined && Prisma.sql`r.project_id = ${projectId}`,
    agency !== undefined && Prisma.sql`r.agency_id = ${agency}`,
    jurisdiction !== undefined && Prisma.sql`r.jurisdiction = ${jurisdiction}`,
    council !== undefined && Prisma.sql`r.council = ${council}`,
    body !== undefined && Prisma.sql`${body} IN (r.council, r.owner, r.verifier, r.escalated_to)`,
    owner !== undefined && Prisma.sql`r.owner = ${owner}`,
    urgency !== undefined && Prisma.sql`r.urgency = ${urgency}`,
    status !== undefined && Prisma.sql`r.status = ${status}`,
    overdue !== undefined && Prisma.sql`(r.overdue AND r.closed_at IS NULL) = ${overdue}`,
    open !== undefined && Prisma.sql`(r.closed_at IS NULL) = ${open}`,
  ].filter((condition) => condition !== false);
}

const COLUMNS = Prisma.sql`r.*, p.reference, p.title, a.name AS agency_name,
  EXISTS (SELECT 1 FROM opinion_answer o WHERE o.stream = r.stream AND o.gate = r.gate AND o.status = 'answered'
          AND o.publish) AS told`;
const FROM = Prisma.sql`FROM recommendation r JOIN project p ON p.id = r.project_id
  LEFT JOIN body a ON a.id = r.agency_id`;
const ORDER = 'recommendations';

/** Recommendations that the reader may see, changed last first. */
export async function recommendationList(
  prisma: PrismaClient,
  request: RecommendationListRequest,
): Paged<RecommendationRow> {
  const position = positionOf(request, ORDER, 3);
  if (!position.ok) return position;
  const conditions = [
    readable(request.viewer),
    ...filters(request),
    comesAfter(position.value, '<', {
      'r.changed_at': 'timestamptz',
      'r.stream': 'text',
      'r.recommendation_id': 'text',
    }),
  ];
  const rows = await prisma.$queryRaw<StoredRecommendation[]>`
    SELECT ${COLUMNS}, ${fullyVisible(request.viewer)} AS whole ${FROM}
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY r.changed_at DESC, r.stream DESC, r.recommendation_id DESC LIMIT ${rowsToRead(request)}`;
  const place = (row: StoredRecommendation) => [instant(row.changed_at), row.stream, row.recommendation_id];
  return ok(pageOf(rows, request, ORDER, place, recommendationRow));
}

/** The recommendations of one case, for who sees the whole of it; the first given first. */
export async function recommendationsOf(
  prisma: PrismaClient,
  projectId: string,
): Promise<readonly RecommendationRow[]> {
  const rows = await prisma.$queryRaw<StoredRecommendation[]>`
    SELECT ${COLUMNS}, true AS whole ${FROM} WHERE r.project_id = ${projectId}
     ORDER BY r.given_at, r.recommendation_id`;
  return rows.map(recommendationRow);
}

interface StoredFigures {
  readonly urgency: string | null;
  readonly jurisdiction: string | null;
  readonly council: string | null;
  readonly agency_id: string | null;
  readonly agency_name: string | null;
  readonly status: string | null;
  /** Which columns are summed up: one bit each, from the left urgency, jurisdiction, council, agency, name, status. */
  readonly summed: number;
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly verified: number;
  readonly explained: number;
  readonly superseded: number;
  readonly lapsed: number;
  readonly dated: number;
  readonly on_time: number;
  readonly median_days: number | null;
}

const SUMMED = { all: 0b111111, urgency: 0b011111, council: 0b100111, agency: 0b111001, status: 0b111110 } as const;

/** How recommendations fare, of those that the reader may see: all together, by urgency, council, agency and status. */
export async function recommendationStatistics(
  prisma: PrismaClient,
  { viewer, ...filter }: RecommendationFilter & { readonly viewer: Viewer },
): Promise<RecommendationStatistics> {
  const rows = await prisma.$queryRaw<StoredFigures[]>`
    SELECT r.urgency, r.jurisdiction, r.council, r.agency_id, a.name AS agency_name, r.status,
           GROUPING(r.urgency, r.jurisdiction, r.council, r.agency_id, a.name, r.status)::integer AS summed,
           count(*)::integer AS total,
           count(*) FILTER (WHERE r.closed_at IS NULL)::integer AS open,
           count(*) FILTER (WHERE r.closed_at IS NULL AND r.overdue)::integer AS overdue,
           count(*) FILTER (WHERE r.status = 'verified')::integer AS verified,
           count(*) FILTER (WHERE r.status = 'explained')::integer AS explained,
           count(*) FILTER (WHERE r.status = 'superseded')::integer AS superseded,
           count(*) FILTER (WHERE r.status = 'lapsed')::integer AS lapsed,
           count(*) FILTER (WHERE r.status = 'verified' AND r.due IS NOT NULL)::integer AS dated,
           count(*) FILTER (WHERE r.status = 'verified' AND r.due IS NOT NULL AND NOT r.overdue)::integer AS on_time,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.closed_at - r.given_at) / 86400)
             FILTER (WHERE r.status = 'verified') AS median_days
      ${FROM} WHERE ${Prisma.join([readable(viewer), ...filters(filter)], ' AND ')}
     GROUP BY GROUPING SETS ((), (r.urgency), (r.jurisdiction, r.council), (r.agency_id, a.name), (r.status))
     ORDER BY r.urgency, r.jurisdiction, r.council, a.name, r.agency_id, r.status`;
  const of = (summed: number) => rows.filter((row) => row.summed === summed);
  const [all] = of(SUMMED.all);
  return {
    all: figures(all),
    byStatus: Object.fromEntries(of(SUMMED.status).map(({ status, total }) => [status ?? '', total])),
    byUrgency: of(SUMMED.urgency).map((row) => ({ urgency: row.urgency ?? '', ...figures(row) })),
    byCouncil: of(SUMMED.council).map((row) => ({
      jurisdiction: row.jurisdiction ?? '',
      council: row.council ?? '',
      ...figures(row),
    })),
    byAgency: of(SUMMED.agency).map((row) => ({
      agency: { id: row.agency_id ?? '', name: row.agency_name },
      ...figures(row),
    })),
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function figures(row: StoredFigures | undefined): RecommendationFigures {
  const { dated = 0, on_time: count = 0, median_days: median = null } = row ?? {};
  return {
    total: row?.total ?? 0,
    open: row?.open ?? 0,
    overdue: row?.overdue ?? 0,
    verified: row?.verified ?? 0,
    explained: row?.explained ?? 0,
    superseded: row?.superseded ?? 0,
    lapsed: row?.lapsed ?? 0,
    onTime: { of: dated, count, percent: dated === 0 ? null : tenths((count / dated) * 100) },
    medianDaysToClose: median === null ? null : tenths(median),
  };
}
