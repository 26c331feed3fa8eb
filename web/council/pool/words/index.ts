import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type PoolWords } from './en';
import { sv } from './sv';

export type { PoolWords } from './en';

const WORDS: Readonly<Record<Language, PoolWords>> = { en, sv, da };

/** The words of a council's pool in a language. */
export const poolWords = (language: Language): PoolWords => WORDS[language];
