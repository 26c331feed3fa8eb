import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { suggestionSchema } from '../../contracts/api/import-profiles';
import { importRowSchema, importRunSchema } from '../../contracts/api/imports';
import { runningAddress } from '../attach';
import { readConfig } from '../config';
import { StartProblem } from '../problem';
import { createProgress, type Progress } from '../progress';
import { call, demoToken, type Server } from './import/server';

const LOOK_MS = 300;
/** The rows were read, but some of them wait in quarantine. */
const SOME_PUT_ASIDE = 3;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OPTIONS = {
  ...{ profile: TEXT, regime: TEXT, url: TEXT, token: TEXT, data: TEXT },
  ...{ 'dry-run': FLAG, suggest: FLAG },
};
const USAGE = [
  'tollgate import --profile PROFILE [--dry-run] FILE',
  'tollgate import --suggest [--regime REGIME] FILE',
];

type Run = z.output<typeof importRunSchema>;
const rowsSchema = z.object({ items: z.array(importRowSchema) });

/**
 * `tollgate import`: sends a file to a running Tollgate and shows how it goes, and every row that was put aside; or
 * suggests a profile for a file that none is known for. Exit codes: 0 all rows are in, 1 it failed or was refused, 2 wrong
 * arguments, 3 some rows were put aside.
 */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [file] = positionals;
  const named = values.suggest === true ? values.profile === undefined : values.profile !== undefined;
  if (!named || file === undefined || positionals.length > 1) {
    process.stderr.write(`An import needs one file, and a profile or --suggest.\n\n${USAGE.join('\n')}\n`);
    return 2;
  }
  await access(file, constants.R_OK).catch(() => {
    throw new StartProblem(`The file ${file} cannot be read.`, ['Look at its name and at the rights on it.']);
  });
  const config = readConfig({ TOLLGATE_DATA: values.data });
  const url = values.url ?? runningAddress(config);
  const server = { url, token: values.token ?? config.token ?? (await demoToken(url)) };
  if (values.profile === undefined) return suggest(server, file, values.regime);
  return importFile(server, file, values.profile, values['dry-run'] ?? false);
}

/** Writes the suggested profile to standard output; what could not be told stands in it, and decides the exit code. */
async function suggest(server: Server, file: string, regime: string | undefined): Promise<number> {
  const query = new URLSearchParams({ fileName: basename(file), ...(regime !== undefined && { regime }) });
  const path = `/import-profiles/suggestions?${query.toString()}`;
  const { yaml, complete, open } = suggestionSchema.parse(await call(server, path, file));
  process.stdout.write(yaml);
  process.stderr.write(`${open.length} things could not be told${complete ? '' : ', the profile is not complete'}.\n`);
  return complete ? 0 : SOME_PUT_ASIDE;
}

async function importFile(server: Server, file: string, profile: string, dryRun: boolean): Promise<number> {
  const progress = createProgress(process.stdout);
  const query = new URLSearchParams({ profile, fileName: basename(file), dryRun: String(dryRun) });
  const started = importRunSchema.parse(await call(server, `/imports?${query.toString()}`, file));
  const run = await followRun(server, started, progress);
  await showQuarantine(server, run, progress);
  const superseded = run.superseded > 0 ? `, ${run.superseded} earlier editions` : '';
  const filed = dryRun ? 'would be imported' : 'imported';
  progress.step(`${run.imported} ${filed}, ${run.unchanged} unchanged${superseded}, ${run.quarantined} put aside`);
  if (run.status !== 'done') return 1;
  return run.quarantined > 0 ? SOME_PUT_ASIDE : 0;
}

async function followRun(server: Server, started: Run, progress: Progress): Promise<Run> {
  let run = started;
  let shown = -1;
  while (run.status === 'running') {
    const done = run.imported + run.unchanged + run.superseded + run.quarantined;
    if (done !== shown) progress.step(`${done} of ${run.total ?? '?'} rows${paceOf(run)}`);
    shown = done;
    await delay(LOOK_MS);
    run = importRunSchema.parse(await call(server, `/imports/${run.id}`));
  }
  return run;
}

const paceOf = ({ rowsPerSecond, secondsLeft }: Run): string =>
  rowsPerSecond === null ? '' : `, ${rowsPerSecond} a second${secondsLeft === null ? '' : `, ${secondsLeft} s left`}`;

async function showQuarantine(server: Server, run: Run, progress: Progress): Promise<void> {
  if (run.quarantined === 0) return;
  const page = await call(server, `/imports/${run.id}/rows?status=quarantined&limit=100`);
  const { items } = rowsSchema.parse(page);
  for (const { line, faults } of items) {
    for (const { column, value, reason, remedy } of faults) {
      progress.say(`line ${line}, ${column} “${value}”: ${reason} ${remedy}`);
    }
  }
  if (run.quarantined > items.length) progress.say(`… and ${run.quarantined - items.length} more rows`);
  progress.say(`All of them as a file: GET /api/v1/imports/${run.id}/quarantine.csv`);
}
