import { parseArgs } from 'node:util';
import { Ground } from './ground';
import { measureDecisions } from './parts/decisions';
import { setUpPeople } from './people';
import { tableOf, type Finding } from './report';

type Part = (ground: Ground, report: (line: string) => void) => Promise<readonly Finding[]>;

const PARTS: Readonly<Record<string, Part>> = { decisions: measureDecisions };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, json: { type: 'boolean' } } });
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const chosen = values.only?.flatMap((names) => names.split(',')) ?? Object.keys(PARTS);
  const findings: Finding[] = [];
  report('Starting the product');
  const ground = await Ground.open(report);
  try {
    await ground.startApi();
    await ground.startWorker();
    await setUpPeople(ground.url);
    for (const name of chosen) {
      const part = PARTS[name];
      if (!part) throw new Error(`There is no part “${name}”. Parts: ${Object.keys(PARTS).join(', ')}`);
      report(`Measuring: ${name}`);
      findings.push(...(await part(ground, report)));
    }
  } finally {
    await ground.close();
  }
  console.log(values.json === true ? JSON.stringify(findings, null, 2) : tableOf(findings));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
