import type { Actor, Appointment, BodyKind, Role } from '../kernel';
import type { Regime } from './types';

/** The roles that act for a body of a kind with effect: decide, advise in its name, release money. */
const DECIDING_ROLES: Readonly<Record<BodyKind, readonly Role[]>> = {
  agency: ['agency_approver'],
  council: ['council_chair'],
  oversight: ['oversight_decider'],
  consulted: ['consulted_body'],
  funder: ['funder'],
  parliament: [],
  audit: [],
  administration: [],
};

/** The roles that prepare and run a body's cases, besides those who decide. */
const CASE_ROLES: Readonly<Record<BodyKind, readonly Role[]>> = {
  agency: ['agency_author'],
  council: ['council_secretary'],
  oversight: ['oversight_officer'],
  consulted: [],
  funder: [],
  parliament: [],
  audit: [],
  administration: [],
};

/** Whether an appointment is one at the body that this regime knows by this key: same jurisdiction, key and kind. */
export function isAtBody(appointment: Appointment, bodyKey: string, regime: Regime): boolean {
  const body = regime.bodies.find((each) => each.key === bodyKey);
  return (
    body !== undefined &&
    appointment.jurisdiction === regime.jurisdiction &&
    appointment.bodyKey === bodyKey &&
    appointment.bodyKind === body.kind
  );
}

/** The actor's appointments at the body of this key, in any role. */
export function appointmentsAt(actor: Actor, bodyKey: string, regime: Regime): readonly Appointment[] {
  return actor.appointments.filter((appointment) => isAtBody(appointment, bodyKey, regime));
}

/** The appointment by which the actor decides for the body of this key; undefined if there is none. */
export function decidingAppointment(actor: Actor, bodyKey: string, regime: Regime): Appointment | undefined {
  return appointmentsAt(actor, bodyKey, regime).find(({ role, bodyKind }) => DECIDING_ROLES[bodyKind].includes(role));
}

/** The appointment by which the actor runs cases of the body of this key, as its secretary or officer or as its decider. */
export function caseAppointment(actor: Actor, bodyKey: string, regime: Regime): Appointment | undefined {
  return appointmentsAt(actor, bodyKey, regime).find(({ role, bodyKind }) =>
    [...DECIDING_ROLES[bodyKind], ...CASE_ROLES[bodyKind]].includes(role),
  );
}

/** The roles of this kind of body that decide, for a refusal to name what would be needed. */
export const decidingRoles = (kind: BodyKind): readonly Role[] => DECIDING_ROLES[kind];
