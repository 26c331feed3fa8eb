import type { Instant } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import type { CouncilKey } from '../directory/types';

/** What nobody has on record and every number of a load rests on. */
export interface LoadAssumptions {
  /** Working days that one seat in a round asks for, in all. */
  readonly memberDays: number;
  /** Working days that one member has for the council in a month; null where nobody says. */
  readonly memberDaysAMonth: number | null;
}

/** What a council's rounds ask of its members in a month, and what these can do in it. */
export interface LoadedMonth {
  /** `2025-03` */
  readonly month: string;
  readonly load: number;
  readonly capacity: number | null;
  readonly rounds: number;
  readonly members: number;
}

interface StoredMonth {
  readonly month: string;
  readonly load: number;
  readonly rounds: number;
  readonly members: number;
}

/**
 * The months before now and after, the present one among the latter. A seat's days lie evenly over the days on which it
 * was held; in an open round over those until its limit, or until now where it has none.
 */
export async function councilLoad(
  prisma: PrismaClient,
  { bodyId, bodyKey, jurisdiction }: CouncilKey & { readonly bodyId: string },
  span: { readonly now: Instant; readonly before: number; readonly after: number },
  { memberDays, memberDaysAMonth }: LoadAssumptions,
): Promise<readonly LoadedMonth[]> {
  const { now, before, after } = span;
  const rows = await prisma.$queryRaw<StoredMonth[]>`
    WITH month AS (
      SELECT m::date AS first, (m + interval '1 month')::date AS next FROM generate_series(
        date_trunc('month', ${now}::timestamptz AT TIME ZONE 'UTC') - make_interval(months => ${before}),
        date_trunc('month', ${now}::timestamptz AT TIME ZONE 'UTC') + make_interval(months => ${after - 1}),
        interval '1 month') AS m),
    seat AS (
      SELECT r.id, m.assigned_at::date AS first, GREATEST(m.assigned_at::date, COALESCE(r.ended_at::date,
               GREATEST((SELECT max(c.due_date) FROM clock c WHERE c.stream = r.stream), ${now}::timestamptz::date))) AS last
        FROM review r JOIN review_member m ON m.stream = r.stream AND m.standing <> 'recused'
       WHERE r.body_key = ${bodyKey} AND r.jurisdiction = ${jurisdiction})
    SELECT to_char(month.first, 'YYYY-MM') AS month, count(DISTINCT seat.id)::int AS rounds,
           COALESCE(sum((LEAST(seat.last + 1, month.next) - GREATEST(seat.first, month.first))::float8
             / (seat.last - seat.first + 1)), 0)::float8 AS load,
           (SELECT count(DISTINCT a.person_id) FROM appointment a
             WHERE a.body_id = ${bodyId} AND a.role IN ('council_member', 'council_chair')
               AND a.valid_from < month.next AND (a.valid_to IS NULL OR a.valid_to > month.first))::int AS members
      FROM month LEFT JOIN seat ON seat.first < month.next AND seat.last >= month.first
     GROUP BY month.first, month.next ORDER BY month.first`;
  return rows.map(({ month, load, rounds, members }) => ({
    month,
    load: tenths(load * memberDays),
    capacity: memberDaysAMonth === null ? null : tenths(members * memberDaysAMonth),
    rounds,
    members,
  }));
}

const tenths = (days: number): number => Math.round(days * 10) / 10;
