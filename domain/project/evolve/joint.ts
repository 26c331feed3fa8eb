import type { LeadFollowed, ProjectEvent, ScrutinyJoined } from '../events';
import type { Cause, ProjectState } from '../state';
import { dueNow, notDue } from './shared';

/** Joint scrutiny; null for any other event. */
export function onJoint(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'ScrutinyJoined':
      return joined(state, event, cause);
    case 'LeadFollowed':
      return followed(state, event, cause);
    case 'ScrutinyLeft':
      return { ...state, joint: null, due: state.input ? dueNow(state, 'assess_scope', cause) : state.due };
    default:
      return null;
  }
}

/** The lead's scope is to be found anew, with all that counts with it; whoever follows waits at no gate of its own. */
function joined(state: ProjectState, event: ScrutinyJoined, cause: Cause): ProjectState {
  const { clusterId, leadId, basis, amount, projects } = event;
  const { since = cause.at, leadApproved = false } = state.joint?.clusterId === clusterId ? state.joint : {};
  const joint = { clusterId, leadId, basis, amount, projects, since, leadApproved };
  if (leadId === state.id) return { ...state, joint, due: dueNow(state, 'assess_scope', cause) };
  const status = state.status === 'in_gate' ? (state.stageId === null ? 'registered' : 'running') : state.status;
  return { ...state, joint, status, due: notDue(state, 'open_gate') };
}

function followed(state: ProjectState, { approved, passes }: LeadFollowed, { at }: Cause): ProjectState {
  const joint = state.joint && { ...state.joint, leadApproved: approved };
  if (!passes) return { ...state, joint };
  const { gateId, opensStage: stageId } = passes;
  return {
    ...state,
    joint,
    status: 'approved',
    passed: [...state.passed.filter((each) => each.gateId !== gateId), { gateId, at, by: 'lead' }],
    nextStage: { stageId, gateId },
    crossings: [],
    locks: state.locks.filter((lock) => lock.gateId !== gateId || lock.until === 'baseline'),
    clocks: state.clocks.filter(({ purpose }) => purpose !== 'crossing'),
  };
}
