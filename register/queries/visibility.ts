import { AGENCY_OFFICES, isOfAgency, personsOf } from '../../domain/actor';
import type { Actor, Role } from '../../domain/kernel';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { byReach } from './reach';
import type { Access, Viewer } from './types';

/** Offices that see every case of their jurisdiction. */
const WIDE: readonly Role[] = [
  'oversight_officer',
  'oversight_decider',
  'second_signatory',
  'auditor',
  'council_secretary',
  'funder',
];

const jurisdictionsOf = (actor: Actor, roles: readonly Role[]): string[] => [
  ...new Set(actor.appointments.filter(({ role }) => roles.includes(role)).map(({ jurisdiction }) => jurisdiction)),
];

const agenciesOf = (actor: Actor): string[] =>
  actor.appointments.map(({ bodyId }) => bodyId).filter((bodyId) => isOfAgency(actor, bodyId, AGENCY_OFFICES));

/** Everything of a case is hidden from who was recused from it, and from whoever acts for him. The one condition. */
export const notRecused = (actor: Actor): Prisma.Sql => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM recusal x WHERE x.project_id = p.id AND x.person_id = ANY(${[...personsOf(actor)]}))`;

/** Whether the viewer, or the person for whom he acts, was recused from a case: then not even what is published is his. */
export async function isRecused(prisma: PrismaClient, viewer: Actor, projectId: string): Promise<boolean> {
  return (await prisma.recusal.count({ where: { projectId, personId: { in: [...personsOf(viewer)] } } })) > 0;
}

/** Bodies that were consulted see the case on which they were asked. */
function consulted(actor: Actor): Prisma.Sql {
  const keys = actor.appointments
    .filter(({ role, bodyKey }) => role === 'consulted_body' && bodyKey !== null)
    .map(({ jurisdiction, bodyKey }) => `${jurisdiction}/${bodyKey}`);
  if (keys.length === 0) return Prisma.sql`false`;
  return Prisma.sql`EXISTS (SELECT 1 FROM consultation c
    WHERE c.project_id = p.id AND c.jurisdiction || '/' || c.body_key = ANY(${keys}))`;
}

const member = (actor: Actor, standing: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM review_member m WHERE m.project_id = p.id AND m.person_id = ${actor.id} AND m.standing ${standing})`;

/**
 * The actor, or the person for whom he acts, sits in an open round of the case and has to declare his interests, or waits
 * for a ruling on them: whatever office he holds besides, until then he sees what one needs to declare.
 */
export const mustDeclare = (actor: Actor, projectId: Prisma.Sql): Prisma.Sql =>
  undeclared(Prisma.sql`ANY(${[...personsOf(actor)]})`, projectId);

/** The same of a person, or of one of several: what `m.person_id` equals. */
export const undeclared = (person: Prisma.Sql, projectId: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM review_member m JOIN review r ON r.stream = m.stream AND r.status = 'open'
   WHERE m.project_id = ${projectId} AND m.person_id = ${person} AND m.standing IN ('undeclared', 'asks_chair'))`;

/** By an office that sees the whole case. */
const byOffice = (actor: Actor): Prisma.Sql => Prisma.sql`(
  p.agency_id = ANY(${agenciesOf(actor)}) OR p.jurisdiction = ANY(${jurisdictionsOf(actor, WIDE)}) OR ${consulted(actor)})`;

/** The chairs of the council see all cases. */
const asChair = (actor: Actor): Prisma.Sql =>
  Prisma.sql`p.jurisdiction = ANY(${jurisdictionsOf(actor, ['council_chair'])})`;

/** The condition on `project p` under which the viewer may know that a case exists. The public sees publications only. */
export function visible(viewer: Viewer): Prisma.Sql {
  if (!viewer) return Prisma.sql`false`;
  const byAnyOffice = byReach(viewer, (actor) => Prisma.sql`(${byOffice(actor)} OR ${asChair(actor)})`);
  return Prisma.sql`(${notRecused(viewer)} AND (${byAnyOffice} OR ${member(viewer, Prisma.sql`<> 'recused'`)}))`;
}

/** The condition on `project p` under which the viewer may see what the case is about. */
export function fullyVisible(viewer: Viewer): Prisma.Sql {
  if (!viewer) return Prisma.sql`false`;
  const byAnyOffice = byReach(viewer, (actor) => Prisma.sql`(${byOffice(actor)} OR ${asChair(actor)})`);
  return Prisma.sql`(${notRecused(viewer)} AND NOT ${mustDeclare(viewer, Prisma.sql`p.id`)}
    AND (${byAnyOffice} OR ${member(viewer, Prisma.sql`= 'clear'`)}))`;
}

/**
 * Whether the viewer sees what the bodies have not told yet: who is a member of a round, what was proposed there and how
 * it was voted, and decisions that await their second signature.
 */
const seesInside = (viewer: Actor, isClearMember: boolean, jurisdiction: string): boolean =>
  isClearMember || jurisdictionsOf(viewer, [...WIDE, 'council_chair']).includes(jurisdiction);

/** How much of one case the viewer may see, and whether also what the bodies have not told yet. */
export async function accessTo(
  prisma: PrismaClient,
  viewer: Viewer,
  projectId: string,
): Promise<{ access: Access; inside: boolean }> {
  if (!viewer) return { access: 'none', inside: false };
  const [row] = await prisma.$queryRaw<{ seen: boolean; whole: boolean; clear: boolean; jurisdiction: string }[]>`
    SELECT p.jurisdiction, ${visible(viewer)} AS seen, ${fullyVisible(viewer)} AS whole,
           ${member(viewer, Prisma.sql`= 'clear'`)} AS clear
      FROM project p WHERE p.id = ${projectId}`;
  if (!row?.seen) return { access: 'none', inside: false };
  return {
    access: row.whole ? 'full' : 'outline',
    inside: row.whole && seesInside(viewer, row.clear, row.jurisdiction),
  };
}
