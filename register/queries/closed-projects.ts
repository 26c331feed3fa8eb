import { learnedFrom } from '../../domain/forecast/closed';
import type { ClosedProject } from '../../domain/forecast/types';
import type { Forecasting } from '../../domain/regime/forecasting';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Law } from '../streams';
import type { QueryDeps } from './details';
import { plansWhere } from './plans';

/** So many of a regime's closed projects are its history, those that changed last. */
const MOST_CLOSED = 500;

/** What was read of a version's history, and what the register held of it then. */
interface Remembered {
  readonly stamp: string;
  readonly closed: readonly ClosedProject[];
}

/** By database and by the version's hash: a list of projects asks for the same history again and again. */
const REMEMBERED = new WeakMap<PrismaClient, Map<string, Remembered>>();

const closedUnder = (regimeId: string): Prisma.Sql => Prisma.sql`p.regime_id = ${regimeId} AND p.status = 'closed'`;

/**
 * The closed projects of a regime, under whichever of its versions, as far as a forecast learns from them. They are read
 * anew when one was added or changed.
 */
export async function closedProjects(
  { prisma }: Pick<QueryDeps, 'prisma'>,
  law: Law,
  regimeHash: string,
  rule: Forecasting,
): Promise<readonly ClosedProject[]> {
  const condition = closedUnder(law.regime.id);
  const [now] = await prisma.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws(' ', count(*), max(p.updated_at), sum(p.version)) AS stamp FROM project p WHERE ${condition}`;
  const stamp = now?.stamp ?? '';
  const kept = REMEMBERED.get(prisma) ?? new Map<string, Remembered>();
  REMEMBERED.set(prisma, kept);
  const known = kept.get(regimeHash);
  if (known?.stamp === stamp) return known.closed;
  const plans = await plansWhere(prisma, condition, law, MOST_CLOSED);
  const closed = plans.map((plan) => learnedFrom(plan, rule));
  kept.set(regimeHash, { stamp, closed });
  return closed;
}
