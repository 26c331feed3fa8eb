import type { MeasureDecided, UpdatePeriodEnded } from '../events';
import type { ProjectState } from '../state';
import type { EscalationState, MeasureState } from '../state/escalation';
import { dropClock } from './shared';

/** The case with another standing of triggers and ladder. */
export const withEscalation = (state: ProjectState, changes: Partial<EscalationState>): ProjectState => ({
  ...state,
  escalation: { ...state.escalation, ...changes },
});

/** With another standing of what is demanded under this id. */
export function changed(state: ProjectState, measureId: string, changes: Partial<MeasureState>): ProjectState {
  const measures = state.escalation.measures.map((each) =>
    each.measureId === measureId ? { ...each, ...changes } : each,
  );
  return withEscalation(state, { measures });
}

/** The step of the ladder that demanded it has failed; nothing where it is no step. */
export const failedAt = (state: ProjectState, measureId: string): ProjectState => {
  const { position } = state.escalation;
  return position?.measureId === measureId ? withEscalation(state, { position: { ...position, failed: true } }) : state;
};

/** With another standing of the updates that are asked for; nothing where none are. */
export function withUpdates(
  state: ProjectState,
  measureId: string,
  changes: Partial<NonNullable<MeasureState['updates']>>,
  more: Partial<MeasureState> = {},
): ProjectState {
  const updates = state.escalation.measures.find((each) => each.measureId === measureId)?.updates;
  return updates ? changed(state, measureId, { ...more, updates: { ...updates, ...changes } }) : state;
}

/** The next update is due; a missed one has the effect that the rules give it. */
export function updatePeriodEnded(state: ProjectState, event: UpdatePeriodEnded): ProjectState {
  const { measureId, number, effect, clockId, clocks } = event;
  const measure = state.escalation.measures.find((each) => each.measureId === measureId);
  const missed = (measure?.updates?.missed ?? 0) + (effect === null ? 0 : 1);
  const next = { number: number + 1, clockId: clocks[0]?.id ?? null, filed: false, missed };
  const again = withUpdates(state, measureId, next, effect === 'escalate' ? { overdue: true } : {});
  const ended = { ...again, clocks: [...dropClock(again, clockId), ...clocks] };
  return effect === 'fail' ? failedAt(ended, measureId) : ended;
}

/** A plan was accepted, and how it goes is said from now on. */
export function accepted(state: ProjectState, { measureId, updates, clocks = [] }: MeasureDecided): ProjectState {
  if (!updates) return state;
  const { number } = updates;
  const first = { number, clockId: clocks[0]?.id ?? null, filed: false, missed: 0 };
  return { ...changed(state, measureId, { updates: first }), clocks: [...state.clocks, ...clocks] };
}
