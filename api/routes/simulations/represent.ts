import type { TableName } from '../../../contracts/api/simulations';
import { formatMoney } from '../../../domain/money';
import type { Measured } from '../../../domain/simulation/measure';
import type { Assumptions } from '../../../domain/simulation/types';
import type { SimulationState } from '../../../register/simulation/runs';
import type { SimulationResult } from '../../../register/simulation/thread';
import type { RulesName } from './candidates';
import { CHARTS, tablesOf, type Row } from './tables';

/** What is kept of the asking, to show the result by. */
export interface AskedFor {
  readonly assumptions: Assumptions;
  readonly names: readonly RulesName[];
}

/** A simulation for an answer. */
export function simulationToWire({ asked, result, ...state }: SimulationState) {
  return { ...state, result: result && resultToWire(result, asked as unknown as AskedFor) };
}

function resultToWire({ portfolio, results, sweep }: SimulationResult, { assumptions, names }: AskedFor) {
  const named = results.map((result, index) => ({
    ...(names[index] ?? { name: '', version: null, draft: null }),
    ...result,
  }));
  const swept = sweep && named[sweep.regime];
  const rows: readonly Row[] = swept
    ? sweep.points.map((measured) => ({
        name: measured.amounts[sweep.lineId] ?? 0,
        measured,
        currency: swept.currency,
      }))
    : named;
  const tables = tablesOf(rows, assumptions);
  return {
    portfolio,
    assumptions: { ...assumptions },
    results: named.map((each) => ({ ...each, measured: measuredToWire(each.measured, each.currency) })),
    sweep: swept
      ? { ...sweep, points: sweep.points.map((measured) => measuredToWire(measured, swept.currency)) }
      : null,
    tables: tables satisfies Record<TableName, unknown>,
    charts: swept ? CHARTS.sweep : CHARTS.rules,
  };
}

/** Figures with their money as money of the regime's currency. */
function measuredToWire(measured: Measured, currency: string) {
  const money = (minor: number) => formatMoney({ minor, currency });
  const { effort, overruns } = measured;
  return {
    ...measured,
    money: { ...measured.money, covered: money(measured.money.covered), all: money(measured.money.all) },
    effort: { ...effort, cost: effort.cost === null ? null : money(effort.cost) },
    overruns: { ...overruns, money: money(overruns.money), moneySeen: money(overruns.moneySeen) },
  };
}
