import type { CursorValue } from '../../contracts/api/cursor';
import type { Rater } from '../../domain/rating/divergence';
import { ok } from '../../domain/result';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { wordsOf } from '../projections/words';
import { instant, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { Paged, ProjectListRequest, ProjectRow, ProjectSort } from './types';
import { fullyVisible } from './visibility';

/** A row of `project` with the agency's name. */
export interface StoredProject {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: string;
  readonly agency_id: string;
  readonly agency_name: string | null;
  readonly jurisdiction: string;
  readonly regime_id: string;
  readonly regime_version: string;
  readonly regime_hash: string;
  readonly status: string;
  readonly stage: string | null;
  readonly gate: string | null;
  readonly overlays: string[];
  readonly tier: string | null;
  readonly scope: string | null;
  readonly cost_minor: bigint | null;
  readonly cost_currency: string | null;
  readonly cost_basis: string | null;
  readonly planned_start: Date | null;
  readonly planned_end: Date | null;
  readonly external_ref: string | null;
  readonly next_due: Date | null;
  readonly ended: boolean;
  readonly forecast_percent: number | null;
  readonly submitted_at: Date;
  readonly updated_at: Date;
  readonly version: number;
}

export const PROJECT_COLUMNS = Prisma.sql`p.id, p.reference, p.title, p.kind, p.agency_id, a.name AS agency_name,
  p.jurisdiction, p.regime_id, p.regime_version, p.regime_hash, p.status, p.stage, p.gate, p.overlays, p.tier, p.scope,
  p.cost_minor, p.cost_currency, p.cost_basis, p.planned_start, p.planned_end, p.external_ref, p.next_due, p.ended,
  p.forecast_percent, p.submitted_at, p.updated_at, p.version`;

export const projectRow = (row: StoredProject): ProjectRow => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  kind: row.kind,
  agency: { id: row.agency_id, name: row.agency_name },
  jurisdiction: row.jurisdiction,
  regime: { id: row.regime_id, version: row.regime_version, hash: row.regime_hash },
  status: row.status,
  stage: row.stage,
  gate: row.gate,
  overlays: row.overlays,
  tier: row.tier,
  scope: row.scope,
  cost: costOf(row),
  costBasis: row.cost_basis,
  plannedStart: localDate(row.planned_start),
  plannedEnd: localDate(row.planned_end),
  externalRef: row.external_ref,
  nextDue: localDate(row.next_due),
  ended: row.ended,
  submittedAt: instant(row.submitted_at),
  updatedAt: instant(row.updated_at),
  version: row.version,
});

const costOf = ({ cost_minor: minor, cost_currency: currency }: StoredProject): ProjectRow['cost'] =>
  minor === null || currency === null ? null : { minor: Number(minor), currency };

/** How a list is ordered: what comes first, and after which value a page goes on. Absent values come last. */
interface Order {
  readonly by: Prisma.Sql;
  readonly after: (value: CursorValue, id: CursorValue) => Prisma.Sql;
  readonly value: (row: StoredProject) => CursorValue;
}

const ORDERS: Readonly<Record<ProjectSort, Order>> = {
  updated: {
    by: Prisma.sql`p.updated_at DESC, p.id DESC`,
    after: (value, id) => Prisma.sql`(p.updated_at, p.id) < (${value}::timestamptz, ${id})`,
    value: (row) => instant(row.updated_at),
  },
  submitted: {
    by: Prisma.sql`p.submitted_at DESC, p.id DESC`,
    after: (value, id) => Prisma.sql`(p.submitted_at, p.id) < (${value}::timestamptz, ${id})`,
    value: (row) => instant(row.submitted_at),
  },
  title: {
    by: Prisma.sql`p.title, p.id`,
    after: (value, id) => Prisma.sql`(p.title, p.id) > (${value}, ${id})`,
    value: (row) => row.title,
  },
  due: {
    by: Prisma.sql`COALESCE(p.next_due, 'infinity'::date), p.id`,
    after: (value, id) =>
      Prisma.sql`(COALESCE(p.next_due, 'infinity'::date), p.id) > (${value ?? 'infinity'}::date, ${id})`,
    value: (row) => localDate(row.next_due),
  },
  cost: {
    by: Prisma.sql`COALESCE(p.cost_minor, -1) DESC, p.id DESC`,
    after: (value, id) => Prisma.sql`(COALESCE(p.cost_minor, -1), p.id) < (${value ?? -1}::bigint, ${id})`,
    value: (row) => (row.cost_minor === null ? null : Number(row.cost_minor)),
  },
  overrun: {
    by: Prisma.sql`COALESCE(p.forecast_percent, -1) DESC, p.id DESC`,
    after: (value, id) => Prisma.sql`(COALESCE(p.forecast_percent, -1), p.id) < (${value ?? -1}::int, ${id})`,
    value: (row) => row.forecast_percent,
  },
};

/**
 * The projects whose cases the viewer may see, filtered, in the order asked for. Who has yet to declare finds the case by
 * its round: words, filters and order would tell of its content.
 */
export async function projectList(prisma: PrismaClient, request: ProjectListRequest): Paged<ProjectRow> {
  const sort = request.sort ?? 'updated';
  const order = ORDERS[sort];
  const position = positionOf(request, `projects.${sort}`, 2);
  if (!position.ok) return position;
  const [value = null, id = null] = position.value ?? [];
  const conditions = [
    fullyVisible(request.viewer),
    ...filters(request),
    ...(position.value ? [order.after(value, id)] : []),
  ];
  const rows = await prisma.$queryRaw<StoredProject[]>`
    SELECT ${PROJECT_COLUMNS} FROM project p LEFT JOIN body a ON a.id = p.agency_id
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order.by} LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, `projects.${sort}`, (row) => [order.value(row), row.id], projectRow));
}

function filters(request: ProjectListRequest): Prisma.Sql[] {
  const { status, stage, overlay, agency, regime, tier, scope, text, waitingFor, ended, dueBy } = request;
  const { light, rater } = request;
  return [
    status !== undefined && Prisma.sql`p.status = ${status}`,
    stage !== undefined && Prisma.sql`p.stage = ${stage}`,
    overlay !== undefined && Prisma.sql`${overlay} = ANY(p.overlays)`,
    agency !== undefined && Prisma.sql`p.agency_id = ${agency}`,
    regime !== undefined && Prisma.sql`p.regime_id = ${regime}`,
    tier !== undefined && Prisma.sql`p.tier = ${tier}`,
    scope !== undefined && Prisma.sql`p.scope = ${scope}`,
    ended !== undefined && Prisma.sql`p.ended = ${ended}`,
    dueBy !== undefined && Prisma.sql`p.next_due <= ${dueBy}::date`,
    waitingFor !== undefined &&
      Prisma.sql`EXISTS (SELECT 1 FROM task t WHERE t.project_id = p.id AND t.role = ${waitingFor})`,
    light !== undefined && isRated(light, rater === undefined ? RATERS : [rater]),
    text !== undefined && containsWords(text),
  ].filter((condition) => condition !== false);
}

const RATERS: readonly Rater[] = ['self', 'council', 'oversight', 'machine'];

const COLOURS = ['red', 'amber', 'green'] as const;

/** One of these raters gives this colour now; `none`: not one of them gives any. */
function isRated(light: NonNullable<ProjectListRequest['light']>, raters: readonly Rater[]): Prisma.Sql {
  const of = (colours: readonly string[]) => raters.flatMap((rater) => colours.map((colour) => `${rater}:${colour}`));
  return light === 'none' ? Prisma.sql`NOT p.lights && ${of(COLOURS)}` : Prisma.sql`p.lights && ${of([light])}`;
}

/** All words, each as a beginning; punctuation separates words, so that a reference is found by its parts as well. */
export function containsWords(text: string): Prisma.Sql {
  const words = wordsOf(text);
  if (words.length === 0) return Prisma.sql`true`;
  const query = words
    .slice(0, 12)
    .map((word) => `${word}:*`)
    .join(' & ');
  return Prisma.sql`p.id IN (SELECT project_id FROM project_text WHERE search @@ to_tsquery('simple', ${query}))`;
}
