import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { importRowSchema, importRunSchema } from '../../contracts/api/imports';
import { runningAddress } from '../attach';
import { readConfig } from '../config';
import { StartProblem } from '../problem';
import { createProgress, type Progress } from '../progress';

const LOOK_MS = 300;
const DEMO_ADMINISTRATOR = 'admin';

type Run = z.output<typeof importRunSchema>;
const rowsSchema = z.object({ items: z.array(importRowSchema) });

/** `tollgate import`: sends a file to a running Tollgate and shows how it goes, and every row that was put aside. */
export async function importCommand(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { profile: text, url: text, token: text, data: text, 'dry-run': { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file] = positionals;
  if (values.profile === undefined || file === undefined || positionals.length > 1) {
    throw new StartProblem('An import needs a profile and one file.', ['tollgate import --profile PROFILE FILE']);
  }
  const config = readConfig({ TOLLGATE_DATA: values.data });
  const url = values.url ?? runningAddress(config);
  const server = { url: `${url}/api/v1`, token: values.token ?? config.token ?? (await demoToken(url)) };
  const progress = createProgress(process.stdout);
  const query = new URLSearchParams({
    profile: values.profile,
    fileName: basename(file),
    dryRun: String(values['dry-run'] ?? false),
  });
  const started = importRunSchema.parse(
    await call(server, `/imports?${query.toString()}`, { type: 'text/csv', body: await readFile(file) }),
  );
  const run = await followRun(server, started, progress);
  await showQuarantine(server, run, progress);
  progress.step(`${run.imported} imported, ${run.unchanged} unchanged, ${run.quarantined} put aside`);
  return run.status === 'done' ? 0 : 1;
}

interface Server {
  readonly url: string;
  readonly token: string;
}

async function followRun(server: Server, started: Run, progress: Progress): Promise<Run> {
  let run = started;
  let shown = -1;
  while (run.status === 'running') {
    const done = run.imported + run.unchanged + run.quarantined;
    if (done !== shown) progress.step(`${done} of ${run.total ?? '?'} rows`);
    shown = done;
    await delay(LOOK_MS);
    run = importRunSchema.parse(await call(server, `/imports/${run.id}`));
  }
  return run;
}

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
}

async function call(server: Server, path: string, sent?: { type: string; body: Uint8Array }): Promise<unknown> {
  const authorization = `Bearer ${server.token}`;
  const posting = { 'content-type': sent?.type ?? '', 'idempotency-key': crypto.randomUUID() };
  const request = sent
    ? { method: 'POST', headers: { authorization, ...posting }, body: new Blob([new Uint8Array(sent.body)]) }
    : { headers: { authorization } };
  const answer = await fetch(server.url + path, request).catch(() => {
    throw new StartProblem(`Nobody answers at ${server.url}.`, ['Start Tollgate, or give its address with --url.']);
  });
  const body = await answer.text();
  if (!answer.ok) throw new StartProblem(`Tollgate refused the import (${answer.status}):\n${body}`, []);
  return JSON.parse(body) as unknown;
}

/** On a system with demo people the administrator imports; elsewhere somebody has to say who they are. */
async function demoToken(url: string): Promise<string> {
  const answer = await fetch(`${url}/dev-issuer/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: DEMO_ADMINISTRATOR,
      client_secret: 'demo',
    }),
  }).catch(() => undefined);
  const { access_token: token } = answer?.ok ? ((await answer.json()) as { access_token?: string }) : {};
  if (token !== undefined) return token;
  throw new StartProblem(`${url} gives no demo tokens.`, [
    'Give a token of your issuer: --token TOKEN, or the variable TOLLGATE_TOKEN.',
  ]);
}
