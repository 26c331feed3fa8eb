import type { Services } from '../api/services';
import type { Regime } from '../domain/regime/types';

/** The rules under which things stand, each version read once, by its hash; null for one that is not on record. */
export async function rulesOf(
  things: readonly { readonly regime: { readonly hash: string } }[],
  { register: { regimes } }: Pick<Services, 'register'>,
): Promise<ReadonlyMap<string, Regime | null>> {
  const hashes = [...new Set(things.map(({ regime }) => regime.hash))];
  return new Map(await Promise.all(hashes.map(async (hash) => [hash, await regimes.byHash(hash)] as const)));
}
