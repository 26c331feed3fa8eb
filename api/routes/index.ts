import type { Route } from '../route';
import { adminRoutes } from './admin';
import { clockRoutes } from './clocks';
import { councilRoutes } from './councils';
import { councilMemberRoutes } from './council-members';
import { delegationRoutes } from './delegations';
import { documentRoutes } from './documents';
import { draftRoutes } from './drafts';
import { forecastRoutes } from './forecasts';
import { importRoutes } from './imports';
import { interventionRoutes } from './interventions';
import { checkInvoiceRoute } from './invoices/check-invoice';
import { letterRoutes } from './letters';
import { projectRoutes } from './projects';
import { recommendationRoutes } from './recommendations';
import { regimeRoutes } from './regimes';
import { rehearsalRoutes } from './rehearsal/clock';
import { reviewRoutes } from './reviews';
import { checkScopeRoute } from './scope/check-scope';
import { stayRoutes } from './stays';
import { systemRoutes } from './system';
import { taskRoutes } from './tasks';

/** Every route below `/api/v1`; the description, the table of rights and their tests are made from this list. */
export const routes: readonly Route[] = [
  ...systemRoutes,
  ...adminRoutes,
  ...councilMemberRoutes,
  ...delegationRoutes,
  ...draftRoutes,
  ...projectRoutes,
  ...reviewRoutes,
  ...councilRoutes,
  ...interventionRoutes,
  ...recommendationRoutes,
  ...clockRoutes,
  ...stayRoutes,
  ...documentRoutes,
  ...letterRoutes,
  ...taskRoutes,
  ...regimeRoutes,
  ...forecastRoutes,
  checkScopeRoute,
  checkInvoiceRoute,
  ...importRoutes,
  ...rehearsalRoutes,
];
