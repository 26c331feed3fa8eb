import type { Calendar } from '../domain/calendar/types';
import { withClosedDays } from '../domain/calendar/closed-days';
import { withRecesses } from '../domain/calendar/recess';
import type { Result } from '../domain/result';
import type { Queryable, RegimeStore } from './regime-store';
import type { Derived } from './standing';
import type { Law, StreamDefinition } from './streams';

/** A stream's state with what follows from it, as of one sequence number. */
export interface KnownState {
  readonly seq: number;
  readonly state: object;
  readonly derived: Derived;
  readonly law: Law;
}

/** So many streams are kept in memory, the ones used last; the record is asked whether they are still right. */
const MOST_KNOWN = 1_000;

/** States of streams that were worked on lately, so that a snapshot is not read and parsed for every act. */
export class KnownStates {
  private readonly states = new Map<string, KnownState>();

  get(stream: string): KnownState | null {
    return this.states.get(stream) ?? null;
  }

  /** Only after the transaction has committed. */
  keep(stream: string, known: KnownState): void {
    this.states.delete(stream);
    this.states.set(stream, known);
    if (this.states.size <= MOST_KNOWN) return;
    const [oldest] = this.states.keys();
    if (oldest !== undefined) this.states.delete(oldest);
  }
}

/** The laws by the hash of their regime, each composed once. */
export class Laws {
  private readonly laws = new Map<string, Law>();

  constructor(
    private readonly regimes: RegimeStore,
    private readonly calendars: (id: string) => Result<Calendar, { readonly code: string }>,
  ) {}

  /**
   * The regime with its calendar; null if no regime has this hash.
   *
   * @throws Error if the regime names a calendar or a closed day that is not there, which its validation excludes
   */
  async byHash(hash: string, db?: Queryable): Promise<Law | null> {
    const known = this.laws.get(hash);
    if (known) return known;
    const regime = await this.regimes.byHash(hash, db);
    if (!regime) return null;
    const bare = this.calendars(regime.calendar.id);
    const calendar = bare.ok ? withClosedDays(bare.value, regime.calendar.closedDays) : bare;
    if (!calendar.ok) throw new Error(`Regime ${regime.id} ${regime.version}: ${calendar.fault.code}.`);
    const law = { regime, calendar: withRecesses(calendar.value, regime.calendar.recess) };
    this.laws.set(hash, law);
    return law;
  }
}

/** An event as the database has it. */
export interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly occurred_at: Date;
}

/** An event as it was recorded. */
export const eventOf = ({ type, data }: Pick<EventRow, 'type' | 'data'>): { readonly type: string } => ({
  type,
  ...data,
});

/** What surrounds a recorded event. */
export const metaOf = (row: Pick<EventRow, 'seq' | 'actor' | 'on_behalf_of' | 'occurred_at'>) => ({
  seq: row.seq,
  at: row.occurred_at.toISOString(),
  actor: row.actor,
  ...(row.on_behalf_of !== null && { onBehalfOf: row.on_behalf_of }),
});

/** All events of a stream, in their order. */
export async function eventsOf(db: Queryable, stream: string): Promise<readonly EventRow[]> {
  const { rows } = await db.query<EventRow>(
    'SELECT seq, type, data, actor, on_behalf_of, occurred_at FROM event WHERE stream = $1 ORDER BY seq',
    [stream],
  );
  return rows;
}

/** The state of a stream, made from its events alone. */
export async function stateFromEvents(
  db: Queryable,
  stream: string,
  { aggregate }: StreamDefinition<object>,
): Promise<object> {
  const events = await eventsOf(db, stream);
  return events.reduce<object>((state, row) => aggregate.evolve(state, eventOf(row), metaOf(row)), aggregate.initial);
}
