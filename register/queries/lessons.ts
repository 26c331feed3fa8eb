import { ok } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { comesAfter, instant, instantOrNull, pageOf, positionOf, rowsToRead } from './paging';
import { wordsOf } from '../projections/words';
import type { Paged, Paging, Viewer } from './types';
import { fullyVisible, mustDeclare, notRecused } from './visibility';

/** What was learnt, as far as the reader may see it. */
export interface LessonRow {
  readonly lessonId: string;
  /** Null where the reader may not know of the project. */
  readonly project: { readonly id: string; readonly reference: string; readonly title: string } | null;
  readonly jurisdiction: string;
  readonly kind: 'success' | 'failure' | 'near_miss';
  readonly title: string;
  readonly happened: string;
  readonly worked: string | null;
  readonly failed: string | null;
  readonly cause: string | null;
  readonly advice: string;
  readonly tags: readonly string[];
  readonly stage: string | null;
  readonly occasion: string | null;
  readonly status: 'unconfirmed' | 'shared' | 'withheld' | 'refused';
  readonly withheldBy: string | null;
  readonly body: string;
  readonly sharedBy: string | null;
  readonly confirmedBy: string | null;
  readonly reason: string | null;
  readonly at: Instant;
  readonly confirmedAt: Instant | null;
  readonly source: number;
}

/** What is wanted of lessons. */
export interface LessonFilter {
  readonly projectId?: string;
  /** Words that it must contain, all of them. */
  readonly text?: string;
  /** Tags of which it has one at least. */
  readonly tags?: readonly string[];
  readonly kind?: string;
  readonly jurisdiction?: string;
  readonly stage?: string;
}

export interface LessonListRequest extends LessonFilter, Paging {
  readonly viewer: Viewer;
}

interface StoredLesson {
  readonly stream: string;
  readonly lesson_id: string;
  readonly project_id: string;
  readonly reference: string;
  readonly project_title: string;
  readonly jurisdiction: string;
  readonly kind: LessonRow['kind'];
  readonly title: string;
  readonly happened: string;
  readonly worked: string | null;
  readonly failed: string | null;
  readonly cause: string | null;
  readonly advice: string;
  readonly tags: string[];
  readonly stage: string | null;
  readonly occasion: string | null;
  readonly status: LessonRow['status'];
  readonly withheld_by: string | null;
  readonly body: string;
  readonly shared_by: string;
  readonly confirmed_by: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly confirmed_at: Date | null;
  readonly seq: number;
  /** The reader sees the whole case. */
  readonly whole: boolean;
  /** The regime publishes that there is such a project. */
  readonly titled: boolean;
}

function lessonRow(row: StoredLesson): LessonRow {
  const inside = <T>(value: T): T | null => (row.whole ? value : null);
  const project = { id: row.project_id, reference: row.reference, title: row.project_title };
  return {
    lessonId: row.lesson_id,
    project: row.whole || row.titled ? project : null,
    jurisdiction: row.jurisdiction,
    kind: row.kind,
    title: row.title,
    happened: row.happened,
    worked: row.worked,
    failed: row.failed,
    cause: row.cause,
    advice: row.advice,
    tags: row.tags,
    stage: row.stage,
    occasion: row.occasion,
    status: row.status,
    withheldBy: row.withheld_by,
    body: row.body,
    sharedBy: inside(row.shared_by),
    confirmedBy: inside(row.confirmed_by),
    reason: inside(row.reason),
    at: instant(row.at),
    confirmedAt: instantOrNull(row.confirmed_at),
    source: row.seq,
  };
}

const publishes = (field: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM regime_version v WHERE v.hash = p.regime_hash AND v.document -> 'publication' -> 'fields'
    @> ${JSON.stringify([{ name: field, publish: 'now' }])}::jsonb)`;

/** The public reads what was shared where the regime publishes lessons, and the project itself. */
const PUBLISHED = Prisma.sql`(l.status = 'shared' AND ${publishes('lesson')} AND ${publishes('title')})`;

/**
 * Who sees the case sees all its lessons. Whoever holds an office anywhere reads what was shared, since that is what it was
 * shared for; unless he was taken out of the case, or has to say first whether he must be.
 */
const readable = (viewer: Viewer): Prisma.Sql =>
  viewer
    ? Prisma.sql`(${fullyVisible(viewer)} OR (l.status = 'shared' AND ${notRecused(viewer)}
        AND NOT ${mustDeclare(viewer, Prisma.sql`p.id`)}))`
    : PUBLISHED;

function filters({ projectId, text, tags, kind, jurisdiction, stage }: LessonFilter): Prisma.Sql[] {
  const words = text === undefined ? [] : wordsOf(text);
  return [
    projectId !== undefined && Prisma.sql`l.project_id = ${projectId}`,
    words.length > 0 && Prisma.sql`l.search @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`,
    tags !== undefined && tags.length > 0 && Prisma.sql`l.tags && ${[...tags]}::text[]`,
    kind !== undefined && Prisma.sql`l.kind = ${kind}`,
    jurisdiction !== undefined && Prisma.sql`l.jurisdiction = ${jurisdiction}`,
    stage !== undefined && Prisma.sql`l.stage = ${stage}`,
  ].filter((condition) => condition !== false);
}

const select = (viewer: Viewer): Prisma.Sql => Prisma.sql`
  SELECT l.stream, l.lesson_id, l.project_id, p.reference, p.title AS project_title, l.jurisdiction, l.kind, l.title,
         l.happened, l.worked, l.failed, l.cause, l.advice, l.tags, l.stage, l.occasion, l.status, l.withheld_by, l.body,
         l.shared_by, l.confirmed_by, l.reason, l.at, l.confirmed_at, l.seq,
         ${fullyVisible(viewer)} AS whole, ${publishes('title')} AS titled
    FROM lesson l JOIN project p ON p.id = l.project_id`;

const ORDER = 'lessons';

/** Lessons that the reader may see, the newest first. */
export async function lessonList(prisma: PrismaClient, request: LessonListRequest): Paged<LessonRow> {
  const position = positionOf(request, ORDER, 3);
  if (!position.ok) return position;
  const conditions = [
    readable(request.viewer),
    ...filters(request),
    comesAfter(position.value, '<', { 'l.at': 'timestamptz', 'l.stream': 'text', 'l.lesson_id': 'text' }),
  ];
  const rows = await prisma.$queryRaw<StoredLesson[]>`${select(request.viewer)}
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY l.at DESC, l.stream DESC, l.lesson_id DESC LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, ORDER, (row) => [instant(row.at), row.stream, row.lesson_id], lessonRow));
}

/** Shared lessons of some projects, by project, as far as the reader may see them; so many of each at most. */
export async function lessonsOfProjects(
  prisma: PrismaClient,
  viewer: Viewer,
  projectIds: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, readonly LessonRow[]>> {
  const found = new Map<string, LessonRow[]>();
  if (projectIds.length === 0) return found;
  const rows = await prisma.$queryRaw<StoredLesson[]>`${select(viewer)}
     WHERE l.project_id = ANY(${[...projectIds]}) AND l.status = 'shared' AND ${readable(viewer)}
     ORDER BY l.confirmed_at DESC, l.lesson_id`;
  for (const row of rows) {
    const lessons = found.get(row.project_id) ?? [];
    if (lessons.length < most) found.set(row.project_id, [...lessons, lessonRow(row)]);
  }
  return found;
}
