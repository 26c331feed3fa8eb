import { parseStream, stepCommandId } from '../contracts/names';
import type { ProcedureView } from '../contracts/procedure';
import { SYSTEM } from '../domain/kernel';
import type { Instant } from '../domain/time';
import { deterministicId } from './deterministic-id';
import type { WritePath } from './execute';
import type { OneAtATime } from './one-at-a-time';
import { tick, perform } from './perform';
import { LOOK_FOR_SLICES, lookForSlices } from './slices/look';
import type { RoundFacts } from './round-facts';
import type { StoredView } from './standing';
import type { Looked, RegisterLog, Step } from './types';

/** The step that tells people; it is taken by delivering, not by a command. */
export const DELIVER_NOTICES = 'deliver_notices';

/** The step that writes letters; taken by issuing them. */
export const ISSUE_LETTERS = 'issue_letters';

/**
 * Reads the view and, where the procedure has nothing left to do, notes that it has seen everything: in one statement,
 * so that what is noted as seen is the very view that is returned.
 */
const LOOK = {
  name: 'look',
  text: `WITH seen AS (
      UPDATE stream SET seen_seq = seq
       WHERE name = $1 AND seen_seq < seq AND due_count = 0 AND notice_seq <= delivered_seq
         AND (wakes_at IS NULL OR wakes_at > $2)
         AND NOT EXISTS (SELECT 1 FROM inbox WHERE stream = $1 AND status = 'pending')
         AND NOT EXISTS (SELECT 1 FROM letter WHERE stream = $1 AND issued_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM slice_look WHERE stream = $1)
      RETURNING seq, view, notice_seq, delivered_seq)
    SELECT seq, view, notice_seq, delivered_seq, NULL::integer AS letter_seq, NULL::integer AS slice_look,
           false AS is_due FROM seen
    UNION ALL
    SELECT seq, view, notice_seq, delivered_seq,
           (SELECT max(l.seq) FROM letter l WHERE l.stream = $1 AND l.issued_at IS NULL),
           (SELECT n FROM slice_look WHERE stream = $1),
           COALESCE(wakes_at <= $2, false)
             OR EXISTS (SELECT 1 FROM inbox WHERE stream = $1 AND status = 'pending') AS is_due
      FROM stream WHERE name = $1 AND NOT EXISTS (SELECT 1 FROM seen)`,
};

interface LookRow {
  seq: number;
  view: StoredView;
  notice_seq: number;
  delivered_seq: number;
  /** Of the last event that a letter is due for and not issued of. */
  letter_seq: number | null;
  /** Number of the look for slices that is due. */
  slice_look: number | null;
  is_due: boolean;
}

/** The view of a stream with everything applied that is due; see `Register.view`. */
export async function look(path: WritePath, log: RegisterLog, stream: string, now: Instant): Promise<Looked> {
  const row = await read(path, stream, now);
  if (row && !row.is_due) return { view: viewOf(stream, row), wake: [] };
  const { wake } = await tick(path, log, [stream], now);
  const after = await read(path, stream, now);
  return { view: after && viewOf(stream, after), wake: wake.filter((each) => each !== stream) };
}

async function read({ pool }: WritePath, stream: string, now: Instant): Promise<LookRow | null> {
  const { rows } = await pool.query<LookRow>({ ...LOOK, values: [stream, now] });
  return rows[0] ?? null;
}

function viewOf(stream: string, row: LookRow): ProcedureView {
  const { seq, view, notice_seq: cause, delivered_seq: delivered, letter_seq: lettered } = row;
  const notices = cause > delivered ? [{ step: DELIVER_NOTICES, cause }] : [];
  const letters = lettered === null ? [] : [{ step: ISSUE_LETTERS, cause: lettered }];
  const looks = row.slice_look === null ? [] : [{ step: LOOK_FOR_SLICES, cause: row.slice_look }];
  // What has ended may be a part of something all the same, or no part of it any more.
  const ended = view.ended && looks.length === 0;
  return { stream, seq, ...view, ended, due: [...view.due, ...notices, ...letters, ...looks] };
}

/** What steps need besides the write path. */
export interface StepDeps {
  readonly rounds: RoundFacts;
  readonly composing: OneAtATime;
  readonly slicing: OneAtATime;
}

/** Takes a step of the procedure; see `Register.step`. */
export const takeStep = (path: WritePath, log: RegisterLog, deps: StepDeps, step: Step): Promise<Looked> => {
  if (step.step === LOOK_FOR_SLICES) return looked(path, log, deps, step);
  const take = () => taken(path, log, deps.rounds, step);
  // Whom it seats hangs on who sits in the other rounds.
  return step.step === 'compose_round' ? deps.composing(take) : take();
};

async function looked(path: WritePath, log: RegisterLog, { slicing }: StepDeps, step: Step): Promise<Looked> {
  const wake = await lookForSlices(path, log, slicing, step);
  const after = await look(path, log, step.stream, step.now);
  return { view: after.view, wake: [...new Set([...wake, ...after.wake])].filter((each) => each !== step.stream) };
}

async function taken(path: WritePath, log: RegisterLog, rounds: RoundFacts, step: Step): Promise<Looked> {
  const facts = await factsFor(step, rounds);
  const command = facts && commandOf(step, facts);
  if (!command) return look(path, log, step.stream, step.now);
  const { stream, now } = step;
  const commandId = stepCommandId(stream, step.step, step.cause, step.subject);
  const { wake } = await perform(path, log, { stream, command, actor: SYSTEM, commandId, now });
  const looked = await look(path, log, stream, now);
  return { view: looked.view, wake: [...new Set([...wake, ...looked.wake])].filter((each) => each !== stream) };
}

const COMMANDS: Readonly<Record<string, string>> = {
  assess_scope: 'AssessScope',
  open_gate: 'OpenGate',
  consult: 'Consult',
  open_review: 'OpenReview',
  start_stage: 'StartStage',
  give_notice: 'GiveNotice',
  compose_round: 'ComposeRound',
  check_independence: 'CheckIndependence',
};

/** What the law asks about people and parties for this step, by value; null where the step's round is not on record. */
async function factsFor({ step, stream, now }: Step, rounds: RoundFacts): Promise<object | null> {
  const id = parseStream(stream)?.id ?? '';
  if (step === 'compose_round') return rounds.pool(id, now);
  if (step === 'check_independence') return rounds.members(id, now);
  return {};
}

/** The system command of a step; null for a step that is none. */
function commandOf(step: Step, facts: object): { readonly type: string; readonly cause: number } | null {
  const type = step.step === 'ask_decision' ? askOf(step.stream) : COMMANDS[step.step];
  if (!type) return null;
  const { cause, subject } = step;
  const reviewId = type === 'OpenReview' && deterministicId(`${step.stream}:${step.step}:${cause}`);
  return { type, cause, ...facts, ...(subject !== undefined && { subject }), ...(reviewId && { reviewId }) };
}

const askOf = (stream: string): string =>
  stream.startsWith('intervention/') ? 'AskInterventionDecision' : 'AskDecision';
