import { connectDatabase } from '../../prisma/client';
import { createRegister } from '../../register';
import { wallClock } from '../../runtime/clock-port';

/** Moves the projects of a roll-out batch by batch until none is left, as the worker does; to be killed in the middle. */
async function move(url: string, rolloutId: string): Promise<void> {
  const database = connectDatabase({ url, maxConnections: 10, onIdleError: () => undefined });
  const register = createRegister({ ...database, clock: wallClock, log: { warn: () => undefined } });
  let status = 'running';
  while (status === 'running') status = (await register.takeRolloutBatch(rolloutId, wallClock.now())).status;
  await database.close();
}

const [url = '', rolloutId = ''] = process.argv.slice(2);
void move(url, rolloutId).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
