import type { Pool, PoolClient } from 'pg';
import { parseStream } from '../contracts/names';
import type { Calendar } from '../domain/calendar/types';
import type { Result } from '../domain/result';
import type { PrismaClient } from '../generated/prisma/client';
import { createAuditTrail } from './audit';
import { loadCalendar } from './calendars';
import { KINDS } from './kinds';
import { compareRows, replaceRows, strayRows, type Difference } from './projections/compare';
import { compareStreams, replaceStreams } from './projections/compare-streams';
import { TABLE_NAMES } from './projections/sql';
import { createRegimeStore } from './regime-store';
import { replay, type Replayed } from './replay';
import { Laws } from './states';
import type { StreamKinds } from './streams';

export interface RebuildDeps {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  readonly calendars?: (id: string) => Result<Calendar, { readonly code: string }>;
  readonly kinds?: StreamKinds;
}

export interface RebuildOptions {
  /** Compares and writes nothing. */
  readonly check: boolean;
  /** Told after each batch. */
  readonly onProgress?: (done: { readonly streams: number; readonly events: number }) => void;
}

export interface RebuildReport {
  readonly streams: number;
  readonly events: number;
  /** How many rows differ from what the events say (and were corrected, unless it was a check). */
  readonly differing: number;
  /** The first of them. */
  readonly differences: readonly Difference[];
}

/** So many streams are taken together: one transaction, some thousand events in memory. */
const BATCH = 200;
const MOST_REPORTED = 100;

/**
 * Throws projections, snapshots and what streams say of themselves away and makes them again from the events, or only
 * compares. What is no projection stays: outcomes, inbox, outbox, audit, and what the procedures have seen.
 */
export async function rebuild(deps: RebuildDeps, { check, onProgress }: RebuildOptions): Promise<RebuildReport> {
  const { pool, prisma } = deps;
  const regimes = createRegimeStore(prisma, pool, createAuditTrail(prisma));
  const laws = new Laws(regimes, deps.calendars ?? ((id) => loadCalendar(id)));
  const kinds = deps.kinds ?? KINDS;
  const done = { streams: 0, events: 0 };
  const found: Difference[] = [];
  for (let after = ''; ;) {
    const names = await streamsAfter(pool, after);
    const last = names.at(-1);
    if (last === undefined) break;
    const batch = await inTransaction(pool, check, (client) => rebuildBatch(client, laws, kinds, names, check));
    found.push(...batch.differences);
    done.streams += names.length;
    done.events += batch.events;
    onProgress?.({ ...done });
    after = last;
  }
  for (const table of TABLE_NAMES) found.push(...(await strayRows(pool, table, !check)));
  return { ...done, differing: found.length, differences: found.slice(0, MOST_REPORTED) };
}

async function streamsAfter(pool: Pool, after: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ stream: string }>(
    'SELECT stream FROM event WHERE seq = 1 AND stream > $1 ORDER BY stream LIMIT $2',
    [after, BATCH],
  );
  return rows.map(({ stream }) => stream);
}

/** A check reads all of a batch at one instant; a rebuild locks its streams, so that no act comes in between. */
async function inTransaction<T>(pool: Pool, check: boolean, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(check ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    // Rows that are made again are nothing new to look at.
    if (!check) await client.query("SET LOCAL tollgate.rebuild = 'on'");
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function rebuildBatch(
  client: PoolClient,
  laws: Laws,
  kinds: StreamKinds,
  names: readonly string[],
  check: boolean,
) {
  if (!check) await client.query('SELECT 1 FROM stream WHERE name = ANY($1) ORDER BY name FOR UPDATE', [names]);
  const replayed: Replayed[] = [];
  for (const name of names) {
    const kind = parseStream(name)?.kind;
    const definition = kind && kinds[kind];
    if (!definition) throw new Error(`${name} is of no kind that this release knows.`);
    replayed.push(await replay(client, laws, definition, name));
  }
  const differences = await compareStreams(client, replayed);
  for (const table of TABLE_NAMES) {
    const rows = replayed.flatMap((stream) => stream.rows.get(table) ?? []);
    differences.push(...(await compareRows(client, table, rows, names)));
    if (!check) await replaceRows(client, table, rows, names);
  }
  if (!check) await replaceStreams(client, replayed);
  return { differences, events: replayed.reduce((sum, { events }) => sum + events, 0) };
}
