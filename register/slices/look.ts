import { parseStream, stepCommandId, streamName } from '../../contracts/names';
import type { NoteAbsorbed, NoteSlices } from '../../domain/cluster/commands';
import { MOST_LINKS, type FoundCluster } from '../../domain/cluster/state';
import { SYSTEM } from '../../domain/kernel';
import type { Regime } from '../../domain/regime/types';
import { clusterWith } from '../../domain/slicing/clusters';
import type { SliceCluster, SliceProject } from '../../domain/slicing/types';
import type { Instant } from '../../domain/time';
import { deterministicId } from '../deterministic-id';
import type { WritePath } from '../execute';
import type { OneAtATime } from '../one-at-a-time';
import { perform } from '../perform';
import type { Act, RegisterLog, Step } from '../types';
import { neighbourhoodOf } from './neighbourhood';
import { immunitiesOf, sliceSource, type KeptProject } from './source';

/** The step that looks for slices; taken by looking, not by a command on the project. */
export const LOOK_FOR_SLICES = 'look_for_slices';

/** A cluster that one of the projects belongs to, or has belonged to. */
interface KnownCluster {
  readonly id: string;
  readonly status: string;
  readonly how: string | null;
  readonly found_at: Date;
  readonly members: readonly string[];
  /** By hand: it stands beside what a look finds, unless that holds all its projects. */
  readonly flagged: boolean;
}

/**
 * Looks for the cluster that the project of this step belongs to, and tells it what was found; whoever grows together is
 * told to the oldest. Looks take turns only where there is something to tell: two that find the same tell it once.
 *
 * @returns the streams whose procedures have to look
 */
export async function lookForSlices(
  path: WritePath,
  log: RegisterLog,
  turns: OneAtATime,
  { stream, cause, now }: Step,
): Promise<readonly string[]> {
  const projectId = parseStream(stream)?.id ?? '';
  const { rows } = await path.pool.query<{ at: Date }>('SELECT at FROM slice_look WHERE stream = $1 AND n = $2', [
    stream,
    cause,
  ]);
  const [due] = rows;
  if (!due) return [];
  const look = () => lookAround(path, projectId);
  const first = await look();
  const wake =
    first.cluster === null && first.known.length === 0
      ? []
      : await turns(async () => {
          const told = await tell(path, log, await look(), { stream, cause, now, at: due.at.toISOString() });
          return told;
        });
  await path.pool.query('DELETE FROM slice_look WHERE stream = $1 AND n = $2', [stream, cause]);
  return wake;
}

interface Seen {
  readonly projectId: string;
  readonly hash: string | null;
  readonly cluster: FoundCluster | null;
  /** Clusters of the projects that belong to it, and of the project itself; the oldest first. */
  readonly known: readonly KnownCluster[];
}

async function lookAround(path: WritePath, projectId: string): Promise<Seen> {
  const source = sliceSource(path.pool);
  const [own] = await source.projects([projectId]);
  const found = own ? await clusterOf(path, own) : null;
  const members = found?.members.map((each) => each.projectId) ?? [];
  const known = await knownClusters(path, [...members, projectId]);
  return { projectId, hash: own?.regimeHash ?? null, cluster: found, known };
}

async function clusterOf(path: WritePath, own: KeptProject): Promise<FoundCluster | null> {
  const law = await path.laws.byHash(own.regimeHash);
  return law && foundAround(path, law.regime, own.regimeId, own);
}

/** The cluster that a project belongs to, or would belong to, with everything by value; null for none. */
async function foundAround(
  { pool }: Pick<WritePath, 'pool'>,
  regime: Regime,
  regimeId: string,
  project: SliceProject,
): Promise<FoundCluster | null> {
  const rule = regime.aggregation;
  if (!rule) return null;
  const { projects, immunities } = await neighbourhoodOf(sliceSource(pool), {
    ...{ from: project, regimeId, rule },
    immunitiesAmong: (ids) => immunitiesOf(pool, ids),
  });
  const others = projects.filter(({ id }) => id !== project.id);
  const cluster = clusterWith(project, others, rule, regime, immunities);
  return cluster && byValue(cluster, projects);
}

/** A cluster with its projects as they stood, and its weightiest links. */
export function byValue(cluster: SliceCluster, projects: readonly SliceProject[]): FoundCluster {
  const known = new Map(projects.map((project) => [project.id, project]));
  const { from, to, sum, lines, programme, links } = cluster;
  return {
    ...{ from, to, sum, lines, programme, linksInAll: links.length },
    members: cluster.projects.flatMap((id) => {
      const project = known.get(id);
      return project ? [{ projectId: id, agencyId: project.agencyId, on: project.on, amount: project.amount }] : [];
    }),
    links: links.toSorted((a, b) => b.points - a.points).slice(0, MOST_LINKS),
  };
}

async function knownClusters({ pool }: WritePath, projectIds: readonly string[]): Promise<readonly KnownCluster[]> {
  const { rows } = await pool.query<KnownCluster>(
    `SELECT c.id, c.status, c.how, c.found_at,
            EXISTS (SELECT 1 FROM stream s WHERE s.name = c.stream AND s.snapshot::jsonb @> '{"flagged":true}') AS flagged,
            ARRAY(SELECT m.project_id FROM cluster_member m WHERE m.cluster_id = c.id) AS members
       FROM cluster c WHERE c.id IN (SELECT cluster_id FROM cluster_member WHERE project_id = ANY($1))
      ORDER BY c.found_at, c.id`,
    [projectIds],
  );
  return rows;
}

interface Telling extends Step {
  readonly at: Instant;
}

type TellingStep = Pick<Telling, 'stream' | 'cause' | 'now' | 'at'>;

/** What was found is told to the oldest cluster that is not decided otherwise; younger ones are counted with it. */
async function tell(path: WritePath, log: RegisterLog, seen: Seen, step: TellingStep): Promise<readonly string[]> {
  const { cluster, known, hash, projectId } = seen;
  const holdsAll = ({ members }: KnownCluster): boolean =>
    members.every((id) => cluster?.members.some(({ projectId }) => projectId === id) ?? false);
  const open = known.filter(
    (each) => (each.status === 'open' || each.status === 'merged') && (!each.flagged || holdsAll(each)),
  );
  const acts: Act[] = [];
  const act = (id: string, command: { readonly type: string }, subject: string): void => {
    const { stream, cause, now } = step;
    const commandId = stepCommandId(stream, LOOK_FOR_SLICES, cause, subject);
    acts.push({ stream: streamName('cluster', id), command, actor: SYSTEM, commandId, now });
  };
  const note = (id: string, regimeHash: string, found: FoundCluster | null): NoteSlices => ({
    ...{ type: 'NoteSlices', clusterId: id, regimeHash, found, at: step.at },
  });
  if (cluster && hash !== null) {
    if (open.length === 0 && isDecided(cluster, known)) return [];
    // A merge is a decision: whoever grows together with it is counted there.
    const oldest = open.find(({ status }) => status === 'merged') ?? open[0];
    const id = oldest?.id ?? newId(cluster, hash, known);
    act(id, note(id, hash, cluster), `found:${id}`);
    for (const other of open) {
      const absorbed: NoteAbsorbed = { type: 'NoteAbsorbed', into: id };
      if (other.id !== id) act(other.id, absorbed, `absorbed:${other.id}`);
    }
  } else {
    for (const { id, members } of open) {
      const rest = members.filter((each) => each !== projectId);
      act(id, note(id, hash ?? '', await remaining(path, rest)), `left:${id}`);
    }
  }
  const wake: string[] = [];
  for (const each of acts) wake.push(...(await perform(path, log, each)).wake);
  return wake;
}

/** What is left of a cluster that a project has left: that of its first project which still belongs to one. */
async function remaining(path: WritePath, members: readonly string[]): Promise<FoundCluster | null> {
  for (const project of await sliceSource(path.pool).projects(members)) {
    const found = await clusterOf(path, project);
    if (found) return found;
  }
  return null;
}

/** The body in charge has decided that these are no cluster, and nobody has joined them. */
const isDecided = ({ members }: FoundCluster, known: readonly KnownCluster[]): boolean =>
  known.some(
    ({ status, how, members: before }) =>
      status === 'lifted' && how === 'decided' && members.every(({ projectId }) => before.includes(projectId)),
  );

/** From the first project and the rule; one that is found again after it was lifted is another. */
const newId = ({ members }: FoundCluster, hash: string, known: readonly KnownCluster[]): string =>
  deterministicId(`cluster:${hash}:${members[0]?.projectId ?? ''}:${known.length}`);
