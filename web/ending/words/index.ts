import type { Language } from '../../i18n';
import { da } from './da';
import { en, type EndingWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, EndingWords>> = { en, sv, da };

/** What the pages say on the end of a project and on what was learnt, in a language. */
export const endingWords = (language: Language): EndingWords => CATALOGUES[language];
