import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Ground, type Report } from './ground';
import { measureClocks } from './parts/clocks';
import { measureDecisions } from './parts/decisions';
import { measureImports } from './parts/imports';
import { measureInvoices } from './parts/invoices';
import { measureOversight } from './parts/oversight';
import { measurePages } from './parts/pages';
import { measurePortfolio } from './parts/portfolio';
import { measureProcedures } from './parts/procedures';
import { measureRollout } from './parts/rollout';
import { measureSeal } from './parts/seal';
import { measureSimulation } from './parts/simulation';
import { measureSize } from './parts/size';
import { measureStartup } from './parts/startup';
import { setUpPeople } from './people';
import { tableOf, type Finding } from './report';

/** What is measured on the running product, in this order. */
const ON_GROUND = {
  decisions: measureDecisions,
  procedures: measureProcedures,
  size: measureSize,
  clocks: measureClocks,
  rollout: measureRollout,
  imports: measureImports,
  invoices: measureInvoices,
  oversight: measureOversight,
  simulation: measureSimulation,
  seal: measureSeal,
  pages: measurePages,
} as const;

const NAMES = ['start', 'portfolio', ...Object.keys(ON_GROUND)];

const USAGE = `npm run bench [-- --only ${NAMES.join(',')}] [--minutes 10] [--json]`;

/** A run that takes longer than this, or than it was told to, is cut off and tells what it has found. */
const MOST_MINUTES = '10';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      minutes: { type: 'string', default: MOST_MINUTES },
      json: { type: 'boolean', default: false },
    },
  });
  const chosen = values.only?.flatMap((names) => names.split(',')) ?? NAMES;
  const unknown = chosen.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.\n${USAGE}`);
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`${values.minutes} are no minutes.\n${USAGE}`);
  const { signal, cutOff } = untilCutOff(minutes);
  const findings: Finding[] = [];
  const report = stopwatch();
  try {
    await measure(chosen, { report, findings, signal, cutOff });
  } catch (error) {
    if (!signal.aborted) throw error;
    report(String(signal.reason));
  }
  console.log(values.json ? JSON.stringify({ cores: availableParallelism(), findings }, null, 2) : tableOf(findings));
  return signal.aborted ? 1 : 0;
}

interface Run {
  readonly report: Report;
  /** Grows with every part. */
  readonly findings: Finding[];
  readonly signal: AbortSignal;
  /** Rejects when the run is cut off. */
  readonly cutOff: Promise<never>;
}

async function measure(chosen: readonly string[], run: Run): Promise<void> {
  const { report, findings, signal } = run;
  if (chosen.includes('start')) {
    report('start');
    findings.push(...(await measureStartup(report, signal)));
  }
  if (chosen.includes('portfolio')) {
    report('portfolio');
    findings.push(...measurePortfolio(report));
  }
  const parts = Object.entries(ON_GROUND).filter(([name]) => chosen.includes(name));
  if (parts.length > 0) await measureOnGround(parts, run);
}

type PartOnGround = (typeof ON_GROUND)[keyof typeof ON_GROUND];

/** Whatever happens, what was started is stopped and its data deleted. */
async function measureOnGround(parts: readonly (readonly [string, PartOnGround])[], run: Run): Promise<void> {
  const { report, findings, signal, cutOff } = run;
  report('The product is started: PostgreSQL, Temporal, API, worker');
  const ground = await Ground.open(report);
  const work = async (): Promise<void> => {
    await ground.restart();
    await setUpPeople(ground.url);
    for (const [name, part] of parts) {
      report(name);
      findings.push(...(await part(ground, report)));
    }
  };
  try {
    signal.throwIfAborted();
    await Promise.race([work(), cutOff]);
  } finally {
    await ground.close();
  }
}

/** Ends the run early: Ctrl-C, or the time is up. */
function untilCutOff(minutes: number): Pick<Run, 'signal' | 'cutOff'> {
  const controller = new AbortController();
  const { signal } = controller;
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort('Interrupted'));
  const timeIsUp = (): void => controller.abort(`Cut off after ${minutes} minutes`);
  setTimeout(timeIsUp, minutes * 60_000).unref();
  const cutOff = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(String(signal.reason))), { once: true });
  });
  cutOff.catch(() => undefined);
  return { signal, cutOff };
}

function stopwatch(): Report {
  const started = performance.now();
  return (line) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
    process.stderr.write(`${seconds} s  ${line}\n`);
  };
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
