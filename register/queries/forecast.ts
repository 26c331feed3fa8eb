import { addDays } from '../../domain/calendar/dates';
import { backtest, type Backtest } from '../../domain/forecast/backtest';
import { plannedDays } from '../../domain/forecast/closed';
import { forecast } from '../../domain/forecast/forecast';
import type { AtQuantiles, ClosedProject, Forecast } from '../../domain/forecast/types';
import type { Money } from '../../domain/money';
import { caveatOf, mergeCaveats, type Caveat } from '../../domain/regime/caveats';
import type { Forecasting } from '../../domain/regime/forecasting';
import type { Regime } from '../../domain/regime/types';
import type { LocalDate } from '../../domain/time';
import { Prisma } from '../../generated/prisma/client';
import { closedProjects } from './closed-projects';
import { findProject, lawOf, type QueryDeps } from './details';
import { plansWhere } from './plans';

/** What is planned, as far as a forecast starts from it. */
export interface ForecastPlan {
  readonly cost: Money | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
}

/** A reference-class forecast with its dates; or why there is none. */
export type ReferenceForecast =
  | {
      readonly computed: true;
      readonly plan: { readonly cost: Money; readonly start: LocalDate; readonly end: LocalDate };
      readonly forecast: Forecast;
      readonly end: Readonly<Record<keyof AtQuantiles, LocalDate>>;
      readonly caveats: readonly Caveat[];
    }
  | { readonly computed: false; readonly missing: readonly string[] };

/** How the forecasts of a regime have held. */
export interface RegimeCalibration {
  readonly regimeId: string;
  /** Closed projects looked at, and those of them whose plan and outcome are both known. */
  readonly closed: number;
  readonly usable: number;
  readonly backtest: Backtest;
  readonly caveats: readonly Caveat[];
}

/** Every value of the rule that is not verified. */
const caveatsOf = (rule: Forecasting): readonly Caveat[] =>
  mergeCaveats(
    caveatOf('forecasting', rule),
    caveatOf('forecasting.cost', rule.cost),
    caveatOf('forecasting.duration', rule.duration),
  );

/** The forecast of a plan under a regime on record. A part that is not known is named, and nothing is guessed for it. */
export async function forecastPlan(
  deps: QueryDeps,
  regimeHash: string,
  plan: ForecastPlan,
): Promise<ReferenceForecast> {
  const law = await lawOf(deps, regimeHash);
  const rule = law.regime.forecasting;
  const closed = rule ? await closedProjects(deps, law, regimeHash, rule) : [];
  return forecastFrom(law.regime, closed, plan);
}

/** The same where the regime's history is known. */
function forecastFrom(regime: Regime, closed: readonly ClosedProject[], plan: ForecastPlan): ReferenceForecast {
  const { forecasting: rule } = regime;
  const { cost, start, end } = plan;
  const days = plannedDays({ plannedStart: start, plannedEnd: end });
  const missing = missingOf(regime, plan, days);
  if (!rule || !cost || start === null || end === null || days === null || missing.length > 0) {
    return { computed: false, missing };
  }
  const subject = { plannedCost: cost.minor, plannedDays: days, modular: false };
  const found = forecast(subject, closed, rule);
  const dayOf = (after: number): LocalDate => addDays(start, after);
  return {
    computed: true,
    plan: { cost, start, end },
    forecast: found,
    end: { p50: dayOf(found.days.p50), p80: dayOf(found.days.p80), p90: dayOf(found.days.p90) },
    caveats: caveatsOf(rule),
  };
}

function missingOf(
  { forecasting }: Regime,
  { cost, start, end }: ForecastPlan,
  days: number | null,
): readonly string[] {
  return [
    !forecasting && 'regime.forecasting',
    (!cost || cost.minor <= 0) && 'cost',
    cost !== null && cost.minor * (forecasting?.capRatio ?? 1) > Number.MAX_SAFE_INTEGER && 'cost.withinRange',
    start === null && 'plannedStart',
    end === null && 'plannedEnd',
    start !== null && end !== null && days === null && 'plannedEnd.afterPlannedStart',
  ].filter((each) => each !== false);
}

/** The forecast of a project from its first plan; null if there is no such project. */
export async function forecastProject(deps: QueryDeps, projectId: string): Promise<ReferenceForecast | null> {
  const project = await findProject(deps, projectId);
  if (!project) return null;
  const law = await lawOf(deps, project.regime.hash);
  const [plan] = await plansWhere(deps.prisma, Prisma.sql`p.id = ${projectId}`, law, 1);
  const { plannedCost = null, plannedStart = null, plannedEnd = null } = plan ?? {};
  const cost = plannedCost === null ? null : { minor: plannedCost, currency: law.regime.money.currency };
  return forecastPlan(deps, project.regime.hash, { cost, start: plannedStart, end: plannedEnd });
}

/** The forecasts of several projects from their first plans, by their ids: two queries for each version of rules. */
export async function forecastProjects(
  deps: QueryDeps,
  projects: readonly { readonly id: string; readonly regime: { readonly hash: string } }[],
): Promise<ReadonlyMap<string, ReferenceForecast>> {
  const found = new Map<string, ReferenceForecast>();
  for (const hash of new Set(projects.map(({ regime }) => regime.hash))) {
    const law = await lawOf(deps, hash);
    const ids = projects.flatMap(({ id, regime }) => (regime.hash === hash ? [id] : []));
    const rule = law.regime.forecasting;
    if (!rule) continue;
    const closed = await closedProjects(deps, law, hash, rule);
    const plans = await plansWhere(deps.prisma, Prisma.sql`p.id = ANY(${ids})`, law, ids.length);
    const { currency } = law.regime.money;
    for (const { id, plannedCost, plannedStart: start, plannedEnd: end } of plans) {
      const cost = plannedCost === null ? null : { minor: plannedCost, currency };
      found.set(id, forecastFrom(law.regime, closed, { cost, start, end }));
    }
  }
  return found;
}

/** The backtest of a regime version's rule on the regime's own history; null where it makes no forecast. */
export async function calibrationOf(deps: QueryDeps, regimeHash: string): Promise<RegimeCalibration | null> {
  const law = await lawOf(deps, regimeHash);
  const rule = law.regime.forecasting;
  if (!rule) return null;
  const closed = await closedProjects(deps, law, regimeHash, rule);
  return {
    regimeId: law.regime.id,
    closed: closed.length,
    usable: closed.filter(({ costRatio }) => costRatio !== null).length,
    backtest: backtest(closed, rule),
    caveats: caveatsOf(rule),
  };
}
