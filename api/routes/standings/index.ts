import type { Route } from '../../route';
import { standingActs } from './acts';
import { readStandingRoute } from './read';

export const standingRoutes: readonly Route[] = [readStandingRoute, ...standingActs];
