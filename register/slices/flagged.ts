import { weighingOf } from '../../domain/slicing/evidence';
import type { FoundCluster } from '../../domain/cluster/state';
import type { Regime } from '../../domain/regime/types';
import { clusterOf } from '../../domain/slicing/clusters';
import { bySubmission } from '../../domain/slicing/links';
import type { SliceLink } from '../../domain/slicing/types';
import type { Queryable } from '../regime-store';
import { byValue } from './look';
import { sliceSource } from './source';

/** Projects that somebody says are one, as they stand; null where one of them does not count under these rules. */
export async function flaggedTogether(
  db: Queryable,
  regime: Regime,
  projectIds: readonly string[],
  evidence: readonly string[],
): Promise<FoundCluster | null> {
  const rule = regime.aggregation;
  const kept = await sliceSource(db).projects(projectIds);
  const projects = bySubmission(kept);
  const areAll = kept.length === new Set(projectIds).size && kept.every(({ regimeId }) => regimeId === regime.id);
  const [first, ...others] = projects;
  if (!rule || !first || !areAll) return null;
  const points = weighingOf(rule).minimum;
  const links = others.map(({ id }): SliceLink => ({
    ...{ a: first.id, b: id, points },
    evidence: [{ key: 'flagged', shared: evidence, points }],
  }));
  return byValue(clusterOf(projects, links, rule, regime), projects);
}
