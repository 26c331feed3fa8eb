import { tryRules, type Trial } from '../../domain/simulation/trial';
import { connectDatabase, type Database } from '../../prisma/client';
import { createAuditTrail } from '../audit';
import { loadCalendar } from '../calendars';
import { createRegimeStore } from '../regime-store';
import { Laws } from '../states';
import { importPortfolio, registerPortfolio, standingsOn, type Portfolio, type ReadSoFar } from './portfolio';
import type { Progress, SimulationOrder, SimulationTask } from './task';

/** A simulation's outcome, with the size of the portfolio that it was made on. */
export interface SimulationResult extends Trial {
  readonly portfolio: { readonly projects: number; readonly left: number };
}

/** Two are enough: a thread does one thing after the other. */
const CONNECTIONS = 2;

const databases = new Map<string, Database>();

/** A thread lives for many simulations and keeps its connections. */
function databaseAt(url: string): Database {
  const known = databases.get(url);
  if (known) return known;
  // The pool replaces a connection that broke; a simulation that needed it fails by itself.
  const database = connectDatabase({ url, maxConnections: CONNECTIONS, onIdleError: () => undefined });
  databases.set(url, database);
  return database;
}

/** What a thread does: reads the portfolio by its own connections, and tries the rules on it. Touches nothing. */
export default async function simulate({ order, databaseUrl, port }: SimulationTask): Promise<SimulationResult> {
  const tell = (progress: Progress): void => port.postMessage(progress);
  try {
    const database = databaseAt(databaseUrl);
    const { projects, left } = await portfolioOf(database, order, (done, total) =>
      tell({ phase: 'reading', done, total }),
    );
    const { rules, suiting } = order;
    const regimeIds = [...new Set(rules.map(({ regime }) => regime.id))];
    const standings = await standingsOn(database, regimeIds, suiting.day);
    const total = projects.length * rules.length;
    const trial = tryRules(
      projects,
      order,
      (agencyId, { id }) => standings.get(id)?.get(agencyId) ?? {},
      (done) => tell({ phase: 'weighing', done, total }),
    );
    return { ...trial, portfolio: { projects: projects.length, left } };
  } finally {
    port.close();
  }
}

function portfolioOf(
  { prisma, pool }: Database,
  { source, viewer }: SimulationOrder,
  read: ReadSoFar,
): Promise<Portfolio> {
  if (source.kind === 'import') return importPortfolio({ prisma }, source, read);
  const regimes = createRegimeStore(prisma, pool, createAuditTrail(prisma));
  return registerPortfolio({ prisma, laws: new Laws(regimes, loadCalendar) }, viewer, source, read);
}
