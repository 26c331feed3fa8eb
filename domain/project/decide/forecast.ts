import { isOfAgency } from '../../actor';
import { agencyApprover, caseBodyOf, caseOfficer, unlessOfAgency } from '../who';
import { notice } from '../notices';
import { unlessOrdered, unlessOwnCurrency, unlessText } from './checks';
import type { Handler } from './handler';

/**
 * What somebody says of cost and end. The agency's own is held against the regime; that of a body that runs the case
 * stands beside it under the body's name, and the agency is told.
 */
export const postForecast: Handler<'PostForecast'> = (state, command, context) => {
  const { actor, regime } = context;
  const body = isOfAgency(actor, state.agencyId) ? null : caseBodyOf(actor, regime);
  const refused =
    (body === null ? unlessOfAgency(state, context) : null) ??
    unlessOwnCurrency(command.cost, context, '/cost') ??
    unlessOrdered(null, command.end, { start: '/end', end: '/end' }) ??
    unlessText(command.reason, '/reason');
  if (refused) return refused;
  if (body === null) return { events: [{ ...command, type: 'ForecastPosted' }] };
  const { forecastId, cost, end, reason } = command;
  return {
    events: [{ type: 'ForecastGiven', forecastId, body, cost, end, reason }],
    notices: [
      notice('forecast_given', state, [agencyApprover(state), caseOfficer(state, regime)], { forecastId, body, end }),
    ],
  };
};
