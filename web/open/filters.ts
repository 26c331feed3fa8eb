import type { Services } from '../../api/services';
import type { PublicListRequest } from '../../register/queries/types';
import { wordOf } from '../components/standing';
import type { Option } from '../frame/form/fields';
import { messagesIn, type Language } from '../i18n';
import { termsOf } from '../terms';

const MOST_WORDS = 200;

/** By what the list is narrowed, as it stands in the address. */
export interface Filters {
  readonly q: string;
  readonly agency: string;
  /** A regime's id, of any version. */
  readonly rules: string;
  /** A status, or `running:` and a stage. */
  readonly stage: string;
}

const NAMES = ['q', 'agency', 'rules', 'stage'] as const;

/** What the address asks for; the empty text where it asks for all. */
export function filtersIn(query: URLSearchParams): Filters {
  const given = (name: keyof Filters) => (query.get(name) ?? '').trim().slice(0, MOST_WORDS);
  return { q: given('q'), agency: given('agency'), rules: given('rules'), stage: given('stage') };
}

/** An address of the list with its filters. */
export function addressWith(path: string, filters: Partial<Filters>, cursor: string | null = null): string {
  const asked = new URLSearchParams();
  for (const name of NAMES) if (filters[name]) asked.set(name, filters[name]);
  if (cursor !== null) asked.set('cursor', cursor);
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

/** A filter's value for where projects stand. */
export const standingValue = (status: string, stage: string | null): string =>
  stage === null ? status : `${status}:${stage}`;

/** What the register is asked for. */
export function requestOf({ q, agency, rules, stage: where }: Filters): Omit<PublicListRequest, 'limit' | 'cursor'> {
  const [status, stage] = where.split(':', 2);
  return {
    ...(q && { text: q }),
    ...(agency && { agency }),
    ...(rules && { regime: rules }),
    ...(status && { status }),
    ...(stage && { stage }),
  };
}

/** The same as the interface is asked for it. */
export function dataAddress(filters: Filters): string {
  const { text, ...rest } = requestOf(filters);
  const asked = new URLSearchParams({ ...(text !== undefined && { q: text }), ...rest });
  return asked.size === 0 ? '/api/v1/projects' : `/api/v1/projects?${asked.toString()}`;
}

/** What can be chosen, under the names of the rules. */
export interface Choices {
  readonly agency: readonly Option[];
  readonly rules: readonly Option[];
  readonly stage: readonly Option[];
}

export async function choicesIn({ register }: Services, language: Language): Promise<Choices> {
  const { agencies, regimes, stages } = await register.queries.publicChoices();
  const termsFor = async (hash: string) => termsOf(await register.regimes.byHash(hash), language);
  const rules = await Promise.all(
    regimes.map(async ({ id, hash }) => ({ value: id, label: (await termsFor(hash)).rules || id })),
  );
  const { status: words } = messagesIn(language).values;
  const stage = await Promise.all(
    stages.map(async ({ status, stage: id, hash }) => ({
      value: standingValue(status, id),
      label: id === null ? wordOf(words, status) : `${wordOf(words, status)}: ${(await termsFor(hash)).stage(id)}`,
    })),
  );
  return {
    agency: agencies.map(({ id, name }) => ({ value: id, label: name ?? id })),
    rules: rules.toSorted((a, b) => a.label.localeCompare(b.label, language)),
    stage,
  };
}
