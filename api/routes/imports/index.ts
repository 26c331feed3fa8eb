import type { Route } from '../../route';
import { readImportRoutes } from './read-import';
import { startImportRoute } from './start-import';

export const importRoutes: readonly Route[] = [...readImportRoutes, startImportRoute];
