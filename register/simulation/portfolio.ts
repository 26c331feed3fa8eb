import type { ImportProfile } from '../../contracts/import-profile';
import type { Facts, FactValue } from '../../domain/predicate';
import { agencyFactsOf, scopeInputOf } from '../../domain/project/reading';
import type { ProjectName } from '../../domain/simulation/trial';
import type { Outcome, PortfolioProject } from '../../domain/simulation/types';
import { standingFacts } from '../../domain/standing/facts';
import type { AgencyStanding } from '../../domain/standing/state';
import type { CostEstimate, Submission } from '../../domain/submission';
import type { LocalDate } from '../../domain/time';
import { Prisma, type ImportRow, type PrismaClient } from '../../generated/prisma/client';
import { mapRow } from '../imports/map-row';
import { effectiveRow } from '../imports/run';
import { lawOf, type QueryDeps } from '../queries/details';
import { plansWhere } from '../queries/plans';
import type { Viewer } from '../queries/types';
import { fullyVisible } from '../queries/visibility';

/** A project of a portfolio with what people know it by. */
export type NamedProject = PortfolioProject & ProjectName;

/** A portfolio that rules are tried on. */
export interface Portfolio {
  readonly projects: readonly NamedProject[];
  /** Rows of a file that could not be understood, and are in no figure. */
  readonly left: number;
}

/** Told how many projects of how many are read. */
export type ReadSoFar = (done: number, total: number) => void;

type Deps = Pick<QueryDeps, 'prisma' | 'laws'>;

interface StoredSubject {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly agency_facts: Readonly<Record<string, FactValue>> | null;
  readonly tier: string | null;
  readonly submission: Submission;
  readonly forecast: { readonly cost: CostEstimate; readonly end: string | null } | null;
}

type StoredRow = Pick<ImportRow, 'line' | 'raw' | 'corrections'>;

/** More than any register holds; what a hostile one would cost is bounded. */
const MOST_PROJECTS = 200_000;
/** Read in one go, so that never the whole texts of all projects lie in memory. */
const PORTION = 5_000;

/** Which projects of the register. */
export interface RegisterFilter {
  readonly jurisdiction?: string;
  readonly regimeId?: string;
}

/**
 * The projects of the register that the viewer may see as a whole, each as it stands: its latest submission, with the
 * forecast after it in place of its cost. What became of it is its final cost against its first plan.
 */
export async function registerPortfolio(
  deps: Deps,
  viewer: Viewer,
  { jurisdiction, regimeId }: RegisterFilter,
  read: ReadSoFar,
): Promise<Portfolio> {
  const condition = Prisma.sql`${fullyVisible(viewer)}
    AND ${jurisdiction === undefined ? Prisma.sql`true` : Prisma.sql`p.jurisdiction = ${jurisdiction}`}
    AND ${regimeId === undefined ? Prisma.sql`true` : Prisma.sql`p.regime_id = ${regimeId}`}`;
  const versions = await deps.prisma.$queryRaw<{ regime_hash: string; projects: bigint }[]>`
    SELECT p.regime_hash, count(*) AS projects FROM project p WHERE ${condition} GROUP BY 1`;
  const total = Math.min(
    MOST_PROJECTS,
    versions.reduce((sum, { projects }) => sum + Number(projects), 0),
  );
  const outcomes = await outcomesOf(
    deps,
    condition,
    versions.map((row) => row.regime_hash),
  );
  const found: NamedProject[] = [];
  for (let after: string | null = ''; after !== null && found.length < MOST_PROJECTS;) {
    read(found.length, total);
    const rows: readonly StoredSubject[] = await portion(deps.prisma, condition, after);
    for (const row of rows) found.push(projectOf(row, outcomes.get(row.id) ?? null));
    after = rows.length < PORTION ? null : (rows.at(-1)?.id ?? null);
  }
  read(found.length, found.length);
  return { projects: found, left: 0 };
}

const portion = (prisma: PrismaClient, condition: Prisma.Sql, after: string): Promise<StoredSubject[]> =>
  prisma.$queryRaw<StoredSubject[]>`
    SELECT p.id, p.reference, p.title, p.agency_id, a.facts AS agency_facts, p.tier, filed.submission, said.forecast
      FROM project p LEFT JOIN body a ON a.id = p.agency_id
      JOIN LATERAL (
        SELECT s.seq, e.data -> 'submission' AS submission FROM submission s
          JOIN event e ON e.stream = s.stream AND e.seq = s.seq
         WHERE s.project_id = p.id ORDER BY s.seq DESC LIMIT 1) filed ON true
      LEFT JOIN LATERAL (
        SELECT e.data AS forecast FROM event e WHERE e.stream = p.stream AND e.type = 'ForecastPosted'
           AND e.seq > filed.seq ORDER BY e.seq DESC LIMIT 1) said ON true
     WHERE ${condition} AND p.id > ${after} ORDER BY p.id LIMIT ${PORTION}`;

async function outcomesOf(
  deps: Deps,
  condition: Prisma.Sql,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Outcome>> {
  const found = new Map<string, Outcome>();
  for (const hash of hashes) {
    const law = await lawOf(deps, hash);
    const ended = Prisma.sql`${condition} AND p.regime_hash = ${hash} AND p.status IN ('closed', 'cancelled')`;
    for (const { id, plannedCost, finalCost } of await plansWhere(deps.prisma, ended, law, MOST_PROJECTS)) {
      if (plannedCost === null || finalCost === null) continue;
      found.set(id, { planned: plannedCost, final: finalCost, currency: law.regime.money.currency });
    }
  }
  return found;
}

function projectOf(row: StoredSubject, outcome: Outcome | null): NamedProject {
  const { submission, forecast } = row;
  const later = forecast === null ? {} : { cost: forecast.cost, plannedEnd: forecast.end ?? submission.plannedEnd };
  return {
    ...{ id: row.id, reference: row.reference, title: row.title, agencyId: row.agency_id },
    subject: { ...scopeInputOf(submission), ...later },
    known: {
      ...agencyFactsOf(row.agency_facts ?? {}),
      'agency.id': row.agency_id,
      ...(row.tier === null ? {} : { 'tier.classified': row.tier }),
    },
    outcome,
  };
}

/** Facts of agencies by the code that a file has for them, under the names of the regime's facts or without `agency.`. */
export type StatedAgencies = Readonly<Record<string, Readonly<Record<string, FactValue>>>>;

/** An import whose rows are taken as projects. */
export interface ImportedPortfolio {
  readonly runId: string;
  readonly profile: ImportProfile;
  readonly agencies: StatedAgencies;
}

/**
 * The rows of an import that was tried or done, read again by their profile. Of their agencies is known what the profile
 * says, then what the directory has of an agency of the same id, then what is stated for this look.
 */
export async function importPortfolio(
  { prisma }: Pick<Deps, 'prisma'>,
  { runId, profile, agencies }: ImportedPortfolio,
  read: ReadSoFar,
): Promise<Portfolio> {
  const where = { runId, status: { not: 'superseded' } };
  const total = Math.min(MOST_PROJECTS, await prisma.importRow.count({ where }));
  const projects: NamedProject[] = [];
  const stated = new Map<string, Facts>();
  let done = 0;
  for (let after: number | null = 0; after !== null && done < MOST_PROJECTS;) {
    read(done, total);
    const rows: readonly StoredRow[] = await prisma.importRow.findMany({
      where: { ...where, line: { gt: after } },
      orderBy: { line: 'asc' },
      take: PORTION,
      select: { line: true, raw: true, corrections: true },
    });
    for (const row of rows) {
      const mapped = mapRow(effectiveRow(row), profile);
      if (!mapped.ok) continue;
      const { key, agency, submission } = mapped.value;
      const name = { id: key, reference: null, title: submission.title, agencyId: agency.id };
      const known = { ...agencyFactsOf(agency.facts), 'agency.id': agency.id };
      projects.push({ ...name, subject: scopeInputOf(submission), known, outcome: null });
      const said = agencies[agency.code];
      if (said) stated.set(agency.id, agencyFactsOf(said));
    }
    done += rows.length;
    after = rows.length < PORTION ? null : (rows.at(-1)?.line ?? null);
  }
  read(done, done);
  const kept = await directoryFacts(prisma, new Set(projects.map(({ agencyId }) => agencyId)));
  const aware = projects.map((project) => ({
    ...project,
    known: { ...project.known, ...kept.get(project.agencyId), ...stated.get(project.agencyId) },
  }));
  return { projects: aware, left: done - projects.length };
}

async function directoryFacts(prisma: PrismaClient, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Facts>> {
  const bodies = await prisma.body.findMany({ where: { id: { in: [...ids] } }, select: { id: true, facts: true } });
  return new Map(bodies.map(({ id, facts }) => [id, agencyFactsOf(facts as Readonly<Record<string, FactValue>>)]));
}

/** What is known of the standing of agencies on a day: by regime, then by agency. */
export type Standings = ReadonlyMap<string, ReadonlyMap<string, Facts>>;

/** The capacity class and the confidence rating of every agency under some regimes, as assessed and not lapsed. */
export async function standingsOn(
  { prisma }: Pick<Deps, 'prisma'>,
  regimeIds: readonly string[],
  day: LocalDate,
): Promise<Standings> {
  const rows = await prisma.$queryRaw<{ agency_id: string; regime_id: string; told: AgencyStanding | null }[]>`
    SELECT agency_id, regime_id, told FROM agency_standing WHERE regime_id = ANY(${[...regimeIds]})`;
  const found = new Map<string, Map<string, Facts>>();
  for (const { agency_id: agencyId, regime_id: regimeId, told } of rows) {
    const ofRegime = found.get(regimeId) ?? new Map<string, Facts>();
    ofRegime.set(agencyId, standingFacts(told, day));
    found.set(regimeId, ofRegime);
  }
  return found;
}
