import { evaluate, plainFact, type Facts, type Truth } from '../predicate';
import { scaleMoney } from '../money';
import type { Threshold, ThresholdCombination } from './admission';
import type { ThresholdFinding } from './finding';
import type { IndexedThreshold } from './indexation';
import type { Reason } from './reasons';
import type { Regime } from './types';

/** Holds one threshold against the facts. */
export function findThreshold(threshold: IndexedThreshold, facts: Facts): ThresholdFinding {
  const fact = 'cost' in threshold.basis ? `cost.${threshold.basis.cost}` : threshold.basis.fact;
  const stated = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  const plain = plainFact(stated);
  const value = typeof plain === 'number' && Number.isFinite(plain) ? plain : null;
  const within = typeof stated === 'object' && stated !== null && 'within' in stated ? stated.within : 0;
  const appliesExplained = threshold.when ? evaluate(threshold.when, facts) : null;
  const applies = toBoolean(appliesExplained?.result ?? 'true');
  const passed = passes({ ...threshold, value, within });
  const met = applies === false || passed === false ? false : applies === null ? null : passed;
  const warningFrom = warningLine(threshold);
  return {
    id: threshold.id,
    applies,
    appliesExplained,
    fact,
    operator: threshold.operator,
    amount: threshold.amount,
    value,
    ...(within > 0 && { within }),
    met,
    approachWarning: applies !== false && passed === false && warningFrom !== null && (value ?? 0) >= warningFrom,
    warningFrom,
    legalRef: threshold.legalRef ?? null,
    verified: threshold.verified !== false,
    leadsTo: threshold.leadsTo,
    ...(threshold.indexed === undefined ? {} : { indexed: threshold.indexed }),
    crossing: threshold.crossing ?? null,
  };
}

/**
 * How the scope thresholds come out together. A line that does not apply says nothing; if lines exist and none applies,
 * none is met. A regime without any scope threshold reaches every amount. With `any`, one known met line decides even
 * if another is unknown; with `all`, one known unmet line does.
 */
export function combineThresholds(findings: readonly ThresholdFinding[], how: ThresholdCombination): Truth {
  const lines = findings.filter((finding) => finding.leadsTo === 'scope');
  if (lines.length === 0) return 'true';
  const possible = how === 'any' ? possibleForAny(lines) : possibleForAll(lines);
  if (possible.true && possible.false) return 'unknown';
  return possible.true ? 'true' : 'false';
}

/** The line from which on the agency is warned, rounded up to a whole unit so that no earlier amount is warned of. */
function warningLine({ amount, approachWarningPercent }: Threshold): number | null {
  if (approachWarningPercent === undefined) return null;
  const line = scaleMoney({ minor: amount, currency: '' }, approachWarningPercent, 100, 'up');
  return line.ok ? line.value.minor : null;
}

/** What the warnings of a finding say. */
export function approachWarnings(findings: readonly ThresholdFinding[], regime: Regime): readonly Reason[] {
  return findings
    .filter((finding) => finding.approachWarning)
    .map(({ id, value, amount, operator, warningFrom }) => ({
      code: 'approaching-threshold',
      facts: { threshold: id, value, operator, amount, warningFrom, currency: regime.money.currency },
    }));
}

/** Null where the value is not known, or is rounded and the line lies within what it may be off. */
function passes({
  value,
  within = 0,
  operator,
  amount,
}: Pick<ThresholdFinding, 'value' | 'within' | 'operator' | 'amount'>): boolean | null {
  if (value === null) return null;
  const over = (each: number): boolean => (operator === '>=' ? each >= amount : each > amount);
  const least = over(value - within);
  return least === over(value + within) ? least : null;
}

interface Possible {
  readonly true: boolean;
  readonly false: boolean;
}

/** A line that may not apply can always turn out to say nothing; what it says if it applies is its comparison. */
const comparison = (line: ThresholdFinding): boolean | null => passes(line);

function possibleForAny(lines: readonly ThresholdFinding[]): Possible {
  return {
    true: lines.some((line) => line.applies !== false && comparison(line) !== false),
    false: !lines.some((line) => line.applies === true && comparison(line) === true),
  };
}

function possibleForAll(lines: readonly ThresholdFinding[]): Possible {
  const sure = lines.filter((line) => line.applies === true);
  const perhaps = lines.filter((line) => line.applies === null);
  return {
    true:
      sure.every((line) => comparison(line) !== false) &&
      (sure.length > 0 || perhaps.some((line) => comparison(line) !== false)),
    false:
      sure.some((line) => comparison(line) !== true) ||
      perhaps.some((line) => comparison(line) !== true) ||
      sure.length === 0,
  };
}

function toBoolean(truth: Truth): boolean | null {
  return truth === 'unknown' ? null : truth === 'true';
}
