import { AGENCY_OFFICES, isOfAgency } from '../../domain/actor';
import type { Role } from '../../domain/kernel';
import type { PlanAndOutcome } from '../../domain/forecast/closed';
import { standingOf, type AgencyStanding, type GrantState } from '../../domain/standing/state';
import { trackRecordOf, type ClosedCase, type TrackRecord } from '../../domain/standing/track-record';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Law } from '../streams';
import { instant } from './paging';
import { plansWhere } from './plans';
import type { Viewer } from './types';

/** Something that was said of an agency's standing, as the record has it. */
export interface StandingEntry {
  readonly seq: number;
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

/** How an agency stands under a regime: now, how it came to that, and what its own closed projects tell. */
export interface StandingDetail {
  readonly version: number;
  readonly told: AgencyStanding;
  readonly grant: GrantState | null;
  readonly lapsed: readonly string[];
  readonly history: readonly StandingEntry[];
  readonly trackRecord: TrackRecord;
}

interface StoredStanding {
  readonly told: AgencyStanding | null;
  readonly grant: GrantState | null;
  readonly lapsed: readonly string[];
  readonly version: number | null;
}

const NOTHING_SAID: AgencyStanding = { revision: 0, capacity: null, confidence: null, autonomy: null };

/** So many closed projects tell of an agency, those that changed last. */
const MOST_CLOSED = 200;

async function stored(prisma: PrismaClient, agencyId: string, regimeId: string): Promise<StoredStanding | null> {
  const rows = await prisma.$queryRaw<StoredStanding[]>`
    SELECT told, "grant", lapsed, version FROM agency_standing WHERE stream = ${standingOf(agencyId, regimeId)}`;
  return rows[0] ?? null;
}

/** What a new project of the agency is to know of it; null where nothing was said. */
export async function standingTold(
  prisma: PrismaClient,
  agencyId: string,
  regimeId: string,
): Promise<AgencyStanding | null> {
  const row = await stored(prisma, agencyId, regimeId);
  return row?.told ?? null;
}

/** The standing of an agency with its history, the latest word first, and its track record; empty where nothing was said. */
export async function agencyStanding(prisma: PrismaClient, agencyId: string, law: Law): Promise<StandingDetail> {
  const { id: regimeId } = law.regime;
  const [row, entries, trackRecord] = await Promise.all([
    stored(prisma, agencyId, regimeId),
    prisma.$queryRaw<{ seq: number; type: string; content: StandingEntry['content']; at: Date }[]>`
      SELECT seq, type, content, at FROM agency_standing_entry
       WHERE stream = ${standingOf(agencyId, regimeId)} ORDER BY seq DESC`,
    recordOf(prisma, agencyId, law),
  ]);
  return {
    version: row?.version ?? 0,
    told: row?.told ?? NOTHING_SAID,
    grant: row?.grant ?? null,
    lapsed: row?.lapsed ?? [],
    history: entries.map(({ at, ...entry }) => ({ ...entry, at: instant(at) })),
    trackRecord,
  };
}

interface StoredCounts {
  readonly id: string;
  readonly reference: string;
  readonly reports: number;
  readonly late_reports: number;
  readonly conditions: number;
  readonly missed_conditions: number;
  readonly recommendations: number;
  readonly late_recommendations: number;
  readonly periods: number;
  readonly red_periods: number;
}

/** What the agency's closed projects under the regime, in whichever of its versions, tell of it: two statements. */
async function recordOf(prisma: PrismaClient, agencyId: string, law: Law): Promise<TrackRecord> {
  const condition = Prisma.sql`p.agency_id = ${agencyId} AND p.regime_id = ${law.regime.id} AND p.status = 'closed'`;
  const [plans, counts] = await Promise.all([
    plansWhere(prisma, condition, law, MOST_CLOSED),
    prisma.$queryRaw<StoredCounts[]>`
      SELECT p.id, p.reference, r.reports, r.late_reports, y.periods, y.red_periods, c.conditions, c.missed_conditions,
             m.recommendations, m.late_recommendations
        FROM project p
        LEFT JOIN LATERAL (
          SELECT count(*)::integer AS reports,
                 count(*) FILTER (WHERE x.overdue_at IS NOT NULL)::integer AS late_reports
            FROM report_period x WHERE x.project_id = p.id) r ON true
        LEFT JOIN LATERAL (
          SELECT count(*)::integer AS periods, count(*) FILTER (WHERE l.light = 'red')::integer AS red_periods
            FROM (SELECT DISTINCT ON (e.data #>> '{period,period}') e.data #>> '{rating,light}' AS light
                    FROM event e WHERE e.stream = p.stream AND e.type = 'MachineRated'
                     AND e.data #>> '{period,period}' IS NOT NULL
                   ORDER BY e.data #>> '{period,period}', e.seq DESC) l
           WHERE l.light IS NOT NULL) y ON true
        LEFT JOIN LATERAL (
          SELECT count(*)::integer AS conditions,
                 count(*) FILTER (WHERE EXISTS (
                   SELECT 1 FROM event e WHERE e.stream = x.stream AND e.type = 'ConditionMissed'
                     AND e.data ->> 'conditionId' = x.condition_id))::integer AS missed_conditions
            FROM condition x WHERE x.project_id = p.id AND x.status <> 'void') c ON true
        LEFT JOIN LATERAL (
          SELECT count(*)::integer AS recommendations,
                 count(*) FILTER (WHERE x.overdue_at IS NOT NULL)::integer AS late_recommendations
            FROM recommendation x WHERE x.project_id = p.id AND x.owner = 'agency') m ON true
       WHERE ${condition} ORDER BY p.updated_at DESC, p.id LIMIT ${MOST_CLOSED}`,
  ]);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  return trackRecordOf(
    counts.flatMap((row) => {
      const plan = planOf.get(row.id);
      return plan ? [caseOf(row, plan)] : [];
    }),
  );
}

const caseOf = (row: StoredCounts, plan: PlanAndOutcome): ClosedCase => ({
  ...plan,
  reference: row.reference,
  reports: { total: row.reports, wrong: row.late_reports },
  conditions: { total: row.conditions, wrong: row.missed_conditions },
  recommendations: { total: row.recommendations, wrong: row.late_recommendations },
  periods: { total: row.periods, wrong: row.red_periods },
});

/** Offices that see how every agency of their jurisdiction stands. */
const WIDE: readonly Role[] = [
  ...(['oversight_officer', 'oversight_decider', 'second_signatory', 'auditor'] as const),
  ...(['council_secretary', 'council_chair', 'funder'] as const),
];

/** Whether the viewer may know how the agency stands: of the agency itself, or of an office of its jurisdiction. */
export async function seesStanding(prisma: PrismaClient, viewer: Viewer, agencyId: string): Promise<boolean> {
  if (!viewer) return false;
  if (isOfAgency(viewer, agencyId, AGENCY_OFFICES)) return true;
  const body = await prisma.body.findUnique({ where: { id: agencyId }, select: { jurisdiction: true } });
  return viewer.appointments.some(
    ({ role, jurisdiction }) => WIDE.includes(role) && jurisdiction === body?.jurisdiction,
  );
}
