import type { Actor, Refusal } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import { refuseRollout, rolloutRefusal, statusAfter, type RolloutAct } from '../../domain/rollout/rollout';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import { lockedRollout, readRollout } from './read';
import type { RolloutRow } from './types';

/** The transaction in which an act is kept with its answer. */
type Transaction = Prisma.TransactionClient;

/** What is proposed. */
export interface RolloutProposal {
  readonly id: string;
  readonly toHash: string;
  /** Versions whose projects it is to reach; null: every other version of the same rules. */
  readonly fromHashes: readonly string[] | null;
  readonly why: string;
}

/** Who acts, and when. */
interface By {
  readonly actor: Actor;
  readonly now: Instant;
}

/** Keeps a proposal; it reaches nobody before another person starts it. `unknown`: a version is not on record. */
export async function proposeRollout(
  db: Transaction,
  { id, toHash, fromHashes, why }: RolloutProposal,
  by: By,
): Promise<Result<RolloutRow, Refusal | 'unknown'>> {
  const sources = await sourcesOf(db, toHash, fromHashes);
  if (!sources.ok) return sources;
  const { jurisdiction, from } = sources.value;
  const proposed = { toHash, fromHashes: [...from], why, jurisdiction, status: 'proposed', proposedAt: by.now };
  await db.rollout.create({ data: { id, ...proposed } });
  await addStep(db, id, 'propose', by);
  return answerOf(db, id);
}

/** The versions whose projects a roll-out of this version reaches, and their jurisdiction. */
export async function sourcesOf(
  db: Pick<Transaction, 'regimeVersion'>,
  toHash: string,
  fromHashes: readonly string[] | null,
): Promise<Result<{ readonly jurisdiction: string; readonly from: readonly string[] }, Refusal | 'unknown'>> {
  const select = { hash: true, jurisdiction: true };
  const to = await db.regimeVersion.findUnique({ where: { hash: toHash }, select: { ...select, regimeId: true } });
  if (!to) return fail('unknown');
  const named = fromHashes === null ? { regimeId: to.regimeId } : { hash: { in: [...fromHashes] } };
  const found = await db.regimeVersion.findMany({ where: { ...named, NOT: { hash: toHash } }, select });
  const { jurisdiction } = to;
  const from = found.map(({ hash }) => hash).sort();
  if (fromHashes?.some((hash) => !from.includes(hash))) return fail('unknown');
  if (from.length === 0) return fail(refuseRollout('nothing-to-roll-out', { toHash }, 'Name versions by their hash.'));
  if (found.every((version) => version.jurisdiction === jurisdiction)) return ok({ jurisdiction, from });
  return fail(refuseRollout('other-jurisdiction', { jurisdiction }, 'Name versions of this jurisdiction.'));
}

/** One act on a roll-out that is proposed; null where there is none. */
export async function actOnRollout(
  db: Transaction,
  id: string,
  act: RolloutAct,
  by: By,
): Promise<Result<RolloutRow, Refusal> | null> {
  const rollout = await lockedRollout(db, id);
  if (!rollout) return null;
  const refusal = rolloutRefusal(act, by.actor, rollout.status, rollout.proposedBy);
  if (refusal) return fail(refusal);
  const hindered = act === 'start' ? await begin(db, rollout) : null;
  if (hindered) return fail(hindered);
  await db.rollout.update({ where: { id }, data: { status: statusAfter(act) } });
  await addStep(db, id, act, by);
  return answerOf(db, id);
}

/** Lists the projects that it reaches; or says why it cannot begin. */
async function begin(
  db: Transaction,
  { id, toHash, fromHashes }: { readonly id: string; readonly toHash: string; readonly fromHashes: readonly string[] },
): Promise<Refusal | null> {
  const to = await db.regimeVersion.findUnique({ where: { hash: toHash }, select: { status: true } });
  if (to?.status !== 'active') {
    return refuseRollout('rollout-not-in-force', { toHash, status: to?.status }, 'Publish the version first.');
  }
  // Of two that start in the same instant the second sees the first.
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('rollout', 0))::text`;
  const others = await db.rollout.findMany({
    where: { id: { not: id }, status: { in: ['running', 'paused'] }, fromHashes: { hasSome: [...fromHashes] } },
    select: { id: true },
  });
  if (others.length > 0) {
    const rollouts = others.map((each) => each.id);
    return refuseRollout('rollout-overlaps', { rollouts }, 'Wait until it is done, or stop it.');
  }
  await db.$executeRaw`
    INSERT INTO rollout_project (rollout_id, project_id, from_hash)
    SELECT ${id}, p.id, p.regime_hash FROM project p
     WHERE p.regime_hash = ANY(${[...fromHashes]}) AND NOT p.ended`;
  return null;
}

async function addStep(db: Transaction, rolloutId: string, act: RolloutAct | 'propose', { actor, now }: By) {
  const onBehalfOf = actor.onBehalfOf ?? null;
  await db.rolloutStep.create({ data: { rolloutId, act, by: actor.id, onBehalfOf, at: now } });
}

async function answerOf(db: Transaction, id: string): Promise<Result<RolloutRow, never>> {
  const rollout = await readRollout(db, id);
  if (!rollout) throw new Error(`The roll-out ${id} is gone.`);
  return ok(rollout);
}
