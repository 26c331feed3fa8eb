import type { ScopeFinding } from '../../regime/finding';
import type { AgencyStandingNoted, GateReturned, ProjectEvent } from '../events';
import type { AdmissionState } from '../state/admission';
import type { Cause, ProjectState } from '../state';
import { dueNow } from './shared';

/** What bodies say about scope, tier and agency; null for any other event. */
export function onAdmission(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { admission } = state;
  switch (event.type) {
    case 'ProjectClassified':
      return foundAnew(state, { classified: event.tier }, cause);
    case 'ProjectCalledIn':
      return foundAnew(state, { calledInBy: event.body }, cause);
    case 'CallInLifted':
      return foundAnew(state, { calledInBy: null }, cause);
    case 'AgencyStandingNoted':
      return standingNoted(state, event, cause);
    case 'GateReturned':
      return gateReturned(state, event);
    case 'AutonomyAuditOpened': {
      const { decisionId, grantId, gateId, body, at: since } = event;
      return {
        ...state,
        admission: { ...admission, audits: [...admission.audits, { decisionId, grantId, gateId, body, since }] },
      };
    }
    case 'AutonomyAudited': {
      const audits = admission.audits.filter(({ decisionId }) => decisionId !== event.decisionId);
      return { ...state, admission: { ...admission, audits } };
    }
    default:
      return null;
  }
}

/** Scope is found anew with what a body said. */
const foundAnew = (state: ProjectState, said: Partial<AdmissionState>, cause: Cause): ProjectState => ({
  ...state,
  admission: { ...state.admission, ...said },
  due: dueNow(state, 'assess_scope', cause),
});

/** Only what waits for the agency's standing is found anew; any other finding stands until something is filed. */
function standingNoted(state: ProjectState, { standing: agency }: AgencyStandingNoted, cause: Cause): ProjectState {
  const waits = state.admission.awaits.some((name) => name.startsWith('agency.'));
  return waits ? foundAnew(state, { agency }, cause) : { ...state, admission: { ...state.admission, agency } };
}

/** A decision that the agency had begun falls with its power to take it. */
const gateReturned = (state: ProjectState, { decisionId }: GateReturned): ProjectState => {
  if (!state.gate) return state;
  const { delegated: _, ...gate } = state.gate;
  return { ...state, gate: decisionId === null ? gate : { ...gate, pending: null } };
};

/** Facts that a body establishes, never the agency. */
const OF_BODIES: readonly string[] = ['tier.classified', 'agency.capacityClass', 'agency.confidenceRating'];

/** What a finding lacks that only a body can supply. */
export const awaitedBy = ({ outcome, tier, reasons }: ScopeFinding): readonly string[] =>
  outcome === 'out' || (outcome === 'in' && tier !== null)
    ? []
    : OF_BODIES.filter((name) => reasons.some(({ facts }) => listed(facts['unknown'], name)));

const listed = (unknown: unknown, name: string): boolean => Array.isArray(unknown) && unknown.includes(name);
