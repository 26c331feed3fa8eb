import type { Light } from './types';

/** What one period's rating was: a light, or none (`unknown`: it could not be computed; `none`: no light by the regime). */
export type PeriodLight = Light | 'unknown' | 'none';

/** The light of one reporting period, `2025-03`, `2025-Q1`, `2025-H1` or `2025`; periods of one cadence order as texts. */
export interface RatedPeriod {
  readonly period: string;
  readonly light: PeriodLight;
}

/** So many periods back a correction still counts: three years of months, which no regime's trigger looks beyond. */
const REMEMBERED = 36;

/** The latest periods with one more; a period that was rated before gets its corrected light. Oldest first. */
export function addPeriod<P extends RatedPeriod>(periods: readonly P[], added: P): readonly P[] {
  const others = periods.filter(({ period }) => period !== added.period);
  return [...others, added].toSorted((a, b) => (a.period < b.period ? -1 : 1)).slice(-REMEMBERED);
}

/** Periods in a row with this light, up to the latest; 0 where the latest had another. */
export function periodsInARow(periods: readonly RatedPeriod[], light: PeriodLight): number {
  const other = periods.findLastIndex((each) => each.light !== light);
  return periods.length - 1 - other;
}

/** The first period of the run that the latest one belongs to; null where nothing was rated. */
export function runSince(periods: readonly RatedPeriod[]): string | null {
  const latest = periods.at(-1);
  if (!latest) return null;
  return periods[periods.length - periodsInARow(periods, latest.light)]?.period ?? null;
}
