import type { Route } from '../../route';
import { exportRoutes } from './export';
import { profileRoutes } from './profiles';
import { quarantineRoutes } from './quarantine';
import { readImportRoutes } from './read-import';
import { startImportRoute } from './start-import';

export const importRoutes: readonly Route[] = [
  ...readImportRoutes,
  startImportRoute,
  ...quarantineRoutes,
  ...profileRoutes,
  ...exportRoutes,
];
