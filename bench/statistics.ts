/** How long a number of things took, and how many were done in a second. */
export interface Measured {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** The value below which this share (0 to 1) of the values lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** What single durations (in milliseconds) within a stretch of time come to. */
export const measured = (durations: readonly number[], seconds: number): Measured => ({
  count: durations.length,
  perSecond: durations.length / seconds,
  p50: percentile(durations, 0.5),
  p99: percentile(durations, 0.99),
});

/** The middle of several rounds, figure by figure: what else ran on the machine disturbs single rounds. */
export const middleOf = (rounds: readonly Measured[]): Measured => ({
  count: rounds.reduce((sum, { count }) => sum + count, 0),
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
});

/**
 * Runs `work` `times` times, `atOnce` under way at any moment, and times each; in milliseconds. `told` hears after each
 * how many are done.
 */
export async function timeEach(
  times: number,
  atOnce: number,
  work: (index: number) => Promise<void>,
  told: (done: number) => void = () => undefined,
): Promise<{ readonly durations: readonly number[]; readonly seconds: number }> {
  const durations: number[] = [];
  let next = 0;
  const started = performance.now();
  const lane = async (): Promise<void> => {
    for (let index = next++; index < times; index = next++) {
      const before = performance.now();
      await work(index);
      durations.push(performance.now() - before);
      told(durations.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { durations, seconds: (performance.now() - started) / 1000 };
}
