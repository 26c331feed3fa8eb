import type { FoundCluster } from '../../domain/cluster/state';
import { clusterWith } from '../../domain/slicing/clusters';
import type { SliceProject } from '../../domain/slicing/types';
import { neighbourhoodOf } from '../slices/neighbourhood';
import { byValue } from '../slices/look';
import { immunitiesOf, sliceSource } from '../slices/source';
import { lawOf, type QueryDeps } from './details';
import type { Viewer } from './types';
import { fullyVisible, notRecused } from './visibility';

/** What a project would complete, or is a part of, with those that the reader sees. */
export interface TogetherWith {
  readonly found: FoundCluster;
  readonly projects: readonly { readonly id: string; readonly reference: string; readonly title: string }[];
  readonly basis: string;
  readonly currency: string;
  readonly legalRef: string | null;
  readonly verified: boolean;
  readonly jointSubmission: boolean;
}

/** What a project that is filed, or would be, comes to with others that the viewer sees; null where it is no slice. */
export async function slicesWith(
  deps: QueryDeps,
  viewer: Viewer,
  regimeHash: string,
  project: SliceProject,
): Promise<TogetherWith | null> {
  const { regime } = await lawOf(deps, regimeHash);
  const rule = regime.aggregation;
  if (!viewer || !rule) return null;
  const { projects, immunities } = await neighbourhoodOf(sliceSource(deps.pool), {
    ...{ from: project, regimeId: regime.id, rule },
    immunitiesAmong: (ids) => immunitiesOf(deps.pool, ids),
  });
  const others = projects.filter(({ id }) => id !== project.id);
  if (others.length === 0) return null;
  const seen = await deps.prisma.$queryRaw<{ id: string; reference: string; title: string }[]>`
    SELECT p.id, p.reference, p.title FROM project p
     WHERE p.id = ANY(${others.map(({ id }) => id)}) AND ${fullyVisible(viewer)} AND ${notRecused(viewer)}`;
  const known = new Set(seen.map(({ id }) => id));
  const visible = others.filter(({ id }) => known.has(id));
  const cluster = clusterWith(project, visible, rule, regime, immunities);
  if (!cluster) return null;
  const found = byValue(cluster, [...visible, project]);
  return {
    ...{ found, basis: rule.sumBasis, currency: regime.money.currency, legalRef: rule.legalRef ?? null },
    projects: seen.filter(({ id }) => found.members.some(({ projectId }) => projectId === id)),
    verified: rule.verified ?? true,
    jointSubmission: cluster.programme && (rule.programme?.jointSubmission ?? false),
  };
}
