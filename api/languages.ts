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

/** The best language that there is a catalogue for, by `Accept-Language` (RFC 9110 §12.5.4); English otherwise. */
export function negotiateLanguage(header: string | undefined): string {
  const wanted = (header ?? '')
    .slice(0, 256)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const [primary = ''] = tag.split('-');
    if (CATALOGUES.has(tag)) return tag;
    if (CATALOGUES.has(primary)) return primary;
  }
  return DEFAULT_LANGUAGE;
}

/** The title of one of the interface's problems. */
export const problemTitle = (code: ProblemCode, language: string): string =>
  CATALOGUES.get(language)?.problems[code] ?? PROBLEMS[code].title;

/** The title of a refusal of the law. */
export function refusalTitle(code: string, status: number, language: string): string {
  const catalogue = CATALOGUES.get(language);
  return catalogue?.refusals[code] ?? catalogue?.statuses[status] ?? PROBLEMS.conflict.title;
}
