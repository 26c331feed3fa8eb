import type { ExpertFacts } from '../../domain/intervention/commands';
import { partiesOf } from '../../domain/submission';
import { tieOf } from '../directory/candidates';
import type { Employer } from '../directory/people';
import type { QueryDeps } from './details';
import { submissionsOf } from './project-parts';

/** What independence of experts is judged by; null where there is no such proceeding. */
export async function expertFacts(
  { prisma }: QueryDeps,
  interventionId: string,
  personIds: readonly string[],
): Promise<ExpertFacts | null> {
  const row = await prisma.intervention.findUnique({ where: { id: interventionId } });
  if (!row) return null;
  const [agency, [filed], contracts, people] = await Promise.all([
    prisma.body.findUnique({ where: { id: row.agencyId }, select: { name: true } }),
    submissionsOf(prisma, row.projectId, true),
    prisma.contract.findMany({ where: { projectId: row.projectId }, select: { supplier: true } }),
    prisma.person.findMany({
      where: { id: { in: [...personIds] }, active: true },
      include: { ties: { where: { withdrawnAt: null }, orderBy: { id: 'asc' } } },
    }),
  ]);
  const suppliers = [...new Set(contracts.map(({ supplier }) => supplier))].map((name) => ({
    ...{ name, number: null, role: 'supplier', employer: null },
  }));
  return {
    persons: people.map(({ id, employers, ties }) => ({
      personId: id,
      employers: employers as unknown as readonly Employer[],
      ties: ties.map(tieOf),
    })),
    agencyName: agency?.name ?? '',
    parties: [...(filed ? partiesOf(filed.content) : []), ...suppliers] as ExpertFacts['parties'],
  };
}
