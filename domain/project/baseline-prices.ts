import type { Sourced } from '../rating/types';
import { baselineOn } from '../regime/indexation';
import type { Regime } from '../regime/types';
import type { LocalDate } from '../time';
import type { BaselineEssentials } from './state';

/**
 * What a baseline promised to cost, in the prices of a day where the rules say that baselines move with an index; else as
 * it was stated. What somebody forecasts or spends on that day is held against this. Minor units.
 */
export function baselineCost(
  projectId: string,
  { cost, seq, at }: Pick<BaselineEssentials, 'cost' | 'seq' | 'at'>,
  regime: Regime,
  day: LocalDate,
): Sourced<number> {
  const source = `project/${projectId}#${seq}`;
  const indexed = baselineOn(regime, { stated: cost, setOn: at.slice(0, 10) }, day);
  if (!indexed || indexed.cost === cost) return { value: cost, source };
  return { value: indexed.cost, source: `${source}; ${indexed.series} ${indexed.from}/${indexed.year}` };
}
