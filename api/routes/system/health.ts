import { Router, type RequestHandler } from 'express';
import { problem } from '../../problem';
import { sendProblem, sendReply, renderReply } from '../../send';
import type { HealthProbe, Services } from '../../services';

const PROBE_TIMEOUT_MS = 2_000;

type PartState = 'up' | 'down';

/** Whether the service lives, whether it can work, and what it is: for those who operate it. */
export function healthRouter(services: Services): Router {
  const router = Router();
  router.get(
    '/health/live',
    answer(async () => ({ status: 'live' })),
  );
  router.get('/health/ready', ready(services.probes));
  router.get(
    '/info',
    answer(() => information(services)),
  );
  return router;
}

const answer =
  (read: () => Promise<object>): RequestHandler =>
  async (request, response) => {
    sendReply(request, response, renderReply({ status: 200, body: await read() }));
  };

/** Without an essential part 503; without another one the service works on, and says that it is degraded. */
const ready =
  (probes: readonly HealthProbe[]): RequestHandler =>
  async (request, response) => {
    const states = await Promise.all(probes.map(async (probe) => [probe, await stateOf(probe)] as const));
    const parts = Object.fromEntries(states.map(([{ name }, state]) => [name, state]));
    const down = states.filter(([, state]) => state === 'down');
    if (down.some(([{ essential }]) => essential)) {
      sendProblem(response, problem('unavailable', { facts: { parts }, headers: { 'Retry-After': '2' } }));
      return;
    }
    const status = down.length > 0 ? 'degraded' : 'ready';
    sendReply(request, response, renderReply({ status: 200, body: { status, parts } }));
  };

async function stateOf(probe: HealthProbe): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartState>((resolve) => {
    timer = setTimeout(() => resolve('down'), PROBE_TIMEOUT_MS);
  });
  const asked = probe.check().then(
    (): PartState => 'up',
    (): PartState => 'down',
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function information({ config, clock, db }: Services): Promise<object> {
  const regimes = await db.regimeVersion.findMany({
    where: { status: 'active' },
    select: { regimeId: true, version: true, hash: true },
    orderBy: [{ regimeId: 'asc' }, { version: 'asc' }],
  });
  return {
    service: 'tollgate',
    version: config.version,
    mode: config.mode,
    clock: { now: clock.now(), virtual: config.mode === 'rehearsal' },
    regimes: regimes.map(({ regimeId, version, hash }) => ({ id: regimeId, version, hash })),
  };
}
