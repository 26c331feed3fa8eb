import { isOfAgency, personsOf } from '../../actor';
import { localDateOf } from '../../calendar/calendar';
import type { Actor, Assignee, Context, Role } from '../../kernel';
import { cite } from '../../refusal';
import { caseAppointment } from '../../regime/bodies';
import type { NoteAudit } from '../../standing/commands';
import { standingOf } from '../../standing/state';
import type { AutonomyAuditOpened, DecisionTaken, GateReturned } from '../events';
import { notice } from '../notices';
import { refuseProject } from '../refusals';
import { drawOf, isSampled } from '../sampling';
import { hasEnded, type GateState, type ProjectState } from '../state';
import { agencyApprover, caseOfficer, decidingBody, deciderAt, notAuthorised, officerAt } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** The agency stands otherwise: what waits for that is found anew, and a gate by an autonomy that is gone goes back. */
export const noteStanding: Handler<'NoteStanding'> = (state, { standing, at }, { regime }) => {
  const known = state.admission.agency?.revision ?? 0;
  if (hasEnded(state) || standing.revision <= known) return NOTHING;
  const noted = { type: 'AgencyStandingNoted', standing, at } as const;
  const { gate } = state;
  if (!gate?.delegated || standing.autonomy?.grantId === gate.delegated.grantId) return { events: [noted] };
  const returned: GateReturned = {
    ...{ type: 'GateReturned', gateId: gate.id, grantId: gate.delegated.grantId, at },
    decisionId: gate.pending?.decisionId ?? null,
  };
  const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(decidingBody(gate, regime), regime)];
  const { gateId, grantId, decisionId } = returned;
  return {
    events: [noted, returned],
    notices: [notice('gate_returned_to_body', state, to, { gateId, grantId, decisionId })],
  };
};

/** The grant by which the agency itself decides at the gate that opens now; null where the body decides. */
export function delegationOf(state: ProjectState, { regime, calendar, now }: Context): { grantId: string } | null {
  const autonomy = state.admission.agency?.autonomy;
  const tier = state.finding?.tier;
  const day = localDateOf(now, calendar);
  if (!autonomy || !tier || !regime.tiers.earnedAutonomy?.delegableLevels.includes(tier)) return null;
  return day.ok && autonomy.until >= day.value && autonomy.levels.includes(tier) ? { grantId: autonomy.grantId } : null;
}

/** The agency decides at the gate, unless the question has gone to the body: let lie, or looked at again. */
export const isDelegated = ({ delegated, escalated, reexamination }: GateState): boolean =>
  delegated !== undefined && !escalated && reexamination === null;

/** Who of the agency may sign what its approver decided. */
const AGENCY_SIGNERS: readonly Role[] = ['agency_approver', 'agency_sponsor'];

export const signsForAgency = (actor: Actor, { agencyId }: ProjectState): boolean =>
  isOfAgency(actor, agencyId, AGENCY_SIGNERS);

export const agencySigners = ({ agencyId }: ProjectState): readonly Assignee[] =>
  AGENCY_SIGNERS.map((role) => ({ role, bodyId: agencyId }));

/** What the agency decided itself is looked at where it was drawn. */
export function auditOf(
  state: ProjectState,
  { delegated, decisionId, gateId, body = '', at }: DecisionTaken,
  { regime }: Context,
): readonly AutonomyAuditOpened[] {
  const rule = regime.tiers.earnedAutonomy;
  if (!rule || !delegated) return [];
  const { grantId } = delegated;
  const draw = drawOf(state.id, grantId);
  const { samplingPercent } = rule;
  return isSampled(draw, samplingPercent)
    ? [{ type: 'AutonomyAuditOpened', decisionId, grantId, gateId, body, draw, samplingPercent, at }]
    : [];
}

/** An officer of the body whose decision it would have been says what he found; the worst suspends the autonomy. */
export const auditAutonomy: Handler<'AuditAutonomy'> = (state, { decisionId, outcome, findings }, context) => {
  const { actor, regime, now: at } = context;
  const audit = state.admission.audits.find((each) => each.decisionId === decisionId);
  if (!audit) {
    return refuseProject('no-such-audit', 'No decision of this id is looked at.', {
      field: '/decisionId',
      facts: { decisionId, open: state.admission.audits.map((each) => each.decisionId) },
    });
  }
  const { body, grantId } = audit;
  const rule = cite('tiers.earnedAutonomy', regime.tiers.earnedAutonomy ?? {});
  if (!caseAppointment(actor, body, regime)) return notAuthorised([officerAt(body, regime)], rule);
  const refused = unlessText(findings, '/findings');
  if (refused) return refused;
  const note: NoteAudit = {
    ...{ type: 'NoteAudit', projectId: state.id, decisionId, grantId, findings, body, at },
  };
  const suspends = { to: standingOf(state.agencyId, regime.id), command: note, effectiveAt: at };
  return {
    events: [{ type: 'AutonomyAudited', decisionId, grantId, outcome, findings, body, by: personsOf(actor) }],
    sends: outcome === 'suspend' ? [suspends] : [],
    notices: [notice('autonomy_audited', state, [agencyApprover(state)], { decisionId, outcome, findings })],
  };
};
