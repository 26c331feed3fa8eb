import { ok } from '../../domain/result';
import type { Instant, LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { comesAfter, instant, instantOrNull, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { Paged, Paging, Viewer } from './types';
import { fullyVisible } from './visibility';

/** A pilot in a list: its caps and what of them is used up; money in minor units. */
export interface PilotRow {
  readonly projectId: string;
  readonly reference: string;
  readonly title: string;
  readonly agencyId: string;
  readonly regimeId: string;
  readonly status: string;
  readonly aiClass: string | null;
  readonly term: number;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly heldFor: string | null;
  readonly neared: readonly string[];
  readonly currency: string;
  readonly caps: { readonly amount: number; readonly people: number; readonly days: number };
  readonly used: { readonly amount: number; readonly committed: number; readonly people: number };
  /** The last day of the term that runs. */
  readonly lastDay: LocalDate | null;
  readonly scaledTo: string | null;
}

/** What is wanted of pilots. */
export interface PilotListRequest extends Paging {
  readonly viewer: Viewer;
  readonly status?: readonly string[];
  readonly agencyId?: string;
  readonly regimeId?: string;
  readonly aiClass?: string;
  /** A cap that is neared or reached. */
  readonly cap?: string;
}

interface StoredPilot {
  readonly project_id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly regime_id: string;
  readonly status: string;
  readonly ai_class: string | null;
  readonly term: number;
  readonly begun_at: Date | null;
  readonly ended_at: Date | null;
  readonly held_for: string | null;
  readonly neared: string[];
  readonly currency: string;
  readonly cap_minor: bigint;
  readonly cap_people: number;
  readonly cap_days: number;
  readonly money_minor: bigint;
  readonly committed_minor: bigint;
  readonly people: number;
  readonly last_day: Date | null;
  readonly scaled_to: string | null;
  readonly changed_at: Date;
}

const ORDER = 'pilots';

/** The pilots of the cases that the viewer sees, those that changed last first. */
export async function pilotList(prisma: PrismaClient, request: PilotListRequest): Paged<PilotRow> {
  const position = positionOf(request, ORDER, 2);
  if (!position.ok) return position;
  const { viewer, status, agencyId, regimeId, aiClass, cap } = request;
  const conditions = [
    fullyVisible(viewer),
    comesAfter(position.value, '<', { 't.changed_at': 'timestamptz', 't.project_id': 'text' }),
    ...(status === undefined ? [] : [Prisma.sql`t.status = ANY(${[...status]})`]),
    ...(agencyId === undefined ? [] : [Prisma.sql`p.agency_id = ${agencyId}`]),
    ...(regimeId === undefined ? [] : [Prisma.sql`p.regime_id = ${regimeId}`]),
    ...(aiClass === undefined ? [] : [Prisma.sql`t.ai_class = ${aiClass}`]),
    ...(cap === undefined ? [] : [Prisma.sql`(t.held_for = ${cap} OR ${cap} = ANY(t.neared))`]),
  ];
  const rows = await prisma.$queryRaw<StoredPilot[]>`
    SELECT t.*, p.reference, p.title, p.agency_id, p.regime_id FROM pilot t JOIN project p ON p.id = t.project_id
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY t.changed_at DESC, t.project_id DESC LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, ORDER, (row) => [instant(row.changed_at), row.project_id], rowOf));
}

const rowOf = (row: StoredPilot): PilotRow => ({
  ...{ projectId: row.project_id, reference: row.reference, title: row.title, agencyId: row.agency_id },
  ...{ regimeId: row.regime_id, status: row.status, aiClass: row.ai_class, term: row.term },
  ...{ begunAt: instantOrNull(row.begun_at), endedAt: instantOrNull(row.ended_at), heldFor: row.held_for },
  ...{ neared: row.neared, currency: row.currency, lastDay: localDate(row.last_day), scaledTo: row.scaled_to },
  caps: { amount: Number(row.cap_minor), people: row.cap_people, days: row.cap_days },
  used: { amount: Number(row.money_minor), committed: Number(row.committed_minor), people: row.people },
});
