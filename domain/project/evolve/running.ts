import type { ProjectEvent, ProjectPaused, SpendingRecorded } from '../events';
import type { Cause, ProjectState } from '../state';
import { ended } from './filing';
import { goOn, stop } from './shared';

/** The running project, and what other proceedings do to it. Everything else leaves the state as it is. */
export function onRunning(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState {
  switch (event.type) {
    case 'StageStarted':
      return {
        ...state,
        stageId: event.stageId,
        nextStage: null,
        status: state.status === 'approved' ? 'running' : state.status,
      };
    case 'SpendingRecorded':
      return { ...state, spent: spentWith(state, event) };
    case 'InterventionNoted':
      return { ...state, interventions: [...state.interventions, { id: event.interventionId, kind: event.kind }] };
    case 'InterventionEnded':
      return { ...state, interventions: state.interventions.filter(({ id }) => id !== event.interventionId) };
    case 'ProjectPaused':
      return paused(state, event, cause);
    case 'ProjectResumed':
      return {
        ...state,
        ...goOn(state, event.interventionId, cause),
        pauses: state.pauses.filter(({ interventionId }) => interventionId !== event.interventionId),
      };
    case 'ProjectCancelled':
      return ended(state, 'cancelled');
    default:
      return state;
  }
}

const spentWith = ({ spent }: ProjectState, event: SpendingRecorded): ProjectState['spent'] => ({
  ...spent,
  [event.class]: (spent[event.class] ?? 0) + event.amount,
});

function paused(state: ProjectState, event: ProjectPaused, cause: Cause): ProjectState {
  const { interventionId, until, expiry, allowedWork, suspends: clockIds } = event;
  const earlier = state.pauses.find((pause) => pause.interventionId === interventionId);
  const stayed = earlier?.stayedBy ? { stayedBy: earlier.stayedBy } : {};
  const terms = { interventionId, at: earlier?.at ?? cause.at, until, expiry, allowedWork, ...stayed };
  const others = state.pauses.filter((pause) => pause !== earlier);
  return {
    ...state,
    ...(earlier ? {} : stop(state, { cause: 'pause', ref: interventionId, clockIds }, cause)),
    pauses: [...others, terms],
  };
}
