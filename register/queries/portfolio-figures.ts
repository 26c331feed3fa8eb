import type { Rater } from '../../domain/rating/divergence';
import type { Label } from '../../domain/regime/common';
import type { Rating } from '../../domain/regime/oversight';
import type { Instant } from '../../domain/time';
import { Prisma } from '../../generated/prisma/client';
import { boardOf, type BoardRow } from './board';
import { lawOf, type QueryDeps } from './details';
import type { Paged, ProjectListRequest, Viewer } from './types';
import { fullyVisible } from './visibility';

type Light = Rating['scale'][number]['colour'];

/** Which projects are counted, of those that the viewer sees whole. */
export interface FigureRequest {
  readonly viewer: Viewer;
  /** A regime's id, of any version. */
  readonly regime: string;
  readonly agency?: string;
}

/** Projects and their cost; amounts in minor units of the regime's currency. */
interface Counted {
  readonly projects: number;
  readonly money: number;
  /** Projects whose cost is not known, or in another currency: not in the sum. */
  readonly unknown: number;
}

/** The projects of a regime that have not ended, by what each rater says of them now. */
export interface PortfolioByRating extends Counted {
  readonly asOf: Instant;
  readonly currency: string;
  readonly raters: readonly {
    readonly rater: Rater;
    /** From the best level to the worst; last those to which the rater gives none. Every project stands in one. */
    readonly groups: readonly (Counted & {
      readonly level: string | null;
      readonly label: Label | null;
      readonly light: Light;
    })[];
  }[];
}

/** A step on the way to a decision. */
export type FunnelStep = 'submitted' | 'assessed' | 'in_scope' | 'round_opened' | 'opinion' | 'decided';

/** How far the projects of a regime came, and how long they waited. */
export interface SubmissionFunnel {
  readonly asOf: Instant;
  readonly steps: readonly {
    readonly step: FunnelStep;
    readonly projects: number;
    /** Whole days since the step before; null where none came so far, or where nobody waits. */
    readonly wait: { readonly median: number; readonly p80: number } | null;
    /** Projects that have not ended and wait for this step. */
    readonly waiting: number;
  }[];
}

/** Sums over a portfolio, and its board. */
export interface FigureQueries {
  /** The projects of a list with ratings, baselines, forecast and money. */
  board(request: ProjectListRequest): Paged<BoardRow>;
  /** Null where no such regime is on record. */
  portfolioByRating(request: FigureRequest): Promise<PortfolioByRating | null>;
  submissionFunnel(
    request: FigureRequest & { readonly from?: string; readonly until?: string },
  ): Promise<SubmissionFunnel>;
}

/** The queries of this file, for the register's reading side. */
export const figureQueries = (deps: QueryDeps): FigureQueries => ({
  board: (request) => boardOf(deps, request),
  portfolioByRating: (request) => portfolioByRating(deps, request),
  submissionFunnel: (request) => submissionFunnel(deps, request),
});

const seen = ({ viewer, regime, agency }: FigureRequest): Prisma.Sql => Prisma.sql`${fullyVisible(viewer)}
  AND p.regime_id = ${regime} AND ${agency === undefined ? Prisma.sql`true` : Prisma.sql`p.agency_id = ${agency}`}`;

interface StoredGroup {
  readonly rater: Rater;
  readonly level: string | null;
  readonly projects: number;
  readonly money: number;
  readonly unknown: number;
}

const RATERS: readonly Rater[] = ['self', 'council', 'oversight', 'machine'];

/** One statement: the latest word of each rater on each project, counted. */
const groupsOf = ({ prisma }: QueryDeps, request: FigureRequest, currency: string) => prisma.$queryRaw<StoredGroup[]>`
  WITH seen AS MATERIALIZED (
    SELECT p.stream, CASE WHEN p.cost_currency = ${currency} THEN p.cost_minor END AS minor
      FROM project p WHERE ${seen(request)} AND NOT p.ended),
  latest AS (
    SELECT s.stream, r.rater, r.level FROM seen s CROSS JOIN LATERAL (
      SELECT DISTINCT ON (COALESCE(e.data ->> 'rater', 'machine')) COALESCE(e.data ->> 'rater', 'machine') AS rater,
             COALESCE(e.data ->> 'level', e.data -> 'rating' ->> 'level') AS level
        FROM event e
       WHERE e.stream = s.stream AND e.type IN ('MachineRated', 'RatingGiven')
         AND e.data ->> 'why' IS DISTINCT FROM 'restatement'
       ORDER BY COALESCE(e.data ->> 'rater', 'machine'), e.seq DESC) r)
  SELECT w.rater, l.level, count(*)::int AS projects, COALESCE(sum(s.minor), 0)::float8 AS money,
         (count(*) FILTER (WHERE s.minor IS NULL))::int AS unknown
    FROM seen s CROSS JOIN unnest(${[...RATERS]}::text[]) AS w (rater)
    LEFT JOIN latest l ON l.stream = s.stream AND l.rater = w.rater
   GROUP BY w.rater, l.level`;

async function portfolioByRating(deps: QueryDeps, request: FigureRequest): Promise<PortfolioByRating | null> {
  const rules = await rulesOf(deps, request);
  const [newest] = rules;
  if (!newest) return null;
  const { currency } = newest.money;
  const stored = await groupsOf(deps, request, currency);
  const scale = new Map(
    rules.toReversed().flatMap(({ rating }) => rating.scale.map((level) => [level.id, level] as const)),
  );
  const rank = (level: string | null) => (level === null ? Infinity : (scale.get(level)?.order ?? Number.MAX_VALUE));
  const isUsed = (rater: Rater) =>
    rules.some(({ rating }) => rating.raters.includes(rater)) ||
    stored.some((group) => group.rater === rater && group.level !== null);
  const of = (rater: Rater) => stored.filter((group) => group.rater === rater);
  const add = (pick: (group: StoredGroup) => number) => of('self').reduce((sum, group) => sum + pick(group), 0);
  return {
    asOf: deps.clock.now(),
    currency,
    projects: add(({ projects }) => projects),
    money: add(({ money }) => money),
    unknown: add(({ unknown }) => unknown),
    raters: RATERS.filter((rater) => of(rater).length > 0 && isUsed(rater)).map((rater) => ({
      rater,
      groups: of(rater)
        .toSorted((a, b) => rank(a.level) - rank(b.level))
        .map(({ level, projects, money, unknown }) => {
          const { label = null, colour = 'none' } = (level === null ? undefined : scale.get(level)) ?? {};
          return { level, label, light: colour, projects, money, unknown };
        }),
    })),
  };
}

/** The rules that bind these projects, the newest version first; of a regime without projects its newest version. */
async function rulesOf(deps: QueryDeps, request: FigureRequest) {
  const rows = await deps.prisma.$queryRaw<{ regime_hash: string }[]>`
    SELECT p.regime_hash FROM project p WHERE ${seen(request)} AND NOT p.ended
     GROUP BY p.regime_hash ORDER BY max(p.submitted_at) DESC`;
  const hashes = rows.map(({ regime_hash: hash }) => hash);
  if (hashes.length === 0) {
    const newest = { regimeId: request.regime, status: { in: ['active', 'retired'] } };
    const version = await deps.prisma.regimeVersion.findFirst({ where: newest, orderBy: { validFrom: 'desc' } });
    if (version) hashes.push(version.hash);
  }
  return Promise.all(hashes.map(async (hash) => (await lawOf(deps, hash)).regime));
}

interface StoredFunnel {
  readonly submitted: number;
  readonly assessed: number;
  readonly in_scope: number;
  readonly round_opened: number;
  readonly opinion: number;
  readonly decided: number;
  readonly wait_assessed: number[] | null;
  readonly wait_round: number[] | null;
  readonly wait_opinion: number[] | null;
  readonly wait_decided: number[] | null;
  readonly for_assessed: number;
  readonly for_round: number;
  readonly for_opinion: number;
  readonly for_decided: number;
}

const between = (from: Prisma.Sql, to: Prisma.Sql): Prisma.Sql => Prisma.sql`percentile_disc(ARRAY[0.5, 0.8]::float8[])
  WITHIN GROUP (ORDER BY GREATEST(0, extract(epoch FROM ${to} - ${from}) / 86400)::float8)
  FILTER (WHERE ${to} IS NOT NULL AND ${from} IS NOT NULL)`;

async function submissionFunnel(
  deps: QueryDeps,
  { from, until, ...request }: FigureRequest & { readonly from?: string; readonly until?: string },
): Promise<SubmissionFunnel> {
  const since = from === undefined ? Prisma.sql`true` : Prisma.sql`p.submitted_at >= ${from}::date`;
  const before = until === undefined ? Prisma.sql`true` : Prisma.sql`p.submitted_at < ${until}::date + 1`;
  const [row] = await deps.prisma.$queryRaw<StoredFunnel[]>`
    WITH way AS (
      SELECT p.ended, p.scope = 'in' AS inside, p.submitted_at AS submitted, f.at AS assessed,
             CASE WHEN p.scope = 'in' THEN r.opened END AS opened, CASE WHEN p.scope = 'in' THEN r.opinion END AS opinion,
             CASE WHEN p.scope = 'in' THEN d.at END AS decided
        FROM project p
        LEFT JOIN (SELECT project_id, min(at) AS at FROM finding GROUP BY project_id) f ON f.project_id = p.id
        LEFT JOIN (SELECT project_id, min(opened_at) AS opened, min(ended_at) FILTER (WHERE outcome IS NOT NULL) AS opinion
                     FROM review GROUP BY project_id) r ON r.project_id = p.id
        LEFT JOIN (SELECT project_id, min(at) AS at FROM decision WHERE status = 'taken' GROUP BY project_id) d
          ON d.project_id = p.id
       WHERE ${seen(request)} AND ${since} AND ${before})
    SELECT count(*)::int AS submitted, count(assessed)::int AS assessed, (count(*) FILTER (WHERE inside))::int AS in_scope,
           count(opened)::int AS round_opened, count(opinion)::int AS opinion, count(decided)::int AS decided,
           ${between(Prisma.sql`submitted`, Prisma.sql`assessed`)} AS wait_assessed,
           ${between(Prisma.sql`assessed`, Prisma.sql`opened`)} AS wait_round,
           ${between(Prisma.sql`opened`, Prisma.sql`opinion`)} AS wait_opinion,
           ${between(Prisma.sql`COALESCE(opinion, assessed)`, Prisma.sql`decided`)} AS wait_decided,
           (count(*) FILTER (WHERE NOT ended AND assessed IS NULL))::int AS for_assessed,
           (count(*) FILTER (WHERE NOT ended AND inside AND opened IS NULL AND decided IS NULL))::int AS for_round,
           (count(*) FILTER (WHERE NOT ended AND opened IS NOT NULL AND opinion IS NULL AND decided IS NULL))::int AS for_opinion,
           (count(*) FILTER (WHERE NOT ended AND opinion IS NOT NULL AND decided IS NULL))::int AS for_decided
      FROM way`;
  return { asOf: deps.clock.now(), steps: row ? stepsOf(row) : [] };
}

function stepsOf(row: StoredFunnel): SubmissionFunnel['steps'] {
  const wait = ([median, p80]: readonly number[]) =>
    median === undefined || p80 === undefined ? null : { median: Math.round(median), p80: Math.round(p80) };
  const step = (name: FunnelStep, waited: readonly number[] | null, waiting: number) => ({
    step: name,
    projects: row[name],
    wait: wait(waited ?? []),
    waiting,
  });
  return [
    step('submitted', null, 0),
    step('assessed', row.wait_assessed, row.for_assessed),
    step('in_scope', null, 0),
    step('round_opened', row.wait_round, row.for_round),
    step('opinion', row.wait_opinion, row.for_opinion),
    step('decided', row.wait_decided, row.for_decided),
  ];
}
