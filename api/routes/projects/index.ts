import type { Route } from '../../route';
import { appealRoutes } from './appeals';
import { askAgencyRoutes } from './ask-agency';
import { baselineRoutes } from './baselines';
import { consultRoutes } from './consult';
import { decideRoutes } from './decide';
import { opinionRoutes } from './opinion';
import { ratingRoutes } from './ratings';
import { readProjectRoutes } from './read';
import { readEventsRoute } from './read-events';
import { runRoutes } from './run';

export const projectRoutes: readonly Route[] = [
  ...appealRoutes,
  ...askAgencyRoutes,
  ...baselineRoutes,
  ...consultRoutes,
  ...decideRoutes,
  ...opinionRoutes,
  ...ratingRoutes,
  ...readProjectRoutes,
  readEventsRoute,
  ...runRoutes,
];
