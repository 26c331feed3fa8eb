import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '../generated/prisma/client';

export interface Database {
  /** For the hot path, with named statements. */
  readonly pool: Pool;
  /** For everything else; uses the same pool. */
  readonly prisma: PrismaClient;
  /** Where it is, for a thread that makes connections of its own. */
  readonly url: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** The application's role: it can add events and can neither change nor delete them. */
  readonly url: string;
  /** The most connections held at once. */
  readonly maxConnections: number;
  /** Told of a connection that broke while nobody used it (the pool replaces it). */
  readonly onIdleError: (error: Error) => void;
}

/** One pool for the raw statements and for Prisma. Connects when first used. */
export function connectDatabase({ url, maxConnections, onIdleError }: DatabaseOptions): Database {
  // Pipelined: the write path sends begin and first query, or writes and commit, without waiting in between.
  const pool = new Pool({ connectionString: url, max: maxConnections, pipeline: true });
  pool.on('error', onIdleError);
  // A busy machine may keep a transaction waiting for its connection; it is refused only when something is stuck.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 15_000 } });
  return {
    pool,
    prisma,
    url,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
