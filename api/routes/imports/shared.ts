import type { ImportRun } from '../../../generated/prisma/client';

/** A run for an answer. */
export const runToWire = ({ startedAt, finishedAt, ...run }: ImportRun) => ({
  ...run,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});
