import type { ProjectEvent } from '../events';
import type { ProjectState } from '../state';
import { dropClocks } from './shared';

/** How long the present stage may last; null for any other event. */
export function onStageTerm(state: ProjectState, event: ProjectEvent): ProjectState | null {
  switch (event.type) {
    case 'StageTermBegun': {
      const { stageId, at: since, clocks } = event;
      const stageTerm = { stageId, since, clockId: clocks[0]?.id ?? null, over: null };
      return { ...state, clocks: [...dropClocks(state, ['stage_term']), ...clocks], stageTerm };
    }
    case 'StageTermOver': {
      const { effect, at } = event;
      const clocks = dropClocks(state, ['stage_term']);
      if (effect === null || !state.stageTerm) return withoutStageTerm({ ...state, clocks });
      return { ...state, clocks, stageTerm: { ...state.stageTerm, clockId: null, over: { at, effect } } };
    }
    case 'StageExtended': {
      const clocks = [...dropClocks(state, ['stage_term']), ...event.clocks];
      const { stageTerm } = state;
      if (!stageTerm) return { ...state, clocks };
      return { ...state, clocks, stageTerm: { ...stageTerm, clockId: event.clocks[0]?.id ?? null, over: null } };
    }
    default:
      return null;
  }
}

/** Another stage begins: how long the one before it might last says nothing any more. */
export function withoutStageTerm({ stageTerm: _, ...state }: ProjectState): ProjectState {
  return { ...state, clocks: dropClocks(state, ['stage_term']) };
}
