import type { DecisionProposed, DecisionTaken, ProjectEvent } from '../events';
import type { Cause, ConditionState, GateState, ProjectState } from '../state';
import { refused } from './remedy';
import { dropClock, dropClocks, dueNow, leaveDecidedGate, withoutUrgentConsent } from './shared';

/** The decision and its conditions; null for any other event. */
export function onDecision(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'ConditionVerified':
      return conditionOver(state, event.conditionId);
    case 'ConditionMissed':
      return {
        ...state,
        clocks: dropClock(state, event.clockId),
        conditions: state.conditions.map((each) =>
          each.id === event.conditionId ? { ...each, missed: true, clockId: null } : each,
        ),
      };
    default:
      return state.gate ? atGate(state, state.gate, event, cause) : null;
  }
}

function atGate(state: ProjectState, gate: GateState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'DecisionAsked':
      return { ...state, gate: { ...gate, asked: cause } };
    case 'DecisionProposed':
      return {
        ...state,
        gate: { ...gate, pending: pendingOf(event, cause) },
        clocks: [...state.clocks, ...(event.clocks ?? [])],
      };
    case 'SignatureRefused':
      return { ...state, gate: { ...gate, pending: null }, clocks: dropClocks(state, ['deviation']) };
    case 'DecisionTaken':
      return taken(state, gate, event, cause);
    case 'DecisionOverdue':
      if (event.then === 'lapse') return { ...leaveDecidedGate(state), status: 'returned' };
      return {
        ...state,
        gate: { ...gate, escalated: gate.escalated || event.then === 'escalate' },
        clocks: dropClock(state, event.clockId),
      };
    case 'DeferralEnded':
      return {
        ...state,
        gate: { ...gate, deferredUntil: null },
        clocks: [...dropClock(state, event.clockId), ...event.clocks],
      };
    default:
      return null;
  }
}

const pendingOf = (event: DecisionProposed, cause: Cause): GateState['pending'] => {
  const { decisionId, value, by, reasons, conditions, deviation, deferUntil, confirmBy } = event;
  return {
    ...cause,
    decisionId,
    value,
    by,
    reasons,
    conditions,
    ...(deviation === undefined ? {} : { deviation }),
    ...(deferUntil === undefined ? {} : { deferUntil }),
    ...(confirmBy === undefined ? {} : { confirmBy }),
  };
};

function taken(state: ProjectState, gate: GateState, event: DecisionTaken, cause: Cause): ProjectState {
  const { value, deferUntil, opensStage } = event;
  if (opensStage !== null) return passed(state, gate, event, opensStage, cause);
  switch (value) {
    case 'defer':
      return {
        ...state,
        gate: { ...gate, pending: null, asked: null, deferredUntil: deferUntil ?? null },
        clocks: [...dropClocks(state, ['decision', 'deferral', 'deviation']), ...event.clocks],
      };
    case 'return':
    case 'reject':
    case 'approve':
    case 'approve_with_conditions':
      return event.goesTo === undefined ? refused(state, gate, event, cause) : maintained(state, gate);
  }
}

/** The body has looked again and stays with its refusal: the one above it decides in the end. */
function maintained(state: ProjectState, gate: GateState): ProjectState {
  const reexamination = gate.reexamination && ({ ...gate.reexamination, by: 'final_body' } as const);
  return {
    ...state,
    gate: { ...gate, pending: null, asked: null, escalated: false, reexamination },
    clocks: dropClocks(state, ['decision', 'deferral', 'deviation']),
  };
}

/** The gate is passed: what waited for the decision alone is released at once, even before the stage is started. */
export function passed(
  state: ProjectState,
  gate: GateState,
  {
    conditions,
    clocks,
    by,
    ...decision
  }: Pick<DecisionTaken, 'conditions' | 'clocks'> & {
    readonly by?: string;
    readonly urgent?: DecisionTaken['urgent'];
    readonly decisionId?: string;
  },
  stageId: string,
  cause: Cause,
): ProjectState {
  const { at } = cause;
  const left = withoutUrgentConsent(leaveDecidedGate(state), gate.id);
  const { urgent, decisionId = '' } = decision;
  const ordinary = urgent && {
    urgentConsent: { gateId: gate.id, decisionId },
    due: dueNow(state, 'open_gate', cause),
  };
  const added = conditions.map(({ id, due, ifMissed }): ConditionState => ({
    id,
    gateId: gate.id,
    since: at,
    due,
    clockId: clocks.find(({ subject }) => subject === id)?.id ?? null,
    ifMissed,
    missed: false,
  }));
  return {
    ...left,
    status: 'approved',
    passed: [...left.passed, { gateId: gate.id, at, ...(by === 'direction' ? { by } : {}) }],
    nextStage: { stageId, gateId: gate.id },
    conditions: [...left.conditions, ...added],
    conditionIds: [...left.conditionIds, ...added.map(({ id }) => id)],
    crossings: [],
    locks: left.locks.filter(({ gateId, until }) => gateId !== gate.id || until === 'baseline'),
    clocks: [...dropClocks(left, ['crossing']), ...clocks],
    ...ordinary,
  };
}

function conditionOver(state: ProjectState, conditionId: string): ProjectState {
  const clockId = state.conditions.find(({ id }) => id === conditionId)?.clockId ?? '';
  return {
    ...state,
    conditions: state.conditions.filter(({ id }) => id !== conditionId),
    clocks: dropClock(state, clockId),
  };
}
