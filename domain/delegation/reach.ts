import type { Actor, Appointment } from '../kernel';

/** What a delegated office reaches. */
export interface Reach {
  /** The actions of the table of rights that it is limited to; null: all of the office. */
  readonly actions: readonly string[] | null;
  /** The projects that it is limited to; null: every case of the office. */
  readonly projects: readonly string[] | null;
  /** Agencies whose cases it does not reach, since the delegate belongs to them. */
  readonly exceptAgencies: readonly string[];
}

/** A case as far as reach depends on it. */
export interface ReachedCase {
  readonly projectId: string;
  readonly agencyId: string;
}

/** Whether an office reaches an action. An office of one's own reaches all that the table of rights grants. */
export const reachesAction = ({ reach }: Appointment, action: string): boolean =>
  reach?.actions?.includes(action) ?? true;

/** Whether an office reaches a case. */
export const reachesCase = ({ reach }: Appointment, { projectId, agencyId }: ReachedCase): boolean =>
  !reach || ((reach.projects?.includes(projectId) ?? true) && !reach.exceptAgencies.includes(agencyId));

/** Whether an office may do what belongs to no case yet, or to all of them. */
export const reachesAll = ({ reach }: Appointment): boolean => !reach || reach.projects === null;

/** The actor with only those offices that pass; the very same actor where all do. */
export function withOffices(actor: Actor, passes: (appointment: Appointment) => boolean): Actor {
  const appointments = actor.appointments.filter(passes);
  return appointments.length === actor.appointments.length ? actor : { ...actor, appointments };
}
