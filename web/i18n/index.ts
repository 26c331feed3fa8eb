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
