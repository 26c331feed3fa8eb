import type { ImpactRecorded, TermDecided } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { ProductState } from '../../domain/project/state/product';
import { findProject, lawOf, stateOf, type QueryDeps } from './details';
import { eventsOfProject, toldOf, type Told } from './told';

/** The terms of a product: where it stands, its impact, and what its committee said. */
export interface ProductRecord {
  readonly product: ProductState | null;
  readonly committee: string | null;
  readonly impact: readonly Told<ImpactRecorded>[];
  readonly decisions: readonly Told<TermDecided>[];
}

/** The terms of a product that is known to exist. */
export async function productTermsOf(deps: QueryDeps, projectId: string): Promise<ProductRecord | null> {
  const project = await findProject(deps, projectId);
  if (!project) return null;
  const [{ regime }, { product }, told] = await Promise.all([
    lawOf(deps, project.regime.hash),
    stateOf<ProjectState>(deps, `project/${projectId}`),
    eventsOfProject<ImpactRecorded | TermDecided>(deps.prisma, projectId, ['ImpactRecorded', 'TermDecided']),
  ]);
  const committee = regime.pilots.committee?.body ?? null;
  return { product, committee, impact: toldOf(told, 'ImpactRecorded'), decisions: toldOf(told, 'TermDecided') };
}
