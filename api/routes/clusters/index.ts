import type { Route } from '../../route';
import { clusterActs } from './acts';
import { flagClusterRoute } from './flag';
import { readClusterRoutes } from './read';

export const clusterRoutes: readonly Route[] = [...readClusterRoutes, flagClusterRoute, ...clusterActs];
