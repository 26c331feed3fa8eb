import type { Pool, PoolClient } from 'pg';
import { isFollowed, parseStream } from '../contracts/names';
import type { Refusal } from '../domain/kernel';
import { laterOf } from '../domain/time';
import { transact, type Prepared } from './connection';
import { openStream, type OpenStream } from './open-stream';
import { grouped, mergeChanges, type TableWrite } from './projections/sql';
import { derive, difference, type Derived } from './standing';
import { stateFromEvents, type KnownState, type KnownStates, type Laws } from './states';
import type { StreamDefinition, StreamKinds } from './streams';
import { Turn } from './turn';
import type { Act, Accepted, Outcome, Refused } from './types';
import { statementsOf } from './write-turn';

/** What the write path works with. */
export interface WritePath {
  readonly pool: Pool;
  readonly kinds: StreamKinds;
  readonly laws: Laws;
  readonly states: KnownStates;
}

/** Nothing has happened yet in a stream that does not exist. */
const BEFORE_TIME = '0000-01-01T00:00:00.000Z';

/**
 * The one write path: one act on one stream in one transaction. The stream is locked; a command that was answered gets
 * the same answer; what is due (commands of other streams, clocks that ran out) is applied in the order in which it has
 * effect; the law decides; everything is written by one statement; commit. A refused command still leaves what fell due
 * before it, and its trace in the audit.
 */
export async function execute(path: WritePath, act: Act): Promise<Outcome> {
  const kind = parseStream(act.stream)?.kind;
  const definition = kind && path.kinds[kind];
  if (!definition) return { kind: 'not_found' };
  const known = path.states.get(act.stream);
  const { outcome, state } = await transact(path.pool, (client) => attempt(path, definition, known, client, act));
  if (state) path.states.keep(act.stream, state);
  return outcome;
}

/** The answer, and the state to remember once it is committed. */
interface Attempt {
  readonly outcome: Outcome;
  readonly state: KnownState | null;
}

const without = (outcome: Outcome): Prepared<Attempt> => ({ result: { outcome, state: null }, writes: [] });

async function attempt(
  path: WritePath,
  definition: StreamDefinition<object>,
  known: KnownState | null,
  client: PoolClient,
  act: Act,
): Promise<Prepared<Attempt>> {
  const open = await openStream(client, act.stream, act.commandId, known?.seq ?? null, definition.snapshotVersion);
  if (open.outcome) return without(repeated(open.outcome, act));
  const before = await standingBefore(path, definition, known, client, act, open);
  if (before === 'not_found') return without({ kind: 'not_found' });
  if (before === 'unknown_regime') return without(unknownRegime(act));
  const turn = new Turn(
    act.stream,
    definition,
    before.law,
    before.state,
    before.seq,
    open.stored?.lastAt ?? BEFORE_TIME,
    await versionsFor(path, definition, client, act, before.state),
  );
  const verdict = judge(turn, act, open.inbox);
  return conclude({ definition, act, open, before, turn, verdict });
}

/** `due`: nothing but what was due was asked for. */
type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stale' }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'due' };

/** What is due first, then the command. The one that opens a stream comes before everything that was sent to it. */
function judge(turn: Turn<object>, act: Act, inbox: OpenStream['inbox']): Verdict {
  if (turn.seq === 0 && turn.opens(act.command) && !inbox.some(({ command }) => turn.opens(command))) {
    const verdict = decided(turn, act);
    if (verdict.kind === 'accepted') turn.applyDue(act.now, inbox);
    return verdict;
  }
  turn.applyDue(act.now, inbox);
  if (act.command.type === 'Tick') return { kind: 'due' };
  if (turn.seq === 0 && !turn.opens(act.command)) return { kind: 'not_found' };
  if (act.expectedSeq !== undefined && act.expectedSeq !== turn.seq) return { kind: 'stale' };
  return decided(turn, act);
}

function decided(turn: Turn<object>, { command, actor, commandId, now }: Act): Verdict {
  const refusal = turn.decide(command, actor, commandId, now);
  return refusal ? { kind: 'refused', refusal } : { kind: 'accepted' };
}

/** The stream before the act, from memory or from its snapshot; with the regime that binds it. */
async function standingBefore(
  path: WritePath,
  definition: StreamDefinition<object>,
  known: KnownState | null,
  client: PoolClient,
  act: Act,
  { stored, inbox }: OpenStream,
): Promise<
  { state: object; seq: number; derived: Derived | null; law: KnownState['law'] } | 'not_found' | 'unknown_regime'
> {
  if (stored && known?.seq === stored.seq && stored.snapshot === null) return known;
  if (!stored) return nothingYet(path, definition, client, act, inbox);
  const law = await path.laws.byHash(stored.regimeHash, client);
  if (!law) throw new Error(`The regime ${stored.regimeHash} of ${act.stream} is not on record.`);
  const { seq, lastAt } = stored;
  const state = await readState(client, act.stream, definition, stored);
  const derived = derive(definition, { stream: act.stream, state, seq, lastAt, law, wakesAt: null });
  return { state, seq, derived, law };
}

/** A snapshot that another version of the code has made is left aside; the events say the same. */
async function readState(
  client: PoolClient,
  stream: string,
  definition: StreamDefinition<object>,
  stored: NonNullable<OpenStream['stored']>,
): Promise<object> {
  const current = stored.snapshotVersion === definition.snapshotVersion && stored.snapshot !== null;
  return current ? (JSON.parse(stored.snapshot) as object) : stateFromEvents(client, stream, definition);
}

/** Further versions of the rules that the command or the state names; one that is not on record is left to the law. */
async function versionsFor(
  { laws }: WritePath,
  definition: StreamDefinition<object>,
  client: PoolClient,
  { command }: Act,
  state: object,
): Promise<Readonly<Record<string, KnownState['law']>>> {
  const found: Record<string, KnownState['law']> = {};
  for (const hash of definition.versions?.(state, command) ?? []) {
    const law = await laws.byHash(hash, client);
    if (law) found[hash] = law;
  }
  return found;
}

/** A stream that does not exist is opened by this command, or by one that waits in its inbox. */
async function nothingYet(
  path: WritePath,
  definition: StreamDefinition<object>,
  client: PoolClient,
  act: Act,
  inbox: OpenStream['inbox'],
) {
  const hashes = [...inbox.map(({ command }) => command), act.command].map((command) => definition.opens(command));
  const hash = hashes.find((each) => each !== null);
  if (!hash) return 'not_found';
  const law = await path.laws.byHash(hash, client);
  return law ? { state: definition.aggregate.initial, seq: 0, derived: null, law } : 'unknown_regime';
}

interface Conclusion {
  readonly definition: StreamDefinition<object>;
  readonly act: Act;
  readonly open: OpenStream;
  readonly before: { readonly derived: Derived | null; readonly law: KnownState['law'] };
  readonly turn: Turn<object>;
  readonly verdict: Verdict;
}

/** What the act leaves behind, and its answer. */
function conclude({ definition, act, open, before, turn, verdict }: Conclusion): Prepared<Attempt> {
  const derived = turn.seq === 0 ? null : deriveAfter(definition, turn);
  const changed = turn.recorded.length > 0;
  const differs = derived !== null && derived.viewText !== open.stored?.view;
  const wake = isFollowed(definition.aggregate.kind) && derived !== null && (tellsSomebody(turn) || differs);
  const outcome = answer(turn, act, verdict, changed && wake);
  const memory = remembered(outcome, act);
  const standing = derived && (changed || wake) ? standingOf(definition, derived, open, turn, wake) : null;
  const writes = derived && changed ? writesOf(turn, before.derived, derived) : [];
  const at = laterOf(act.now, turn.lastAt);
  const state = derived && { seq: turn.seq, state: turn.state, derived, law: turn.law };
  return { result: { outcome, state }, writes: statementsOf({ turn, standing, outcome: memory, at, writes }) };
}

/** Notices and letters are the procedure's to deliver. */
const tellsSomebody = ({ notices, letters }: Turn<object>): boolean => notices.length > 0 || letters.length > 0;

function deriveAfter(definition: StreamDefinition<object>, turn: Turn<object>): Derived {
  const { stream, state, seq, lastAt, law } = turn;
  return derive(definition, { stream, state, seq, lastAt, law, wakesAt: turn.earliestMoment()?.at ?? null });
}

const standingOf = (
  { snapshotVersion }: StreamDefinition<object>,
  derived: Derived,
  { stored }: OpenStream,
  turn: Turn<object>,
  wake: boolean,
) => ({
  isNew: stored === null,
  derived,
  wakeSeq: wake ? turn.seq : (stored?.wakeSeq ?? 0),
  noticeSeq: turn.notices.at(-1)?.seq ?? stored?.noticeSeq ?? 0,
  snapshotVersion,
});

function writesOf(turn: Turn<object>, before: Derived | null, after: Derived): readonly TableWrite[] {
  const { changes, gone } = difference(before, after);
  const deletions = gone.map(({ table, row }) => ({ table, op: 'delete' as const, row }));
  return [...mergeChanges([...turn.rows, ...changes]), ...grouped(deletions)];
}

function answer(turn: Turn<object>, { stream, commandId }: Act, verdict: Verdict, wake: boolean): Outcome {
  const touched = [...new Set(turn.sends.map(({ to }) => to))];
  const { seq } = turn;
  if (verdict.kind === 'refused')
    return { kind: 'refused', stream, seq, refusal: verdict.refusal, replayed: false, wake, touched };
  if (verdict.kind === 'stale') return { kind: 'stale', seq, wake, touched };
  if (verdict.kind === 'not_found') return { kind: 'not_found' };
  const own = turn.recorded.filter(({ commandId: by }) => verdict.kind === 'accepted' && by === commandId);
  const events = own.map((each) => ({ seq: each.seq, type: each.event.type }));
  return { kind: 'accepted', stream, seq, at: turn.lastAt, events, replayed: false, wake, touched };
}

/**
 * What a repeated command is answered. A tick has no answer of its own, and what was stale may be tried again with
 * another version. A refusal of the procedure's own step is not kept: the step is due until it can be taken.
 */
function remembered(outcome: Outcome, act: Act) {
  if (act.command.type === 'Tick' || (outcome.kind !== 'accepted' && outcome.kind !== 'refused')) return null;
  if (outcome.kind === 'refused' && act.actor.kind === 'system') return null;
  return { commandId: act.commandId, requestHash: act.requestHash ?? null, answer: JSON.stringify(outcome) };
}

/** The receivers are named again: whoever repeats a command may do so because the process died before they were told. */
function repeated({ stream, requestHash, answer: text }: NonNullable<OpenStream['outcome']>, act: Act): Outcome {
  const otherRequest = requestHash !== null && act.requestHash !== undefined && requestHash !== act.requestHash;
  if (stream !== act.stream || otherRequest) return { kind: 'key_reused' };
  return { ...(JSON.parse(text) as Accepted | Refused), replayed: true, wake: false };
}

const unknownRegime = ({ stream }: Act): Outcome => ({
  kind: 'refused',
  stream,
  seq: 0,
  refusal: {
    code: 'regime-unknown',
    message: 'No regime with this hash is on record.',
    remedy: 'Name a version of a regime that the register knows.',
  },
  replayed: false,
  wake: false,
  touched: [],
});
