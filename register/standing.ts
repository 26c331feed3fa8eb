import type { ProcedureView } from '../contracts/procedure';
import type { Instant } from '../domain/time';
import { positionOf } from './projections/clocks';
import type { Row, RowChange, Standing } from './projections/projection';
import { keyOf, type TableName } from './projections/tables';
import type { Law, StreamDefinition } from './streams';

/** The view of a stream without what changes with every act; as text, so that two are compared by a glance. */
export type StoredView = Omit<ProcedureView, 'stream' | 'seq'>;

/** Everything that follows from a state: who it belongs to, the procedure's view and the rows that people read. */
export interface Derived {
  readonly identity: Standing<object>['identity'];
  readonly view: StoredView;
  readonly viewText: string;
  /** Rows by table and key, each with its text. */
  readonly rows: ReadonlyMap<string, { readonly change: RowChange; readonly text: string }>;
}

/** The instant at which the earliest clock runs out, of those that still can; null if none can. */
export type EarliestClock = Instant | null;

/** Derives view and rows of a stream as it stands after the event `seq`. Pure. */
export function derive<State extends object>(
  definition: StreamDefinition<State>,
  at: { stream: string; state: State; seq: number; lastAt: Instant; law: Law; wakesAt: EarliestClock },
): Derived {
  const { aggregate } = definition;
  const { regime, calendar } = at.law;
  const identity = definition.identity(at.state);
  const procedure = aggregate.procedure(at.state, regime);
  const { due, children, ended, stage, overlays } = procedure;
  const { agencyId, tier } = identity;
  const view: StoredView = { due, children, ended, wakesAt: at.wakesAt, stage, overlays, agencyId, tier };
  const changes = definition.projection.standing({
    ...at,
    identity,
    procedure,
    tasks: aggregate.tasks(at.state, regime),
    clocks: aggregate.clocks(at.state).map((clock) => positionOf(clock, calendar)),
  });
  const rows = new Map(
    changes.map((change) => [
      `${change.table}\n${keyOf(change.table, change.row)}`,
      { change, text: JSON.stringify(change.row) },
    ]),
  );
  return { identity, view, viewText: JSON.stringify(view), rows };
}

/** What has to be written so that the rows of `before` become those of `after`; untouched rows are left alone. */
export function difference(
  before: Derived | null,
  after: Derived,
): { readonly changes: readonly RowChange[]; readonly gone: readonly { table: TableName; row: Row }[] } {
  const changes: RowChange[] = [];
  for (const [key, { change, text }] of after.rows) {
    if (before?.rows.get(key)?.text !== text) changes.push(change);
  }
  const gone: { table: TableName; row: Row }[] = [];
  for (const [key, { change }] of before?.rows ?? []) {
    if (!after.rows.has(key)) gone.push({ table: change.table, row: change.row });
  }
  return { changes, gone };
}
