import { isOfAgency } from '../actor';
import type { Actor, Assignee, Context, Role } from '../kernel';
import { appointmentsAt, caseAppointment, decidingAppointment, decidingRoles } from '../regime/bodies';
import type { Power } from '../regime/intervention';
import { cite } from '../refusal';
import { bodyRule } from '../regime/lookup';
import { mayExercise, type Authority } from '../regime/powers';
import type { Regime } from '../regime/types';
import { refuseIntervention, type InterventionRefusal, type InterventionRefusalCode } from './refusals';
import type { InterventionState } from './state';

/** The office by which a decision is taken, or the refusal. */
export type Office = { readonly authority: Authority } | InterventionRefusal;

/** Whether the actor may exercise the power for any body of the regime that has it. */
export function officeWith(power: Power, { actor, regime }: Context, cost: number | null): Office {
  const found = mayExercise(power, actor, regime, cost);
  if (found.ok) return cost === null ? unlessLimited(power, found.value, regime) : { authority: found.value };
  // The powers' own codes are among this aggregate's documented ones.
  const { code, message, ...details } = found.fault;
  return refuseIntervention(code as InterventionRefusalCode, message, details);
}

/** A power that ends at an amount is not exercised over a project whose cost nobody knows. */
function unlessLimited(power: Power, authority: Authority, { money }: Regime): Office {
  const { body, maxAmount, legalRef, verified } = authority.rule;
  if (maxAmount === undefined) return { authority };
  return refuseIntervention(
    'cost-unknown',
    "The body's power ends at an amount, and the project's cost is not known.",
    {
      rule: cite(`powers.${body}`, { legalRef, verified }),
      facts: { power, limit: maxAmount, currency: money.currency },
      remedy: 'Have the agency state what the project costs, or let a body without such a limit act.',
    },
  );
}

/** Whether the actor may exercise the power for the proceeding's body over this project, at what it costs. */
export const officeAt = (power: Power, { bodyKey, cost }: InterventionState, context: Context): Office =>
  officeWith(
    power,
    { ...context, regime: { ...context.regime, powers: context.regime.powers.filter(({ body }) => body === bodyKey) } },
    cost?.amount ?? null,
  );

/** The body that has the power and whose cases the actor runs, as its officer or its decider; or the refusal. */
export function proposingBody(power: Power, context: Context): { readonly bodyKey: string } | InterventionRefusal {
  const { actor, regime } = context;
  const body = regime.powers.find(({ may, body: key }) => may.includes(power) && caseAppointment(actor, key, regime));
  if (body) return { bodyKey: body.body };
  // What the project costs is known once the proceeding is open: the limit is looked at when it is decided.
  const found = mayExercise(power, actor, regime);
  const office = found.ok ? { authority: found.value } : officeWith(power, context, null);
  return 'refusal' in office ? office : { bodyKey: office.authority.rule.body };
}

/** Null if the actor runs the cases of the proceeding's body; else the refusal. */
export const unlessOfBody = ({ bodyKey }: InterventionState, { actor, regime }: Context): InterventionRefusal | null =>
  caseAppointment(actor, bodyKey, regime) ? null : notAuthorised([officer(bodyKey), decider(bodyKey, regime)]);

/** Null if somebody of the agency acts; else the refusal. */
export const unlessOfAgency = (state: InterventionState, { actor }: Context): InterventionRefusal | null =>
  isOfAgency(actor, state.agencyId) ? null : notAuthorised([agency(state)]);

/**
 * Whether the actor may approve an exception from the hearing: the regime names a body, for which he decides, or a role
 * that he holds at the proceeding's own body.
 */
export function mayApprove(approvedBy: string, bodyKey: string, actor: Actor, regime: Regime): boolean {
  const byRole = appointmentsAt(actor, bodyKey, regime).some(({ role }) => role === approvedBy);
  return byRole || decidingAppointment(actor, approvedBy, regime) !== undefined;
}

/** The refusal of somebody without the office; says which would be needed. */
export const notAuthorised = (
  needed: readonly Assignee[],
  rule?: InterventionRefusal['refusal']['rule'],
): InterventionRefusal =>
  refuseIntervention('not-authorised', 'The actor holds no office that may do this in this proceeding.', {
    ...(rule ? { rule } : {}),
    facts: { needed },
    remedy: 'Somebody with one of these offices must act.',
  });

/** The agency's authorised signatory. */
export const agency = ({ agencyId }: Pick<InterventionState, 'agencyId'>): Assignee => ({
  role: 'agency_approver',
  bodyId: agencyId,
});

/** Who runs the proceeding at the body that acts. */
export const officer = (bodyKey: string): Assignee => ({ role: 'oversight_officer', bodyKey });

/** Who decides for a body. */
export const decider = (bodyKey: string, regime: Regime): Assignee => ({
  role: decidingRole(bodyKey, regime),
  bodyKey,
});

/** Who signs for a body: the second signatory of the body that decided; of another body, who decides there. */
export const signatory = (bodyKey: string, state: InterventionState, regime: Regime): Assignee =>
  bodyKey === state.bodyKey ? { role: 'second_signatory', bodyKey } : decider(bodyKey, regime);

const decidingRole = (bodyKey: string, regime: Regime): Role =>
  decidingRoles(bodyRule(regime, bodyKey).kind)[0] ?? 'oversight_decider';
