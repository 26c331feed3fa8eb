import { MOST_MEMBERS } from '../../domain/cluster/state';
import type { Aggregation } from '../../domain/regime/admission';
import { weighingOf } from '../../domain/slicing/evidence';
import { bySubmission, linksOf } from '../../domain/slicing/links';
import type { Immunity, SliceProject } from '../../domain/slicing/types';
import { valuesOf, type SliceSource } from './source';

/** Where a look begins, and by which rule it goes on. */
export interface LookAround {
  readonly from: SliceProject;
  readonly regimeId: string;
  readonly rule: Aggregation;
  readonly immunitiesAmong: (projectIds: readonly string[]) => Promise<readonly Immunity[]>;
}

/** Everybody who is needed to say what hangs together with a project. */
export interface Neighbourhood {
  readonly projects: readonly SliceProject[];
  readonly immunities: readonly Immunity[];
}

/**
 * The projects that hang together with one, and everybody who is needed to say so: from those that are tied to it to those
 * that are tied to these, until nobody is new. Of each value that is shared, one more than the rule still counts is read
 * on either side: who is further off shares it with too many, and more would change nothing. So a look costs what it
 * finds, and not what the register holds; and it finds what a look at everything would (a property test).
 */
export async function neighbourhoodOf(source: SliceSource, around: LookAround): Promise<Neighbourhood> {
  const { from, regimeId, rule, immunitiesAmong } = around;
  const weighing = weighingOf(rule);
  const known = new Map<string, SliceProject>([[from.id, from]]);
  const visited = new Set<string>();
  let immunities: readonly Immunity[] = [];
  for (let frontier = [from]; frontier.length > 0 && visited.size < MOST_MEMBERS;) {
    const ids = new Set<string>();
    for (const project of frontier) {
      visited.add(project.id);
      const values = valuesOf(project, regimeId, rule.keys);
      if (rule.keys.includes('declared_dependency')) for (const id of project.dependsOn) ids.add(id);
      for (const id of await source.sharing(project, values, weighing.commonAbove + 1)) ids.add(id);
    }
    const unread = [...ids].filter((id) => !known.has(id));
    if (unread.length > 0) {
      for (const found of await source.projects(unread)) if (found.regimeId === regimeId) known.set(found.id, found);
    }
    immunities = await immunitiesAmong([...known.keys()]);
    const links = linksOf(bySubmission([...known.values()]), weighing, immunities);
    frontier = tiedTo(visited, links).flatMap((id) => known.get(id) ?? []);
  }
  return { projects: [...known.values()], immunities };
}

/** Those that are tied to somebody who was visited and were not visited themselves. */
function tiedTo(visited: ReadonlySet<string>, links: ReturnType<typeof linksOf>): readonly string[] {
  const next = links.flatMap(({ a, b }) => {
    if (visited.has(a) === visited.has(b)) return [];
    return [visited.has(a) ? b : a];
  });
  return [...new Set(next)];
}
