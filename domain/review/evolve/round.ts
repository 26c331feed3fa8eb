import { resume, suspend } from '../../clock';
import type { EventMeta } from '../../kernel';
import type { RoundOpened, RoundResumed, RoundSuspended } from '../events';
import type { ReviewState } from '../state';

export function opened(state: ReviewState, event: RoundOpened, { seq, at }: EventMeta): ReviewState {
  const { reviewId, projectId, agencyId, gateId, ruleId, regimeHash, clocks } = event;
  return {
    ...state,
    status: 'open',
    reviewId,
    projectId,
    agencyId,
    gateId,
    ruleId,
    regimeHash,
    openedAt: at,
    clocks,
    composition: { ...state.composition, due: { seq, at } },
    assessment: { ...state.assessment, phase: event.assessment ?? 'none' },
  };
}

export function suspended(
  state: ReviewState,
  { cause, ref, from, clockIds }: RoundSuspended,
  { seq }: EventMeta,
): ReviewState {
  const clocks = state.clocks.map((clock) =>
    clockIds.includes(clock.id) ? { ...clock, ...suspend(clock, { at: from, cause, seq, ref }) } : clock,
  );
  return { ...state, clocks, stops: [...state.stops, { ref, open: true }] };
}

export function resumed(state: ReviewState, { ref, to }: RoundResumed, { seq }: EventMeta): ReviewState {
  return {
    ...state,
    clocks: state.clocks.map((clock) => ({ ...clock, ...resume(clock, { at: to, seq, ref }) })),
    stops: state.stops.map((stop) => (stop.ref === ref ? { ...stop, open: false } : stop)),
  };
}
