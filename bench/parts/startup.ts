import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../register/package-folder';
import { temporaryFolder, type Report } from '../ground';
import { amount, type Finding } from '../report';

const PART = 'start';
const READY = 'Tollgate is at';
const PATIENCE_MS = 180_000;

/** From the command to the address, as a newcomer has it (with the demo portfolio); programs are cached already. */
export async function measureStartup(report: Report, signal: AbortSignal): Promise<readonly Finding[]> {
  const folder = temporaryFolder();
  try {
    report('  first start');
    const first = await startAndStop(folder, signal);
    report('  second start');
    const second = await startAndStop(folder, signal);
    return [
      amount(PART, 'first start, with the demo portfolio', { product: first, unit: 's' }),
      amount(PART, 'second start', { product: second, unit: 's' }, 20),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns seconds until the address was printed */
async function startAndStop(folder: string, signal: AbortSignal): Promise<number> {
  const started = performance.now();
  const args = [join(packageFolder(), 'bin/tollgate.js'), 'start', '--data', folder, '--port', '0'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  child.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ready = new Promise<number>((resolve) => {
    child.stdout.on('data', () => {
      if (written.includes(READY)) resolve((performance.now() - started) / 1000);
    });
  });
  const patience = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS);
  const failed = ended.then(() => Promise.reject(new Error(`The start failed:\n${written}`)));
  try {
    return await Promise.race([ready, failed]);
  } finally {
    clearTimeout(patience);
    failed.catch(() => undefined);
    child.kill('SIGTERM');
    await ended;
  }
}
