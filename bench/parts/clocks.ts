import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'pg';
import type { Instant } from '../../domain/time';
import { CaseDesk, silentRegime } from '../cases';
import type { Ground, GroundDatabase, Report } from '../ground';
import { MANY, manyCases } from '../many';
import { amount, type Finding } from '../report';
import { timeEach } from '../statistics';

const PART = 'clocks';
/** The engine is watched so long; what it has drained by then gives its rate. */
const ENGINE_SECONDS = 60;

/**
 * Ten thousand clocks run out in the same instant, while nobody was there to see it. How long the record takes to apply
 * them; whether anything depends on the order; and how long the procedures take on an engine that knows none of them.
 */
export async function measureClocks(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const { database, cases } = await manyCases(ground, report);
  const streams = cases.map(({ stream }) => stream);
  const first = await ground.copyOf(database, 'drained_in_order');
  const second = await ground.copyOf(database, 'drained_in_disorder');
  const third = await ground.copyOf(database, 'drained_by_engine');
  report('  drained in order, 20 at once');
  const inOrder = await drain(first, streams, 20);
  report('  drained in another order, 7 at once');
  const inDisorder = await drain(second, shuffled(streams), 7);
  const same = inOrder.print === inDisorder.print;
  report(`  drained by the procedures, for ${ENGINE_SECONDS} s at most`);
  const engine = await drainByEngine(ground, third);
  return [
    { ...amount(PART, `${MANY} clocks at once: drained by the record`, { product: inOrder.seconds, unit: 's' }) },
    {
      part: PART,
      what: 'cases that end otherwise in another order',
      product: same ? 0 : await differing(first, second),
      unit: 'cases',
      aim: '0',
      reached: same && inOrder.silent === MANY && inDisorder.silent === MANY,
    },
    {
      ...amount(PART, 'clocks a second, procedures started anew', { product: engine.perSecond, unit: '/s' }),
      note: `${engine.drained} of ${MANY} in ${Math.round(engine.seconds)} s`,
    },
  ];
}

interface Drained {
  readonly seconds: number;
  /** Everything that the record says afterwards, as one hash. */
  readonly print: string;
  /** Cases in which silence has spoken. */
  readonly silent: number;
}

/** Lets every case take what fell due, and the steps that follow from it. */
async function drain(database: GroundDatabase, streams: readonly string[], atOnce: number): Promise<Drained> {
  const desk = await CaseDesk.open(database, silentRegime());
  try {
    const due = await commonInstant(desk.pool);
    const { seconds } = await timeEach(streams.length, atOnce, (index) => desk.settle(streams[index] ?? '', due));
    return { seconds, ...(await outcomeOf(desk.pool)) };
  } finally {
    await desk.close();
  }
}

/** The instant at which all clocks run out; it must be one and the same. */
async function commonInstant(pool: Pool): Promise<Instant> {
  const sql = 'SELECT DISTINCT wakes_at AS at, count(*)::int AS clocks FROM stream WHERE NOT ended GROUP BY wakes_at';
  const { rows } = await pool.query<{ at: Date | null; clocks: number }>(sql);
  const [row] = rows;
  if (rows.length !== 1 || !row?.at || row.clocks !== MANY) {
    throw new Error(`The clocks do not run out in one instant: ${JSON.stringify(rows)}`);
  }
  return row.at.toISOString();
}

/** What the record says, without what only counts the order of writing. */
const RECORDS = {
  events: 'SELECT stream, seq, type, data, actor, on_behalf_of, command_id, occurred_at FROM event',
  streams: 'SELECT name, seq, snapshot::text, view::text, last_at, wakes_at, ended FROM stream',
  projects: 'SELECT * FROM project',
  clocks: 'SELECT * FROM clock',
  tasks: 'SELECT * FROM task',
  decisions: 'SELECT * FROM decision',
  notices: 'SELECT stream, seq, n, kind, "to", facts, at FROM outbox',
};

const SILENCE = `SELECT count(DISTINCT stream)::int AS silent FROM event
                  WHERE type = 'DecisionTaken' AND actor = 'system'`;

async function outcomeOf(pool: Pool): Promise<Pick<Drained, 'print' | 'silent'>> {
  const prints: string[] = [];
  for (const sql of Object.values(RECORDS)) {
    const hash = `SELECT md5(string_agg(md5(r::text), '' ORDER BY r::text)) AS print FROM (${sql}) AS r`;
    prints.push((await pool.query<{ print: string }>(hash)).rows[0]?.print ?? '');
  }
  const { rows } = await pool.query<{ silent: number }>(SILENCE);
  return { print: prints.join(' '), silent: rows[0]?.silent ?? 0 };
}

/** How many cases have other events in the one register than in the other. */
async function differing(first: GroundDatabase, second: GroundDatabase): Promise<number> {
  const [one, other] = await Promise.all([printsOf(first), printsOf(second)]);
  return [...one].filter(([stream, print]) => other.get(stream) !== print).length;
}

async function printsOf({ applicationUrl }: GroundDatabase): Promise<ReadonlyMap<string, string>> {
  const pool = new Pool({ connectionString: applicationUrl, max: 1 });
  try {
    const sql = `SELECT stream, md5(string_agg(e::text, '' ORDER BY seq)) AS print
                   FROM (${RECORDS.events}) AS e GROUP BY stream`;
    const { rows } = await pool.query<{ stream: string; print: string }>(sql);
    return new Map(rows.map(({ stream, print }) => [stream, print]));
  } finally {
    await pool.end();
  }
}

/** The same by the worker on an engine that knows none of these procedures: the sweeper finds and starts them. */
async function drainByEngine(ground: Ground, database: GroundDatabase) {
  await ground.stopWorker();
  const pool = new Pool({ connectionString: database.applicationUrl, max: 1 });
  try {
    const started = performance.now();
    await ground.startWorker(database);
    let drained = 0;
    while (drained < MANY && performance.now() - started < ENGINE_SECONDS * 1000) {
      await delay(500);
      drained = (await pool.query<{ silent: number }>(SILENCE)).rows[0]?.silent ?? 0;
    }
    const seconds = (performance.now() - started) / 1000;
    return { drained, seconds, perSecond: drained / seconds };
  } finally {
    await pool.end();
    await ground.stopWorker();
  }
}

/** Another order, the same in every run. */
function shuffled<T>(values: readonly T[]): readonly T[] {
  let seed = 20_250_203;
  const keyed = values.map((value) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { value, key: seed };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
