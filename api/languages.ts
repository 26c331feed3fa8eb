import { preferredLanguage } from './accept-language';
import { PROBLEMS, type ProblemCode } from './problem-catalogue';

/** The text of one language: titles by code. What a code's facts are called is the reader's page's business. */
interface Catalogue {
  readonly problems: Readonly<Partial<Record<ProblemCode, string>>>;
  /** Titles of the law's refusals by code; a code without one has the title of its status. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<number, string>>;
}

/** The one language that is always there; English titles of the interface's own problems stand in its catalogue. */
export const DEFAULT_LANGUAGE = 'en';

const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map([
  [
    DEFAULT_LANGUAGE,
    {
      problems: {},
      refusals: {},
      statuses: {
        403: 'The law does not give you this power',
        404: 'Not found',
        409: 'The state of the case does not allow it',
        422: 'The act does not follow the rules',
      },
    },
  ],
]);

/** The best language that there is a catalogue for, by `Accept-Language`; English otherwise. */
export const negotiateLanguage = (header: string | undefined): string =>
  preferredLanguage(header, (tag): tag is string => CATALOGUES.has(tag), DEFAULT_LANGUAGE);

/** The title of one of the interface's problems. */
export const problemTitle = (code: ProblemCode, language: string): string =>
  CATALOGUES.get(language)?.problems[code] ?? PROBLEMS[code].title;

/** The title of a refusal of the law. */
export function refusalTitle(code: string, status: number, language: string): string {
  const catalogue = CATALOGUES.get(language);
  return catalogue?.refusals[code] ?? catalogue?.statuses[status] ?? PROBLEMS.conflict.title;
}
