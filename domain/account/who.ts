import { isOfAgency, personsOf } from '../actor';
import type { Assignee, Context, Role } from '../kernel';
import { decidingAppointment, decidingRoles } from '../regime/bodies';
import { bodyRule } from '../regime/lookup';
import { mayExercise, type Authority } from '../regime/powers';
import type { Regime } from '../regime/types';
import { refuseAccount, type AccountRefusal, type AccountRefusalCode } from './refusals';
import type { AccountState } from './state';

/** The agency's authorised signatory. */
export const agency = ({ agencyId }: Pick<AccountState, 'agencyId'>): Assignee => ({
  role: 'agency_approver',
  bodyId: agencyId,
});

/** Who decides for a body. */
export const deciderOf = (bodyKey: string, regime: Regime): Assignee => ({
  role: decidingRoles(bodyRule(regime, bodyKey).kind)[0] ?? 'funder',
  bodyKey,
});

/** Null if somebody of the agency acts, in one of the roles; else the refusal. */
export const unlessOfAgency = (
  state: AccountState,
  { actor }: Context,
  roles: readonly Role[],
): AccountRefusal | null =>
  isOfAgency(actor, state.agencyId, roles)
    ? null
    : notAuthorised(roles.map((role) => ({ role, bodyId: state.agencyId })));

/** Null if the actor decides for the body; else the refusal. */
export const unlessOfBody = (bodyKey: string, { actor, regime }: Context): AccountRefusal | null =>
  decidingAppointment(actor, bodyKey, regime) ? null : notAuthorised([deciderOf(bodyKey, regime)]);

/** The office by which the body releases money up to the amount, or the refusal. */
export function releasing(
  bodyKey: string,
  amount: number,
  { actor, regime }: Context,
): { readonly authority: Authority } | AccountRefusal {
  const powers = regime.powers.filter(({ body }) => body === bodyKey);
  const found = mayExercise('release_funding', actor, { ...regime, powers }, amount);
  if (found.ok) return { authority: found.value };
  // The powers' own codes are among this aggregate's documented ones.
  const { code, message, ...details } = found.fault;
  return refuseAccount(code as AccountRefusalCode, message, details);
}

/** The refusal of somebody without the office; says which would be needed. */
export const notAuthorised = (needed: readonly Assignee[]): AccountRefusal =>
  refuseAccount('not-authorised', 'The actor holds no office that may do this in this case.', {
    facts: { needed },
    remedy: 'Somebody with one of these offices must act.',
  });

/** Nobody signs what he has done before, be it in another's place or through another. */
export function unlessOthers(before: readonly string[], { actor }: Context): AccountRefusal | null {
  const same = personsOf(actor).filter((person) => before.includes(person));
  if (same.length === 0) return null;
  return refuseAccount('same-signatory', 'Every signature must be by another person.', {
    facts: { persons: same },
    remedy: 'Another person must act.',
  });
}
