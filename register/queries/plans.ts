import { localDateOf } from '../../domain/calendar/calendar';
import type { ExitProposed } from '../../domain/project/events';
import { sumOnBasis } from '../../domain/regime/cost-basis';
import type { ScopeSubject } from '../../domain/regime/finding';
import type { Regime } from '../../domain/regime/types';
import type { Calendar } from '../../domain/calendar/types';
import type { PlanAndOutcome } from '../../domain/forecast/closed';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Law } from '../streams';
import { instant } from './paging';

/** What was first planned of a project and what was last said of it, as it stands in the record. */
interface StoredPlan {
  readonly id: string;
  readonly planned_cost: bigint | null;
  readonly planned_start: string | null;
  readonly planned_end: string | null;
  readonly final_cost: bigint | null;
  readonly forecast_end: string | null;
  readonly closed_at: Date | null;
  /** What the exit that was approved has stated; null where it left before exits stated it. */
  readonly exit: Pick<ExitProposed, 'currency' | 'vat' | 'finalCost' | 'completedOn'> | null;
}

/** The cost that a finding has summed up on the regime's first basis, of `event e`. */
export const COST = Prisma.sql`(e.data #>> '{finding,sums,0,total,minor}')`;

/**
 * First plan and outcome of the projects that fulfil a condition on `project p`: one statement, whatever their number.
 * The cost is that of the regime's first basis: by the first finding that could sum it; in the end by what the exit
 * states, and without one by the first finding after the last forecast.
 */
export async function plansWhere(
  prisma: PrismaClient,
  condition: Prisma.Sql,
  law: Law,
  most: number,
): Promise<readonly PlanAndOutcome[]> {
  const rows = await prisma.$queryRaw<StoredPlan[]>`
    SELECT p.id, first_sum.cost AS planned_cost, filed.planned_start, filed.planned_end, last_sum.cost AS final_cost,
           (SELECT e.data ->> 'end' FROM event e WHERE e.stream = p.stream AND e.type = 'ForecastPosted'
              AND e.data ->> 'end' IS NOT NULL ORDER BY e.seq DESC LIMIT 1) AS forecast_end,
           (SELECT e.occurred_at FROM event e WHERE e.stream = p.stream AND e.type = 'ProjectClosed'
             ORDER BY e.seq DESC LIMIT 1) AS closed_at,
           (SELECT asked.data FROM event e JOIN event asked ON asked.stream = e.stream
               AND asked.seq = (e.data ->> 'proposedSeq')::integer
             WHERE e.stream = p.stream AND e.type = 'ProjectClosed' ORDER BY e.seq DESC LIMIT 1) AS exit
      FROM (SELECT p.* FROM project p WHERE ${condition} ORDER BY p.updated_at DESC, p.id LIMIT ${most}) p
      LEFT JOIN LATERAL (
        SELECT e.data #>> '{submission,plannedStart}' AS planned_start,
               e.data #>> '{submission,plannedEnd}' AS planned_end
          FROM submission s JOIN event e ON e.stream = s.stream AND e.seq = s.seq
         WHERE s.project_id = p.id ORDER BY s.seq LIMIT 1) filed ON true
      LEFT JOIN LATERAL (
        SELECT ${COST}::bigint AS cost FROM finding f JOIN event e ON e.stream = f.stream AND e.seq = f.seq
         WHERE f.project_id = p.id AND ${COST} IS NOT NULL ORDER BY f.seq LIMIT 1) first_sum ON true
      LEFT JOIN LATERAL (
        SELECT e.seq FROM event e WHERE e.stream = p.stream AND e.type = 'ForecastPosted'
         ORDER BY e.seq DESC LIMIT 1) said ON true
      LEFT JOIN LATERAL (
        SELECT ${COST}::bigint AS cost FROM finding f JOIN event e ON e.stream = f.stream AND e.seq = f.seq
         WHERE f.project_id = p.id AND f.seq > said.seq ORDER BY f.seq LIMIT 1) last_sum ON true
     ORDER BY p.id`;
  return rows.map((row) => planOf(row, law));
}

const numberOrNull = (value: bigint | null): number | null => (value === null ? null : Number(value));

const planOf = (row: StoredPlan, { regime, calendar }: Law): PlanAndOutcome => ({
  id: row.id,
  plannedCost: numberOrNull(row.planned_cost),
  plannedStart: row.planned_start,
  plannedEnd: row.planned_end,
  finalCost: row.exit ? statedCost(row.exit, regime) : numberOrNull(row.final_cost),
  finalEnd:
    row.closed_at === null ? null : (row.exit?.completedOn ?? row.forecast_end ?? dayOf(row.closed_at, calendar)),
});

/** The day of an instant in the calendar's zone; null where the calendar does not reach it. */
function dayOf(at: Date, calendar: Calendar): string | null {
  const day = localDateOf(instant(at), calendar);
  return day.ok ? day.value : null;
}

/** Nothing of a final cost depends on the plan any more. */
const NO_PLAN: ScopeSubject = {
  ...{ kind: 'project', cost: null, plannedStart: null, plannedEnd: null, openEnded: false, facts: {} },
  ...{ systems: [], suppliers: [], dependsOn: [], budgetLine: null },
};

/** What an exit states, on the regime's first basis; what is certain is its own P50 and P85. */
function statedCost({ currency, vat, finalCost }: NonNullable<StoredPlan['exit']>, regime: Regime): number | null {
  const [basis] = regime.costBases;
  const lines = finalCost.map(({ class: each, amount }) => ({
    ...{ class: each, point: amount, p50: amount, p85: amount, per: 'total' as const },
  }));
  return basis ? (sumOnBasis({ currency, vat, lines }, basis, regime, NO_PLAN).total?.minor ?? null) : null;
}
