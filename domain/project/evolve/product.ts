import type { ProjectEvent } from '../events';
import type { ProjectState } from '../state';
import { dropClocks } from './shared';

/** The terms of a product; null for any other event. */
export function onProduct(state: ProjectState, event: ProjectEvent): ProjectState | null {
  const { product } = state;
  switch (event.type) {
    case 'ProductTermBegun': {
      const { stageId, term, at: since, clock } = event;
      const clocks = [...dropClocks(state, ['product_term']), clock];
      return { ...state, clocks, product: { stageId, term, since, measured: false, stopped: null } };
    }
    case 'ProductTermEnded': {
      const stopped = { at: event.at, how: 'no_decision' } as const;
      return { ...state, clocks: dropClocks(state, ['product_term']), product: product && { ...product, stopped } };
    }
    case 'ImpactRecorded':
      return { ...state, product: product && { ...product, measured: true } };
    case 'TermDecided': {
      if (event.value === 'continue') return state;
      const stopped = { at: event.at, how: 'decided' } as const;
      return { ...state, clocks: dropClocks(state, ['product_term']), product: product && { ...product, stopped } };
    }
    default:
      return null;
  }
}
