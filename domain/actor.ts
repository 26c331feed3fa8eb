import type { Actor, Role } from './kernel';

/** The persons behind an act: who acted, and in whose place. Four eyes count both. */
export const personsOf = (actor: Actor): readonly string[] =>
  actor.onBehalfOf === undefined ? [actor.id] : [actor.id, actor.onBehalfOf];

/** Everybody who writes for an agency. */
export const AGENCY_ROLES: readonly Role[] = ['agency_author', 'agency_approver'];

/** Everybody who holds an office of an agency: who writes for it, and who signs its reports besides. */
export const AGENCY_OFFICES: readonly Role[] = [...AGENCY_ROLES, 'agency_coordinator', 'agency_sponsor'];

/** Whether the actor holds one of the roles at the agency itself. */
export const isOfAgency = (actor: Actor, agencyId: string, roles: readonly Role[] = AGENCY_ROLES): boolean =>
  actor.appointments.some(
    ({ role, bodyId, bodyKind }) => bodyKind === 'agency' && bodyId === agencyId && roles.includes(role),
  );
