import type { Money } from '../../domain/money';
import type { Rater } from '../../domain/rating/divergence';
import { totalOf } from '../../domain/reporting/amounts';
import { ok } from '../../domain/result';
import type { CostEstimate } from '../../domain/submission';
import type { LocalDate } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import type { QueryDeps } from './details';
import { forecastProjects, type ReferenceForecast } from './forecast';
import { projectList } from './project-list';
import type { Paged, ProjectListRequest, ProjectRow } from './types';

/** What a baseline says of cost and end; the cost null where nothing is known of it. */
export interface BaselineShort {
  readonly cost: Money | null;
  readonly end: LocalDate | null;
}

/** A project as who watches many of them sees it. */
export interface BoardRow {
  readonly project: ProjectRow;
  /** The latest word of each rater that has given one; a level null where the machine cannot compute any. */
  readonly ratings: readonly { readonly rater: Rater; readonly level: string | null }[];
  readonly first: BaselineShort | null;
  readonly latest: BaselineShort | null;
  /** From the first plan and what became of others; null where none can be computed. */
  readonly forecast: {
    readonly cost: { readonly p50: Money; readonly p80: Money };
    readonly end: { readonly p50: LocalDate; readonly p80: LocalDate };
  } | null;
  /** The latest forecast that was stated, in percent of the first baseline; null where one of them is not known. */
  readonly forecastPercent: number | null;
  /** Null where the project has no account. */
  readonly money: { readonly committed: Money; readonly paid: Money; readonly spent: Money } | null;
}

interface StoredBaseline {
  readonly cost: CostEstimate;
  readonly end: LocalDate | null;
}

interface StoredFacts {
  readonly id: string;
  readonly ratings: readonly { readonly rater: Rater; readonly level: string | null }[] | null;
  readonly first: StoredBaseline | null;
  readonly latest: StoredBaseline | null;
  readonly forecast_percent: number | null;
  readonly currency: string | null;
  readonly committed: string | null;
  readonly paid: string | null;
  readonly spent: string | null;
}

/** The projects of a list with what a board shows of them: a few queries more, however many they are. */
export async function boardOf(deps: QueryDeps, request: ProjectListRequest): Paged<BoardRow> {
  const listed = await projectList(deps.prisma, request);
  if (!listed.ok) return listed;
  const { items, next } = listed.value;
  const [facts, forecasts] = await Promise.all([
    factsOf(
      deps.prisma,
      items.map(({ id }) => id),
    ),
    forecastProjects(deps, items),
  ]);
  return ok({ next, items: items.map((project) => rowOf(project, facts.get(project.id), forecasts.get(project.id))) });
}

/** One statement: ratings, the first and the latest baseline, and the money of these projects. */
async function factsOf(prisma: PrismaClient, ids: readonly string[]): Promise<ReadonlyMap<string, StoredFacts>> {
  const rows = await prisma.$queryRaw<StoredFacts[]>`
    SELECT p.id, p.forecast_percent,
      (SELECT jsonb_agg(jsonb_build_object('rater', r.rater, 'level', r.level)) FROM (
         SELECT DISTINCT ON (COALESCE(e.data ->> 'rater', 'machine')) COALESCE(e.data ->> 'rater', 'machine') AS rater,
                COALESCE(e.data ->> 'level', e.data -> 'rating' ->> 'level') AS level
           FROM event e
          WHERE e.stream = p.stream AND e.type IN ('MachineRated', 'RatingGiven')
            AND e.data ->> 'why' IS DISTINCT FROM 'restatement'
          ORDER BY COALESCE(e.data ->> 'rater', 'machine'), e.seq DESC) r) AS ratings,
      (SELECT jsonb_build_object('cost', e.data -> 'cost', 'end', e.data -> 'end')
         FROM baseline b JOIN event e ON e.stream = b.stream AND e.seq = b.seq
        WHERE b.project_id = p.id AND b.number = 1) AS first,
      (SELECT jsonb_build_object('cost', e.data -> 'cost', 'end', e.data -> 'end')
         FROM baseline b JOIN event e ON e.stream = b.stream AND e.seq = b.seq
        WHERE b.project_id = p.id AND b.number IS NOT NULL ORDER BY b.number DESC LIMIT 1) AS latest,
      a.currency, a.committed_minor::text AS committed, a.paid_minor::text AS paid,
      (a.spent_minor + a.own_minor)::text AS spent
      FROM project p LEFT JOIN account a ON a.project_id = p.id WHERE p.id = ANY(${[...ids]})`;
  return new Map(rows.map((row) => [row.id, row]));
}

function rowOf(project: ProjectRow, facts: StoredFacts | undefined, forecast: ReferenceForecast | undefined): BoardRow {
  const { ratings = null, first = null, latest = null, currency = null } = facts ?? {};
  const { committed = null, paid = null, spent = null } = facts ?? {};
  const money = (minor: string | null): Money => ({ minor: Number(minor ?? 0), currency: currency ?? '' });
  return {
    project,
    ratings: ratings ?? [],
    first: first && short(first),
    latest: latest && short(latest),
    forecast: forecast?.computed ? quantilesOf(forecast) : null,
    forecastPercent: facts?.forecast_percent ?? null,
    money: currency === null ? null : { committed: money(committed), paid: money(paid), spent: money(spent) },
  };
}

function short({ cost, end }: StoredBaseline): BaselineShort {
  const total = totalOf(cost);
  return { cost: total === null ? null : { minor: total, currency: cost.currency }, end };
}

function quantilesOf({ plan, forecast, end }: Extract<ReferenceForecast, { computed: true }>): BoardRow['forecast'] {
  const { currency } = plan.cost;
  const { p50, p80 } = forecast.cost;
  return {
    cost: { p50: { minor: p50, currency }, p80: { minor: p80, currency } },
    end: { p50: end.p50, p80: end.p80 },
  };
}
