import { SYSTEM } from '../../domain/kernel';
import { foreseeMove } from '../../domain/project/decide/regime/move';
import type { ProjectState } from '../../domain/project/state';
import type { RolloutOutcome } from '../../domain/rollout/rollout';
import type { Instant } from '../../domain/time';
import type { WritePath } from '../execute';
import { stateFromEvents } from '../states';
import type { Law } from '../streams';
import type { ForeseenProject, RolloutCounts, RolloutPlan, RolloutPreview } from './types';

/** So many states are in memory at once. */
const BATCH = 500;

/**
 * What rolling a version out would do to each project of the others, as the law would decide it on the record as it
 * stands. Changes nothing. Null where a version is not on record.
 */
export async function previewRollout(path: WritePath, plan: RolloutPlan, now: Instant): Promise<RolloutPreview | null> {
  const to = await path.laws.byHash(plan.toHash);
  if (!to) return null;
  const page: ForeseenProject[] = [];
  const counting = new Counting();
  const all = plan.after === null;
  for (let after = plan.after ?? ''; ;) {
    const enough = page.length > plan.limit;
    const batch = all || !enough ? await foreseen(path, plan, to, after, now) : [];
    const last = batch.at(-1);
    if (!last) break;
    if (!enough) page.push(...batch.slice(0, plan.limit + 1 - page.length));
    for (const project of batch) counting.add(project);
    after = last.projectId;
  }
  const projects = page.slice(0, plan.limit);
  return { counts: all ? counting.counts : null, projects, more: page.length > plan.limit };
}

interface StoredState {
  readonly id: string;
  readonly stream: string;
  readonly reference: string;
  readonly agency_id: string;
  readonly regime_hash: string;
  readonly seq: number;
  readonly snapshot: ProjectState | null;
}

async function foreseen(
  path: WritePath,
  { toHash, fromHashes, limit, after: first }: RolloutPlan,
  to: Law,
  after: string,
  now: Instant,
): Promise<readonly ForeseenProject[]> {
  const definition = path.kinds.project;
  if (!definition) return [];
  const most = first === null ? BATCH : Math.min(BATCH, limit + 1);
  const { rows } = await path.pool.query<StoredState>(
    `SELECT p.id, p.stream, p.reference, p.agency_id, p.regime_hash, s.seq,
            CASE WHEN s.snapshot_version = $4 THEN s.snapshot END AS snapshot
       FROM project p JOIN stream s ON s.name = p.stream
      WHERE p.regime_hash = ANY($1) AND NOT p.ended AND p.id > $2 ORDER BY p.id LIMIT $3`,
    [fromHashes, after, most, definition.snapshotVersion],
  );
  const projects: ForeseenProject[] = [];
  for (const { id: projectId, stream, reference, agency_id: agencyId, regime_hash: fromHash, seq, snapshot } of rows) {
    const state = snapshot ?? ((await stateFromEvents(path.pool, stream, definition)) as ProjectState);
    const from = await path.laws.byHash(fromHash);
    if (!from) throw new Error(`The regime ${fromHash} of ${stream} is not on record.`);
    const context = { ...from, actor: SYSTEM, now, nextSeq: seq + 1 };
    projects.push({ projectId, reference, agencyId, fromHash, ...foreseeMove(state, toHash, to, context) });
  }
  return projects;
}

/** Counts what would become of projects. */
class Counting {
  private total = 0;
  private readonly outcomes: Record<RolloutOutcome, number> = {
    ...{ moved: 0, pending_gate: 0, kept: 0, needs_hand: 0, ended: 0 },
  };
  private readonly changes = {
    ...{ intoScope: 0, outOfScope: 0, otherTier: 0, newDuties: 0, lessDuties: 0, newLocks: 0, appealable: 0 },
  };
  private readonly hindrances: Record<string, number> = {};

  get counts(): RolloutCounts {
    const { total, outcomes, changes, hindrances } = this;
    return { total, outcomes, ...changes, hindrances };
  }

  add({ outcome, effects, hindrances }: ForeseenProject): void {
    this.total++;
    if (outcome !== 'bound') this.outcomes[outcome]++;
    for (const kind of new Set(hindrances.map((each) => each.kind)))
      this.hindrances[kind] = (this.hindrances[kind] ?? 0) + 1;
    if (!effects) return;
    const { scope, tier, obligations, gates, locks, appealable } = effects;
    const { changes } = this;
    if (scope.before !== 'in' && scope.after === 'in') changes.intoScope++;
    if (scope.before === 'in' && scope.after !== 'in') changes.outOfScope++;
    if (tier.before !== tier.after) changes.otherTier++;
    if (obligations.added.length + gates.added.length > 0) changes.newDuties++;
    if (obligations.dropped.length + gates.dropped.length > 0) changes.lessDuties++;
    if (locks.added.length > 0) changes.newLocks++;
    if (appealable.length > 0) changes.appealable++;
  }
}
