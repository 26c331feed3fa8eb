import type { Actor, Appointment } from '../../domain/kernel';
import { Prisma } from '../../generated/prisma/client';

/** The condition on `project p` under which an office reaches its case; one of one's own reaches all. */
export function reachOf({ reach }: Appointment): Prisma.Sql {
  if (!reach) return Prisma.sql`true`;
  const named = reach.projects ? Prisma.sql`p.id = ANY(${[...reach.projects]})` : Prisma.sql`true`;
  return Prisma.sql`(${named} AND p.agency_id <> ALL(${[...reach.exceptAgencies]}))`;
}

/**
 * A condition on `project p` that follows from the actor's offices: under a delegation, from each only where that one
 * reaches.
 */
export function byReach(actor: Actor, condition: (actor: Actor) => Prisma.Sql): Prisma.Sql {
  if (actor.appointments.every(({ reach }) => !reach)) return condition(actor);
  const each = actor.appointments.map(
    (office) => Prisma.sql`(${reachOf(office)} AND ${condition({ ...actor, appointments: [office] })})`,
  );
  return Prisma.sql`(${Prisma.join(each, ' OR ')})`;
}
