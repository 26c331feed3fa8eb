import { resumeClock, suspendClock } from '../clocks';
import type { DecisionTaken, DirectionGiven, ProjectEvent } from '../events';
import { adviceEnded } from '../state/advice';
import type { Cause, ClockPurpose, GateState, ProjectState, Refusal } from '../state';
import { passed } from './decision';
import { ended } from './filing';
import { addTypes, dropClock, dropClocks, leaveDecidedGate } from './shared';

/** Clocks that stand still while the project is refused, and run on if that is undone. */
const KEPT: readonly ClockPurpose[] = ['condition', 'crossing', 'answer', 'recommendation'];

/** What is done against a negative decision or opinion; null for any other event. */
export function onRemedy(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { advice } = state;
  switch (event.type) {
    case 'DirectionSought':
      return { ...state, advice: { ...advice, sought: { ...cause, by: event.by } } };
    case 'DirectionProposed': {
      const { directionId, body, by, text, reasons, documents } = event;
      return {
        ...state,
        advice: { ...advice, pendingDirection: { ...cause, directionId, body, by, text, reasons, documents } },
      };
    }
    case 'DirectionRefused':
      return { ...state, advice: { ...advice, pendingDirection: null } };
    case 'DirectionGiven':
      return directed(state, event, cause);
    case 'ReexaminationAsked': {
      const { refusal } = advice;
      if (!refusal) return state;
      const again = revived(state, refusal, cause);
      const reexamination = { decisionId: event.decisionId, by: 'same_body' } as const;
      return {
        ...again,
        gate: { ...refusal.gate, reexamination },
        documentTypes: addTypes(state.documentTypes, event.documents),
      };
    }
    case 'ReexaminationLapsed': {
      const remedies = advice.refusal?.remedies.filter((remedy) => remedy !== 'reexamination') ?? [];
      const refusal = advice.refusal && remedies.length > 0 ? { ...advice.refusal, remedies } : null;
      return { ...state, advice: { ...advice, refusal }, clocks: dropClock(state, event.clockId) };
    }
    case 'DeviationLapsed':
      return {
        ...state,
        gate: state.gate && { ...state.gate, pending: null },
        clocks: dropClock(state, event.clockId),
      };
    default:
      return null;
  }
}

/** The project goes on as directed; nobody has decided at the gate, and it stays visible that this is so. */
function directed(state: ProjectState, event: DirectionGiven, cause: Cause): ProjectState {
  const { refusal } = state.advice;
  const at = refusal && state.gate === null ? revived(state, refusal, cause) : state;
  if (!at.gate) return state;
  const on = passed(at, at.gate, { conditions: [], clocks: [], by: 'direction' }, event.opensStage, cause);
  const { directionId, gateId } = event;
  return {
    ...on,
    documentTypes: addTypes(on.documentTypes, event.documents),
    advice: {
      ...on.advice,
      refusal: null,
      directions: [...on.advice.directions, { directionId, gateId, at: cause.at }],
    },
  };
}

/** The gate as it stood when it was refused; what stood still meanwhile runs on. */
function revived(state: ProjectState, refusal: Refusal, { seq, at }: Cause): ProjectState {
  const { ended: kept, gate, decisionId } = refusal;
  const again: ProjectState = {
    ...state,
    status: 'in_gate',
    gate,
    clocks: dropClocks(state, ['reexamination']),
    advice: { ...state.advice, refusal: null },
  };
  if (!kept) return again;
  const { locks, conditions, crossings, recommendations, answers, clocks } = kept;
  return {
    ...again,
    ...{ locks, conditions, crossings },
    clocks: [...again.clocks, ...clocks.map((clock) => resumeClock(clock, { at, seq, ref: decisionId }))],
    advice: { ...again.advice, recommendations, answers },
  };
}

/** The project is refused. Where something can be done against that, what would have to stand again is kept. */
export function refused(state: ProjectState, gate: GateState, event: DecisionTaken, { seq, at }: Cause): ProjectState {
  const { decisionId, value, remedies = [], clocks } = event;
  const returned = value === 'return';
  const left = returned
    ? { ...leaveDecidedGate(state), status: 'returned' as const }
    : { ...ended(state, 'rejected'), clocks: clocks.filter(({ purpose }) => purpose === 'reexamination') };
  if (remedies.length === 0) return left;
  const standing = { at, cause: 'refused', seq, ref: decisionId };
  const { locks, conditions, crossings, advice } = state;
  const refusal: Refusal = {
    ...{ decisionId, value: returned ? 'return' : 'reject', at, seq, remedies },
    gate: { ...gate, pending: null, asked: null, deferredUntil: null },
    ended: returned
      ? null
      : {
          ...{ locks, conditions, crossings, recommendations: advice.recommendations, answers: advice.answers },
          clocks: state.clocks
            .filter(({ purpose }) => KEPT.includes(purpose))
            .map((clock) => suspendClock(clock, standing)),
        },
  };
  return { ...left, advice: { ...(returned ? left.advice : adviceEnded(advice)), refusal } };
}
