import type { z } from 'zod';
import { simulationBody, simulationSchema } from '../../../contracts/api/simulations';
import type { Fault } from '../../../contracts/api/problem';
import { indexedOn } from '../../../domain/regime/indexation';
import type { Regime } from '../../../domain/regime/types';
import { frameOf, type Frame } from '../../../domain/simulation/frame';
import { differences, simulate, sweep } from '../../../domain/simulation/simulate';
import { suit } from '../../../domain/simulation/suit';
import { USUAL_ASSUMPTIONS } from '../../../domain/simulation/types';
import type { RegimeVersionRow } from '../../../register/regime-store';
import type { Portfolio } from '../../../register/simulation/portfolio';
import { notFound, ok } from '../../answer';
import { problem } from '../../problem';
import { defineRoute, type Route, type RouteContext } from '../../route';
import { measuredToWire, namedAt, tableOf } from './represent';

type Body = z.infer<typeof simulationBody>;
type Context = RouteContext<unknown, unknown, Body>;

/** Rules to try, found. */
interface Candidate {
  readonly version: RegimeVersionRow;
  readonly regime: Regime;
  readonly amounts: Readonly<Record<string, number>>;
}

/** What would these rules mean for these projects? Touches nothing. */
const simulateRoute = defineRoute({
  method: 'post',
  path: '/simulations',
  summary: 'Try rules on projects: who would be in scope, what it would ask for, what it would have seen',
  description:
    'Holds every project of the register that the reader may see, or every row of an import, against one or several ' +
    'versions of rules, each on its own cost basis, and moves a line over a range of amounts. Nothing is filed or changed.',
  tag: 'Regimes',
  action: 'simulation.run',
  body: simulationBody,
  responses: { 200: simulationSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async (context) => {
    const { body, now } = context;
    const day = body.date ?? now.slice(0, 10);
    const { candidates, faults } = await candidatesOf(context, day);
    if (faults.length > 0) return { problem: problem('validation-failed', { errors: faults }) };
    const portfolio = await portfolioOf(context);
    return portfolio ? ok(answerOf(body, candidates, portfolio, day)) : notFound();
  },
});

async function candidatesOf({ body, services: { register } }: Context, day: string) {
  const candidates: Candidate[] = [];
  const faults: Fault[] = [];
  for (const [index, { regimeId, hash, amounts }] of body.regimes.entries()) {
    const found = hash ?? (await register.regimes.activeAt(regimeId ?? '', day))?.hash;
    const version = found === undefined ? null : await register.regimes.find(found);
    const document = version && (await register.regimes.byHash(version.hash));
    if (!version || !document) {
      faults.push(wrong(`/regimes/${index}`, 'regime-unknown', 'is not known', 'Choose a version of `GET /regimes`.'));
      continue;
    }
    const regime = indexedOn(document, day);
    const lines = new Set(regime.thresholds.map(({ id }) => id));
    for (const id of Object.keys(amounts)) {
      if (!lines.has(id)) faults.push(noLine(`/regimes/${index}/amounts/${id}`));
    }
    candidates.push({ version, regime, amounts });
  }
  const swept = body.sweep && candidates[body.sweep.regime]?.regime;
  const isScopeLine = swept?.thresholds.some(({ id, leadsTo }) => id === body.sweep?.lineId && leadsTo === 'scope');
  if (body.sweep && !isScopeLine) faults.push(noLine('/sweep/lineId'));
  return { candidates, faults };
}

const noLine = (pointer: string): Fault =>
  wrong(
    pointer,
    'line-unknown',
    'is no line of this regime that leads into scope',
    'Name one of its thresholds by id.',
  );

const wrong = (pointer: string, rule: string, message: string, remedy: string): Fault => ({
  in: 'body',
  pointer,
  rule,
  message,
  remedy,
});

async function portfolioOf({ body: { portfolio }, viewer, services }: Context): Promise<Portfolio | null> {
  const { queries } = services.register;
  if (portfolio.kind === 'register') return queries.registerPortfolio(viewer, portfolio);
  return queries.importPortfolio(portfolio.runId, (id) => services.importProfiles.get(id));
}

function answerOf(body: Body, candidates: readonly Candidate[], { projects, left }: Portfolio, day: string) {
  const assumptions = { ...USUAL_ASSUMPTIONS, ...body.assumptions };
  const { rates, statedTotalsCount } = body;
  const tried = candidates.map(({ version, regime, amounts }) => {
    const { projects: own, ...suited } = suit(projects, regime, { day, rates, statedTotalsCount });
    const frame = frameOf(own, regime);
    return { version, regime, amounts, frame, suited, ...simulate(frame, regime, assumptions, amounts) };
  });
  const [first] = tried;
  const results = tried.map(({ version, regime, suited, scope, measured }, index) => {
    const changed = index === 0 || !first ? null : differences(first.scope, scope);
    return {
      version,
      ...suited,
      measured: measuredToWire(measured, regime.money.currency),
      comparedWithFirst: changed && {
        newlyIn: namedAt(changed.newlyIn, projects),
        newlyOut: namedAt(changed.newlyOut, projects),
        newlyOpen: namedAt(changed.newlyOpen, projects),
      },
    };
  });
  const swept = sweptBy(body, tried, assumptions);
  const byRegime = tried.map(({ version: { regimeId, version }, measured, regime }) => ({
    name: `${regimeId} ${version}`,
    measured,
    currency: regime.money.currency,
  }));
  return {
    portfolio: { projects: projects.length, left },
    assumptions,
    results,
    sweep: swept && { lineId: swept.lineId, points: swept.points.map((each) => measuredToWire(each, swept.currency)) },
    table: tableOf(
      swept
        ? swept.points.map((measured) => ({
            name: measured.amounts[swept.lineId] ?? '',
            measured,
            currency: swept.currency,
          }))
        : byRegime,
    ),
  };
}

function sweptBy(
  { sweep: range }: Body,
  tried: readonly (Candidate & { readonly frame: Frame })[],
  assumptions: typeof USUAL_ASSUMPTIONS,
) {
  const on = range && tried[range.regime];
  if (!on) return null;
  const { frame, regime, amounts } = on;
  const points = sweep(frame, regime, assumptions, range, amounts);
  return { lineId: range.lineId, points, currency: regime.money.currency };
}

export const simulationRoutes: readonly Route[] = [simulateRoute];
