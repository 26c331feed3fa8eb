import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type ReadingWords } from './en';
import { sv } from './sv';

export type { ReadingWords } from './en';

const CATALOGUES: Readonly<Record<Language, ReadingWords>> = { en, sv, da };

/** What a version of rules says in plain words, in a language. */
export const readingWords = (language: Language): ReadingWords => CATALOGUES[language];
