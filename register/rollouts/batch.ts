import type { RolloutBatch } from '../../contracts/procedure';
import { streamName } from '../../contracts/names';
import { SYSTEM } from '../../domain/kernel';
import type { RolloutOutcome, RolloutStatus } from '../../domain/rollout/rollout';
import type { Instant } from '../../domain/time';
import type { WritePath } from '../execute';
import { perform } from '../perform';
import type { Outcome, RegisterLog } from '../types';

/** So many projects between two looks at whether it is paused: some tenths of a second. */
const BATCH = 64;
const AT_ONCE = 8;
/** A project that cannot even be read so often is left to a person, so that it keeps back no other. */
const MOST_TRIES = 5;

interface RunningRollout {
  readonly id: string;
  readonly status: RolloutStatus;
  readonly to_hash: string;
  readonly from_hashes: readonly string[];
  readonly why: string;
  readonly keeps: boolean;
}

interface Taken {
  readonly projectId: string;
  readonly outcome: RolloutOutcome | null;
  readonly seq: number | null;
  readonly reason: unknown;
  readonly wake: readonly string[];
}

/**
 * Takes the next projects of a roll-out, as long as it runs. May be broken off anywhere and repeated, even while it still
 * runs elsewhere: the command of each project has an id of its own, and a command that was answered is answered the same.
 *
 * @returns where the roll-out stands then, and the streams whose procedures have to look
 * @throws when not one of the projects could be taken, since then it is not they that are at fault
 */
export async function takeBatch(
  path: WritePath,
  log: RegisterLog,
  rolloutId: string,
  now: Instant,
): Promise<RolloutBatch & { readonly wake: readonly string[] }> {
  const rollout = await readRunning(path, rolloutId);
  if (rollout?.status !== 'running') return { status: rollout?.status ?? 'stopped', taken: 0, wake: [] };
  const next = await nextProjects(path, rolloutId);
  if (next.length === 0) return { status: await finish(path, rollout, now), taken: 0, wake: [] };
  const taken: Taken[] = [];
  for (let from = 0; from < next.length; from += AT_ONCE) {
    const together = next.slice(from, from + AT_ONCE);
    taken.push(...(await Promise.all(together.map((project) => take(path, log, rollout, project, now)))));
  }
  await note(path, rolloutId, taken, now);
  if (taken.every(({ outcome }) => outcome === null)) throw new Error('No project of the roll-out could be taken.');
  return { status: 'running', taken: taken.length, wake: [...new Set(taken.flatMap(({ wake }) => wake))] };
}

async function readRunning({ pool }: WritePath, id: string): Promise<RunningRollout | undefined> {
  const { rows } = await pool.query<RunningRollout>(
    `SELECT r.id, r.status, r.to_hash, r.from_hashes, r.why,
            v.document -> 'migration' ->> 'runningProjects' = 'keep' AS keeps
       FROM rollout r JOIN regime_version v ON v.hash = r.to_hash WHERE r.id = $1`,
    [id],
  );
  return rows[0];
}

interface Waiting {
  readonly project_id: string;
  readonly tries: number;
}

async function nextProjects({ pool }: WritePath, id: string): Promise<readonly Waiting[]> {
  const { rows } = await pool.query<Waiting>({
    name: 'rollout_next',
    text: `SELECT project_id, tries FROM rollout_project WHERE rollout_id = $1 AND outcome IS NULL
            ORDER BY tries, project_id LIMIT $2`,
    values: [id, BATCH],
  });
  return rows;
}

async function take(
  path: WritePath,
  log: RegisterLog,
  rollout: RunningRollout,
  { project_id: projectId, tries }: Waiting,
  now: Instant,
): Promise<Taken> {
  const { id: rolloutId, to_hash: toHash, why } = rollout;
  const stream = streamName('project', projectId);
  const command = { type: 'MoveToRegime', toHash, rolloutId, why };
  const commandId = `${rolloutId}:${projectId}`;
  try {
    const { outcome, wake } = await perform(path, log, { stream, command, actor: SYSTEM, commandId, now });
    return { projectId, wake, ...(await becameOf(path, rollout, projectId, outcome)) };
  } catch (error) {
    log.warn({ stream, rolloutId, error }, 'A project could not be moved to another version; it is tried again.');
    const givenUp = tries + 1 >= MOST_TRIES;
    const outcome = givenUp ? ('needs_hand' as const) : null;
    return { projectId, outcome, seq: null, reason: givenUp ? { code: 'not-readable' } : null, wake: [] };
  }
}

async function becameOf(
  { pool }: WritePath,
  { to_hash: toHash, keeps }: RunningRollout,
  projectId: string,
  outcome: Outcome,
): Promise<Pick<Taken, 'outcome' | 'seq' | 'reason'>> {
  if (outcome.kind === 'refused') {
    const { code, facts } = outcome.refusal;
    return { outcome: 'needs_hand', seq: outcome.seq, reason: { code, ...facts } };
  }
  if (outcome.kind !== 'accepted') throw new Error(`Not taken: ${outcome.kind}`);
  const { seq, events } = outcome;
  const is = (type: string): boolean => events.some((event) => event.type === type);
  if (is('RegimeChanged')) return { outcome: 'moved', seq, reason: null };
  if (is('RegimeChangePlanned')) return { outcome: 'pending_gate', seq, reason: null };
  const { rows } = await pool.query<{ ended: boolean; bound: boolean }>(
    'SELECT ended, regime_hash = $2 AS bound FROM project WHERE id = $1',
    [projectId, toHash],
  );
  const [project] = rows;
  if (project?.ended) return { outcome: 'ended', seq, reason: null };
  if (project?.bound) return { outcome: 'moved', seq, reason: null };
  return { outcome: keeps ? 'kept' : 'pending_gate', seq, reason: null };
}

async function note({ pool }: WritePath, rolloutId: string, taken: readonly Taken[], now: Instant): Promise<void> {
  const rows = taken.map(({ projectId: id, outcome, seq, reason }) => ({ id, outcome, seq, reason }));
  await pool.query({
    name: 'rollout_note',
    text: `UPDATE rollout_project p SET outcome = t.outcome, seq = t.seq, reason = t.reason, tries = p.tries + 1,
                  at = CASE WHEN t.outcome IS NULL THEN NULL ELSE $3::timestamptz END
             FROM jsonb_to_recordset($2::jsonb) AS t(id text, outcome text, seq integer, reason jsonb)
            WHERE p.rollout_id = $1 AND p.project_id = t.id AND p.outcome IS NULL`,
    values: [rolloutId, JSON.stringify(rows), now],
  });
}

/** Takes those in that were admitted under the old versions while it ran; where there are none, it is done. */
async function finish({ pool }: WritePath, { id, from_hashes: from }: RunningRollout, now: Instant) {
  const late = await pool.query(
    `INSERT INTO rollout_project (rollout_id, project_id, from_hash)
     SELECT $1, p.id, p.regime_hash FROM project p WHERE p.regime_hash = ANY($2) AND NOT p.ended
     ON CONFLICT DO NOTHING`,
    [id, from],
  );
  if ((late.rowCount ?? 0) > 0) return 'running';
  await pool.query(
    `WITH over AS (UPDATE rollout SET status = 'done' WHERE id = $1 AND status = 'running' RETURNING id)
     INSERT INTO rollout_step (rollout_id, act, by, at) SELECT id, 'finish', $2, $3 FROM over`,
    [id, SYSTEM.id, now],
  );
  return 'done';
}
