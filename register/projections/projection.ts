import type { Procedure, Task } from '../../domain/kernel';
import type { EventMeta } from '../../domain/kernel';
import type { StreamIdentity, Law } from '../streams';
import type { ClockPosition } from './clocks';
import type { TableName } from './tables';

/** A row, or some of its columns, by column name; instants and dates as text, arrays and objects as JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** What happens to a row: `put` writes it whole, `patch` changes the columns given of the row with this key. */
export interface RowChange {
  readonly op: 'put' | 'patch';
  readonly table: TableName;
  readonly row: Row;
}

/** What surrounds an event for a projection: pure values only. */
export interface ProjectionContext<State> {
  readonly stream: string;
  readonly meta: EventMeta;
  readonly before: State;
  readonly after: State;
  readonly identity: StreamIdentity;
  readonly law: Law;
}

/** What is known of a stream as it stands. */
export interface Standing<State> {
  readonly stream: string;
  readonly state: State;
  readonly seq: number;
  readonly lastAt: string;
  readonly identity: StreamIdentity;
  readonly law: Law;
  readonly procedure: Procedure;
  readonly tasks: readonly Task[];
  readonly clocks: readonly ClockPosition[];
}

/**
 * The rows of one kind of stream, as pure functions. `events` are rows that an event makes or changes; `standing` are the
 * columns that only follow from the state and are held against what stood before.
 */
export interface Projection<State> {
  events(event: { readonly type: string }, context: ProjectionContext<State>): readonly RowChange[];
  standing(standing: Standing<State>): readonly RowChange[];
}
