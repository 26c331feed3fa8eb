import type { Route } from '../../route';
import { admissionRoutes } from './admission';
import { afterOrderRoutes } from './after-orders';
import { appealRoutes } from './appeals';
import { askAgencyRoutes } from './ask-agency';
import { baselineRoutes } from './baselines';
import { benefitRoutes } from './benefits';
import { consultRoutes } from './consult';
import { decideRoutes } from './decide';
import { escalationRoutes } from './escalation';
import { exitRoutes } from './exit';
import { opinionRoutes } from './opinion';
import { pilotRoutes } from './pilots';
import { productRoutes } from './products';
import { ratingRoutes } from './ratings';
import { reportRoutes } from './reports';
import { readProjectRoutes } from './read';
import { readEventsRoute } from './read-events';
import { runRoutes } from './run';

export const projectRoutes: readonly Route[] = [
  ...admissionRoutes,
  ...afterOrderRoutes,
  ...appealRoutes,
  ...askAgencyRoutes,
  ...baselineRoutes,
  ...benefitRoutes,
  ...consultRoutes,
  ...decideRoutes,
  ...escalationRoutes,
  ...exitRoutes,
  ...opinionRoutes,
  ...pilotRoutes,
  ...productRoutes,
  ...ratingRoutes,
  ...reportRoutes,
  ...readProjectRoutes,
  readEventsRoute,
  ...runRoutes,
];
