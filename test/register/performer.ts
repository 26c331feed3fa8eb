import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { NOON, type Desk } from './support';

/** A process of its own that performs acts one after the other and says of each when it has been answered. */
const PERFORM = `
  const [root, url] = process.argv.slice(1);
  const { connectDatabase } = require(root + '/dist/prisma/client');
  const { createRegister } = require(root + '/dist/register');
  const database = connectDatabase({ url, maxConnections: 4, onIdleError() {} });
  const register = createRegister({ ...database, clock: { now: () => '${NOON}' }, log: { warn() {} } });
  (async () => {
    process.stdout.write('ready\\n');
    for (const act of JSON.parse(require('node:fs').readFileSync(0, 'utf8'))) {
      await register.perform(act);
      process.stdout.write(act.commandId + '\\n');
    }
    process.stdout.write('done\\n');
  })();
`;

export interface Performer {
  readonly child: ChildProcess;
  readonly answered: () => readonly string[];
  kill(): Promise<void>;
}

/** Begins to perform acts in a process that may be killed. The product must have been built. */
export function perform(desk: Desk, acts: readonly object[]): Performer {
  const root = join(__dirname, '../..');
  const child = spawn(process.execPath, ['-e', PERFORM, root, desk.addresses.applicationUrl]);
  child.stdin.end(JSON.stringify(acts));
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    child,
    answered: () => written.split('\n').filter((line) => line !== '' && line !== 'ready' && line !== 'done'),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It never came to that.');
}

/** Holds a lock that a process with these acts comes to wait for; `meanwhile` gets it, and its backend's process id. */
export async function whileLocked(
  desk: Desk,
  lock: string,
  acts: readonly object[],
  meanwhile: (performer: Performer, waiting: number) => Promise<unknown>,
): Promise<Performer> {
  const blocker = new Client({ connectionString: desk.addresses.ownerUrl });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query(lock);
  const performer = perform(desk, acts);
  const waiting = async () =>
    (
      await desk.rows<{ pid: number }>(
        `SELECT a.pid FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
        WHERE a.datname = current_database() AND NOT l.granted`,
      )
    )[0]?.pid;
  await until(async () => (await waiting()) !== undefined);
  const pid = (await waiting())!;
  await meanwhile(performer, pid);
  await blocker.query('ROLLBACK');
  await blocker.end();
  await until(async () => (await desk.rows('SELECT 1 FROM pg_stat_activity WHERE pid = $1', pid)).length === 0);
  return performer;
}
