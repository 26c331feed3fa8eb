import type { LocalDate } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import { localDate } from './paging';

/** A contract that a project has recorded. Its amount in minor units. */
export interface ContractRow {
  readonly contractId: string;
  readonly supplier: string;
  readonly reference: string;
  readonly signedOn: LocalDate | null;
  readonly amount: number;
  readonly currency: string;
  /** The class that all of it is of; null where that was not said. */
  readonly class: string | null;
}

/** The contracts of a project, the oldest first. */
export async function contractsOf(prisma: PrismaClient, projectId: string): Promise<readonly ContractRow[]> {
  const rows = await prisma.contract.findMany({
    where: { projectId },
    orderBy: [{ signedOn: 'asc' }, { contractId: 'asc' }],
  });
  return rows.map(({ contractId, supplier, reference, signedOn, amountMinor, currency, class: of }) => ({
    ...{ contractId, supplier, reference, currency, signedOn: localDate(signedOn) },
    ...{ amount: Number(amountMinor), class: of },
  }));
}
