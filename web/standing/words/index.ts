import type { Language } from '../../i18n';
import { da } from './da';
import { en, type StandingWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, StandingWords>> = { en, sv, da };

/** What the pages say about how an agency stands, in a language. */
export const standingWords = (language: Language): StandingWords => CATALOGUES[language];
