import type { Route } from '../../route';
import { changeRegimeDraftRoutes } from './change';
import { createRegimeDraftRoute } from './create';
import { readRegimeDraftRoutes } from './read';

export const regimeDraftRoutes: readonly Route[] = [
  ...readRegimeDraftRoutes,
  createRegimeDraftRoute,
  ...changeRegimeDraftRoutes,
];
