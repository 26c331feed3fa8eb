import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type RoundWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, RoundWords>> = { en, sv, da };

/** What the pages say on rounds of reports, in a language. */
export const roundWords = (language: Language): RoundWords => CATALOGUES[language];
