import { addMonths } from '../calendar/dates';
import type { Aggregation } from '../regime/admission';
import type { Regime } from '../regime/types';
import { weighingOf } from './evidence';
import { bySubmission, linksOf } from './links';
import type { Immunity, SliceCluster, SliceLink, SliceProject } from './types';

/**
 * Clusters of a portfolio under a regime's rule on aggregation: projects that are tied, within the window in which they
 * come to most. Only those whose sum meets a line that none of them meets alone, or that make a programme, are given.
 */
export function findClusters(
  projects: readonly SliceProject[],
  rule: Aggregation,
  regime: Pick<Regime, 'thresholds'>,
  immunities: readonly Immunity[] = [],
): readonly SliceCluster[] {
  const ordered = bySubmission(projects);
  const links = linksOf(ordered, weighingOf(rule), immunities);
  return components(ordered, links).flatMap(({ members, ties }) => {
    const cluster = clusterOf(heaviestWindow(members, rule.windowMonths), ties, rule, regime);
    return cluster.lines.length > 0 || cluster.programme ? [cluster] : [];
  });
}

/** What a new submission would complete: the cluster that it belongs to, if that is one. */
export function clusterWith(
  submitted: SliceProject,
  others: readonly SliceProject[],
  rule: Aggregation,
  regime: Pick<Regime, 'thresholds'>,
  immunities: readonly Immunity[] = [],
): SliceCluster | null {
  const clusters = findClusters([...others, submitted], rule, regime, immunities);
  return clusters.find(({ projects }) => projects.includes(submitted.id)) ?? null;
}

interface Component {
  readonly members: readonly SliceProject[];
  readonly ties: readonly SliceLink[];
}

/** Projects that hang together by links, each component in the order of submission. */
function components(ordered: readonly SliceProject[], links: readonly SliceLink[]): readonly Component[] {
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    while ((roots.get(root) ?? root) !== root) root = roots.get(root) ?? root;
    roots.set(id, root);
    return root;
  };
  for (const { a, b } of links) {
    const [first, second] = [rootOf(a), rootOf(b)];
    roots.set(first, first);
    roots.set(second, first);
  }
  const found = new Map<string, { members: SliceProject[]; ties: SliceLink[] }>();
  for (const project of ordered) {
    if (!roots.has(project.id)) continue;
    const root = rootOf(project.id);
    const component = found.get(root) ?? { members: [], ties: [] };
    component.members.push(project);
    found.set(root, component);
  }
  for (const link of links) found.get(rootOf(link.a))?.ties.push(link);
  return [...found.values()];
}

/** Of all windows that begin with a submission, the one whose projects come to most; of equal ones the first. */
function heaviestWindow(members: readonly SliceProject[], windowMonths: number): readonly SliceProject[] {
  let best: readonly SliceProject[] = [];
  let most = -1;
  for (const [at, { on }] of members.entries()) {
    const end = addMonths(on, windowMonths);
    const held = members.slice(at).filter((project) => project.on < end);
    const sum = held.reduce((total, { amount }) => total + (amount ?? 0), 0);
    if (sum > most) [best, most] = [held, sum];
  }
  return best;
}

/** What projects come to under the rule, and which lines they meet together that none of them meets alone. */
export function clusterOf(
  members: readonly SliceProject[],
  ties: readonly SliceLink[],
  { sumBasis, programme }: Aggregation,
  { thresholds }: Pick<Regime, 'thresholds'>,
): SliceCluster {
  const ids = new Set(members.map(({ id }) => id));
  const amounts = members.flatMap(({ amount }) => amount ?? []);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const meets = (value: number, operator: '>=' | '>', amount: number): boolean =>
    operator === '>=' ? value >= amount : value > amount;
  const lines = thresholds.filter(
    ({ basis, operator, amount }) =>
      'cost' in basis &&
      basis.cost === sumBasis &&
      members.length > 1 &&
      meets(sum, operator, amount) &&
      !amounts.some((each) => meets(each, operator, amount)),
  );
  const over = programme?.mustContainProjectOver;
  return {
    projects: [...ids],
    from: members[0]?.on ?? '',
    to: members.at(-1)?.on ?? '',
    links: ties.filter(({ a, b }) => ids.has(a) && ids.has(b)),
    sum,
    unknown: members.filter(({ amount }) => amount === null).map(({ id }) => id),
    lines: lines.map(({ id, operator, amount, leadsTo }) => ({ id, operator, amount, leadsTo })),
    programme:
      programme !== undefined &&
      members.length > 1 &&
      sum >= programme.minimumTotal &&
      (over === undefined || amounts.some((each) => each > over)),
  };
}
