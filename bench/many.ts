import { CaseDesk, longAgo, silentRegime, type Case } from './cases';
import type { Ground, GroundDatabase, Report } from './ground';

/** So many cases were filed in the same instant, and their clocks run out in the same instant. */
export const MANY = 10_000;

export interface ManyCases {
  readonly database: GroundDatabase;
  readonly cases: readonly Case[];
}

const made = new WeakMap<Ground, Promise<ManyCases>>();

/**
 * A register of its own with ten thousand cases at their gate, made once for all parts that need it. Nobody is connected
 * to it afterwards, so that it can be copied.
 */
export function manyCases(ground: Ground, report: Report): Promise<ManyCases> {
  const known = made.get(ground);
  if (known) return known;
  const making = make(ground, report);
  made.set(ground, making);
  return making;
}

async function make(ground: Ground, report: Report): Promise<ManyCases> {
  const database = await ground.emptyDatabase('many');
  const desk = await CaseDesk.open(database, silentRegime());
  try {
    const cases: Case[] = [];
    const at = longAgo();
    for (const part of [1, 2, 3, 4]) {
      cases.push(...(await desk.file(MANY / 4, `many-${part}`, at)));
      report(`  ${cases.length} of ${MANY} cases are filed`);
    }
    await desk.pool.query('ANALYZE stream');
    return { database, cases };
  } finally {
    await desk.close();
  }
}
