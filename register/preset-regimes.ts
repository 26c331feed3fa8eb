import { SYSTEM } from '../domain/kernel';
import type { Instant } from '../domain/time';
import { presets } from './regimes';
import type { RegimeStore } from './regime-store';

/**
 * Puts the regimes that come with the product on record where they are not yet. `activate`: they are in force at once,
 * so that one can try them out; otherwise an administrator decides. What an administrator retired stays retired.
 */
export async function installPresets(
  store: RegimeStore,
  { activate, now }: { readonly activate: boolean; readonly now: Instant },
): Promise<void> {
  for (const { regime, hash } of presets()) {
    const added = await store.insert({ hash, regime, by: SYSTEM, at: now });
    if (added === 'created' && activate) await store.activate(hash, SYSTEM, now);
  }
}
