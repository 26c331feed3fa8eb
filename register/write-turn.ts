import type { QueryConfig } from 'pg';
import type { Instant } from '../domain/time';
import { deterministicId } from './deterministic-id';
import { sqlOf, type TableWrite } from './projections/sql';
import type { TableName } from './projections/tables';
import type { Derived } from './standing';
import { parseStream } from '../contracts/names';
import type { RecordedEvent, Turn } from './turn';

/** Everything that one act leaves behind. */
export interface TurnRecord {
  readonly turn: Turn<object>;
  /** Null while the stream does not exist after the act either: nothing but the refusal is kept. */
  readonly standing: {
    readonly isNew: boolean;
    readonly derived: Derived;
    readonly wakeSeq: number;
    readonly noticeSeq: number;
    readonly snapshotVersion: number;
  } | null;
  readonly outcome: { readonly commandId: string; readonly requestHash: string | null; readonly answer: string } | null;
  readonly at: Instant;
  readonly writes: readonly TableWrite[];
}

/** Tables that change with nearly every act are written in the one statement; the others each in their own. */
const IN_ONE_STATEMENT: readonly TableName[] = ['task', 'clock', 'project', 'review', 'intervention', 'invoice'];

/** A part of a statement. `sql` gets its parameters as `$n`; parts of one name have one text. */
interface Part {
  readonly name: string;
  readonly values: readonly unknown[];
  sql(...parameters: readonly string[]): string;
}

/**
 * What an act leaves behind, as statements: events, stream, outcome, inbox, outbox, audit and the rows that most acts
 * change in one, named after its parts so that PostgreSQL plans each shape once.
 */
export function statementsOf(record: TurnRecord): readonly QueryConfig[] {
  const parts = [...recordParts(record), ...record.writes.filter(isHot).map(tablePart)];
  const others = record.writes.filter((write) => !isHot(write)).map((write) => statement([tablePart(write)]));
  return parts.length > 0 ? [statement(parts), ...others] : others;
}

const isHot = ({ table }: TableWrite): boolean => IN_ONE_STATEMENT.includes(table);

const tablePart = (write: TableWrite): Part => ({
  name: `${write.op}_${write.table}`,
  values: [JSON.stringify(write.rows)],
  sql: (rows = '') => sqlOf(write, rows),
});

function statement(parts: readonly Part[]): QueryConfig {
  const values = parts.flatMap((part) => part.values);
  return { ...shapeOf(parts), values };
}

const shapes = new Map<string, { readonly name: string; readonly text: string }>();

/** The text of a statement of these parts, and its name: short, since PostgreSQL cuts names after 63 bytes. */
function shapeOf(parts: readonly Part[]): { readonly name: string; readonly text: string } {
  const key = parts.map(({ name }) => name).join(' ');
  const known = shapes.get(key);
  if (known) return known;
  let parameter = 0;
  const texts = parts.map((part) => `${part.name} AS (${part.sql(...part.values.map(() => `$${++parameter}`))})`);
  const shape = { name: `write_${shapes.size}`, text: `WITH ${texts.join(',\n')} SELECT 1` };
  shapes.set(key, shape);
  return shape;
}

function recordParts({ turn, standing, outcome, at }: TurnRecord): Part[] {
  const parts: Part[] = [];
  if (turn.recorded.length > 0) parts.push(eventPart(turn));
  if (standing) parts.push(standing.isNew ? newStreamPart(turn, standing) : streamPart(turn, standing));
  if (outcome) parts.push(outcomePart(turn.stream, outcome, at));
  if (turn.marks.length > 0) parts.push(markPart(turn));
  if (turn.sends.length > 0) parts.push(sendPart(turn));
  if (turn.notices.length > 0) parts.push(noticePart(turn));
  if (standing && turn.letters.length > 0) parts.push(letterPart(turn, standing));
  if (turn.traces.length > 0) parts.push(auditPart(turn));
  return parts;
}

/** The columns of an event after its stream, with their types in a list of events. */
const EVENT_COLUMNS = 'seq, type, data, actor, on_behalf_of, command_id, occurred_at';
const EVENT_TYPES =
  'seq integer, type text, data jsonb, actor text, on_behalf_of text, command_id text, occurred_at timestamptz';

/** Up to so many events are written value by value, which costs PostgreSQL a third of taking a list apart. */
const FEW_EVENTS = 4;

const eventPart = (turn: Turn<object>): Part =>
  turn.recorded.length <= FEW_EVENTS ? fewEvents(turn) : manyEvents(turn);

const fewEvents = ({ stream, recorded }: Turn<object>): Part => ({
  name: `recorded_${recorded.length}`,
  values: [stream, ...recorded.flatMap(eventValues)],
  sql: (name, ...values) => {
    const rows = recorded.map((_, n) => `(${[name, ...values.slice(n * 7, n * 7 + 7)].join(', ')})`);
    return `INSERT INTO event (stream, ${EVENT_COLUMNS}) VALUES ${rows.join(', ')}`;
  },
});

const manyEvents = ({ stream, recorded }: Turn<object>): Part => ({
  name: 'recorded',
  values: [stream, JSON.stringify(recorded.map(eventRow))],
  sql: (name, rows) => `INSERT INTO event (stream, ${EVENT_COLUMNS})
    SELECT ${name}::text, ${EVENT_COLUMNS} FROM jsonb_to_recordset(${rows}::jsonb) AS e(${EVENT_TYPES})`,
});

const eventRow = ({ event: { type, ...data }, seq, at, actor, onBehalfOf, commandId }: RecordedEvent) => ({
  seq,
  type,
  data,
  actor,
  on_behalf_of: onBehalfOf ?? null,
  command_id: commandId,
  occurred_at: at,
});

/** In the order of the columns. */
function eventValues(recorded: RecordedEvent): readonly unknown[] {
  const { data, ...row } = eventRow(recorded);
  return [row.seq, row.type, JSON.stringify(data), row.actor, row.on_behalf_of, row.command_id, row.occurred_at];
}

type Standing = NonNullable<TurnRecord['standing']>;

const newStreamPart = ({ stream, state, seq, lastAt }: Turn<object>, standing: Standing): Part => {
  const { identity, view, viewText } = standing.derived;
  return {
    name: 'opened',
    values: [
      ...[stream, parseStream(stream)?.kind, identity.projectId, identity.agencyId, identity.regimeHash, seq],
      ...[JSON.stringify(state), standing.snapshotVersion, viewText, view.due.length, standing.wakeSeq],
      ...[standing.noticeSeq, lastAt, view.wakesAt, view.ended],
    ],
    sql: (...p) => `INSERT INTO stream (name, kind, project_id, agency_id, regime_hash, seq, snapshot, snapshot_version,
      view, due_count, wake_seq, notice_seq, last_at, wakes_at, ended) VALUES (${p.join(', ')})`,
  };
};

const streamPart = ({ stream, state, seq, lastAt }: Turn<object>, standing: Standing): Part => {
  const { identity, view, viewText } = standing.derived;
  return {
    name: 'kept',
    values: [
      ...[stream, seq, JSON.stringify(state), standing.snapshotVersion, viewText, view.due.length, standing.wakeSeq],
      ...[standing.noticeSeq, lastAt, view.wakesAt, view.ended],
      ...[identity.projectId, identity.agencyId, identity.regimeHash],
    ],
    sql: (name, ...p) => `UPDATE stream SET (seq, snapshot, snapshot_version, view, due_count, wake_seq, notice_seq,
      last_at, wakes_at, ended, project_id, agency_id, regime_hash) = (${p.join(', ')}) WHERE name = ${name}`,
  };
};

const outcomePart = (stream: string, outcome: NonNullable<TurnRecord['outcome']>, at: Instant): Part => ({
  name: 'answered',
  values: [outcome.commandId, stream, outcome.requestHash, outcome.answer, at],
  sql: (...p) => `INSERT INTO outcome (command_id, stream, request_hash, answer, at) VALUES (${p.join(', ')})`,
});

const markPart = ({ stream, marks }: Turn<object>): Part => ({
  name: 'marked',
  values: [stream, JSON.stringify(marks)],
  sql: (receiver, rows) => `UPDATE inbox SET status = CASE WHEN m.refusal IS NULL THEN 'applied' ELSE 'refused' END,
      applied_at = m.at, refusal = m.refusal
    FROM jsonb_to_recordset(${rows}::jsonb) AS m(id text, at timestamptz, refusal jsonb)
    WHERE stream = ${receiver} AND status = 'pending' AND command_id = m.id`,
});

const sendPart = ({ stream, sends }: Turn<object>): Part => ({
  name: 'sent',
  values: [stream, JSON.stringify(sends)],
  sql: (from, rows) => `INSERT INTO inbox (stream, from_stream, command_id, command, effective_at)
    SELECT s.to, ${from}::text, s.id, s.command, s."effectiveAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS s("to" text, id text, command jsonb, "effectiveAt" timestamptz)
    ON CONFLICT (command_id) DO NOTHING`,
});

const noticePart = ({ stream, notices }: Turn<object>): Part => ({
  name: 'told',
  values: [stream, JSON.stringify(notices.map(({ seq, n, notice, at }) => ({ seq, n, at, ...notice })))],
  sql: (name, rows) => `INSERT INTO outbox (stream, seq, n, kind, "to", facts, at)
    SELECT ${name}::text, n.seq, n.n, n.kind, n."to", n.facts, n.at
    FROM jsonb_to_recordset(${rows}::jsonb) AS n(seq integer, n integer, kind text, "to" jsonb, facts jsonb,
                                                 at timestamptz)`,
});

const letterPart = ({ stream, letters }: Turn<object>, { derived: { identity } }: Standing): Part => ({
  name: 'lettered',
  values: [stream, identity.projectId, JSON.stringify(letters.map((each) => letterRow(stream, each)))],
  sql: (name, project, rows) => `INSERT INTO letter (id, stream, seq, kind, subject, project_id, "to", copies, due_at)
    SELECT l.id, ${name}::text, l.seq, l.kind, l.subject, ${project}::text, l."to", l.copies, l.at
    FROM jsonb_to_recordset(${rows}::jsonb) AS l(id text, seq integer, kind text, subject text, "to" jsonb,
                                                 copies jsonb, at timestamptz)`,
});

const letterRow = (stream: string, { seq, letter, at }: Turn<object>['letters'][number]) => {
  const { kind, subject, to, copies } = letter;
  const id = deterministicId(`${stream}:${seq}:${kind}:${subject ?? ''}`);
  return { id, seq, kind, subject: subject ?? '', to, copies, at };
};

const auditPart = ({ stream, traces }: Turn<object>): Part => ({
  name: 'traced',
  values: [stream, JSON.stringify(traces.map(traceRow))],
  sql: (name, rows) => `INSERT INTO audit (at, actor, on_behalf_of, action, subject, code, facts, command_id)
    SELECT t.at, t.actor, t.on_behalf_of, t.action, ${name}::text, t.code, t.facts, t.command_id
    FROM jsonb_to_recordset(${rows}::jsonb) AS t(at timestamptz, actor text, on_behalf_of text, action text, code text,
                                                 facts jsonb, command_id text)`,
});

const traceRow = ({ at, actor, command, commandId, refusal }: Turn<object>['traces'][number]) => ({
  at,
  actor: actor.id,
  on_behalf_of: actor.onBehalfOf ?? null,
  action: command,
  code: refusal.code,
  facts: { rule: refusal.rule, field: refusal.field, ...refusal.facts },
  command_id: commandId,
});
