import type { RoundFacts, RoundMember } from '../../domain/capacity/rounds';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { CouncilKey } from '../directory/types';
import { instant, instantOrNull } from './paging';
import type { Viewer } from './types';
import { visible } from './visibility';

/** So many of the council's latest opinions are its history; what it did before tells little of the next. */
const MOST_CLOSED = 400;

interface StoredRound {
  readonly id: string;
  readonly project_id: string;
  readonly reference: string;
  readonly regime_id: string;
  readonly rule_id: string;
  readonly gate: string;
  readonly kind: string;
  readonly opened_at: Date;
  readonly ended_at: Date | null;
  readonly overdue: boolean;
  readonly seen: boolean;
  readonly members: RoundMember[];
}

/** A round with what a list shows of it beside its measure. */
export interface CouncilRound extends RoundFacts {
  readonly reference: string;
  readonly gate: string;
  /** The viewer may know that the case exists. */
  readonly seen: boolean;
}

const roundOf = (row: StoredRound): CouncilRound => ({
  reviewId: row.id,
  projectId: row.project_id,
  reference: row.reference,
  gate: row.gate,
  regimeId: row.regime_id,
  ruleId: row.rule_id,
  programme: row.kind === 'programme',
  openedAt: instant(row.opened_at),
  endedAt: instantOrNull(row.ended_at),
  overdue: row.overdue,
  seen: row.seen,
  members: row.members,
});

/** One statement, whatever the number of rounds; `viewer` null: nothing is seen of the single cases. */
const roundsWhere = (prisma: PrismaClient, viewer: Viewer, condition: Prisma.Sql, order: Prisma.Sql) =>
  prisma.$queryRaw<StoredRound[]>`
    SELECT r.id, r.project_id, p.reference, p.regime_id, r.rule_id, r.gate, p.kind, r.opened_at, r.ended_at,
           ${visible(viewer)} AS seen,
           EXISTS (SELECT 1 FROM task t WHERE t.stream = r.stream AND t.kind = 'end_overdue_round') AS overdue,
           COALESCE((SELECT json_agg(json_build_object(
               'personId', m.person_id, 'chair', m.role = 'chair', 'recused', m.standing = 'recused',
               'expertise', COALESCE(d.expertise, ARRAY[]::text[]),
               'assignedAt', to_char(m.assigned_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
               ORDER BY m.assigned_at, m.person_id)
             FROM review_member m LEFT JOIN person d ON d.id = m.person_id WHERE m.stream = r.stream), '[]') AS members
      FROM review r JOIN project p ON p.id = r.project_id WHERE ${condition} ORDER BY ${order}`;

const ofCouncil = ({ bodyKey, jurisdiction }: CouncilKey): Prisma.Sql =>
  Prisma.sql`r.body_key = ${bodyKey} AND r.jurisdiction = ${jurisdiction}`;

/** The council's open rounds, oldest first. */
export async function openRounds(
  prisma: PrismaClient,
  council: CouncilKey,
  viewer: Viewer,
): Promise<readonly CouncilRound[]> {
  const condition = Prisma.sql`${ofCouncil(council)} AND r.status = 'open'`;
  return (await roundsWhere(prisma, viewer, condition, Prisma.sql`r.opened_at, r.id`)).map(roundOf);
}

/** The rounds in which the council gave its latest opinions, newest first; at most 400. */
export async function closedRounds(
  prisma: PrismaClient,
  council: CouncilKey,
): Promise<readonly (CouncilRound & { readonly endedAt: Instant })[]> {
  const condition = Prisma.sql`${ofCouncil(council)} AND r.outcome IS NOT NULL AND r.ended_at IS NOT NULL`;
  const order = Prisma.sql`r.ended_at DESC, r.id LIMIT ${MOST_CLOSED}`;
  const rows = await roundsWhere(prisma, null, condition, order);
  return rows.map(roundOf).flatMap((round) => (round.endedAt === null ? [] : [{ ...round, endedAt: round.endedAt }]));
}

/** What came to the council and what left it with an opinion in so many days up to now. */
export interface Throughput {
  readonly days: number;
  readonly opened: number;
  readonly opinions: number;
}

const PERIODS = [90, 365] as const;

/** Counted over a quarter and over a year. */
export async function throughputOf(
  prisma: PrismaClient,
  council: CouncilKey,
  now: Instant,
): Promise<readonly Throughput[]> {
  const rows = await prisma.$queryRaw<{ days: number; opened: number; opinions: number }[]>`
    SELECT d.days,
           (count(r.id) FILTER (WHERE r.opened_at > ${now}::timestamptz - make_interval(days => d.days)))::int AS opened,
           (count(r.id) FILTER (WHERE r.outcome IS NOT NULL
              AND r.ended_at > ${now}::timestamptz - make_interval(days => d.days)))::int AS opinions
      FROM unnest(${[...PERIODS]}::int[]) AS d (days) LEFT JOIN review r ON ${ofCouncil(council)}
     GROUP BY d.days ORDER BY d.days`;
  return rows;
}
