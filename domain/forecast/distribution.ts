import type { RatioPrior } from './types';

/** P(ratio ≤ x) by a prior: straight between its points, Pareto beyond the last one. */
export function priorBelow({ points, tailIndex }: RatioPrior, x: number): number {
  const last = points.at(-1);
  const [first] = points;
  if (!first || !last || x < first[1]) return 0;
  if (x >= last[1]) return 1 - (1 - last[0]) * (last[1] / x) ** tailIndex;
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (!from || !to || x >= to[1]) continue;
    return to[1] === from[1] ? to[0] : from[0] + ((to[0] - from[0]) * (x - from[1])) / (to[1] - from[1]);
  }
  return last[0];
}

/** The prior's own quantile. */
function priorQuantile(prior: RatioPrior, probability: number): number {
  const { points, tailIndex } = prior;
  const last = points.at(-1);
  if (!last) return 1;
  if (probability >= last[0]) return last[1] * ((1 - last[0]) / (1 - probability)) ** (1 / tailIndex);
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (!from || !to || probability > to[0]) continue;
    return from[1] + ((to[1] - from[1]) * (probability - from[0])) / (to[0] - from[0]);
  }
  return last[1];
}

/**
 * The quantile of prior and own history together: F = (w·F_prior + n·F_own) / (w + n), so that with every project of
 * one's own the prior counts for less (empirical Bayes, prior weight w in projects).
 */
export function quantileOf(prior: RatioPrior, own: readonly number[], probability: number): number {
  if (own.length === 0) return priorQuantile(prior, probability);
  const sorted = own.toSorted((a, b) => a - b);
  const below = (x: number): number =>
    (prior.weight * priorBelow(prior, x) + sorted.filter((each) => each <= x).length) / (prior.weight + sorted.length);
  let low = 0;
  let high = Math.max(priorQuantile(prior, probability), sorted.at(-1) ?? 0);
  // 60 halvings take any interval below a billionth; the function never falls.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (below(middle) >= probability) high = middle;
    else low = middle;
  }
  return high;
}
