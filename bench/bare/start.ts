import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BareWorkerOrder } from './worker';

/** Starts the worker of the bare procedures; answers how to stop it. */
export async function startBareWorker(order: BareWorkerOrder): Promise<() => Promise<void>> {
  const child = fork(join(__dirname, 'worker.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(order);
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The bare worker ended.'))),
  ]);
  return async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
}
