import type { BaselineBenefit } from '../project/commands/baseline';

/** How far a figure is from the starting value to the target, whole percent; null where that cannot be said. */
export function realisedPercent(
  promise: Pick<BaselineBenefit, 'start' | 'target' | 'unit'> | null,
  value: number | null,
  unit: string,
): number | null {
  if (promise === null || value === null || promise.target === promise.start || promise.unit !== unit) return null;
  return Math.round(((value - promise.start) * 100) / (promise.target - promise.start));
}
