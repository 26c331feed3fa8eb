import type { Services } from '../../api/services';
import { SYSTEM } from '../../domain/kernel';
import type { Language } from '../i18n';
import { auditWords } from './words';

/** How people who are named by their ids are called; what is no person is the service itself. */
export async function namesOf(
  { directory }: Services,
  ids: Iterable<string | null>,
  language: Language,
): Promise<(id: string) => string> {
  const says = auditWords(language);
  const all = [...new Set(ids)].filter((id) => id !== null);
  const known = new Map(await Promise.all(all.map(async (id) => [id, (await directory.person(id))?.name] as const)));
  return (id) => known.get(id) ?? (id === SYSTEM.id ? says.itself : says.unknownPerson);
}

/** Who did something, and for whom where he did it for somebody. */
export const doerText = (
  { actor, onBehalfOf }: { readonly actor: string; readonly onBehalfOf: string | null },
  nameOf: (id: string) => string,
  language: Language,
): string =>
  onBehalfOf === null ? nameOf(actor) : `${nameOf(actor)} ${auditWords(language).onBehalf(nameOf(onBehalfOf))}`;
