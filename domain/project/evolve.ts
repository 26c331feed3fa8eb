import type { EventMeta } from '../kernel';
import type { ProjectEvent } from './events';
import { onActuals, withActuals } from './evolve/actuals';
import { onAdmission } from './evolve/admission';
import { onAdvice } from './evolve/advice';
import { onAppeal, withAppealable } from './evolve/appeal';
import { onBenefit, withPromises } from './evolve/benefit';
import { onDecision } from './evolve/decision';
import { onExit } from './evolve/exit';
import { onEscalation, withLights } from './evolve/escalation';
import { onFiling } from './evolve/filing';
import { onFreeze } from './evolve/freeze';
import { onGate } from './evolve/gate';
import { onJoint } from './evolve/joint';
import { onLesson, unlessRevived } from './evolve/lesson';
import { onOrders, withoutRunDown } from './evolve/orders';
import { onOversight } from './evolve/oversight';
import { onRemedy } from './evolve/remedy';
import { onRegime } from './evolve/regime';
import { onPilot, withCommitment } from './evolve/pilot';
import { onProduct } from './evolve/product';
import { onStageTerm } from './evolve/stage-term';
import { onReporting } from './evolve/reporting';
import { onRunning } from './evolve/running';
import { clocksAfter } from '../timetable/evolve';
import { goOn, notDue, stop } from './evolve/shared';
import { begunAt, openConsultations, opinionConcluded } from './reading';
import { hasEnded, isPaused, type Cause, type GateState, type ProjectState } from './state';
import type { ProjectStep } from './commands';

/** The instant at which the law sees what an event says: its own, or that of the record. */
const causeOf = (event: ProjectEvent, { seq, at }: EventMeta): Cause => ({ seq, at: 'at' in event ? event.at : at });

/** The state after one more event. Never refuses: what is recorded has happened. */
export function evolveProject(state: ProjectState, event: ProjectEvent, meta: EventMeta): ProjectState {
  const cause = causeOf(event, meta);
  const acted = withActuals(
    state,
    withAppealable(state, unlessRevived(state, withPromises(apply(state, event, cause), event)), event, cause),
    event,
    cause,
  );
  const counted = withLights(state, withoutRunDown(state, acted, event), event, cause);
  const next = withCommitment(state, counted, event);
  return markDue(next.status === state.status ? next : { ...next, since: cause.at }, cause);
}

function apply(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState {
  if (event.type === 'ClockExtended' || event.type === 'ClockReminded') {
    return { ...state, clocks: clocksAfter(state.clocks, event) };
  }
  if (event.type === 'ClocksStayed') {
    const { stayId: ref, suspends: clockIds } = event;
    return { ...state, ...stop(state, { cause: 'court_stay', ref, clockIds }, cause) };
  }
  if (event.type === 'StayLifted') return { ...state, ...goOn(state, event.stayId, cause) };
  return (
    onFiling(state, event, cause) ??
    onAdmission(state, event, cause) ??
    onGate(state, event, cause) ??
    onAdvice(state, event, cause) ??
    onRemedy(state, event, cause) ??
    onAppeal(state, event, cause) ??
    onDecision(state, event, cause) ??
    onOversight(state, event, cause) ??
    onReporting(state, event, cause) ??
    onRegime(state, event, cause) ??
    onOrders(state, event, cause) ??
    onFreeze(state, event, cause) ??
    onJoint(state, event, cause) ??
    onEscalation(state, event, cause) ??
    onExit(state, event, cause) ??
    onBenefit(state, event, cause) ??
    onLesson(state, event, cause) ??
    onPilot(state, event, cause) ??
    onProduct(state, event) ??
    onStageTerm(state, event) ??
    onActuals(state, event) ??
    onRunning(state, event, cause)
  );
}

/** Steps that follow from where the project stands; those of scope and gate are named by the event that makes them due. */
const FOLLOWS: readonly { readonly step: ProjectStep; readonly when: (state: ProjectState) => boolean }[] = [
  {
    step: 'consult',
    when: (state) =>
      takesItsCourse(state.gate) &&
      mayProceed(state) &&
      state.gate.consults.length > 0 &&
      state.gate.consultations === null,
  },
  {
    step: 'open_review',
    when: (state) =>
      takesItsCourse(state.gate) && mayProceed(state) && state.gate.reviewRule !== null && state.gate.review === null,
  },
  { step: 'ask_decision', when: mayBeAsked },
  { step: 'start_stage', when: ({ nextStage }) => nextStage !== null },
];

/** In haste nobody else is asked. */
const takesItsCourse = (gate: GateState | null): gate is GateState => gate !== null && gate.urgent === undefined;

const mayProceed = (state: ProjectState): boolean =>
  state.gate !== null && begunAt(state.gate) !== null && !isPaused(state);

function mayBeAsked(state: ProjectState): boolean {
  const { gate } = state;
  return (
    gate !== null &&
    mayProceed(state) &&
    opinionConcluded(gate) &&
    openConsultations(gate).length === 0 &&
    gate.asked === null &&
    gate.pending === null &&
    gate.deferredUntil === null
  );
}

/** Notes which steps have become due by this event, and forgets those that are due no more. */
function markDue(state: ProjectState, cause: Cause): ProjectState {
  if (hasEnded(state)) return Object.keys(state.due).length === 0 ? state : { ...state, due: {} };
  let { due } = state;
  for (const { step, when } of FOLLOWS) {
    const isDue = when(state);
    if (isDue && !due[step]) due = { ...due, [step]: cause };
    if (!isDue && due[step]) due = notDue({ due }, step);
  }
  return due === state.due ? state : { ...state, due };
}
