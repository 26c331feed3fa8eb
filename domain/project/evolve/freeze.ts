import type { ProjectEvent } from '../events';
import type { Cause, ProjectState } from '../state';

/** Freezes; null for any other event. */
export function onFreeze(state: ProjectState, event: ProjectEvent, { at: since }: Cause): ProjectState | null {
  switch (event.type) {
    case 'SpendingFrozen': {
      const { freezeId, source, ruleId, classes, at } = event;
      return {
        ...decided(state, freezeId),
        freezes: [...state.freezes, { freezeId, source, ruleId, classes, at }],
      };
    }
    case 'FreezeLifted':
      return {
        ...decided(state, event.freezeId),
        freezes: state.freezes.filter(({ freezeId }) => freezeId !== event.freezeId),
      };
    case 'FreezeProposed': {
      const { type: _, ...order } = event;
      return { ...state, freezeOrder: { ...order, since } };
    }
    case 'FreezeSignatureRefused':
      return decided(state, event.freezeId);
    default:
      return null;
  }
}

/** An order about this freeze waits no more. */
const decided = (state: ProjectState, freezeId: string): ProjectState =>
  state.freezeOrder?.freezeId === freezeId ? { ...state, freezeOrder: null } : state;
