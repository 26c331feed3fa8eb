import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from '../../runtime/embedded/processes';

const ROOT = join(__dirname, '../..');
const PATIENCE_MS = 120_000;

/** Builds the product if its sources have changed; processes run from dist/. */
export function buildProduct(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'pipe' });
}

export interface ProductProcess {
  readonly child: ChildProcess;
  /** Everything that it has written so far. */
  output(): string;
  /** Waits until it has written this; fails if it ends before. */
  until(text: string): Promise<void>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Waits for the end by itself. */
  ended: Promise<number | null>;
}

/** Runs `tollgate …` as a person would, in a process of its own. */
export function runTollgate(args: readonly string[], environment: Record<string, string> = {}): ProductProcess {
  const child = spawn(process.execPath, [join(ROOT, 'bin/tollgate.js'), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const keep = (chunk: Buffer): void => void (written += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let over = false;
  void ended.then(() => (over = true));
  return {
    child,
    ended,
    output: () => written,
    until: async (text) => {
      const deadline = performance.now() + PATIENCE_MS;
      while (!written.includes(text)) {
        if (over || performance.now() > deadline) throw new Error(`“${text}” never came. It wrote:\n${written}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** All processes whose command line mentions a folder: what a Tollgate with its data there consists of. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  return allProcesses().filter(({ pid, command }) => pid !== process.pid && command.includes(folder));
}

function allProcesses(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') {
    const listing = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' });
    return listing.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
  }
  // Small images have no ps.
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(Number(name)) ?? '' }));
}
