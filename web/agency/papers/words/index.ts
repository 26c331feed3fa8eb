import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type PaperWords } from './en';
import { sv } from './sv';

const WORDS: Readonly<Record<Language, PaperWords>> = { en, sv, da };

/** The words of a submission's documents in a language. */
export const paperWords = (language: Language): PaperWords => WORDS[language];
