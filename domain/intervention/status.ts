import type { EventMeta, StreamClock } from '../kernel';
import { NOT_HEARD, type InterventionOutcome, type InterventionState, type InterventionStatus } from './state';

/** Nothing runs and nothing is asked any more; what was decided is on the record, the state need not keep it. */
export const ended = (state: InterventionState, outcome: InterventionOutcome, meta: EventMeta): InterventionState => ({
  ...enter(state, 'ended', meta),
  outcome,
  pending: null,
  order: null,
  pause: null,
  material: [],
  heard: NOT_HEARD,
  clocks: [],
});

/** Another status, since this event. */
export const enter = (
  state: InterventionState,
  status: InterventionStatus,
  { at, seq }: EventMeta,
): InterventionState => ({
  ...state,
  status,
  statusSince: at,
  statusSeq: seq,
});

/** Without the clock of this id. */
export const without = (clockId: string, clocks: readonly StreamClock[]): readonly StreamClock[] =>
  clocks.filter(({ id }) => id !== clockId);
