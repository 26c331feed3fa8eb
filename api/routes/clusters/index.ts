import type { Route } from '../../route';
import { clusterActs } from './acts';
import { readClusterRoutes } from './read';

export const clusterRoutes: readonly Route[] = [...readClusterRoutes, ...clusterActs];
