import { scaleMoney, type Money, type MoneyFault } from '../money';
import type { Result } from '../result';
import type { CostLine } from '../submission';
import type { CostBasis } from './admission';
import type { ScopeSubject } from './finding';
import type { Reason, ReasonCode } from './reasons';

/**
 * A line as a basis counts it, before any change of VAT; or what keeps it from being counted. `years` is filled for a
 * basis per budget year only.
 */
export type LineCount =
  | { readonly counted: number; readonly years: readonly YearAmount[]; readonly why: readonly Reason[] }
  | { readonly missing: readonly string[]; readonly faults: readonly Reason[] };

/** What falls in one budget year; minor units. */
export interface YearAmount {
  readonly year: number;
  readonly amount: number;
}

/** How much of a line counts: so many of so many years, or so many yearly amounts of one. */
interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly why: readonly Reason[];
}

const missing = (...names: string[]): LineCount => ({ missing: names, faults: [] });
const fault = (code: ReasonCode, facts: Reason['facts']): LineCount => ({ missing: [], faults: [{ code, facts }] });

/** The amount that the basis looks at; undefined where the estimate does not give it. Never the point instead of a P85. */
export function statisticOf(line: CostLine, basis: CostBasis): number | undefined {
  return line[basis.statistic];
}

/**
 * Counts one line on a basis: its class, the years that count, the ICT share. One rounding, half away from zero.
 * Names in `missing` are paths below the submission.
 */
export function countLine(line: CostLine, index: number, basis: CostBasis, submission: ScopeSubject): LineCount {
  const path = `cost.lines[${index}]`;
  const wrong = invalidField(line);
  if (wrong) return fault('line-invalid', { path: `${path}.${wrong}` });
  if (!basis.include.includes(line.class)) {
    return { counted: 0, years: [], why: [{ code: 'class-not-included', facts: { class: line.class } }] };
  }
  const amount = statisticOf(line, basis);
  if (amount === undefined) return missing(`${path}.${basis.statistic}`);
  const share = shareOf(line, path, basis, submission);
  if (!('numerator' in share)) return share;

  const percent = basis.ictShareOnly ? (line.ictSharePercent ?? 100) : 100;
  const why: readonly Reason[] = [
    ...share.why,
    ...(percent === 100 ? [] : [{ code: 'ict-share', facts: { percent } } as const]),
    ...(basis.statistic === 'point' ? [] : [{ code: 'statistic', facts: { statistic: basis.statistic } } as const]),
  ];
  const scaled = (numerator: number, denominator: number): Result<Money, MoneyFault> =>
    scaleMoney({ minor: amount, currency: '' }, numerator * percent, denominator * 100);
  const counted = scaled(share.numerator, share.denominator);
  if (!counted.ok) return fault('overflow', { path });
  if (basis.per === 'total' || counted.value.minor === 0) return { counted: counted.value.minor, years: [], why };

  // A budget year needs to know which; a total over several years is not split by guess.
  const { year } = line;
  if (year === undefined) return missing(`${path}.year`);
  if (line.per === 'total') {
    if ((line.years ?? 1) > 1) return fault('total-not-split-by-year', { path });
    return { counted: counted.value.minor, years: [{ year, amount: counted.value.minor }], why };
  }
  const yearly = scaled(1, 1);
  if (!yearly.ok) return fault('overflow', { path });
  const each = yearly.value.minor;
  const years = Array.from({ length: share.numerator }, (_, n) => ({ year: year + n, amount: each }));
  return { counted: counted.value.minor, years, why };
}

/** Longer than any project; keeps a hostile number of years from costing time. */
const MOST_YEARS = 100;

/** Which field cannot be an amount, a number of years or a share; undefined if all can. */
function invalidField(line: CostLine): string | undefined {
  const whole = (value: number | undefined): boolean =>
    value === undefined || (Number.isSafeInteger(value) && value >= 0);
  if (!whole(line.point)) return 'point';
  if (!whole(line.p50)) return 'p50';
  if (!whole(line.p85)) return 'p85';
  if (!whole(line.years) || (line.years ?? 0) > MOST_YEARS || (line.per === 'total' && line.years === 0))
    return 'years';
  if (!whole(line.year) || (line.year ?? 0) > 9999) return 'year';
  if (!whole(line.ictSharePercent) || (line.ictSharePercent ?? 0) > 100) return 'ictSharePercent';
  return undefined;
}

/** The most years of this line that the basis counts; undefined if there is no such limit. */
function yearsLimit(line: CostLine, basis: CostBasis, submission: ScopeSubject): number | undefined {
  if (line.class === 'operation') return typeof basis.operationYears === 'number' ? basis.operationYears : undefined;
  return submission.openEnded ? basis.horizonYearsWhenOpenEnded : undefined;
}

function shareOf(line: CostLine, path: string, basis: CostBasis, submission: ScopeSubject): Share | LineCount {
  const limit = yearsLimit(line, basis, submission);
  if (line.per === 'year') {
    // Without a number of years the amount recurs without end, so the basis' own limit is what counts.
    const years = line.years ?? limit;
    if (years === undefined) return missing(`${path}.years`);
    const counted = Math.min(years, limit ?? years);
    const facts = { given: line.years ?? null, counted };
    const code = counted === line.years ? 'years' : 'years-limited';
    return { numerator: counted, denominator: 1, why: [{ code, facts }] };
  }
  if (limit === undefined) return WHOLE;
  if (beyondHorizon(line, limit, submission)) {
    return {
      numerator: 0,
      denominator: 1,
      why: [{ code: 'beyond-horizon', facts: { year: line.year ?? null, limit } }],
    };
  }
  // A total of operation cannot be cut to so many years while nobody says how many it covers.
  if (line.years === undefined) return line.class === 'operation' ? missing(`${path}.years`) : WHOLE;
  if (line.years <= limit) return WHOLE;
  const facts = { given: line.years, counted: limit };
  return { numerator: limit, denominator: line.years, why: [{ code: 'years-limited', facts }] };
}

const WHOLE: Share = { numerator: 1, denominator: 1, why: [{ code: 'included', facts: {} }] };

/** For open-ended development: the line falls after the window that counts from the planned start. */
function beyondHorizon(line: CostLine, limit: number, submission: ScopeSubject): boolean {
  if (line.class === 'operation' || line.year === undefined || submission.plannedStart === null) return false;
  return line.year >= Number(submission.plannedStart.slice(0, 4)) + limit;
}
