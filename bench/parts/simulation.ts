import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import type { Actor } from '../../domain/kernel';
import { USUAL_ASSUMPTIONS } from '../../domain/simulation/types';
import { createSimulations } from '../../register/simulation/runs';
import { wallClock } from '../../runtime/clock-port';
import { CaseDesk, JURISDICTION, wholeRegime } from '../cases';
import type { Ground, Report } from '../ground';
import { amount, type Finding } from '../report';

const PART = 'simulation';
const MANY = 100_000;
/** Filed by the law itself; the others are their like under other names. */
const FILED = 20;
const STEPS = 100;
const PATIENCE_MS = 240_000;
const RESOLUTION_MS = 5;

const AUDITOR: Actor = {
  id: 'bench-auditor',
  kind: 'person',
  appointments: [
    { role: 'auditor', bodyId: 'bench-audit', bodyKind: 'audit', bodyKey: 'audit', jurisdiction: JURISDICTION },
  ],
};

/**
 * Two sets of rules and a line at many amounts, over a register of a hundred thousand projects; and how long at most the
 * process had to wait that began it. Beside that stands how long it waits when it has nothing to do.
 */
export async function measureSimulation(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const database = await ground.emptyDatabase('simulation');
  const desk = await CaseDesk.open(database);
  const log = pino({ level: 'silent' });
  const { prisma } = desk;
  const simulations = createSimulations({ prisma, databaseUrl: database.applicationUrl, clock: wallClock, log });
  try {
    await desk.file(FILED, 'model', wallClock.now());
    await multiply(desk);
    report(`  two sets of rules over ${MANY} projects`);
    const idle = await longestWait(() => delay(2_000));
    const started = performance.now();
    const busy = await longestWait(async () => {
      await simulations.start({ id: 'bench', personId: AUDITOR.id, order: orderOf(), asked: {} });
      await simulations.settle('bench', PATIENCE_MS);
    });
    const seconds = (performance.now() - started) / 1_000;
    const state = await simulations.find('bench', AUDITOR.id);
    if (state?.result?.portfolio.projects !== MANY)
      throw new Error(`The simulation ended as ${state?.status ?? 'none'}.`);
    return [
      amount(PART, `two sets of rules and a line at ${STEPS} amounts over ${MANY} projects`, {
        ...{ product: seconds, unit: 's' },
      }),
      amount(PART, 'longest wait of the process meanwhile', { product: busy, bare: idle, unit: 'ms' }),
    ];
  } finally {
    await simulations.close();
    await desk.close();
  }
}

function orderOf() {
  const regime = wholeRegime();
  const line = regime.thresholds.find(({ leadsTo, basis }) => leadsTo === 'scope' && 'cost' in basis);
  if (!line) throw new Error('The regime has no line of cost.');
  const lowered = { [line.id]: Math.round(line.amount / 2) };
  return {
    rules: [
      { regime, amounts: {} },
      { regime, amounts: lowered },
    ],
    suiting: { day: wallClock.now().slice(0, 10), rates: [], statedTotalsCount: false },
    assumptions: USUAL_ASSUMPTIONS,
    sweep: { regime: 0, lineId: line.id, from: 0, to: 4 * line.amount, steps: STEPS },
    viewer: AUDITOR,
    source: { kind: 'register' as const },
  };
}

/** @returns milliseconds that the event loop was held up at most */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  monitor.enable();
  await work();
  monitor.disable();
  return Math.max(0, monitor.max / 1_000_000 - RESOLUTION_MS);
}

/** Rows of the filed projects under other names, until there are enough. */
async function multiply({ pool }: CaseDesk): Promise<void> {
  const copies = MANY / FILED - 1;
  const named = `'project/' || p.id || '-' || n`;
  await pool.query(
    `INSERT INTO event (stream, seq, type, schema_version, data, actor, command_id, occurred_at)
     SELECT ${named}, e.seq, e.type, e.schema_version, e.data, e.actor, e.command_id || '-' || n, e.occurred_at
       FROM project p JOIN event e ON e.stream = p.stream AND e.type = 'ProjectSubmitted'
       CROSS JOIN generate_series(1, $1::int) n`,
    [copies],
  );
  await pool.query(
    `INSERT INTO submission (stream, seq, project_id, filed_by, at, title)
     SELECT ${named}, s.seq, p.id || '-' || n, s.filed_by, s.at, s.title
       FROM project p JOIN submission s ON s.stream = p.stream CROSS JOIN generate_series(1, $1::int) n`,
    [copies],
  );
  await pool.query(
    `INSERT INTO project
     SELECT (jsonb_populate_record(p, jsonb_build_object(
              'id', p.id || '-' || n, 'stream', ${named}, 'reference', p.reference || '-' || n))).*
       FROM project p CROSS JOIN generate_series(1, $1::int) n`,
    [copies],
  );
  for (const table of ['event', 'submission', 'project']) await pool.query(`ANALYZE ${table}`);
}
