import { personsOf } from '../../domain/actor';
import type { Actor } from '../../domain/kernel';
import { ok } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { instant, instantOrNull, pageOf, positionOf, rowsToRead } from './paging';
import type { NotificationRow } from './notice-queries';
import { reachOf } from './reach';
import type { Paged, Paging } from './types';
import { mustDeclare } from './visibility';

interface StoredNotification {
  readonly id: string;
  readonly stream: string;
  readonly project_id: string | null;
  readonly title: string | null;
  readonly reference: string | null;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

const notificationRow = (row: StoredNotification): NotificationRow => ({
  id: row.id,
  stream: row.stream,
  projectId: row.project_id,
  project: row.title === null || row.reference === null ? null : { title: row.title, reference: row.reference },
  kind: row.kind,
  facts: row.facts,
  createdAt: instant(row.created_at),
  readAt: instantOrNull(row.read_at),
});

/** What a member is told in a case, in whatever office, before he has declared; everything else waits. */
const BEFORE_DECLARING = ['member_assigned', 'declaration_reopened'];

const ORDER = 'notifications';

/** To the person, or to an office that nobody held when the notice went out and that he holds now. */
function addressedTo(actor: Actor): Prisma.Sql {
  const offices = actor.appointments.map((office) => {
    const { role, bodyId, bodyKey, jurisdiction } = office;
    const reached = Prisma.sql`EXISTS (SELECT 1 FROM project p WHERE p.id = n.project_id AND ${reachOf(office)})`;
    return Prisma.sql`(n.person_id IS NULL
      AND (n.role IS NULL OR n.role = ${role}) AND (n.body_id IS NULL OR n.body_id = ${bodyId})
      AND (n.body_key IS NULL OR n.body_key = ${bodyKey})
      AND (n.body_id IS NOT NULL OR n.jurisdiction = ${jurisdiction})
      AND ${office.reach ? reached : Prisma.sql`true`})`;
  });
  const addressed = Prisma.join([Prisma.sql`n.person_id = ${actor.id}`, ...offices], ' OR ');
  return Prisma.sql`(${addressed}) AND NOT EXISTS (
    SELECT 1 FROM recusal x WHERE x.project_id = n.project_id AND x.person_id = ANY(${[...personsOf(actor)]}))
    AND (NOT ${mustDeclare(actor, Prisma.sql`n.project_id`)} OR n.kind = ANY(${BEFORE_DECLARING}))`;
}

/** What the actor was told, newest first; nothing of a case from which he is recused. */
export async function notificationsFor(
  prisma: PrismaClient,
  actor: Actor,
  paging: Paging & { readonly unread?: boolean },
): Paged<NotificationRow> {
  const position = positionOf(paging, ORDER, 2);
  if (!position.ok) return position;
  const [at = null, id = null] = position.value ?? [];
  const after = position.value ? Prisma.sql`(n.created_at, n.id) < (${at}::timestamptz, ${id})` : Prisma.sql`true`;
  const unread = paging.unread ? Prisma.sql`n.read_at IS NULL` : Prisma.sql`true`;
  const rows = await prisma.$queryRaw<StoredNotification[]>`
    SELECT n.id, n.stream, n.project_id, p.title, p.reference, n.kind, n.facts, n.created_at, n.read_at
      FROM notification n LEFT JOIN project p ON p.id = n.project_id
     WHERE ${addressedTo(actor)} AND ${unread} AND ${after}
     ORDER BY n.created_at DESC, n.id DESC LIMIT ${rowsToRead(paging)}`;
  return ok(pageOf(rows, paging, ORDER, (row) => [instant(row.created_at), row.id], notificationRow));
}

/** How many of the actor's notifications were not read; counted up to a hundred. */
export async function unreadCount(prisma: PrismaClient, actor: Actor): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM notification n WHERE ${addressedTo(actor)} AND n.read_at IS NULL LIMIT 100) unread`;
  return row?.count ?? 0;
}

/** Marks a notification as read; the first time counts. False if it is not the actor's. */
export async function markRead(prisma: PrismaClient, actor: Actor, id: string, at: Instant): Promise<boolean> {
  const count = await prisma.$executeRaw`
    UPDATE notification n SET read_at = COALESCE(n.read_at, ${at}::timestamptz) WHERE n.id = ${id} AND ${addressedTo(actor)}`;
  return count > 0;
}

/** Marks everything that the actor was told until then as read; how much that was. */
export const markAllRead = (prisma: PrismaClient, actor: Actor, at: Instant): Promise<number> =>
  prisma.$executeRaw`
    UPDATE notification n SET read_at = ${at}::timestamptz
     WHERE n.read_at IS NULL AND n.created_at <= ${at}::timestamptz AND ${addressedTo(actor)}`;
