import type { Catalogue } from './catalogue';
import { da } from './da';
import { en } from './en';
import { fr } from './fr';
import { nb } from './nb';
import { nl } from './nl';
import { sv } from './sv';

/** Languages in which letters are written. */
export type Language = 'en' | 'sv' | 'da' | 'fr' | 'nb' | 'nl';

/** Every language's words. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, sv, da, fr, nb, nl };

const isLanguage = (tag: string): tag is Language => Object.hasOwn(CATALOGUES, tag);

/** `no` is the macrolanguage of which `nb` is the one that is written here (ISO 639-3). */
const ALIASES: Readonly<Record<string, Language>> = { no: 'nb' };

/**
 * The language of a letter that is wanted in a language (BCP 47). Where there is no catalogue for it the letter is in
 * English, and `missing` names the language that was wanted, so that the letter says so.
 */
export function languageFor(wanted: string): { readonly language: Language; readonly missing: string | null } {
  const primary = wanted.toLowerCase().split('-')[0] ?? '';
  const language = ALIASES[primary] ?? primary;
  return isLanguage(language) ? { language, missing: null } : { language: 'en', missing: wanted };
}

/** What a letter says that is in English only for want of a catalogue. */
export const inEnglishOnly = (wanted: string): string =>
  `This letter is in English, because letters cannot be written in the language of these rules (${wanted}) yet.`;
