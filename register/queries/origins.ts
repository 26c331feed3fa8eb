import type { AccountState } from '../../domain/account/state';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { instant } from './paging';
import { COST } from './plans';

/** The event from which a number comes. */
export interface Origin {
  readonly stream: string;
  readonly seq: number;
  /** Its type. */
  readonly event: string;
  readonly at: Instant;
}

/** Where the numbers of a case as a whole come from. */
export interface ProjectOrigins {
  /** The finding that summed it up on the regime's bases; null before there is one. */
  readonly cost: Origin | null;
  /** By class: of how many entries it is the sum, and the latest of their events. */
  readonly spent: readonly { readonly class: string; readonly entries: number; readonly latest: Origin }[];
}

/** Where the numbers of an account come from that its ledger does not have. */
export interface AccountOrigins {
  /** The baseline's content, or the submission's. */
  readonly cost: Origin | null;
  /** What was drawn on the reserve: minor units. */
  readonly draws: readonly { readonly drawId: string; readonly amount: number; readonly origin: Origin }[];
  /** By commitment: the latest event that says what was spent on what it may pay for. */
  readonly eligible: ReadonlyMap<string, Origin>;
}

interface StoredOrigin {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly occurred_at: Date;
}

const EVENT = Prisma.sql`e.stream, e.seq, e.type, e.occurred_at`;

const originOf = ({ stream, seq, type: event, occurred_at: at }: StoredOrigin): Origin => ({
  ...{ stream, seq, event, at: instant(at) },
});

/** The first of the rows as an origin; null where there is none. */
const first = ([row]: readonly StoredOrigin[]): Origin | null => (row ? originOf(row) : null);

/** For who sees the whole case. */
export async function projectOrigins(prisma: PrismaClient, projectId: string): Promise<ProjectOrigins> {
  const [findings, sums] = await Promise.all([
    prisma.$queryRaw<StoredOrigin[]>`
      SELECT ${EVENT} FROM finding f JOIN event e ON e.stream = f.stream AND e.seq = f.seq
       WHERE f.project_id = ${projectId} ORDER BY f.seq DESC LIMIT 1`,
    prisma.$queryRaw<(StoredOrigin & { readonly class: string; readonly entries: number })[]>`
      SELECT s.class, s.entries, ${EVENT} FROM (
        SELECT stream, class, count(*)::integer AS entries, max(seq) AS seq
          FROM spending_entry WHERE project_id = ${projectId} GROUP BY stream, class
      ) s JOIN event e ON e.stream = s.stream AND e.seq = s.seq ORDER BY s.class`,
  ]);
  const spent = sums.map((row) => ({ class: row.class, entries: row.entries, latest: originOf(row) }));
  return { cost: first(findings), spent };
}

export async function accountOrigins(
  prisma: PrismaClient,
  stream: string,
  { projectId, standing }: AccountState,
): Promise<AccountOrigins> {
  const [cost, draws, eligible] = await Promise.all([
    costOf(prisma, projectId, standing.cost),
    prisma.$queryRaw<(StoredOrigin & { readonly draw: string; readonly amount: number })[]>`
      SELECT ${EVENT}, e.data ->> 'drawId' AS draw, (e.data ->> 'amount')::float8 AS amount FROM event e
       WHERE e.stream = ${stream} AND e.type = 'ReserveDecided' AND e.data ->> 'value' = 'approve' ORDER BY e.seq`,
    prisma.$queryRaw<(StoredOrigin & { readonly commitment: string })[]>`
      SELECT DISTINCT ON (s.share ->> 'commitmentId') s.share ->> 'commitmentId' AS commitment, ${EVENT}
        FROM event e CROSS JOIN LATERAL jsonb_array_elements(e.data -> 'shares') AS s(share)
       WHERE e.stream = ${stream} AND e.type = 'SpendBooked'
       ORDER BY s.share ->> 'commitmentId', e.seq DESC`,
  ]);
  return {
    cost,
    draws: draws.map((row) => ({ drawId: row.draw, amount: row.amount, origin: originOf(row) })),
    eligible: new Map(eligible.map((row) => [row.commitment, originOf(row)])),
  };
}

/** The event that has the content of the baseline, or of the latest submission. */
async function costOf(
  prisma: PrismaClient,
  projectId: string,
  cost: AccountState['standing']['cost'],
): Promise<Origin | null> {
  if (cost === null) return null;
  const rows =
    cost.source === 'baseline'
      ? prisma.$queryRaw<StoredOrigin[]>`
          SELECT ${EVENT} FROM baseline b JOIN event e ON e.stream = b.stream AND e.seq = b.seq
           WHERE b.project_id = ${projectId} AND b.baseline_id = ${cost.ref}`
      : prisma.$queryRaw<StoredOrigin[]>`
          SELECT ${EVENT} FROM event e WHERE e.stream = ${`project/${projectId}`}
             AND e.type IN ('ProjectSubmitted', 'ProjectAmended', 'ForecastPosted') ORDER BY e.seq DESC LIMIT 1`;
  return first(await rows);
}

/** Where the plan and the outcome of a project come from, by the names of their numbers. */
export type OutcomeOrigins = Readonly<Partial<Record<'plannedCost' | 'plannedEnd' | 'finalCost' | 'finalEnd', Origin>>>;

/** By project; the same events as `plansWhere` reads. */
export async function outcomeOrigins(
  prisma: PrismaClient,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, OutcomeOrigins>> {
  const rows = await prisma.$queryRaw<(StoredOrigin & { readonly id: string; readonly name: keyof OutcomeOrigins })[]>`
    SELECT p.id, o.name, ${EVENT} FROM project p
      LEFT JOIN LATERAL (
        SELECT c.seq AS closed, x.seq AS asked, x.data ->> 'completedOn' AS completed
          FROM event c LEFT JOIN event x ON x.stream = c.stream AND x.seq = (c.data ->> 'proposedSeq')::integer
         WHERE c.stream = p.stream AND c.type = 'ProjectClosed' ORDER BY c.seq DESC LIMIT 1) left_by ON true
      LEFT JOIN LATERAL (
        SELECT max(e.seq) AS latest, max(e.seq) FILTER (WHERE e.data ->> 'end' IS NOT NULL) AS dated
          FROM event e WHERE e.stream = p.stream AND e.type = 'ForecastPosted') said ON true
     CROSS JOIN LATERAL (VALUES
       ('plannedCost', (SELECT f.seq FROM finding f JOIN event e ON e.stream = f.stream AND e.seq = f.seq
                         WHERE f.project_id = p.id AND ${COST} IS NOT NULL ORDER BY f.seq LIMIT 1)),
       ('plannedEnd', (SELECT min(s.seq) FROM submission s WHERE s.project_id = p.id)),
       ('finalCost', COALESCE(left_by.asked,
                       (SELECT min(f.seq) FROM finding f WHERE f.project_id = p.id AND f.seq > said.latest))),
       ('finalEnd', CASE WHEN left_by.completed IS NOT NULL THEN left_by.asked
                         WHEN left_by.closed IS NOT NULL THEN COALESCE(said.dated, left_by.closed) END)
      ) AS o(name, seq) JOIN event e ON e.stream = p.stream AND e.seq = o.seq
     WHERE p.id = ANY(${[...projectIds]})`;
  const found = new Map<string, OutcomeOrigins>();
  for (const row of rows) found.set(row.id, { ...found.get(row.id), [row.name]: originOf(row) });
  return found;
}
