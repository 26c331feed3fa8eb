import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { importRunSchema } from '../../contracts/api/imports';
import type { Ground, Report } from '../ground';
import { fetchToken } from '../people';
import { rate, type Finding } from '../report';

const PART = 'imports';
const ROWS = 10_000;

type Run = z.output<typeof importRunSchema>;

/** How many rows of a published register are read, checked and filed a second, over HTTP, and read again. */
export async function measureImports(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const token = await fetchToken(ground.url, 'admin');
  const file = listOf(ROWS);
  report(`  ${ROWS} rows are filed`);
  const first = await timed(ground.url, token, file);
  report('  the same file again');
  const again = await timed(ground.url, token, file);
  if (first.run.imported !== ROWS || again.run.unchanged !== ROWS) {
    throw new Error(`Not all rows went in: ${JSON.stringify([first.run, again.run])}`);
  }
  return [
    rate(PART, `rows of ${ROWS} that are filed`, { product: ROWS / first.seconds, unit: '/s' }),
    rate(PART, 'rows that are in already', { product: ROWS / again.seconds, unit: '/s' }),
  ];
}

async function timed(url: string, token: string, file: string): Promise<{ run: Run; seconds: number }> {
  const authorization = `Bearer ${token}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<Run> => {
    const headers = { authorization, 'content-type': 'text/csv', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return importRunSchema.parse(await answer.json());
  };
  const started = performance.now();
  let run = await ask('/imports?profile=ca-it-projects', { method: 'POST', body: file });
  while (run.status === 'running') {
    await delay(200);
    run = await ask(`/imports/${run.id}`);
  }
  return { run, seconds: (performance.now() - started) / 1000 };
}

/** A register as Canada's is published, of twenty departments. */
function listOf(rows: number): string {
  const heading = 'deptAcronym,uniqueId,department,projectName,description,totalBudget,estimatedCompletionDate,source';
  const lines = Array.from({ length: rows }, (_, index) => {
    const department = index % 20;
    const budget = `"$${(1_000_000 + index).toLocaleString('en')}"`;
    return `d${department},p-${index},Department ${department},Project ${index},What it is for,${budget},"March 31, 2027",Q`;
  });
  return [heading, ...lines, ''].join('\n');
}
