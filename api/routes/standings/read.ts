import { standingParams, standingSchema } from '../../../contracts/api/standing';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { whose } from './whose';

/** How an agency stands: for itself, and for the offices of its jurisdiction. */
export const readStandingRoute = defineRoute({
  method: 'get',
  path: '/agencies/{agencyId}/standings/{regimeId}',
  summary: 'Read how an agency stands under a regime: assessments, autonomy, history, and its own track record',
  tag: 'Standing',
  action: 'standing.read',
  params: standingParams,
  responses: { 200: standingSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: {
    load: async (context) => {
      const found = await whose(context);
      return found && { agencyId: found.agencyId, jurisdiction: found.jurisdiction };
    },
  },
  handler: async (context) => {
    const found = await whose(context);
    if (!found) return notFound();
    const { agencyId, regimeId } = context.params;
    const asOf = context.now.slice(0, 10);
    const detail = await context.services.register.queries.agencyStanding(agencyId, found.hash);
    const { version, told, grant, lapsed, history, trackRecord } = detail;
    const { capacity, confidence } = told;
    const autonomy = grant && {
      ...{ grantId: grant.grantId, levels: grant.levels, since: grant.since, until: grant.until },
      suspended: grant.suspended,
    };
    return ok({ agencyId, regimeId, asOf, capacity, confidence, lapsed, autonomy, history, trackRecord }, version);
  },
});
