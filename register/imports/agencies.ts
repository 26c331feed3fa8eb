import type { Actor } from '../../domain/kernel';
import type { Instant } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import type { AuditTrail } from '../audit';
import type { MappedRow } from './map-row';

interface Deps {
  readonly prisma: PrismaClient;
  readonly audit: AuditTrail;
}

/** The id of an agency that a published register knows by a short name: `fr-mef`. */
export const agencyIdOf = (jurisdiction: string, code: string): string =>
  `${jurisdiction}-${code}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** Makes sure that the agency of a row is in the directory; one that an administrator made or changed stays as it is. */
export async function ensureAgency(
  { prisma, audit }: Deps,
  { jurisdiction, agency }: Pick<MappedRow, 'jurisdiction' | 'agency'>,
  by: Actor,
  at: Instant,
): Promise<void> {
  const { id } = agency;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.body.createMany({
      data: [
        { id, kind: 'agency', name: agency.name, jurisdiction, facts: agency.facts, createdAt: at, updatedAt: at },
      ],
      skipDuplicates: true,
    });
    if (count > 0)
      await audit.add({ at, actor: by, action: 'body.add', subject: `body/${id}`, facts: { by: 'import' } }, tx);
  });
}
