import type { Pool } from 'pg';
import { parseStream } from '../../contracts/names';
import type { Assignee } from '../../domain/kernel';
import type { LetterKind } from '../../domain/letter';
import type { LetterCause, LetterSource } from '../../letters/source';
import { eventOf, eventsOf, metaOf, type Laws } from '../states';
import type { StreamDefinition, StreamKinds } from '../streams';

interface DueRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly subject: string;
  readonly number: number;
  readonly stream: string;
  readonly seq: number;
  readonly to: readonly Assignee[];
  readonly copies: readonly Assignee[];
  readonly project_id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly jurisdiction: string;
}

const SELECT_DUE = `SELECT l.id, l.kind, l.subject, l.number, l.stream, l.seq, l."to", l.copies, l.project_id, p.reference,
    p.title, p.agency_id, p.jurisdiction
  FROM letter l JOIN project p ON p.id = l.project_id
 WHERE l.id = $1 AND l.number IS NOT NULL AND l.issued_at IS NULL`;

const SELECT_BODIES = `SELECT id, CASE WHEN jurisdiction = $1 THEN key END AS key, name
  FROM body WHERE id = $2 OR (jurisdiction = $1 AND key IS NOT NULL AND active) ORDER BY id`;

/** See `LetterDesk.source`. The states are made from the events, since a snapshot may be of a later one. */
export async function letterSource(
  pool: Pool,
  kinds: StreamKinds,
  laws: Laws,
  id: string,
): Promise<LetterSource | null> {
  const { rows } = await pool.query<DueRow>(SELECT_DUE, [id]);
  const [due] = rows;
  const on = due && parseStream(due.stream)?.kind;
  const definition = on && kinds[on];
  if (!due || !definition) return null;
  const { act, meta } = await actAt(pool, definition, due);
  // The rules that bound the stream then; another version may bind it by now.
  const { regimeHash } = definition.identity(act.after);
  const law = await laws.byHash(regimeHash);
  if (!law) throw new Error(`The regime ${regimeHash} is not on record.`);
  return {
    ...{ id, kind: due.kind, number: due.number, stream: due.stream, seq: due.seq, to: due.to, copies: due.copies },
    subject: due.subject === '' ? null : due.subject,
    at: meta.at,
    actor: meta.actor,
    onBehalfOf: meta.onBehalfOf ?? null,
    // What a kind of stream records is known to its own law; the letters that it makes due are of its own acts.
    cause: { on, ...act } as unknown as LetterCause,
    project: { id: due.project_id, reference: due.reference, title: due.title },
    regime: law.regime,
    regimeHash,
    calendar: law.calendar,
    bodies: await bodiesNamed(pool, due.jurisdiction, due.agency_id),
  };
}

/** The bodies that a letter may name: those of the jurisdiction that rules know by key, and the agency. */
export async function bodiesNamed(pool: Pool, jurisdiction: string, agencyId: string): Promise<LetterSource['bodies']> {
  const { rows } = await pool.query<LetterSource['bodies'][number]>(SELECT_BODIES, [jurisdiction, agencyId]);
  return rows;
}

/** The event at a place of a stream, with the states before and after it. */
async function actAt(pool: Pool, { aggregate }: StreamDefinition<object>, { stream, seq }: DueRow) {
  const events = (await eventsOf(pool, stream)).filter((row) => row.seq <= seq);
  const last = events.at(-1);
  if (last?.seq !== seq) throw new Error(`${stream} has no event ${seq}.`);
  const before = events
    .slice(0, -1)
    .reduce<object>((state, row) => aggregate.evolve(state, eventOf(row), metaOf(row)), aggregate.initial);
  const event = eventOf(last);
  const meta = metaOf(last);
  const trail = events.map((row) => ({ at: metaOf(row).at, actor: row.actor, event: eventOf(row) }));
  return { act: { event, before, after: aggregate.evolve(before, event, meta), trail }, meta };
}
