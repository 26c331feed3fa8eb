import type { RolloutOutcome, RolloutStatus } from '../../domain/rollout/rollout';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { RolloutProjectRow, RolloutRow, RolloutStepRow } from './types';

type Db = Pick<PrismaClient, 'rollout' | 'rolloutStep' | 'rolloutProject' | '$queryRaw'>;

/** A roll-out as it stands; null if there is none. */
export async function readRollout(db: Db, id: string): Promise<RolloutRow | null> {
  const [rollout] = await withProgress(db, await db.rollout.findMany({ where: { id } }));
  return rollout ?? null;
}

/** Roll-outs, the newest first; those proposed before `before`. */
export async function listRollouts(
  db: Db,
  {
    jurisdictions,
    before,
    limit,
  }: {
    /** Null: of every one. */
    readonly jurisdictions: readonly string[] | null;
    readonly before: { readonly at: Instant; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly RolloutRow[]> {
  const rows = await db.rollout.findMany({
    where: {
      ...(jurisdictions && { jurisdiction: { in: [...jurisdictions] } }),
      ...(before && { OR: [{ proposedAt: { lt: before.at } }, { proposedAt: before.at, id: { lt: before.id } }] }),
    },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return withProgress(db, rows);
}

async function withProgress(db: Db, rows: Awaited<ReturnType<Db['rollout']['findMany']>>): Promise<RolloutRow[]> {
  const of = { rolloutId: { in: rows.map(({ id }) => id) } };
  const [steps, counts] = await Promise.all([
    db.rolloutStep.findMany({ where: of, orderBy: { id: 'asc' } }),
    db.rolloutProject.groupBy({ by: ['rolloutId', 'outcome'], where: of, _count: true }),
  ]);
  return rows.map(({ proposedAt, status, ...row }) => {
    const own = counts.filter(({ rolloutId }) => rolloutId === row.id);
    const count = (outcome: RolloutOutcome | null) => own.find((each) => each.outcome === outcome)?._count ?? 0;
    return {
      ...row,
      status: status as RolloutStatus,
      proposedAt: proposedAt.toISOString(),
      steps: steps
        .filter(({ rolloutId }) => rolloutId === row.id)
        .map(({ act, by, onBehalfOf, at }) => ({
          act: act as RolloutStepRow['act'],
          ...{ by, onBehalfOf, at: at.toISOString() },
        })),
      progress: {
        total: own.reduce((sum, { _count }) => sum + _count, 0),
        waiting: count(null),
        moved: count('moved'),
        pending_gate: count('pending_gate'),
        kept: count('kept'),
        needs_hand: count('needs_hand'),
        ended: count('ended'),
      },
    };
  });
}

/** The projects of a roll-out in the order of their ids, those after `after`. */
export async function rolloutProjects(
  db: Pick<Db, '$queryRaw'>,
  rolloutId: string,
  {
    outcome,
    after,
    limit,
  }: {
    readonly outcome: RolloutOutcome | 'waiting' | null;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<readonly RolloutProjectRow[]> {
  const wanted =
    outcome === null
      ? Prisma.sql`true`
      : outcome === 'waiting'
        ? Prisma.sql`r.outcome IS NULL`
        : Prisma.sql`r.outcome = ${outcome}`;
  const rows = await db.$queryRaw<(Omit<RolloutProjectRow, 'at'> & { readonly at: Date | null })[]>`
    SELECT r.project_id AS "projectId", p.reference, p.agency_id AS "agencyId", r.from_hash AS "fromHash", r.outcome,
           r.reason, r.at, p.regime_hash = o.to_hash AS bound
      FROM rollout_project r JOIN rollout o ON o.id = r.rollout_id JOIN project p ON p.id = r.project_id
     WHERE r.rollout_id = ${rolloutId} AND r.project_id > ${after ?? ''} AND ${wanted}
     ORDER BY r.project_id LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
}

/** A roll-out with everybody who stands behind its proposal, locked until the end of the transaction. */
export async function lockedRollout(db: Db, id: string) {
  const [row] = await db.$queryRaw<
    { readonly id: string; readonly toHash: string; readonly fromHashes: readonly string[]; readonly status: string }[]
  >`SELECT id, to_hash AS "toHash", from_hashes AS "fromHashes", status FROM rollout WHERE id = ${id} FOR UPDATE`;
  if (!row) return null;
  const proposals = await db.rolloutStep.findMany({ where: { rolloutId: id, act: 'propose' } });
  const proposedBy = proposals.flatMap(({ by, onBehalfOf }) => [by, ...(onBehalfOf === null ? [] : [onBehalfOf])]);
  return { ...row, status: row.status as RolloutStatus, proposedBy };
}
