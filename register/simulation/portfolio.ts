import type { ImportProfile } from '../../contracts/import-profile';
import type { FactValue } from '../../domain/predicate';
import type { ScopeSubject } from '../../domain/regime/finding';
import type { PortfolioProject } from '../../domain/simulation/types';
import type { CostEstimate, Submission } from '../../domain/submission';
import { Prisma } from '../../generated/prisma/client';
import { mapRow } from '../imports/map-row';
import { effectiveRow } from '../imports/run';
import { lawOf, type QueryDeps } from '../queries/details';
import { plansWhere } from '../queries/plans';
import type { Viewer } from '../queries/types';
import { fullyVisible } from '../queries/visibility';

/** A project of a portfolio with what people know it by. */
export interface NamedProject extends PortfolioProject {
  readonly reference: string | null;
  readonly title: string;
}

/** A portfolio that rules are tried on. */
export interface Portfolio {
  readonly projects: readonly NamedProject[];
  /** Rows of a file that could not be understood, and are in no figure. */
  readonly left: number;
}

interface StoredSubject {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly regime_hash: string;
  readonly agency_facts: Readonly<Record<string, FactValue>> | null;
  readonly tier: string | null;
  readonly submission: Submission;
  readonly forecast: { readonly cost: CostEstimate; readonly end: string | null } | null;
}

/** More than any register holds; what a hostile one would cost is bounded. */
const MOST_PROJECTS = 200_000;

/**
 * The projects of the register that the viewer may see as a whole, each as it stands: its latest submission, with the
 * forecast after it in place of its cost. What became of it is its final cost against its first plan.
 */
export async function registerPortfolio(
  deps: QueryDeps,
  viewer: Viewer,
  { jurisdiction, regimeId }: { readonly jurisdiction?: string; readonly regimeId?: string },
): Promise<Portfolio> {
  const condition = Prisma.sql`${fullyVisible(viewer)}
    AND ${jurisdiction === undefined ? Prisma.sql`true` : Prisma.sql`p.jurisdiction = ${jurisdiction}`}
    AND ${regimeId === undefined ? Prisma.sql`true` : Prisma.sql`p.regime_id = ${regimeId}`}`;
  const rows = await deps.prisma.$queryRaw<StoredSubject[]>`
    SELECT p.id, p.reference, p.title, p.agency_id, p.regime_hash, a.facts AS agency_facts, p.tier,
           filed.submission, said.forecast
      FROM project p LEFT JOIN body a ON a.id = p.agency_id
      JOIN LATERAL (
        SELECT s.seq, e.data -> 'submission' AS submission FROM submission s
          JOIN event e ON e.stream = s.stream AND e.seq = s.seq
         WHERE s.project_id = p.id ORDER BY s.seq DESC LIMIT 1) filed ON true
      LEFT JOIN LATERAL (
        SELECT e.data AS forecast FROM event e WHERE e.stream = p.stream AND e.type = 'ForecastPosted'
           AND e.seq > filed.seq ORDER BY e.seq DESC LIMIT 1) said ON true
     WHERE ${condition} ORDER BY p.reference LIMIT ${MOST_PROJECTS}`;
  const outcomes = await outcomesOf(deps, condition, new Set(rows.map((row) => row.regime_hash)));
  return { projects: rows.map((row) => projectOf(row, outcomes.get(row.id) ?? null)), left: 0 };
}

async function outcomesOf(
  deps: QueryDeps,
  condition: Prisma.Sql,
  hashes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PortfolioProject['outcome']>> {
  const found = new Map<string, PortfolioProject['outcome']>();
  for (const hash of hashes) {
    const ended = Prisma.sql`${condition} AND p.regime_hash = ${hash} AND p.status IN ('closed', 'cancelled')`;
    const plans = await plansWhere(deps.prisma, ended, await lawOf(deps, hash), MOST_PROJECTS);
    for (const { id, plannedCost, finalCost } of plans) {
      if (plannedCost !== null && finalCost !== null) found.set(id, { planned: plannedCost, final: finalCost });
    }
  }
  return found;
}

function projectOf(row: StoredSubject, outcome: PortfolioProject['outcome']): NamedProject {
  const { submission, forecast } = row;
  const later = forecast === null ? {} : { cost: forecast.cost, plannedEnd: forecast.end ?? submission.plannedEnd };
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    subject: { ...subjectOf(submission), ...later },
    known: {
      ...agencyFacts(row.agency_facts ?? {}),
      'agency.id': row.agency_id,
      ...(row.tier === null ? {} : { 'tier.classified': row.tier }),
    },
    outcome,
  };
}

const agencyFacts = (facts: Readonly<Record<string, FactValue>>): Record<string, FactValue> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name.startsWith('agency.') ? name : `agency.${name}`, value]),
  );

const subjectOf = (submission: Submission): ScopeSubject => {
  const { kind, cost, plannedStart, plannedEnd, openEnded, facts, systems, suppliers, dependsOn, budgetLine } =
    submission;
  return { kind, cost, plannedStart, plannedEnd, openEnded, facts, systems, suppliers, dependsOn, budgetLine };
};

/** The rows of an import that was tried or done, read again by their profile; null where there is no such run. */
export async function importPortfolio(
  { prisma }: Pick<QueryDeps, 'prisma'>,
  runId: string,
  profileOf: (id: string) => Promise<ImportProfile | null>,
): Promise<Portfolio | null> {
  const run = await prisma.importRun.findUnique({ where: { id: runId }, select: { profile: true } });
  const profile = run && (await profileOf(run.profile));
  if (!profile) return null;
  const rows = await prisma.importRow.findMany({
    where: { runId, status: { not: 'superseded' } },
    orderBy: { line: 'asc' },
    take: MOST_PROJECTS,
    select: { line: true, raw: true, corrections: true },
  });
  const mapped = rows.map((row) => mapRow(effectiveRow(row), profile));
  const projects = mapped.flatMap((result): NamedProject[] => {
    if (!result.ok) return [];
    const { key, agency, submission } = result.value;
    const known = { ...agencyFacts(agency.facts), 'agency.id': agency.code };
    return [
      { id: key, reference: null, title: submission.title, subject: subjectOf(submission), known, outcome: null },
    ];
  });
  return { projects, left: rows.length - projects.length };
}
