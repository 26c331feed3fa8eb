import type { GateOpened, ProjectEvent, UrgencyDeclined, UrgencyRequested } from '../events';
import type { Cause, GateState, ProjectState } from '../state';
import { onConsultation, proposalDone } from './consultation';
import {
  addLock,
  addTypes,
  dropClock,
  dropClocks,
  goOn,
  leaveGate,
  notDue,
  stop,
  withoutUrgentConsent,
} from './shared';

/** The gate, from its opening to the question put to the decider; null for any other event. */
export function onGate(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'GateOpened':
      return gateOpened(state, event, cause);
    case 'GateClosed':
      return gateClosed(state, event.gateId);
    case 'InformationRequested': {
      const { requestId: ref, questions, suspends: clockIds, askedFor, forBody } = event;
      const round = { ...(askedFor && { reviewId: askedFor.reviewId }), ...(forBody !== undefined && { forBody }) };
      return {
        ...(state.gate && forBody !== undefined ? proposalDone(state, state.gate, forBody) : state),
        ...stop(state, { cause: 'information_request', ref, clockIds }, cause),
        requests: [...state.requests, { id: ref, since: cause.at, questions: questions.length, ...round }],
        requestIds: [...state.requestIds, ref],
      };
    }
    case 'InformationAnswered':
      return {
        ...requestOver(state, event.requestId, cause),
        documentTypes: addTypes(state.documentTypes, event.documents),
      };
    case 'InformationRequestWithdrawn':
      return requestOver(state, event.requestId, cause);
    default:
      return state.gate ? atGate(state, state.gate, event, cause) : null;
  }
}

function atGate(state: ProjectState, gate: GateState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'LeadTimeOver':
      return { ...state, gate: { ...gate, leadTimeOver: cause }, clocks: dropClock(state, event.clockId) };
    case 'CompletenessConfirmed':
      return {
        ...state,
        gate: { ...gate, complete: cause },
        crossings: [],
        clocks: [...dropClocks(state, ['completeness', 'crossing']), ...event.clocks],
      };
    case 'CompletenessOverdue':
      return { ...state, clocks: dropClock(state, event.clockId) };
    case 'ConsultationOpened':
    case 'StatementGiven':
    case 'ConsultationLate':
    case 'ConsultationSilent':
    case 'ConsultationClosed':
    case 'QuestionsProposed':
    case 'QuestionsDeclined':
      return onConsultation(state, gate, event, cause);
    case 'UrgencyRequested':
    case 'UrgencyDeclined':
      return hastened(state, gate, event, cause);
    case 'ReviewOpened': {
      const { reviewId: id, ruleId } = event;
      return { ...state, gate: { ...gate, review: { id, ruleId, state: 'open', outcome: null, riskProfile: null } } };
    }
    default:
      return null;
  }
}

function gateOpened(state: ProjectState, event: GateOpened, cause: Cause): ProjectState {
  const { gateId, begins, leadTime, reviewRule, consults, required, delegated, lock, afterUrgent, clocks } = event;
  const stood = state.nextStage?.stageId ?? state.stageId;
  return {
    ...state,
    status: 'in_gate',
    gatesOpened: state.gatesOpened + 1,
    // A gate that is opened once more has to be passed once more.
    passed: state.passed.filter((each) => each.gateId !== gateId),
    gate: {
      id: gateId,
      round: state.gatesOpened + 1,
      opened: cause,
      passedBefore: state.passed.find((each) => each.gateId === gateId)?.at ?? null,
      begins,
      ...(delegated ? { delegated } : {}),
      ...(afterUrgent === undefined ? {} : { afterUrgent, ...(stood === null ? {} : { leadsBackTo: stood }) }),
      complete: null,
      leadTimeOver: leadTime ? null : cause,
      reviewRule,
      review: null,
      consults,
      consultations: null,
      asked: null,
      deferredUntil: null,
      pending: null,
      escalated: false,
      reexamination: null,
      required,
    },
    advice: { ...state.advice, refusal: null },
    locks: addLock(state, lock),
    clocks: [...state.clocks, ...clocks],
    due: notDue(state, 'open_gate'),
  };
}

/** The question is put anew, within another time. */
function hastened(
  state: ProjectState,
  { urgent: _, ...gate }: GateState,
  event: UrgencyRequested | UrgencyDeclined,
  cause: Cause,
): ProjectState {
  const urgent = event.type === 'UrgencyRequested' ? { urgent: { ...cause, requestId: event.requestId } } : {};
  return {
    ...state,
    gate: { ...gate, ...urgent, asked: null, deferredUntil: null, escalated: false },
    clocks: [...dropClocks(state, ['decision', 'deferral']), ...event.clocks],
  };
}

/** The gate fell away: what it locked is free, and a gate that was passed before counts as passed again. */
function gateClosed(state: ProjectState, gateId: string): ProjectState {
  const before = state.gate?.passedBefore ?? null;
  return {
    ...withoutUrgentConsent(leaveGate(state), gateId),
    passed: before === null ? state.passed : [...state.passed, { gateId, at: before }],
    locks: state.locks.filter((lock) => lock.gateId !== gateId),
  };
}

const requestOver = (state: ProjectState, requestId: string, cause: Cause): ProjectState => ({
  ...state,
  ...goOn(state, requestId, cause),
  requests: state.requests.filter(({ id }) => id !== requestId),
});
