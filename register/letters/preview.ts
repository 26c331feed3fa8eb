import type { Pool } from 'pg';
import { parseStream } from '../../contracts/names';
import type { Refusal } from '../../domain/kernel';
import type { Regime } from '../../domain/regime/types';
import { fail, ok, type Result } from '../../domain/result';
import type { LetterCause, LetterSource } from '../../letters/source';
import { eventOf, eventsOf, metaOf, type Laws } from '../states';
import type { Law, StreamDefinition, StreamKinds } from '../streams';
import { Turn } from '../turn';
import type { Act } from '../types';
import { bodiesNamed } from './source';

/** What is asked: which letters an act would make due. */
export type AskedLetters = Pick<Act, 'stream' | 'command' | 'actor' | 'now'>;

const COMMAND_ID = 'letter-preview';

interface StoredProject {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly jurisdiction: string;
  readonly next: number;
}

const SELECT_PROJECT = `SELECT p.id, p.reference, p.title, p.agency_id, p.jurisdiction,
    (SELECT COALESCE(max(l.number), 0) + 1 FROM letter l WHERE l.project_id = p.id) AS next
  FROM stream s JOIN project p ON p.id = s.project_id WHERE s.name = $1`;

/**
 * The letters that an act would make due if it were done now, without doing it: the law decides on the state as it is,
 * and nothing of what it decides is written. Where the act waits for a second signature or another body's consent, the
 * letters are those that go out once it is given. Null where there is no such stream; the refusal where the law refuses.
 */
export async function previewLetters(
  pool: Pool,
  kinds: StreamKinds,
  laws: Laws,
  asked: AskedLetters,
): Promise<Result<readonly LetterSource[], Refusal> | null> {
  const on = parseStream(asked.stream)?.kind;
  const definition = on && kinds[on];
  const { rows } = await pool.query<StoredProject>(SELECT_PROJECT, [asked.stream]);
  const [project] = rows;
  if (!definition || !project) return null;
  const stood = await standing(pool, definition, asked.stream);
  const { regimeHash } = definition.identity(stood.state);
  const law = await laws.byHash(regimeHash);
  if (!law) throw new Error(`The regime ${regimeHash} is not on record.`);
  const acted = decided(definition, law, stood, asked);
  if (!acted.ok) return acted;
  const whole =
    acted.value.letters.length > 0
      ? acted
      : decided(definition, { ...law, regime: unsigned(law.regime) }, stood, asked);
  if (!whole.ok) return whole;
  const bodies = await bodiesNamed(pool, project.jurisdiction, project.agency_id);
  const { id, reference, title, next } = project;
  return ok(
    whole.value.letters.map(({ seq, letter, at }, place): LetterSource => ({
      ...{ id: COMMAND_ID, kind: letter.kind, subject: letter.subject, number: next + place },
      ...{ stream: asked.stream, seq, at, to: letter.to, copies: letter.copies },
      actor: asked.actor.id,
      onBehalfOf: asked.actor.onBehalfOf ?? null,
      cause: causeOf(on, definition, stood, whole.value, seq),
      ...{ project: { id, reference, title }, regime: law.regime, regimeHash, calendar: law.calendar, bodies },
    })),
  );
}

/** A stream as it stands, with everything that led there. */
interface Stood {
  readonly events: Awaited<ReturnType<typeof eventsOf>>;
  readonly state: object;
}

async function standing(pool: Pool, { aggregate }: StreamDefinition<object>, stream: string): Promise<Stood> {
  const events = await eventsOf(pool, stream);
  const state = events.reduce<object>(
    (before, row) => aggregate.evolve(before, eventOf(row), metaOf(row)),
    aggregate.initial,
  );
  return { events, state };
}

function decided(
  definition: StreamDefinition<object>,
  law: Law,
  { events, state }: Stood,
  { stream, command, actor, now }: AskedLetters,
): Result<Turn<object>, Refusal> {
  const last = events.at(-1);
  const turn = new Turn(stream, definition, law, state, last?.seq ?? 0, last ? metaOf(last).at : now);
  turn.applyDue(now, []);
  const refusal = turn.decide(command, actor, COMMAND_ID, now);
  return refusal ? fail(refusal) : ok(turn);
}

/** The rules as if every signature and consent were given. */
const unsigned = (regime: Regime): Regime => ({
  ...regime,
  powers: regime.powers.map(({ consentOf: _, ...power }) => ({ ...power, secondSignature: [] })),
});

/** The act that the letter tells of: the event, with the states before and after it. */
function causeOf(
  on: string,
  { aggregate }: StreamDefinition<object>,
  { events, state }: Stood,
  { recorded }: Turn<object>,
  seq: number,
): LetterCause {
  const made = recorded.filter((each) => each.seq <= seq);
  const before = made.slice(0, -1).reduce<object>((at, each) => aggregate.evolve(at, each.event, each), state);
  const cause = made.at(-1);
  if (!cause) throw new Error(`Nothing would be recorded at ${seq}.`);
  const trail = [
    ...events.map((row) => ({ at: metaOf(row).at, actor: row.actor, event: eventOf(row) })),
    ...made.map(({ at, actor, event }) => ({ at, actor, event })),
  ];
  const act = { event: cause.event, before, after: aggregate.evolve(before, cause.event, cause), trail };
  // What a kind of stream records is known to its own law; the letters that it makes due are of its own acts.
  return { on, ...act } as unknown as LetterCause;
}
