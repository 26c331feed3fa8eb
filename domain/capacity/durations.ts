/** Fewer closed rounds than this say nothing about the next one. */
export const FEWEST_ROUNDS = 5;

/** How long rounds took, in working days: so many of a hundred took no longer. */
export interface Durations {
  readonly rounds: number;
  readonly median: number;
  readonly p80: number;
  readonly p90: number;
}

/** The quantiles by nearest rank, so that each is a time that a round really took; null for no rounds. */
export function durationsOf(days: readonly number[]): Durations | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const at = (percent: number): number => sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
  return { rounds: sorted.length, median: at(50), p80: at(80), p90: at(90) };
}

/**
 * How long something that has lasted so many days will last yet: the median of what lasted longer, less what is over; at
 * least one day. Null if nothing ever lasted that long, since history then says nothing of its end.
 */
export function remaining(elapsed: number, days: readonly number[]): number | null {
  const longer = durationsOf(days.filter((each) => each > elapsed));
  return longer && Math.max(1, longer.median - elapsed);
}
