import type { Route } from '../../route';
import { interventionActs } from './acts';
import { readInterventionRoutes } from './read';
import { proposeInterventionRoute } from './propose-intervention';

export const interventionRoutes: readonly Route[] = [
  ...interventionActs,
  ...readInterventionRoutes,
  proposeInterventionRoute,
];
