import { addMonths } from '../calendar/dates';
import type { Refusal, Role } from '../kernel';
import type { Instant } from '../time';
import { refuseDelegated } from './refusals';
import { otherHalves, otherSide, ownAgencies, type Delegate, type HeldOffice } from './sides';

/** A delegation that somebody wants to give. */
export interface WantedDelegation {
  readonly delegatorId: string;
  /** He acts in another's place himself. */
  readonly onBehalf: boolean;
  /** His office; null if it is none of his. */
  readonly office: (HeldOffice & { readonly delegated: boolean }) | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly projects: readonly { readonly id: string; readonly agencyId: string }[] | null;
}

/** Exercised in person (a member's voice), or without end if it could be passed on (who appoints). */
const PERSONAL: readonly Role[] = ['council_member', 'administrator'];

/** The first instant after a year: the same day and time, or the last day of that month. */
export const yearAfter = (from: Instant): Instant =>
  addMonths(from.slice(0, 'yyyy-mm-dd'.length), 12) + from.slice('yyyy-mm-dd'.length);

/** Why an office is not delegated so; null if it is. */
export function refuseDelegation(wanted: WantedDelegation, delegate: Delegate): Refusal | null {
  return refuseGiving(wanted) ?? refuseDates(wanted) ?? refuseDelegate(wanted, delegate);
}

function refuseGiving({ onBehalf, office, from }: WantedDelegation): Refusal | null {
  if (onBehalf || office?.delegated) {
    return refuseDelegated('delegated-further', 'Who acts in the place of another cannot pass that on.', {
      remedy: 'Let the holder of the office delegate it himself.',
    });
  }
  if (!office || from < office.from || (office.to !== null && from >= office.to)) {
    return refuseDelegated('office-not-held', 'One delegates what one holds when the delegation begins.', {
      field: '/appointmentId',
      facts: office ? { from: office.from, to: office.to } : {},
      remedy: 'Name an appointment of your own that is in force then.',
    });
  }
  if (!PERSONAL.includes(office.role)) return null;
  return refuseDelegated('not-delegable', 'This office is exercised in person.', {
    field: '/appointmentId',
    facts: { role: office.role },
    remedy: 'Have somebody else appointed.',
  });
}

function refuseDates({ from, to }: WantedDelegation): Refusal | null {
  if (to <= yearAfter(from)) return null;
  return refuseDelegated('delegation-too-long', 'A delegation is given for a year at most.', {
    field: '/to',
    facts: { from, latestEnd: yearAfter(from) },
    remedy: `End it at ${yearAfter(from)} at the latest.`,
  });
}

function refuseDelegate(wanted: WantedDelegation, delegate: Delegate): Refusal | null {
  const { delegatorId, office } = wanted;
  const field = '/delegateId';
  if (delegate.personId === delegatorId) {
    return refuseDelegated('delegated-to-oneself', 'The delegate is the delegator.', {
      field,
      remedy: 'Name another.',
    });
  }
  if (!office) return null;
  const power = { ...office, from: wanted.from, to: wanted.to };
  const bodies = bodiesAgainst(wanted, power, delegate);
  if (bodies.length > 0) {
    return refuseDelegated('delegate-could-not-act', 'The delegate belongs to the other side of the cases.', {
      field,
      facts: { role: office.role, bodyId: office.bodyId, bodies },
      remedy: 'Name somebody who could hold the office himself.',
    });
  }
  const halves = otherHalves(power, delegate);
  if (halves.length === 0) return null;
  return refuseDelegated('both-halves', 'Nobody decides and gives the second signature, in whosever place.', {
    field,
    facts: { role: office.role, holds: halves.map(({ role, bodyId }) => ({ role, bodyId })) },
    remedy: 'Name somebody who holds neither half.',
  });
}

/**
 * Where only some cases are delegated, their agencies count; where all are, the agencies of a council's or consulted
 * body's delegate are left out of the reach instead, since its people work elsewhere.
 */
function bodiesAgainst({ projects }: WantedDelegation, power: HeldOffice, delegate: Delegate): readonly string[] {
  const against = otherSide(power, delegate);
  if (against.length > 0) return against;
  const own = ownAgencies(power, delegate);
  if (projects) return own.filter((bodyId) => projects.some(({ agencyId }) => agencyId === bodyId));
  return power.bodyKind === 'council' || power.bodyKind === 'consulted' ? [] : own;
}
