import type { ProjectEvent } from '../events';
import type { ProjectState } from '../state';

/** Freezes; null for any other event. */
export function onFreeze(state: ProjectState, event: ProjectEvent): ProjectState | null {
  switch (event.type) {
    case 'SpendingFrozen': {
      const { freezeId, source, ruleId, classes, at } = event;
      return { ...state, freezes: [...state.freezes, { freezeId, source, ruleId, classes, at }] };
    }
    case 'FreezeLifted':
      return { ...state, freezes: state.freezes.filter(({ freezeId }) => freezeId !== event.freezeId) };
    default:
      return null;
  }
}
