import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/time';
import { packageFolder } from '../../register/package-folder';
import { StartProblem } from '../problem';

/** What the process that fills the register tells of its work, and at its end. */
export type FillMessage = { readonly line: string } | { readonly ours: boolean; readonly refused: number };

export interface BesideOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly logFile: string;
  /** The present, RFC 3339. */
  readonly now: Instant;
  readonly report: (line: string) => void;
  /** Aborted when the start is interrupted. */
  readonly interrupted: AbortSignal;
}

/**
 * Has the register filled with the demo portfolio by a process of its own, and waits for its end.
 *
 * @returns whether the demo's people are in the register; false where the start was interrupted
 * @throws StartProblem if it could not be filled
 */
export async function fillBeside(options: BesideOptions): Promise<boolean> {
  const { environment, dataDir, logFile, now, report, interrupted } = options;
  const log = openSync(logFile, 'a', 0o600);
  const script = join(packageFolder(), 'dist/runtime/demo-process.js');
  const child = spawn(process.execPath, ['--enable-source-maps', script, dataDir, now], {
    env: { ...environment },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const stop = (): void => void child.kill('SIGKILL');
  interrupted.addEventListener('abort', stop);
  let ours: boolean | undefined;
  child.on('message', (message: FillMessage) => {
    if ('line' in message) {
      report(message.line);
      return;
    }
    ours = message.ours;
    if (message.refused > 0) report(`  ${message.refused} cases stand still before their end: see ${logFile}`);
  });
  await new Promise<void>((resolve, reject) => child.once('exit', () => resolve()).once('error', reject));
  interrupted.removeEventListener('abort', stop);
  if (ours === undefined && !interrupted.aborted) {
    throw new StartProblem(`The demo portfolio could not be filed. The end of ${logFile} says why.`, [
      'Start again: it goes on where it stood.',
      'Or start without it, in another folder: tollgate start --empty --data DIR.',
    ]);
  }
  return ours ?? false;
}
