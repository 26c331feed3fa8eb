import type { MachineRated, RatingGiven } from '../../domain/project/events';
import { divergenceOf, type Divergence, type Rater } from '../../domain/rating/divergence';
import { rateByMachine } from '../../domain/rating/rate';
import type { MachineRating } from '../../domain/rating/types';
import type { Regime } from '../../domain/regime/types';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { instant } from './paging';

/** One rating on the record: what a person said and why, or what the machine computed from what. */
export interface ProjectRatingRow {
  readonly seq: number;
  readonly at: Instant;
  readonly rater: Rater;
  /** Null where the machine could not compute one, or the state gets no light. */
  readonly level: string | null;
  /** The person; null of the machine. */
  readonly by: string | null;
  readonly reasons: string | null;
  /** The machine's level that the council's rating departs from. */
  readonly overrides: string | null;
  /** Imported from a published register: its own word, and the day on which it was given. */
  readonly published: { readonly word: string; readonly on: string | null } | null;
  readonly machine:
    (Pick<MachineRated, 'why' | 'definition' | 'inputs' | 'rating'> & { readonly period: string | null }) | null;
}

/** The latest rating of each rater, and how far they stand apart. */
export interface CurrentRatings {
  readonly items: readonly ProjectRatingRow[];
  readonly divergence: Divergence | null;
}

/** A machine rating beside what another definition makes of the same inputs. */
export interface RestatedRating {
  readonly seq: number;
  readonly at: Instant;
  readonly recorded: MachineRating;
  readonly restated: MachineRating;
}

type Stored = { seq: number; at: Date; actor: string } & (
  { type: 'MachineRated'; data: MachineRated } | { type: 'RatingGiven'; data: RatingGiven }
);

const rowOf = (row: Stored): ProjectRatingRow => {
  const { seq, at } = row;
  const stored = { seq, at: instant(at) };
  if (row.type === 'RatingGiven') {
    const { rater, level, reasons, overrides, published = null } = row.data;
    return { ...stored, rater, level, by: row.actor, reasons, overrides, published, machine: null };
  }
  const { why, definition, inputs, rating, period } = row.data;
  const level = rating.kind === 'rated' ? rating.level : null;
  const machine = { why, period: period?.period ?? null, definition, inputs, rating };
  return { ...stored, rater: 'machine', level, by: null, reasons: null, overrides: null, published: null, machine };
};

/** Ratings of a project, the latest first; all before a sequence number where one is given. */
export async function ratingsOf(
  prisma: PrismaClient,
  projectId: string,
  most: number,
  before: number | null = null,
): Promise<readonly ProjectRatingRow[]> {
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT seq, type, occurred_at AS at, actor, data FROM event
     WHERE stream = ${`project/${projectId}`} AND type IN ('MachineRated', 'RatingGiven')
       ${before === null ? Prisma.empty : Prisma.sql`AND seq < ${before}`}
     ORDER BY seq DESC LIMIT ${most}`;
  return rows.map(rowOf);
}

/** The rating of each rater that holds now; what a report says again of an earlier period does not. */
export async function currentRatings(prisma: PrismaClient, projectId: string, regime: Regime): Promise<CurrentRatings> {
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT DISTINCT ON (COALESCE(data ->> 'rater', 'machine')) seq, type, occurred_at AS at, actor, data FROM event
     WHERE stream = ${`project/${projectId}`} AND type IN ('MachineRated', 'RatingGiven')
       AND data ->> 'why' IS DISTINCT FROM 'restatement'
     ORDER BY COALESCE(data ->> 'rater', 'machine'), seq DESC`;
  const items = rows.map(rowOf);
  const given = items.flatMap(({ rater, level }) => (level === null ? [] : [{ rater, level }]));
  return { items, divergence: divergenceOf(given, regime.rating) };
}

/** What another definition makes of the same inputs, beside what was recorded; the first first. */
export async function restatedRatings(
  prisma: PrismaClient,
  projectId: string,
  { rating }: Regime,
): Promise<readonly RestatedRating[]> {
  const rows = await prisma.$queryRaw<{ seq: number; at: Date; data: MachineRated }[]>`
    SELECT seq, occurred_at AS at, data FROM event
     WHERE stream = ${`project/${projectId}`} AND type = 'MachineRated' ORDER BY seq`;
  return rows.map(({ seq, at, data }) => ({
    ...{ seq, at: instant(at), recorded: data.rating },
    restated: rateByMachine(data.inputs, rating),
  }));
}
