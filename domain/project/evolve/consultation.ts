import type { ConsultationEvent, ConsultationOpened, StatementGiven } from '../events/consultation';
import { lateRef } from '../reading';
import type { Cause, ConsultationState, GateState, ProjectState } from '../state';
import { dropClock, goOn, stop } from './shared';

/** What consulted bodies do, and leave undone, at an open gate. */
export function onConsultation(
  state: ProjectState,
  gate: GateState,
  event: ConsultationEvent,
  cause: Cause,
): ProjectState {
  switch (event.type) {
    case 'ConsultationOpened':
      return opened(state, gate, event, cause);
    case 'StatementGiven':
      return resumed(over(state, gate, event.bodyKey, given(event)), gate, event.bodyKey, cause);
    case 'ConsultationLate': {
      const waited = over(state, gate, event.bodyKey, { state: 'late', clockId: event.clocks[0]?.id ?? '' });
      const next = { ...waited, clocks: [...waited.clocks, ...event.clocks] };
      return stopped(next, gate, event.bodyKey, event.suspends, cause);
    }
    case 'ConsultationSilent': {
      const { bodyKey, counts, suspends = [] } = event;
      if (counts !== 'escalate') {
        return resumed(over(state, gate, bodyKey, { state: 'silent', position: counts }), gate, bodyKey, cause);
      }
      return stopped(over(state, gate, bodyKey, { state: 'silent', position: null }), gate, bodyKey, suspends, cause);
    }
    case 'ConsultationClosed':
      return resumed(
        over(state, gate, event.bodyKey, { state: 'silent', position: 'no_opinion' }),
        gate,
        event.bodyKey,
        cause,
      );
    case 'QuestionsProposed':
      return changed(state, gate, event.bodyKey, { proposal: { id: event.proposalId, since: cause.at } });
    case 'QuestionsDeclined':
      return proposalDone(state, gate, event.bodyKey);
  }
}

function opened(
  state: ProjectState,
  gate: GateState,
  { clocks }: ConsultationOpened,
  { at: since }: Cause,
): ProjectState {
  const consultations = clocks.map(({ id, subject }): ConsultationState => ({
    body: subject,
    clockId: id,
    since,
    state: 'asked',
    position: null,
  }));
  return { ...state, gate: { ...gate, consultations }, clocks: [...state.clocks, ...clocks] };
}

/** A statement that does not count leaves the position that the silence had. */
const given = ({ position, counts = true, late }: StatementGiven): Partial<ConsultationState> => ({
  state: 'given',
  ...(counts ? { position } : {}),
  ...(late ? { late } : {}),
});

/** The clock that runs for the body is over. */
function over(state: ProjectState, gate: GateState, bodyKey: string, change: Partial<ConsultationState>): ProjectState {
  const clockId = gate.consultations?.find(({ body }) => body === bodyKey)?.clockId ?? '';
  return { ...changed(state, gate, bodyKey, change), clocks: dropClock(state, clockId) };
}

function changed(
  state: ProjectState,
  gate: GateState,
  bodyKey: string,
  change: Partial<ConsultationState>,
): ProjectState {
  const consultations = gate.consultations?.map((each) => (each.body === bodyKey ? { ...each, ...change } : each));
  return { ...state, gate: { ...gate, consultations: consultations ?? null } };
}

/** The questions that a body would have asked wait no more. */
export function proposalDone(state: ProjectState, gate: GateState, bodyKey: string): ProjectState {
  const consultations = gate.consultations?.map((each) => {
    if (each.body !== bodyKey) return each;
    const { proposal: _, ...rest } = each;
    return rest;
  });
  return { ...state, gate: { ...gate, consultations: consultations ?? null } };
}

const stopped = (
  state: ProjectState,
  gate: GateState,
  bodyKey: string,
  clockIds: readonly string[],
  cause: Cause,
): ProjectState => ({
  ...state,
  ...stop(state, { cause: 'consulted_body_late', ref: lateRef(gate, bodyKey), clockIds }, cause),
});

const resumed = (state: ProjectState, gate: GateState, bodyKey: string, cause: Cause): ProjectState => ({
  ...state,
  ...goOn(state, lateRef(gate, bodyKey), cause),
});
