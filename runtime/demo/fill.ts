import type { Logger } from 'pino';
import { createApp } from '../../api/app';
import { addDays } from '../../domain/calendar/dates';
import { laterOf, type Instant, type LocalDate } from '../../domain/time';
import type { Database } from '../../prisma/client';
import { createEngineRecord } from '../../register/engine';
import type { Config } from '../config';
import { publicUrlOf } from '../config';
import { composeServices } from '../compose/services';
import { findFreePort } from '../embedded/ports';
import { listen } from '../http-server';
import { productVersion } from '../paths';
import { DemoCaller } from './caller';
import { DemoClock, PassingTime } from './clock';
import { happen } from './history';
import type { DemoPortfolio } from './portfolio';
import { standingOf } from './standing';

const ADMINISTRATOR = 'admin';

/** The history begins so long before the day of the start, before the first case. */
const BEFORE_DAYS = 660;

export interface FillOptions {
  readonly database: Database;
  readonly config: Config;
  readonly portfolio: DemoPortfolio;
  /** The present: up to which the history is told (RFC 3339). */
  readonly now: Instant;
  readonly log: Logger;
  /** Is told how far it has come. */
  readonly report: (line: string) => void;
}

export interface Filled {
  /** Whether the demo's people are in the register. */
  readonly ours: boolean;
  /** What the law refused of the history, each with its case. */
  readonly refused: readonly string[];
}

/**
 * Fills an empty register with the demo portfolio and its past: by the same HTTP calls as anybody's, on a clock that
 * begins before the first case and goes forward to the present. Nobody else may be at work in the register meanwhile.
 * Goes on where it was cut off; touches nothing where others have worked.
 */
export async function fillRegister(options: FillOptions): Promise<Filled> {
  const { database, config, portfolio, now, report } = options;
  if (config.production || config.oidcIssuer !== undefined)
    throw new Error('The demo portfolio is for a register without people of its own.');
  const standing = await standingOf(database, portfolio);
  if (standing.kind === 'others') return { ours: false, refused: [] };
  const today: LocalDate =
    standing.kind === 'begun' ? addDays(standing.since.slice(0, 10), BEFORE_DAYS) : now.slice(0, 10);
  // One that was filled at once, by an earlier Tollgate, has no past that could be gone on with.
  if (standing.kind === 'filled' || today > now.slice(0, 10)) return { ours: true, refused: [] };
  report('Filling the register with a demo portfolio and its past');
  const begin = `${addDays(today, -BEFORE_DAYS)}T06:00:00.000Z`;
  const latest = await createEngineRecord(database.pool).latestInstant();
  const clock = new DemoClock(laterOf(begin, latest ?? begin));
  return { ours: true, refused: await play(options, clock, { today, now }) };
}

async function play(
  { database, config, portfolio, log, report }: FillOptions,
  clock: DemoClock,
  present: { readonly today: LocalDate; readonly now: Instant },
): Promise<readonly string[]> {
  const services = await composeServices({
    ...{
      database,
      clock,
      log,
      mode: 'development',
      probes: [],
      checkAnswers: false,
      timeZone: 'UTC',
      version: productVersion(),
    },
    wallMs: () => Date.now(),
    // What people set going is taken up after each act, in `PassingTime`.
    waker: { wake: () => undefined, settle: () => Promise.resolve('settled') },
    ...{ publicUrl: publicUrlOf(config), issuer: null, audience: config.oidcAudience, pagesClient: config.pagesClient },
    ...{ rateLimits: { read: null, write: null, auth: null, import: null }, trustedProxies: 0 },
  });
  const port = await findFreePort();
  const server = await listen(createApp(services), '127.0.0.1', port);
  try {
    const caller = new DemoCaller(`http://127.0.0.1:${port}`);
    const time = new PassingTime(clock, services.register);
    const [people, newest] = [portfolio.people.slice(0, -1), portfolio.people.slice(-1)];
    await setUp(caller, portfolio.bodies, people);
    report(`  ${portfolio.bodies.length} bodies, ${portfolio.people.length} people`);
    const readsAll = (handle: string) =>
      caller.post<undefined>(handle, '/notifications/reading', `${handle} reads`, {});
    const { regimes } = services.register;
    const admits = async (regime: string, day: LocalDate) => (await regimes.activeAt(regime, day)) !== null;
    const told = { ...portfolio, people };
    const refused = await happen({ caller, time, portfolio: told, present, admits, readsAll, report });
    // Who came last tells that the history is told to its end.
    await setUp(caller, [], newest);
    return refused;
  } finally {
    await server.stop();
    await services.simulations.close();
  }
}

async function setUp(
  caller: DemoCaller,
  bodies: DemoPortfolio['bodies'],
  people: DemoPortfolio['people'],
): Promise<void> {
  for (const body of bodies) await caller.post(ADMINISTRATOR, '/bodies', `body ${body.id}`, body);
  for (const { handle, name, roles } of people) {
    await caller.post(ADMINISTRATOR, '/people', `person ${handle}`, { id: handle, handle, name });
    for (const { role, body } of roles) {
      const appointment = { personId: handle, bodyId: body, role };
      await caller.post(ADMINISTRATOR, '/appointments', `appointment ${handle} ${role} ${body}`, appointment);
    }
  }
}
