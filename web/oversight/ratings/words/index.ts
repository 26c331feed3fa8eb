import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type RatingWords } from './en';
import { sv } from './sv';

const WORDS: Readonly<Record<Language, RatingWords>> = { en, sv, da };

/** The words of compared ratings in a language. */
export const ratingWords = (language: Language): RatingWords => WORDS[language];
