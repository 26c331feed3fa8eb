import type { z } from 'zod';
import { clusterSchema } from '../../../contracts/api/clusters';
import { bodySchema } from '../../../contracts/api/directory';
import type { ProblemDocument } from '../../../contracts/api/problem';
import type { Regime } from '../../../domain/regime/types';
import { ok, type Result } from '../../../domain/result';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { termsOf, type Terms } from '../../terms';

export type Cluster = z.infer<typeof clusterSchema>;

/** The address of a cluster's page, or of one below it. */
export const clusterAddress = (clusterId: string, below = ''): string => at`/clusters/${clusterId}` + below;

/** A cluster with the rules under which it was found. */
export interface OpenCluster {
  readonly cluster: Cluster;
  readonly rules: Regime | null;
  readonly terms: Terms;
  readonly version: string | null;
}

/** The cluster of the page's address. */
export async function openCluster({
  desk,
  params,
  visit,
  services: { register },
}: PageContext): Promise<Result<OpenCluster, ProblemDocument>> {
  const read = await desk.read(clusterSchema, at`/clusters/${params['clusterId'] ?? ''}`);
  if (!read.ok) return read;
  const { value: cluster, version } = read.value;
  const hash = cluster.history.find(({ type }) => type === 'ClusterFound')?.data['regimeHash'];
  const rules = typeof hash === 'string' ? await register.regimes.byHash(hash) : null;
  return ok({ cluster, rules, terms: termsOf(rules, visit.language), version });
}

/** What bodies are called by their ids. */
export async function namesOfBodies(
  { desk }: PageContext,
  ids: Iterable<string | null>,
): Promise<(id: string | null) => string> {
  const all = [...new Set(ids)].filter((id) => id !== null);
  const named = await Promise.all(
    all.map(async (id) => {
      const read = await desk.read(bodySchema, at`/bodies/${id}`);
      return [id, read.ok ? read.value.value.name : id] as const;
    }),
  );
  const names = new Map(named);
  return (id) => (id === null ? '–' : (names.get(id) ?? id));
}
