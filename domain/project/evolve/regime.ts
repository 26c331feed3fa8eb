import type { ProjectEvent } from '../events';
import type { Cause, ProjectState } from '../state';
import { dueNow } from './shared';

/** What binds the project; null for any other event. */
export function onRegime(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'RegimeChanged':
      return {
        ...state,
        regimeHash: event.toHash,
        nextRegime: null,
        // A submission or forecast that waits to be assessed is assessed under the new version, from its own instant.
        due: state.due.assess_scope ? state.due : dueNow(state, 'assess_scope', cause),
      };
    case 'RegimeChangePlanned': {
      const { toHash: hash, regime, rolloutId, why, at: since } = event;
      return { ...state, nextRegime: { hash, regime, rolloutId, why, since } };
    }
    default:
      return null;
  }
}
