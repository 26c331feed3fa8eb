import { AGENCY_ROLES, isOfAgency } from '../actor';
import type { Actor, Assignee, BodyKind, Context, Role } from '../kernel';
import { appointmentsAt, caseAppointment, decidingAppointment, decidingRoles, isAtBody } from '../regime/bodies';
import { bodyRule, decisionRule, gateRule } from '../regime/lookup';
import type { Regime } from '../regime/types';
import { refuseProject, type ProjectRefusal } from './refusals';
import type { ConditionState, GateState, ProjectState } from './state';

/** The key of the body for which the actor runs cases, as its officer, secretary or decider; null for none. */
export const caseBodyOf = (actor: Actor, regime: Regime): string | null =>
  regime.bodies.find(({ key, kind }) => isCaseBody(kind) && caseAppointment(actor, key, regime))?.key ?? null;

/** Whether the actor runs the case as officer, secretary or decider of a body that this regime names. */
export const runsCases = (actor: Actor, regime: Regime): boolean => caseBodyOf(actor, regime) !== null;

const isCaseBody = (kind: BodyKind): boolean => kind === 'oversight' || kind === 'council';

/** Whether the actor imports registers: an officer of oversight under this regime, or an administrator. */
export const mayImport = (actor: Actor, regime: Regime): boolean =>
  actor.appointments.some(
    (appointment) =>
      appointment.role === 'administrator' ||
      (appointment.role === 'oversight_officer' && regime.bodies.some(({ key }) => isAtBody(appointment, key, regime))),
  );

/** Whether the actor may take part in deciding for a body: who decides there, or who signs second where it is escalated. */
export const mayDecideFor = (actor: Actor, bodyKey: string, regime: Regime, escalated: boolean): boolean =>
  decidingAppointment(actor, bodyKey, regime) !== undefined ||
  (escalated && appointmentsAt(actor, bodyKey, regime).some(({ role }) => role === 'second_signatory'));

/** The refusal of somebody without the office; says which would be needed. */
export const notAuthorised = (needed: readonly Assignee[], rule?: ProjectRefusal['refusal']['rule']): ProjectRefusal =>
  refuseProject('not-authorised', 'The actor holds no office that may do this in this case.', {
    ...(rule ? { rule } : {}),
    facts: { needed },
    remedy: 'Somebody with one of these offices must act.',
  });

/** Null if somebody of the agency acts, in one of the roles; else the refusal. */
export const unlessOfAgency = (
  state: ProjectState,
  { actor }: Context,
  roles: readonly Role[] = AGENCY_ROLES,
): ProjectRefusal | null =>
  isOfAgency(actor, state.agencyId, roles)
    ? null
    : notAuthorised(roles.map((role) => ({ role, bodyId: state.agencyId })));

/** The agency's people who write. */
export const agencyAuthor = ({ agencyId }: Pick<ProjectState, 'agencyId'>): Assignee => ({
  role: 'agency_author',
  bodyId: agencyId,
});

/** The agency's authorised signatory. */
export const agencyApprover = ({ agencyId }: Pick<ProjectState, 'agencyId'>): Assignee => ({
  role: 'agency_approver',
  bodyId: agencyId,
});

const OFFICERS: Readonly<Record<BodyKind, Role>> = {
  agency: 'agency_author',
  council: 'council_secretary',
  oversight: 'oversight_officer',
  consulted: 'consulted_body',
  funder: 'funder',
  parliament: 'administrator',
  audit: 'auditor',
  administration: 'administrator',
};

/** Who runs a body's cases. */
export const officerAt = (bodyKey: string, regime: Regime): Assignee => ({
  role: OFFICERS[bodyRule(regime, bodyKey).kind],
  bodyKey,
});

/** Who decides for a body. */
export const deciderAt = (bodyKey: string, regime: Regime): Assignee => ({
  role: decidingRoles(bodyRule(regime, bodyKey).kind)[0] ?? officerAt(bodyKey, regime).role,
  bodyKey,
});

/** Who decides at a gate: the rule's body; where its refusal is looked at again and was maintained, the one above it. */
export function decidingBody({ id, reexamination }: Pick<GateState, 'id' | 'reexamination'>, regime: Regime): string {
  const rule = decisionRule(regime, gateRule(regime, id).decision);
  return (reexamination?.by === 'final_body' ? rule.reexamination?.finalBy : undefined) ?? rule.body;
}

/** The body that looks after a condition: the one that decided at its gate, or that resumed or scaled the project. */
export function conditionBody({ gateId, resumption, scaling }: ConditionState, regime: Regime): string {
  const other = resumption ?? scaling;
  if (other) return other.body;
  return gateId === null ? '' : decisionRule(regime, gateRule(regime, gateId).decision).body;
}

/** The body that decides at the gate which opens the stage. */
export function stageBody(state: ProjectState, stageId: string, regime: Regime): string {
  const gate = regime.gates.find(({ opens }) => opens === stageId);
  return gate ? decisionRule(regime, gate.decision).body : supervisor(state, regime);
}

/** The key of the body that decides at the project's gate, at its last one, or at any. */
export function supervisor(state: ProjectState, regime: Regime): string {
  const gateId = state.gate?.id ?? state.passed.at(-1)?.gateId ?? state.finding?.gates[0];
  const gate = gateId === undefined ? undefined : gateRule(regime, gateId);
  if (gate) return decisionRule(regime, gate.decision).body;
  const oversight = regime.bodies.find(({ kind }) => kind === 'oversight') ?? regime.bodies[0];
  return regime.decisions[0]?.body ?? oversight?.key ?? '';
}

/** Who runs the project's case at the body that oversees it. */
export const caseOfficer = (state: ProjectState, regime: Regime): Assignee =>
  officerAt(supervisor(state, regime), regime);
