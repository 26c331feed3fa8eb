import type { ProjectEvent, ProjectPaused, ProjectResumed, SpendingRecorded } from '../events';
import type { BurnState, Cause, ConditionState, ProjectState } from '../state';
import { ended } from './filing';
import { cancelledWith, paidUnder, withoutIssued } from './orders';
import { goOn, stop } from './shared';
import { withoutStageTerm } from './stage-term';

/** The running project, and what other proceedings do to it. Everything else leaves the state as it is. */
export function onRunning(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState {
  switch (event.type) {
    case 'StageStarted':
      return {
        ...withoutStageTerm(state),
        stageId: event.stageId,
        nextStage: null,
        status: state.status === 'approved' ? 'running' : state.status,
      };
    case 'SpendingRecorded':
      return { ...state, spent: spentWith(state, event), ...paidUnder(state, { source: 'recorded', ...event }) };
    case 'InterventionNoted':
      return { ...state, interventions: [...state.interventions, { id: event.interventionId, kind: event.kind }] };
    case 'InterventionEnded':
      return {
        ...state,
        interventions: state.interventions.filter(({ id }) => id !== event.interventionId),
        orders: withoutIssued(state, event.interventionId),
      };
    case 'ProjectPaused':
      return paused(state, event, cause);
    case 'ProjectResumed':
      return {
        ...state,
        ...goOn(state, event.interventionId, cause),
        pauses: state.pauses.filter(({ interventionId }) => interventionId !== event.interventionId),
        ...demanded({ ...state, ...goOn(state, event.interventionId, cause) }, event, cause),
      };
    case 'ProjectCancelled':
      return cancelledWith(ended(state, 'cancelled'), event, cause);
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
  const stayed = {
    ...(earlier?.stayedBy && { stayedBy: earlier.stayedBy }),
    ...(earlier?.boundFrom && { boundFrom: earlier.boundFrom }),
  };
  const { burnCap } = event;
  const burn = burnCap ? burning(burnCap, earlier?.burn ?? null) : null;
  const terms = { interventionId, at: earlier?.at ?? cause.at, until, expiry, allowedWork, burn, ...stayed };
  const others = state.pauses.filter((pause) => pause !== earlier);
  return {
    ...state,
    ...(earlier ? {} : stop(state, { cause: 'pause', ref: interventionId, clockIds }, cause)),
    pauses: [...others, terms],
    orders: withoutIssued(state, interventionId),
  };
}

/** A renewed pause keeps what was used in the month. */
const burning = ({ amount: cap, since }: NonNullable<ProjectPaused['burnCap']>, before: BurnState | null): BurnState =>
  before ? { ...before, cap } : { cap, since, month: since.slice(0, 7), used: 0 };

/** The conditions of a resumption become the project's. */
function demanded(
  { conditions: open, conditionIds, clocks: running }: ProjectState,
  { conditions = [], body, clocks = [], interventionId }: ProjectResumed,
  { at: since }: Cause,
): Pick<ProjectState, 'conditions' | 'conditionIds' | 'clocks'> {
  const added = conditions.map(({ id, due, ifMissed }): ConditionState => {
    const clockId = clocks.find(({ subject }) => subject === id)?.id ?? null;
    const resumption = { interventionId, body: body ?? '' };
    return { id, gateId: null, resumption, since, due, clockId, ifMissed, missed: false };
  });
  return {
    conditions: [...open, ...added],
    conditionIds: [...conditionIds, ...added.map(({ id }) => id)],
    clocks: [...running, ...clocks],
  };
}
