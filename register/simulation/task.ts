import type { MessagePort } from 'node:worker_threads';
import type { TrialOrder } from '../../domain/simulation/trial';
import type { Viewer } from '../queries/types';
import type { ImportedPortfolio, RegisterFilter } from './portfolio';

/** Where the projects come from. */
export type PortfolioSource =
  ({ readonly kind: 'register' } & RegisterFilter) | ({ readonly kind: 'import' } & ImportedPortfolio);

/** What a simulation is asked for, as plain data: a thread works on a copy. */
export interface SimulationOrder extends TrialOrder {
  readonly viewer: Viewer;
  readonly source: PortfolioSource;
}

/** How far a simulation has come: projects read, then projects weighed over all rules. */
export interface Progress {
  readonly phase: 'waiting' | 'reading' | 'weighing';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** What a thread is given. */
export interface SimulationTask {
  readonly order: SimulationOrder;
  readonly databaseUrl: string;
  /** Where it tells its progress. */
  readonly port: MessagePort;
}
