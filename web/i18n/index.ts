import { da } from './da';
import { en, type Messages } from './en';
import { sv } from './sv';

const LANGUAGES = { en, sv, da } as const satisfies Readonly<Record<string, Messages>>;

/** A language in which pages are written. */
export type Language = keyof typeof LANGUAGES;

/** All of them, in the order in which they are offered. */
export const languages = Object.keys(LANGUAGES) as Language[];

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

/** What pages say in a language. */
export const messagesIn = (language: Language): Messages => LANGUAGES[language];

/** The first language of `Accept-Language` that pages are written in; English otherwise. Weights as in RFC 9110 §12.5.4. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 256)
    .split(',')
    .map((part) => {
      const [tag = '', weight = 'q=1'] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return { primary: tag.split('-')[0] ?? '', weight: Number(weight.replace('q=', '')) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wanted.map(({ primary }) => primary).find(isLanguage) ?? 'en';
}
