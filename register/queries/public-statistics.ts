import { STATUSES } from '../../domain/project/state';
import type { Rater } from '../../domain/rating/divergence';
import type { Label } from '../../domain/regime/common';
import type { Publication, Rating } from '../../domain/regime/oversight';
import type { Regime } from '../../domain/regime/types';
import type { Instant } from '../../domain/time';
import { Prisma } from '../../generated/prisma/client';
import { lawOf, type QueryDeps } from './details';
import { IS_LISTED, isPublic, PUBLICATION_RULES } from './public-rules';

/** The cost of projects as far as it is public. Every project is in one of the three counts. */
export interface PublicCost {
  /** One for each currency; amounts in minor units. */
  readonly sums: readonly { readonly minor: number; readonly currency: string }[];
  readonly counted: number;
  /** It is not known. */
  readonly unknown: number;
  /** The rules keep it back now. */
  readonly withheld: number;
}

/** A field that rules keep back, with the ground that they name, and of how many projects. */
export interface KeptBack {
  readonly field: string;
  readonly publish: Publication['fields'][number]['publish'];
  readonly until: string | null;
  readonly ground: string | null;
  readonly projects: number;
}

/** What is public of the projects under one version of a regime, in sums. */
export interface RegimeStatistics {
  readonly regime: { readonly id: string; readonly version: string; readonly hash: string };
  readonly licence: string | null;
  readonly projects: number;
  readonly cost: PublicCost;
  readonly stages: readonly {
    /** Null of the projects of which the rules keep it back. */
    readonly status: string | null;
    /** Of a project that runs. */
    readonly stage: string | null;
    readonly projects: number;
    readonly cost: PublicCost;
  }[];
  readonly ratings: readonly {
    readonly rater: Rater;
    /** Null where the machine could not compute one, or the state gets no light. */
    readonly level: string | null;
    readonly label: Label | null;
    readonly colour: Rating['scale'][number]['colour'] | null;
    readonly projects: number;
  }[];
  readonly withheld: readonly KeptBack[];
}

/** What of the register is public, in sums that follow from the public list and the public pages of its projects. */
export interface PublicStatistics {
  readonly asOf: Instant;
  readonly projects: number;
  readonly regimes: readonly RegimeStatistics[];
}

/** By what the public list can be narrowed: only what is published of some project. */
export interface PublicChoices {
  /** One for each regime, with the version that most projects have. */
  readonly regimes: readonly { readonly id: string; readonly hash: string }[];
  readonly agencies: readonly { readonly id: string; readonly name: string | null }[];
  readonly stages: readonly { readonly status: string; readonly stage: string | null; readonly hash: string }[];
}

interface StoredStage {
  readonly hash: string;
  readonly status: string | null;
  readonly stage: string | null;
  readonly known: 'counted' | 'unknown' | 'withheld';
  readonly currency: string | null;
  readonly projects: number;
  readonly minor: string | null;
}

const STAGE = Prisma.sql`CASE WHEN p.status = 'running' THEN p.stage END`;

const stagesOf = ({ prisma }: QueryDeps) => prisma.$queryRaw<StoredStage[]>`
  WITH ${PUBLICATION_RULES}, listed AS MATERIALIZED (
    SELECT p.regime_hash AS hash, p.status, ${STAGE} AS stage, p.cost_minor, p.cost_currency,
           ${isPublic('stage')} AS stage_out, ${isPublic('cost')} AS cost_out
      FROM project p WHERE ${IS_LISTED}),
  shown AS (
    SELECT hash, CASE WHEN stage_out THEN status END AS status, CASE WHEN stage_out THEN stage END AS stage,
           CASE WHEN NOT cost_out THEN 'withheld' WHEN cost_minor IS NULL THEN 'unknown' ELSE 'counted' END AS known,
           CASE WHEN cost_out THEN cost_minor END AS minor,
           CASE WHEN cost_out AND cost_minor IS NOT NULL THEN cost_currency END AS currency
      FROM listed)
  SELECT hash, status, stage, known, currency, count(*)::int AS projects, sum(minor)::text AS minor
    FROM shown GROUP BY hash, status, stage, known, currency ORDER BY hash, status, stage, currency`;

interface StoredRating {
  readonly hash: string;
  readonly rater: Rater;
  readonly level: string | null;
  readonly projects: number;
}

/** The latest word of each rater on each project whose ratings are public; what a report says again does not count. */
const ratingsOf = ({ prisma }: QueryDeps) => prisma.$queryRaw<StoredRating[]>`
  WITH ${PUBLICATION_RULES}
  SELECT p.regime_hash AS hash, r.rater, r.level, count(*)::int AS projects
    FROM project p CROSS JOIN LATERAL (
      SELECT DISTINCT ON (COALESCE(e.data ->> 'rater', 'machine')) COALESCE(e.data ->> 'rater', 'machine') AS rater,
             COALESCE(e.data ->> 'level', e.data -> 'rating' ->> 'level') AS level
        FROM event e
       WHERE e.stream = p.stream AND e.type IN ('MachineRated', 'RatingGiven')
         AND e.data ->> 'why' IS DISTINCT FROM 'restatement'
       ORDER BY COALESCE(e.data ->> 'rater', 'machine'), e.seq DESC) r
   WHERE ${IS_LISTED} AND ${isPublic('rating')}
   GROUP BY p.regime_hash, r.rater, r.level`;

interface StoredWithheld {
  readonly hash: string;
  readonly field: string;
  readonly projects: number;
}

/** Of how many projects each field that rules name is kept back now. */
const withheldOf = ({ prisma }: QueryDeps) => prisma.$queryRaw<StoredWithheld[]>`
  WITH ${PUBLICATION_RULES}
  SELECT p.regime_hash AS hash, k.name AS field, count(*)::int AS projects
    FROM project p JOIN rule k ON k.hash = p.regime_hash AND k.publish <> 'now'
   WHERE ${IS_LISTED} AND NOT (k.publish = 'embargo' AND EXISTS (
           SELECT 1 FROM event e WHERE e.stream = p.stream AND e.type = k.until))
   GROUP BY p.regime_hash, k.name`;

/** What of the register is public, in sums. */
export async function publicStatistics(deps: QueryDeps): Promise<PublicStatistics> {
  const [stages, ratings, withheld] = await Promise.all([stagesOf(deps), ratingsOf(deps), withheldOf(deps)]);
  const hashes = [...new Set(stages.map(({ hash }) => hash))];
  const of = <T extends { readonly hash: string }>(rows: readonly T[], hash: string) =>
    rows.filter((row) => row.hash === hash);
  const regimes = await Promise.all(
    hashes.map(async (hash) =>
      ofRegime(
        hash,
        (await lawOf(deps, hash)).regime,
        of(stages, hash),
        of(ratings, hash),
        new Map(of(withheld, hash).map(({ field, projects }) => [field, projects])),
      ),
    ),
  );
  const order = (a: RegimeStatistics, b: RegimeStatistics) =>
    b.projects - a.projects || (a.regime.hash < b.regime.hash ? -1 : 1);
  return { asOf: deps.clock.now(), projects: countOf(stages), regimes: regimes.toSorted(order) };
}

/** Rows by a key, in the order of its first row. */
function groupsOf<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const countOf = (rows: readonly { readonly projects: number }[]): number =>
  rows.reduce((sum, { projects }) => sum + projects, 0);

function ofRegime(
  hash: string,
  { id, version, rating, publication }: Regime,
  stored: readonly StoredStage[],
  ratings: readonly StoredRating[],
  withheld: ReadonlyMap<string, number>,
): RegimeStatistics {
  const projects = countOf(stored);
  const scale = new Map(rating.scale.map((level) => [level.id, level] as const));
  const rank = (level: string | null) => (level === null ? undefined : scale.get(level)?.order) ?? Infinity;
  const stages = groupsOf(stored, ({ status, stage }) => JSON.stringify([status, stage]));
  return {
    regime: { id, version, hash },
    licence: publication.licence ?? null,
    projects,
    cost: costOf(stored),
    stages: [...stages.values()]
      .map((rows) => ({
        status: rows[0]?.status ?? null,
        stage: rows[0]?.stage ?? null,
        projects: countOf(rows),
        cost: costOf(rows),
      }))
      .toSorted((a, b) => placeInLife(a.status) - placeInLife(b.status)),
    ratings: ratings
      .toSorted((a, b) => (a.rater === b.rater ? rank(a.level) - rank(b.level) : a.rater < b.rater ? -1 : 1))
      .map(({ rater, level, projects: count }) => {
        const { label = null, colour = null } = (level === null ? undefined : scale.get(level)) ?? {};
        return { rater, level, label, colour, projects: count };
      }),
    withheld: [...keptBack(publication, withheld), ...unnamed(publication, projects)],
  };
}

/** What is not told of comes last. */
function placeInLife(status: string | null): number {
  const place = STATUSES.findIndex((each) => each === status);
  return place === -1 ? STATUSES.length : place;
}

function costOf(rows: readonly StoredStage[]): PublicCost {
  const counted = rows.filter(({ known }) => known === 'counted');
  const sums = groupsOf(counted, ({ currency }) => currency ?? '');
  const count = (known: StoredStage['known']) => countOf(rows.filter((row) => row.known === known));
  return {
    sums: [...sums].map(([currency, all]) => ({
      currency,
      minor: Number(all.reduce((sum, { minor }) => sum + BigInt(minor ?? '0'), 0n)),
    })),
    counted: countOf(counted),
    unknown: count('unknown'),
    withheld: count('withheld'),
  };
}

const keptBack = ({ fields }: Publication, withheld: ReadonlyMap<string, number>): readonly KeptBack[] =>
  fields.flatMap(({ name, publish, until = null, legalRef = null }) => {
    const projects = withheld.get(name) ?? 0;
    return projects === 0 ? [] : [{ field: name, publish, until, ground: legalRef, projects }];
  });

/** What these sums are made of and the rules do not name is not published either. */
const unnamed = ({ fields }: Publication, projects: number): readonly KeptBack[] =>
  ['stage', 'cost', 'rating']
    .filter((field) => !fields.some(({ name }) => name === field))
    .map((field) => ({ field, publish: 'never', until: null, ground: null, projects }));

/** By what the public list can be narrowed. */
export async function publicChoices({ prisma }: QueryDeps): Promise<PublicChoices> {
  const [regimes, agencies, stages] = await Promise.all([
    prisma.$queryRaw<PublicChoices['regimes'][number][]>`
      WITH ${PUBLICATION_RULES}
      SELECT DISTINCT ON (p.regime_id) p.regime_id AS id, p.regime_hash AS hash
        FROM project p WHERE ${IS_LISTED}
       GROUP BY p.regime_id, p.regime_hash ORDER BY p.regime_id, count(*) DESC`,
    prisma.$queryRaw<PublicChoices['agencies'][number][]>`
      WITH ${PUBLICATION_RULES}
      SELECT a.id, a.name FROM body a WHERE a.id IN (
        SELECT p.agency_id FROM project p WHERE ${IS_LISTED} AND ${isPublic('agency')}) ORDER BY a.name, a.id`,
    prisma.$queryRaw<PublicChoices['stages'][number][]>`
      WITH ${PUBLICATION_RULES}
      SELECT p.status, ${STAGE} AS stage, min(p.regime_hash) AS hash
        FROM project p WHERE ${IS_LISTED} AND ${isPublic('stage')}
       GROUP BY p.status, ${STAGE} ORDER BY 1, 2`,
  ]);
  return { regimes, agencies, stages };
}
