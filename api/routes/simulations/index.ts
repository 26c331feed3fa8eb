import type { Route } from '../../route';
import { simulationReadRoutes } from './read';
import { startSimulationRoute } from './start';

export const simulationRoutes: readonly Route[] = [startSimulationRoute, ...simulationReadRoutes];
