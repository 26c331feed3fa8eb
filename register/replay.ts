import type { PoolClient } from 'pg';
import type { StreamKind } from '../contracts/names';
import type { Instant } from '../domain/time';
import { positionOf } from './projections/clocks';
import type { Row, RowChange } from './projections/projection';
import { mergeChanges } from './projections/sql';
import type { TableName } from './projections/tables';
import { derive, type Derived } from './standing';
import { eventOf, eventsOf, metaOf, type EventRow, type Laws } from './states';
import type { Law, StreamDefinition } from './streams';

/** A stream made again from its events alone. */
export interface Replayed {
  readonly stream: string;
  readonly kind: StreamKind;
  readonly events: number;
  readonly seq: number;
  readonly lastAt: Instant;
  readonly state: object;
  readonly snapshotVersion: number;
  readonly derived: Derived;
  readonly rows: ReadonlyMap<TableName, readonly Row[]>;
}

/** Folds the events of a stream, as the write path did when they happened. */
export async function replay(
  client: PoolClient,
  laws: Laws,
  definition: StreamDefinition<object>,
  stream: string,
): Promise<Replayed> {
  const events = await eventsOf(client, stream);
  const last = events.at(-1);
  const [first] = events;
  if (!last || !first) throw new Error(`${stream} has no events.`);
  const opened = await lawOf(client, laws, definition, first);
  const { state, changes, law } = await fold(definition, opened, stream, events, (hash) => laws.byHash(hash, client));
  const lastAt = metaOf(last).at;
  const derived = derive(definition, {
    stream,
    state,
    seq: last.seq,
    lastAt,
    law,
    wakesAt: earliest(definition, law, state),
  });
  const standing = [...derived.rows.values()].map(({ change }) => change);
  const { kind } = definition.aggregate;
  const { snapshotVersion } = definition;
  const rows = rowsOf([...changes, ...standing]);
  return { stream, kind, events: events.length, seq: last.seq, lastAt, state, snapshotVersion, derived, rows };
}

/** The regime that binds the stream at first, as its first event names it. */
async function lawOf(
  client: PoolClient,
  laws: Laws,
  definition: StreamDefinition<object>,
  first: EventRow,
): Promise<Law> {
  const { aggregate } = definition;
  const { regimeHash } = definition.identity(aggregate.evolve(aggregate.initial, eventOf(first), metaOf(first)));
  const law = await laws.byHash(regimeHash, client);
  if (!law) throw new Error(`The regime ${regimeHash} is not on record.`);
  return law;
}

async function fold(
  definition: StreamDefinition<object>,
  opened: Law,
  stream: string,
  events: readonly EventRow[],
  byHash: (hash: string) => Promise<Law | null>,
) {
  const { aggregate, projection } = definition;
  const changes: RowChange[] = [];
  let state = aggregate.initial;
  let law = opened;
  let bound: string | null = null;
  for (const row of events) {
    const before = state;
    const event = eventOf(row);
    const meta = metaOf(row);
    state = aggregate.evolve(before, event, meta);
    const identity = definition.identity(state);
    if (bound !== null && identity.regimeHash !== bound) law = (await byHash(identity.regimeHash)) ?? law;
    bound = identity.regimeHash;
    changes.push(...projection.events(event, { stream, meta, before, after: state, identity, law }));
  }
  return { state, changes, law };
}

function earliest({ aggregate }: StreamDefinition<object>, { calendar }: Law, state: object): Instant | null {
  const instants = aggregate.clocks(state).flatMap((clock) => positionOf(clock, calendar).moments.map(({ at }) => at));
  return instants.sort()[0] ?? null;
}

/** Patches of rows that were never put are rows of nothing, in a replay as on the write path. */
function rowsOf(changes: Parameters<typeof mergeChanges>[0]): ReadonlyMap<TableName, readonly Row[]> {
  return new Map(mergeChanges(changes).flatMap(({ op, table, rows }) => (op === 'put' ? [[table, rows]] : [])));
}
