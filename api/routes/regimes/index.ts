import type { Route } from '../../route';
import { adoptionRoutes } from './adopt';
import { compareRegimesRoute } from './compare-regimes';
import { readRegimeRoutes } from './read-regimes';

export const regimeRoutes: readonly Route[] = [...readRegimeRoutes, compareRegimesRoute, ...adoptionRoutes];
