import { connectDatabase, type Database } from '../../prisma/client';
import { createRegister, type Register } from '../../register';
import { regimeHash } from '../../register/regimes';
import type { StreamKinds } from '../../register/streams';
import type { Act, Accepted, Outcome } from '../../register/types';
import { SYSTEM, type Actor } from '../../domain/kernel';
import type { Instant } from '../../domain/time';
import type { Regime } from '../../domain/regime/types';
import { DK } from '../domain/fixtures/regimes';
import { useTestDatabase, type TestDatabase } from '../support/database';

export const NOON = '2025-03-03T12:00:00.000Z';

/** A person without any office. */
export const ADA: Actor = { id: 'ada', kind: 'person', appointments: [] };

export interface Desk {
  readonly register: Register;
  readonly database: Database;
  readonly addresses: TestDatabase;
  /** What the register warned of. */
  readonly warnings: readonly string[];
  /** Domain time of the desk; acts take it unless they say otherwise. */
  now: Instant;
  readonly hash: (regime: Regime) => string;
  /** An act of Ada's, with a command id of its own. */
  act(stream: string, command: { readonly type: string }, changes?: Partial<Act>): Promise<Outcome>;
  /** The same, which must be accepted. */
  done(stream: string, command: { readonly type: string }, changes?: Partial<Act>): Promise<Accepted>;
  /** Rows of a query as the owner of the schema sees them. */
  rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]>;
}

/** A register on a database of its own, with the presets' Danish regime in force. */
export function useDesk(kinds?: StreamKinds, regimes: readonly Regime[] = [DK]): Desk {
  const addresses = useTestDatabase();
  const desk = { now: NOON, addresses, warnings: [] as string[], hash: regimeHash } as unknown as {
    -readonly [K in keyof Desk]: Desk[K];
  };
  const warnings: string[] = [];
  let count = 0;
  beforeAll(async () => {
    const url = addresses.applicationUrl;
    desk.database = connectDatabase({ url, maxConnections: 20, onIdleError: () => undefined });
    const { pool, prisma } = desk.database;
    const log = { warn: (_facts: object, message: string) => void warnings.push(message) };
    desk.register = createRegister({ pool, prisma, clock: { now: () => desk.now }, log, ...(kinds && { kinds }) });
    for (const regime of regimes) {
      await desk.register.regimes.insert({ hash: regimeHash(regime), regime, by: SYSTEM, at: NOON });
      await desk.register.regimes.activate(regimeHash(regime), SYSTEM, NOON);
    }
  });
  afterAll(() => desk.database.close());
  desk.warnings = warnings;
  desk.act = (stream, command, changes = {}) =>
    desk.register.execute({ stream, command, actor: ADA, commandId: `c${++count}`, now: desk.now, ...changes });
  desk.done = async (stream, command, changes) => {
    const outcome = await desk.act(stream, command, changes);
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  desk.rows = async <Row extends object>(sql: string, ...values: unknown[]) =>
    (await desk.database.pool.query(sql, values)).rows as Row[];
  return desk;
}
