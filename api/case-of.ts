import type { ReachedCase } from '../domain/delegation/reach';
import type { PrismaClient } from '../generated/prisma/client';

/** The parameters of an address, checked against the route's schema. */
export type AddressParams = Readonly<Record<string, string | undefined>>;

/** The case that an address names: directly, or by a proceeding or a draft of it. */
export async function caseOf(db: PrismaClient, params: AddressParams): Promise<ReachedCase | 'none' | 'unknown'> {
  const { projectId, reviewId, interventionId, draftId, invoiceId, clusterId, agencyId } = params;
  const select = { projectId: true, agencyId: true } as const;
  if (projectId !== undefined) {
    const project = await db.project.findUnique({ where: { id: projectId }, select: { agencyId: true } });
    return project ? { projectId, agencyId: project.agencyId } : 'unknown';
  }
  if (reviewId !== undefined) return (await db.review.findUnique({ where: { id: reviewId }, select })) ?? 'unknown';
  if (interventionId !== undefined) {
    return (await db.intervention.findUnique({ where: { id: interventionId }, select })) ?? 'unknown';
  }
  if (invoiceId !== undefined) {
    const invoice = await db.invoice.findUnique({ where: { id: invoiceId }, select });
    // One that belongs to no project yet is of no case that a delegation could name.
    return invoice ? { agencyId: invoice.agencyId, projectId: invoice.projectId ?? '' } : 'unknown';
  }
  if (clusterId !== undefined) {
    const member = await db.clusterMember.findFirst({ where: { clusterId }, select, orderBy: { onDay: 'asc' } });
    return member ?? 'unknown';
  }
  // What is about an agency as a whole is of no case; a delegation for single cases does not reach it.
  if (agencyId !== undefined) return { projectId: '', agencyId };
  if (draftId === undefined) return 'none';
  const draft = await db.draft.findUnique({ where: { id: draftId }, select });
  return draft && draft.projectId !== null ? { projectId: draft.projectId, agencyId: draft.agencyId } : 'unknown';
}
