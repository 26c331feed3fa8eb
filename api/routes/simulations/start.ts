import { simulationBody, simulationSchema } from '../../../contracts/api/simulations';
import { USUAL_ASSUMPTIONS } from '../../../domain/simulation/types';
import type { PortfolioSource } from '../../../register/simulation/task';
import { fault, notFound } from '../../answer';
import { newId } from '../../new-id';
import { problem } from '../../problem';
import { defineRoute } from '../../route';
import { runSeenBy } from '../imports/shared';
import { candidatesOf, ratesFor, type Context } from './candidates';
import { simulationToWire, type AskedFor } from './represent';

/** A simulation that takes longer is answered with where its progress stands. */
const AT_ONCE_MS = 2_000;
const COME_AGAIN_SECONDS = 10;

/** What would these rules mean for these projects? Touches nothing. */
export const startSimulationRoute = defineRoute({
  method: 'post',
  path: '/simulations',
  summary: 'Try rules on projects: who would be in scope, what it would ask for, what it would have seen',
  description:
    'Holds every project of the register that the reader may see, or every row of an import, against one or several ' +
    'versions or drafts of rules, each on its own cost basis, and moves a line over a range of amounts. Nothing is ' +
    'filed or changed. What takes longer than two seconds is answered with 202, and goes on; its address shows how ' +
    'far it has come. One person has three at a time.',
  tag: 'Regimes',
  action: 'simulation.run',
  body: simulationBody,
  responses: { 200: simulationSchema, 202: simulationSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async (context) => {
    const { body, now, actor, requestId, waitSeconds, services } = context;
    const day = body.date ?? now.slice(0, 10);
    const { candidates, faults } = await candidatesOf(context, day);
    if (faults.length > 0) return { problem: problem('validation-failed', { errors: faults }) };
    const source = await sourceOf(context);
    if (!source) return notFound();
    const assumptions = { ...USUAL_ASSUMPTIONS, ...body.assumptions };
    const rules = candidates.map(({ regime, amounts }) => ({ regime, amounts }));
    const suiting = { day, rates: await ratesFor(context, day), statedTotalsCount: body.statedTotalsCount };
    const names = candidates.map(({ name, version, draft }) => ({ name, version, draft }));
    const asked: AskedFor = { assumptions, names };
    const id = newId('simulation', `${actor.id} ${requestId}`);
    const order = { rules, suiting, assumptions, sweep: body.sweep ?? null, viewer: actor, source };
    const started = await services.simulations.start({ id, personId: actor.id, order, asked: { ...asked } });
    if (started === 'busy') {
      return fault('too-many-requests', {
        remedy: 'Wait for one of your simulations, or stop one with `DELETE /simulations/{simulationId}`.',
        headers: { 'Retry-After': String(COME_AGAIN_SECONDS) },
      });
    }
    await services.simulations.settle(id, Math.max(AT_ONCE_MS, waitSeconds * 1_000));
    const state = await services.simulations.find(id, actor.id);
    if (!state) return notFound();
    const status = state.status === 'running' ? 202 : 200;
    return { status, body: simulationToWire(state), headers: { Location: `/api/v1/simulations/${id}` } };
  },
});

async function sourceOf({ body: { portfolio }, actor, services }: Context): Promise<PortfolioSource | null> {
  if (portfolio.kind === 'register') return portfolio;
  const { runId, agencies } = portfolio;
  const run = await runSeenBy(runId, { actor, services });
  const profile = run && (await services.importProfiles.get(run.profile));
  return profile && { kind: 'import', runId, profile, agencies };
}
