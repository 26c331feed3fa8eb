import { formatMoney } from '../../domain/money';
import { ok } from '../../domain/result';
import type { Publication } from '../../domain/regime/oversight';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Laws } from '../states';
import { comesAfter, instant, pageOf, positionOf, rowsToRead } from './paging';
import { containsWords, PROJECT_COLUMNS, projectRow, type StoredProject } from './project-list';
import {
  publicAnswers,
  publicDecisions,
  publicDirections,
  publicOpinions,
  publicRecommendations,
} from './public-advice';
import { publicRatings } from './public-rating';
import { IS_LISTED, isPublic, PUBLICATION_RULES } from './public-rules';
import { publicBenefits, publicClosure, publicLessons } from './public-exit';
import type { Paged, ProjectRow, PublicListRequest, PublicProject } from './types';

type Field = Publication['fields'][number];
/** What publication looks up. */
type Rules = Pick<Laws, 'byHash'>;
type PublicRow = StoredProject & { readonly summary: string; readonly event_types: string[] };

/** What the public may read of a project; null if there is none, or its regime does not publish that there is. */
export async function publicProject(
  prisma: PrismaClient,
  laws: Rules,
  projectId: string,
): Promise<PublicProject | null> {
  const [row] = await prisma.$queryRaw<PublicRow[]>`${SELECT_PUBLIC} WHERE p.id = ${projectId}`;
  if (!row) return null;
  const fields = await publishedFields(laws, row);
  if (!fields.has('title')) return null;
  const page = await publicRow(laws, row);
  const advice = await publicAdvice(prisma, laws, row, fields);
  return { ...page, fields: { ...page.fields, ...advice, ...(await publicExit(prisma, row.id, fields)) } };
}

/**
 * Decisions, opinions and what follows them, and how it is rated. Recommendations and answers go with the opinion, unless the regime names
 * them; what was directed from above is published as such where its rule says so, whatever becomes of the decision.
 */
async function publicAdvice(
  prisma: PrismaClient,
  laws: Rules,
  row: PublicRow,
  fields: ReadonlySet<string>,
): Promise<Readonly<Record<string, unknown>>> {
  const regime = (await laws.byHash(row.regime_hash))?.regime;
  const named = regime?.publication.fields.map(({ name }) => name) ?? [];
  const isOut = (field: string) => fields.has(named.includes(field) ? field : 'opinion');
  const directions = await publicDirections(prisma, row.id);
  return {
    ...(fields.has('decision') && { decision: await publicDecisions(prisma, row.id, regime) }),
    ...(fields.has('opinion') && { opinion: await publicOpinions(prisma, row.id) }),
    ...(isOut('recommendation') && { recommendation: await publicRecommendations(prisma, row.id) }),
    ...(isOut('answer') && { answer: await publicAnswers(prisma, row.id) }),
    ...(directions.length > 0 && { direction: directions }),
    ...(regime && fields.has('rating') && { rating: await publicRatings(prisma, row.id, regime) }),
  };
}

/** How it ended, what its benefits came to and what was learnt. */
const publicExit = async (
  prisma: PrismaClient,
  projectId: string,
  fields: ReadonlySet<string>,
): Promise<Readonly<Record<string, unknown>>> => ({
  ...(fields.has('closure') && { closure: await publicClosure(prisma, projectId, fields.has('cost')) }),
  ...(fields.has('benefits') && { benefits: await publicBenefits(prisma, projectId) }),
  ...(fields.has('lesson') && { lesson: await publicLessons(prisma, projectId) }),
});

/** Events of these types lift embargoes; only the types are read. */
const SELECT_PUBLIC = Prisma.sql`SELECT ${PROJECT_COLUMNS}, p.summary,
    ARRAY(SELECT DISTINCT e.type FROM event e WHERE e.stream = p.stream) AS event_types
  FROM project p LEFT JOIN body a ON a.id = p.agency_id`;

const ORDER = 'public';

/**
 * Projects that their regimes make public, changed last first; of each only the fields that are published now. A filter
 * finds only those whose field is published: nobody learns by it what is kept back.
 */
export async function publicList(prisma: PrismaClient, laws: Rules, request: PublicListRequest): Paged<PublicProject> {
  const position = positionOf(request, ORDER, 2);
  if (!position.ok) return position;
  const { agency, status, stage } = request;
  const conditions = [
    IS_LISTED,
    agency !== undefined && Prisma.sql`p.agency_id = ${agency} AND ${isPublic('agency')}`,
    status !== undefined && Prisma.sql`p.status = ${status} AND ${isPublic('stage')}`,
    stage !== undefined && Prisma.sql`p.status = 'running' AND p.stage = ${stage} AND ${isPublic('stage')}`,
    request.regime !== undefined && Prisma.sql`p.regime_id = ${request.regime}`,
    request.text !== undefined && containsWords(request.text),
    comesAfter(position.value, '<', { 'p.updated_at': 'timestamptz', 'p.id': 'text' }),
  ].filter((each) => each !== false);
  const rows = await prisma.$queryRaw<PublicRow[]>`WITH ${PUBLICATION_RULES}
    ${SELECT_PUBLIC} WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY p.updated_at DESC, p.id DESC LIMIT ${rowsToRead(request)}`;
  const pageOfRows = pageOf(
    rows,
    request,
    ORDER,
    (row) => [instant(row.updated_at), row.id],
    (row) => row,
  );
  return ok({ ...pageOfRows, items: await Promise.all(pageOfRows.items.map((row) => publicRow(laws, row))) });
}

async function publicRow(laws: Rules, row: PublicRow): Promise<PublicProject> {
  const law = await laws.byHash(row.regime_hash);
  const fields = await publishedFields(laws, row);
  const values = valuesOf(projectRow(row), row.summary);
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    regime: { id: row.regime_id, version: row.regime_version, hash: row.regime_hash },
    licence: law?.regime.publication.licence ?? null,
    fields: Object.fromEntries(Object.entries(values).filter(([name]) => fields.has(name))),
  };
}

/** Whether the regime of a project publishes a field of it now. */
export async function isPublished(
  prisma: PrismaClient,
  laws: Rules,
  projectId: string,
  field: string,
): Promise<boolean> {
  const [row] = await prisma.$queryRaw<PublicRow[]>`${SELECT_PUBLIC} WHERE p.id = ${projectId}`;
  if (!row) return false;
  const fields = await publishedFields(laws, row);
  return fields.has('title') && fields.has(field);
}

/** The fields of a project that its regime publishes now. */
export async function publishedFields(
  laws: Rules,
  row: Pick<PublicRow, 'regime_hash' | 'event_types'>,
): Promise<ReadonlySet<string>> {
  const law = await laws.byHash(row.regime_hash);
  const fields = law?.regime.publication.fields ?? [];
  return new Set(fields.filter((field) => isOut(field, row.event_types)).map(({ name }) => name));
}

/** An embargo is lifted by the event that the regime names; without one it is not lifted by itself. */
const isOut = ({ publish, until }: Field, types: readonly string[]): boolean =>
  publish === 'now' || (publish === 'embargo' && until !== undefined && types.includes(until));

/** The values behind the names that regimes use for what they publish. */
const valuesOf = (row: ProjectRow, summary: string): Readonly<Record<string, unknown>> => ({
  title: row.title,
  agency: row.agency,
  summary,
  stage: { status: row.status, stage: row.stage, gate: row.gate, overlays: row.overlays },
  tier: row.tier,
  scope: row.scope,
  cost: row.cost && { ...formatMoney(row.cost), basis: row.costBasis },
  schedule: { start: row.plannedStart, end: row.plannedEnd },
});
