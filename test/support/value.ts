import type { Result } from '../../domain/result';

/** The value of a result that has one; anything else fails the test with the fault. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`a fault instead of a value: ${JSON.stringify(result.fault)}`);
  return result.value;
}
