import { isOfAgency } from '../../domain/actor';
import type { ProjectCandidate } from '../../domain/invoice/match';
import type { Actor } from '../../domain/kernel';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { fullyVisible } from './visibility';

/** More projects than an agency runs at once; those changed last come first. */
const MOST_PROJECTS = 2_000;

interface StoredCandidate {
  readonly id: string;
  readonly reference: string;
  readonly external_ref: string | null;
  readonly contracts: ProjectCandidate['contracts'];
}

/** What an invoice may refer to in a project: its references and contracts. */
export const CANDIDATE_COLUMNS = Prisma.sql`p.id, p.reference, p.external_ref, COALESCE((
  SELECT jsonb_agg(jsonb_build_object('contractId', k.contract_id, 'reference', k.reference, 'supplier', k.supplier,
                                      'class', k.class) ORDER BY k.seq)
    FROM contract k WHERE k.project_id = p.id), '[]'::jsonb) AS contracts`;

export const candidateOf = ({
  id,
  reference,
  external_ref: externalRef,
  contracts,
}: StoredCandidate): ProjectCandidate => ({ projectId: id, reference, externalRef, contracts });

/** The projects of the actor's agencies that he sees whole, with their contracts: what an invoice may refer to. */
export async function invoiceCandidates(prisma: PrismaClient, actor: Actor): Promise<readonly ProjectCandidate[]> {
  const agencies = actor.appointments.map(({ bodyId }) => bodyId).filter((bodyId) => isOfAgency(actor, bodyId));
  const rows = await prisma.$queryRaw<StoredCandidate[]>`
    SELECT ${CANDIDATE_COLUMNS} FROM project p
     WHERE p.agency_id = ANY(${agencies}) AND ${fullyVisible(actor)}
     ORDER BY p.updated_at DESC, p.id LIMIT ${MOST_PROJECTS}`;
  return rows.map(candidateOf);
}
