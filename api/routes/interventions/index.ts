import type { Route } from '../../route';
import { interventionActs } from './acts';
import { readInterventionRoutes } from './read';
import { readProceedingRecordRoute } from './read-record';
import { proposeInterventionRoute } from './propose-intervention';

export const interventionRoutes: readonly Route[] = [
  ...interventionActs,
  ...readInterventionRoutes,
  readProceedingRecordRoute,
  proposeInterventionRoute,
];
