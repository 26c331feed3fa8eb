import type { Route } from '../../route';
import { readRegimeRoutes } from './read-regimes';

export const regimeRoutes: readonly Route[] = [...readRegimeRoutes];
