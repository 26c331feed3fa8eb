import {
  agreementOf,
  missingOf,
  type AgreementCell,
  type GivenWord,
  type MachineWord,
  type MissingCount,
  type OtherRater,
  type RatedProject,
  type RaterAgreement,
} from '../../domain/rating/agreement';
import type { MachineRating } from '../../domain/rating/types';
import type { Regime } from '../../domain/regime/types';
import { Prisma } from '../../generated/prisma/client';
import { lawOf, type QueryDeps } from './details';
import type { Viewer } from './types';
import { fullyVisible } from './visibility';

/** A project behind a number. */
export interface ComparedProject {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** The machine's word beside that of every other rater, over all projects that the viewer sees whole. */
export interface RatingComparison {
  readonly projects: number;
  readonly raters: readonly (Omit<RaterAgreement<ComparedProject>, 'cells'> & {
    readonly cells: readonly (Omit<AgreementCell<ComparedProject>, 'projects'> & {
      readonly count: number;
      /** The first of them by reference, at most `MOST_NAMED`. */
      readonly projects: readonly ComparedProject[];
    })[];
  })[];
  readonly missing: readonly MissingCount[];
}

export interface RatingComparisonRequest {
  readonly viewer: Viewer;
  /** A regime's id, of any version. */
  readonly regime: string;
  readonly agency?: string;
}

/** More projects of one cell than anybody looks at together; a filter by agency names the others. */
const MOST_NAMED = 200;

const RATERS = ['self', 'council', 'oversight'] as const satisfies readonly OtherRater[];

interface StoredWords extends ComparedProject {
  readonly regime_hash: string;
  readonly machine: Partial<Pick<Extract<MachineRating, { kind: 'rated' }>, 'level' | 'light'>> & {
    readonly kind: MachineRating['kind'] | null;
    readonly missing: Extract<MachineRating, { kind: 'cannot_be_computed' }>['missing'] | null;
  };
  readonly given: Readonly<Partial<Record<OtherRater, string>>> | null;
}

/** How the raters of a regime's projects agree with the machine now. */
export async function ratingComparison(
  deps: QueryDeps,
  { viewer, regime, agency }: RatingComparisonRequest,
): Promise<RatingComparison> {
  const rows = await deps.prisma.$queryRaw<StoredWords[]>`
    SELECT p.id, p.reference, p.title, p.regime_hash, g.given, json_build_object(
             'kind', m.data -> 'rating' -> 'kind', 'level', m.data -> 'rating' -> 'level',
             'light', m.data -> 'rating' -> 'light', 'missing', m.data -> 'rating' -> 'missing') AS machine
      FROM project p
      LEFT JOIN LATERAL (
        SELECT e.data FROM event e
         WHERE e.stream = p.stream AND e.type IN ('MachineRated', 'RatingGiven')
           AND e.type = 'MachineRated' AND e.data ->> 'why' <> 'restatement'
         ORDER BY e.seq DESC LIMIT 1) m ON true
      LEFT JOIN LATERAL (
        SELECT json_object_agg(l.rater, l.level) AS given FROM (
          SELECT DISTINCT ON (e.data ->> 'rater') e.data ->> 'rater' AS rater, e.data ->> 'level' AS level
            FROM event e
           WHERE e.stream = p.stream AND e.type IN ('MachineRated', 'RatingGiven') AND e.type = 'RatingGiven'
           ORDER BY e.data ->> 'rater', e.seq DESC) l) g ON true
     WHERE ${fullyVisible(viewer)} AND p.regime_id = ${regime}
       AND ${agency === undefined ? Prisma.sql`true` : Prisma.sql`p.agency_id = ${agency}`}
     ORDER BY p.reference`;
  const laws = await lawsOf(deps, rows);
  const projects = rows.map((row) => ratedProject(row, laws.get(row.regime_hash)));
  return {
    projects: projects.length,
    raters: RATERS.filter((rater) => isUsed(rater, projects, [...laws.values()])).map((rater) => {
      const { cells, ...agreement } = agreementOf(rater, projects);
      return { ...agreement, cells: cells.map(named) };
    }),
    missing: missingOf(projects),
  };
}

async function lawsOf(deps: QueryDeps, rows: readonly StoredWords[]): Promise<ReadonlyMap<string, Regime>> {
  const hashes = [...new Set(rows.map((row) => row.regime_hash))];
  return new Map(await Promise.all(hashes.map(async (hash) => [hash, (await lawOf(deps, hash)).regime] as const)));
}

const isUsed = (rater: OtherRater, projects: readonly RatedProject<unknown>[], regimes: readonly Regime[]): boolean =>
  regimes.some(({ rating }) => rating.raters.includes(rater)) || projects.some(({ given }) => given[rater]);

const named = ({ projects, ...cell }: AgreementCell<ComparedProject>) => ({
  ...cell,
  count: projects.length,
  projects: projects.slice(0, MOST_NAMED),
});

function ratedProject(row: StoredWords, regime: Regime | undefined): RatedProject<ComparedProject> {
  const { id, reference, title, machine, given } = row;
  const words = Object.entries(given ?? {}).map(([rater, level]) => [rater, givenWord(level, regime)] as const);
  return {
    project: { id, reference, title },
    machine: machineWord(machine),
    given: Object.fromEntries(words),
  };
}

function machineWord({ kind, level, light, missing }: StoredWords['machine']): MachineWord {
  if (kind === 'rated' && level !== undefined && light !== undefined) return { kind, level, light };
  if (kind === 'cannot_be_computed') return { kind, missing: missing ?? [] };
  return { kind: kind === 'no_light' ? kind : 'not_rated' };
}

function givenWord(level: string, regime: Regime | undefined): GivenWord {
  const colour = regime?.rating.scale.find(({ id }) => id === level)?.colour ?? 'none';
  return { level, light: colour === 'none' ? null : colour };
}
