import type { Route } from '../../route';
import { readCapacityRoutes } from './read-capacity';

export const councilRoutes: readonly Route[] = [...readCapacityRoutes];
