import type { Prisma, PrismaClient } from '../generated/prisma/client';
import type { Answer } from './answer';
import { problem, type Problem } from './problem';
import { renderReply, type RenderedReply } from './send';

/** Leaves the transaction without keeping anything of it. */
class RolledBack extends Error {
  constructor(readonly problem: Problem) {
    super('rolled back');
  }
}

interface Act {
  readonly id: string;
  readonly requestHash: string;
  /** Domain time. */
  readonly now: string;
}

/**
 * Runs a handler in one transaction with the memory of its answer: the same act gets the same bytes, and of two at
 * once the second waits for the first. A problem keeps nothing, so that a repetition is judged anew.
 */
export async function once(
  db: PrismaClient,
  act: Act,
  run: (transaction: Prisma.TransactionClient) => Promise<Answer>,
): Promise<RenderedReply | { readonly problem: Problem }> {
  try {
    return await db.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${act.id}, 0))::text`;
      const before = await transaction.outcome.findUnique({ where: { commandId: act.id } });
      if (before) return recall(before, act);
      const answer = await run(transaction);
      if ('problem' in answer) throw new RolledBack(answer.problem);
      const rendered = renderReply(answer);
      const { status, headers, body } = rendered;
      await transaction.outcome.create({
        data: { commandId: act.id, requestHash: act.requestHash, answer: { status, headers, body }, at: act.now },
      });
      return rendered;
    }, TRANSACTION_LIMITS);
  } catch (error) {
    if (error instanceof RolledBack) return { problem: error.problem };
    throw error;
  }
}

/** Generous: a timeout while the database commits would leave the caller without knowing what was done. */
const TRANSACTION_LIMITS = { timeout: 30_000, maxWait: 10_000 };

function recall(
  before: { readonly requestHash: string | null; readonly answer: Prisma.JsonValue },
  act: Act,
): RenderedReply | { readonly problem: Problem } {
  if (before.requestHash !== act.requestHash) return { problem: keyReused() };
  return before.answer as unknown as RenderedReply;
}

/**
 * The same for an act whose outcome the register remembers, where more goes into the answer than the outcome: the first
 * good answer is kept whole.
 */
export async function kept(
  db: PrismaClient,
  act: Act,
  run: () => Promise<Answer>,
): Promise<RenderedReply | { readonly problem: Problem }> {
  const commandId = `${act.id}/answer`;
  const before = await db.outcome.findUnique({ where: { commandId } });
  if (before) return recall(before, act);
  const answer = await run();
  if ('problem' in answer) return answer;
  const rendered = renderReply(answer);
  const { status, headers, body } = rendered;
  const { count } = await db.outcome.createMany({
    data: [{ commandId, requestHash: act.requestHash, answer: { status, headers, body }, at: act.now }],
    skipDuplicates: true,
  });
  // The same act at the same time was faster: its answer is the one.
  return count === 1 ? rendered : recall(await db.outcome.findUniqueOrThrow({ where: { commandId } }), act);
}

/** The key stands for another request already. */
export const keyReused = (): Problem =>
  problem('idempotency-key-reused', {
    remedy: 'Use a new key for a new act; repeat the same bytes to repeat the old one.',
  });
