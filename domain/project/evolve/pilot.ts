import type { PilotDecided, ProjectEvent, ProjectSubmitted } from '../events';
import type { Cause, ConditionState, ProjectState } from '../state';
import { plannedPilot, type PilotState } from '../state/pilot';
import type { Submission } from '../../submission';
import { addTypes, dropClock, dropClocks, dueNow } from './shared';
import { changesFinding } from '../decide/pilot/lifted';

/** Pilots and exemptions; null for any other event. */
export function onPilot(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { pilot } = state;
  switch (event.type) {
    case 'ExemptionGranted': {
      const { exemptionId, rules, until, at: since, clock, body, legalRef } = event;
      const source = { body, ...(legalRef === undefined ? {} : { legalRef }) };
      const exemptions = [...state.exemptions, { exemptionId, rules, until, since, ...source }];
      const exempt = { ...state, exemptions, clocks: [...state.clocks, clock] };
      return withoutWait(rebound(exempt, rules, cause), rules, cause);
    }
    case 'ExemptionEnded': {
      const exemptions = state.exemptions.filter(({ exemptionId }) => exemptionId !== event.exemptionId);
      const clock = state.clocks.find(
        ({ purpose, subject }) => purpose === 'exemption' && subject === event.exemptionId,
      );
      const rules = state.exemptions.find(({ exemptionId }) => exemptionId === event.exemptionId)?.rules ?? [];
      const bound = { ...state, exemptions, clocks: dropClock(state, clock?.id ?? '') };
      return changesFinding(rules) ? { ...rebound(bound, rules, cause), boundAgain: cause.seq } : bound;
    }
    case 'PilotBegun':
      return (
        pilot && { ...state, clocks: [...state.clocks, ...event.clocks], pilot: { ...pilot, begun: cause, term: 1 } }
      );
    case 'PilotHeld': {
      const clocks = event.cap === 'days' ? dropClocks(state, ['pilot_term', 'pilot_warning']) : state.clocks;
      return pilot && { ...state, clocks, pilot: { ...pilot, hold: pilot.hold ?? { ...cause, cap: event.cap } } };
    }
    case 'PilotCapNeared': {
      const clocks = event.cap === 'days' ? dropClocks(state, ['pilot_warning']) : state.clocks;
      return pilot && { ...state, clocks, pilot: { ...pilot, warned: [...pilot.warned, event.cap] } };
    }
    case 'PilotDecided':
      return pilot && decided(state, pilot, event, cause);
    case 'PilotResultRecorded':
      return (
        pilot && {
          ...state,
          documentTypes: addTypes(state.documentTypes, event.documents),
          pilot: { ...pilot, result: resultOf(event, cause) },
        }
      );
    default: {
      const next = pilot && evidence(pilot, event, cause);
      return next && { ...state, pilot: next };
    }
  }
}

/** What binds the project has changed: its scope is found anew, from that instant. */
const rebound = (state: ProjectState, rules: readonly string[], cause: Cause): ProjectState =>
  changesFinding(rules) && state.finding !== null ? { ...state, due: dueNow(state, 'assess_scope', cause) } : state;

/** A wait before the round that is lifted is over at once. */
function withoutWait(state: ProjectState, rules: readonly string[], cause: Cause): ProjectState {
  const wait = state.clocks.find(
    ({ purpose, ruleId }) => purpose === 'lead_time' && rules.includes(`clocks.${ruleId}`),
  );
  if (!wait || !state.gate) return state;
  return { ...state, gate: { ...state.gate, leadTimeOver: cause }, clocks: dropClock(state, wait.id) };
}

const resultOf = (
  { resultId, term, by, sampleSize, findings }: Extract<ProjectEvent, { type: 'PilotResultRecorded' }>,
  { at: since }: Cause,
): PilotState['result'] => ({ resultId, term, status: 'unverified', since, by, sampleSize, findings });

function evidence(pilot: PilotState, event: ProjectEvent, { at: since }: Cause): PilotState | null {
  const { result } = pilot;
  switch (event.type) {
    case 'PilotUseRecorded':
      return { ...pilot, people: pilot.people + event.count };
    case 'PilotResultVerified':
      return { ...pilot, result: result && { ...result, status: 'verified' } };
    case 'PilotResultRefused':
      return { ...pilot, result: result && { ...result, status: 'refused' } };
    case 'ScalingProposed': {
      const { proposalId, submission, by, differences } = event;
      return { ...pilot, proposal: { proposalId, submission, by, since, ...(differences && { differences }) } };
    }
    case 'PilotDecisionProposed': {
      const { type: _, ...order } = event;
      return { ...pilot, pending: { ...order, since } };
    }
    case 'PilotSignatureRefused':
      return { ...pilot, pending: null };
    default:
      return null;
  }
}

function decided(state: ProjectState, pilot: PilotState, event: PilotDecided, cause: Cause): ProjectState {
  const { value, term, clocks } = event;
  const others = dropClocks(state, ['pilot_term', 'pilot_warning']);
  if (value === 'iterate') {
    const caps = term ?? pilot.plan.caps;
    const renewed = { ...pilot, plan: { ...pilot.plan, caps }, begun: cause, term: pilot.term + 1 };
    const cleared = { warned: [], hold: null, pending: null, proposal: null };
    return { ...state, clocks: [...others, ...clocks], pilot: { ...renewed, ...cleared } };
  }
  const projectId = value === 'scale' ? event.project.id : null;
  return {
    ...state,
    clocks: others,
    pilot: { ...pilot, pending: null, proposal: null, ended: { ...cause, value, projectId } },
  };
}

/** The pilot that a submission describes; one that has begun keeps its plan. */
export function pilotOf(before: PilotState | null, { kind, pilot: plan }: Submission): PilotState | null {
  if (before?.begun) return before;
  return kind === 'pilot' && plan ? plannedPilot(plan) : null;
}

/** What a contract promises counts against the cap. */
export function withCommitment(before: ProjectState, after: ProjectState, event: ProjectEvent): ProjectState {
  const { pilot } = before;
  if (event.type !== 'ContractRecorded' || !pilot) return after;
  return { ...after, pilot: { ...pilot, committed: pilot.committed + event.amount } };
}

/** A project that was a pilot begins with the conditions of its scaling. */
export function scaledConditions(
  { scaledFrom }: ProjectSubmitted,
  { at: since }: Cause,
): Pick<ProjectState, 'conditions' | 'conditionIds' | 'clocks'> {
  const { conditions = [], clocks = [], pilotId = '', body = '' } = scaledFrom ?? {};
  return {
    conditions: conditions.map(({ id, due, ifMissed }): ConditionState => {
      const clockId = clocks.find(({ subject }) => subject === id)?.id ?? null;
      return { id, gateId: null, scaling: { pilotId, body }, since, due, clockId, ifMissed, missed: false };
    }),
    conditionIds: conditions.map(({ id }) => id),
    clocks,
  };
}
