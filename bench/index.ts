import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Ground, type Report } from './ground';
import { measureClocks } from './parts/clocks';
import { measureDecisions } from './parts/decisions';
import { measureProcedures } from './parts/procedures';
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
} as const;

const NAMES = ['start', ...Object.keys(ON_GROUND)];

const USAGE = `npm run bench [-- --only ${NAMES.join(',')}] [--json]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
  });
  const chosen = values.only?.flatMap((names) => names.split(',')) ?? NAMES;
  const unknown = chosen.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.\n${USAGE}`);
  const started = performance.now();
  const report: Report = (line) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
    process.stderr.write(`${seconds} s  ${line}\n`);
  };
  const findings: Finding[] = [];
  if (chosen.includes('start')) {
    report('start');
    findings.push(...(await measureStartup(report)));
  }
  const parts = Object.entries(ON_GROUND).filter(([name]) => chosen.includes(name));
  if (parts.length > 0) findings.push(...(await onGround(parts, report)));
  console.log(values.json ? JSON.stringify({ cores: availableParallelism(), findings }, null, 2) : tableOf(findings));
}

async function onGround(
  parts: readonly (readonly [string, (typeof ON_GROUND)[keyof typeof ON_GROUND]])[],
  report: Report,
): Promise<readonly Finding[]> {
  report('The product is started: PostgreSQL, Temporal, API, worker');
  const ground = await Ground.open(report);
  const findings: Finding[] = [];
  try {
    await ground.restart();
    await setUpPeople(ground.url);
    for (const [name, measure] of parts) {
      report(name);
      findings.push(...(await measure(ground, report)));
    }
  } finally {
    await ground.close();
  }
  return findings;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
