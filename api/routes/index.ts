import type { Route } from '../route';
import { accountRoutes } from './accounts';
import { adminRoutes } from './admin';
import { batchRoutes } from './batches';
import { clockRoutes } from './clocks';
import { clusterRoutes } from './clusters';
import { councilRoutes } from './councils';
import { councilMemberRoutes } from './council-members';
import { delegationRoutes } from './delegations';
import { documentRoutes } from './documents';
import { draftRoutes } from './drafts';
import { escalationListRoutes } from './escalations';
import { figureRoutes } from './figures';
import { savedViewRoutes } from './saved-views';
import { forecastRoutes } from './forecasts';
import { lessonRoutes } from './lessons';
import { importRoutes } from './imports';
import { interventionRoutes } from './interventions';
import { invoiceRoutes } from './invoices';
import { letterRoutes } from './letters';
import { projectRoutes } from './projects';
import { proofRoutes } from './proof';
import { ratingComparisonRoute } from './rating-comparison';
import { recommendationRoutes } from './recommendations';
import { regimeDraftRoutes } from './regime-drafts';
import { regimeRoutes } from './regimes';
import { rehearsalRoutes } from './rehearsal/clock';
import { proclaimRoute } from './rehearsal/proclaim';
import { reportingRoundRoutes } from './reporting-rounds';
import { reviewRoutes } from './reviews';
import { checkScopeRoute } from './scope/check-scope';
import { rolloutRoutes } from './rollouts';
import { exchangeRateRoutes } from './exchange-rates';
import { simulationRoutes } from './simulations';
import { standingRoutes } from './standings';
import { statisticsRoute } from './statistics';
import { stayRoutes } from './stays';
import { systemRoutes } from './system';
import { taskRoutes } from './tasks';
import { mailRoutes } from './tasks/mail';

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
  ...accountRoutes,
  ...clusterRoutes,
  ...recommendationRoutes,
  ...reportingRoundRoutes,
  ...batchRoutes,
  ...figureRoutes,
  ...savedViewRoutes,
  ratingComparisonRoute,
  statisticsRoute,
  ...proofRoutes,
  ...escalationListRoutes,
  ...clockRoutes,
  ...standingRoutes,
  ...stayRoutes,
  ...documentRoutes,
  ...letterRoutes,
  ...taskRoutes,
  ...mailRoutes,
  ...regimeRoutes,
  ...regimeDraftRoutes,
  ...forecastRoutes,
  ...lessonRoutes,
  checkScopeRoute,
  ...exchangeRateRoutes,
  ...simulationRoutes,
  ...rolloutRoutes,
  ...invoiceRoutes,
  ...importRoutes,
  ...rehearsalRoutes,
  proclaimRoute,
];
