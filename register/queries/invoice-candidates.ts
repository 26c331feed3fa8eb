import { isOfAgency } from '../../domain/actor';
import type { ProjectCandidate } from '../../domain/invoice/match';
import type { Actor } from '../../domain/kernel';
import type { PrismaClient } from '../../generated/prisma/client';
import { fullyVisible } from './visibility';

/** More projects than an agency runs at once; those changed last come first. */
const MOST_PROJECTS = 2_000;

interface StoredCandidate {
  readonly id: string;
  readonly reference: string;
  readonly external_ref: string | null;
  readonly contracts: readonly { readonly contractId: string; readonly reference: string; readonly supplier: string }[];
}

/** The projects of the actor's agencies that he sees whole, with their contracts: what an invoice may refer to. */
export async function invoiceCandidates(prisma: PrismaClient, actor: Actor): Promise<readonly ProjectCandidate[]> {
  const agencies = actor.appointments.map(({ bodyId }) => bodyId).filter((bodyId) => isOfAgency(actor, bodyId));
  const rows = await prisma.$queryRaw<StoredCandidate[]>`
    SELECT p.id, p.reference, p.external_ref, COALESCE(k.contracts, '[]'::jsonb) AS contracts
      FROM project p
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('contractId', e.data ->> 'contractId', 'reference', e.data ->> 'reference',
                                            'supplier', e.data ->> 'supplier') ORDER BY e.seq) AS contracts
          FROM event e WHERE e.stream = p.stream AND e.type = 'ContractRecorded') k ON true
     WHERE p.agency_id = ANY(${agencies}) AND ${fullyVisible(actor)}
     ORDER BY p.updated_at DESC, p.id LIMIT ${MOST_PROJECTS}`;
  return rows.map(({ id, reference, external_ref: externalRef, contracts }) => ({
    projectId: id,
    reference,
    externalRef,
    contracts: contracts.map((each) => ({ ...each, class: null })),
  }));
}
