import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, exited } from './embedded/processes';
import { packageFolder } from '../register/package-folder';
import { StartProblem } from './problem';
import { type Service } from './supervise';

/** What a child tells its supervisor when it can do its work. */
export interface ReadyMessage {
  readonly ready: true;
}

export interface ChildOptions {
  readonly kind: 'api' | 'worker';
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Shown on its command line, so that a list of processes tells which Tollgate it belongs to. */
  readonly dataDir: string;
  /** Milliseconds within which it must be ready. */
  readonly patience: number;
}

/** SIGTERM lets it finish what it is doing. */
const STOP_SIGNALS = [
  ['SIGTERM', 15_000],
  ['SIGKILL', 2_000],
] as const;

export interface ChildService extends Service {
  readonly pid: number;
}

/**
 * Starts the API or the worker as a process of its own and answers when it is ready. The channel between the two
 * processes tells the child that its supervisor has died, however that came about.
 */
export async function startChild(options: ChildOptions): Promise<ChildService> {
  const script = join(packageFolder(), 'dist/runtime', `${options.kind}-process.js`);
  const log = openSync(options.logFile, 'a', 0o600);
  // A session of its own: Ctrl-C reaches the supervisor alone, which stops the parts in order.
  const child = spawn(process.execPath, ['--enable-source-maps', script, options.dataDir], {
    env: { ...options.environment },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  try {
    await untilReady(child, options);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const pid = child.pid as number;
  return {
    pid,
    ended: exited(child),
    stop: async () => {
      await endProcess(pid, STOP_SIGNALS);
      await exited(child);
    },
  };
}

function untilReady(child: ChildProcess, { kind, patience, logFile }: ChildOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      act();
    };
    const onMessage = (message: unknown): void => {
      if ((message as Partial<ReadyMessage>).ready) settle(resolve);
    };
    const fail = (what: string): void => settle(() => reject(cannotStart(kind, what, logFile)));
    const onExit = (): void => fail('ended while starting');
    const timer = setTimeout(() => fail(`was not ready after ${patience / 1000} s`), patience);
    child.on('message', onMessage);
    child.once('exit', onExit);
    child.once('error', (error) => fail(error.message));
  });
}

/** The log says why, and its end is what somebody would look for first. */
function cannotStart(kind: string, what: string, logFile: string): StartProblem {
  const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
  return new StartProblem(`The ${kind} ${what}. The end of ${logFile} says:\n${tail}`, [
    'If that names a setting, put it right and start again; the data is kept.',
  ]);
}
