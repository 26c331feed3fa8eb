import type { Services } from '../../api/services';
import type { Actor } from '../../domain/kernel';
import type { Instant } from '../../domain/time';
import type { WebSession } from './session';

/** Whose session it is, with the appointments in force at `now`. */
export interface Acting {
  readonly actor: Actor;
  readonly name: string;
}

/** The person of a session as an actor; null if there is no such active person any more. */
export async function actingAs(
  { directory }: Pick<Services, 'directory'>,
  { personId }: WebSession,
  now: Instant,
): Promise<Acting | null> {
  const person = await directory.person(personId);
  if (!person) return null;
  const actor = await directory.actor(person, now, null);
  return actor.ok ? { actor: actor.value, name: person.name } : null;
}
