import type { Language } from '../../i18n';
import { da } from './da';
import { en, type OpenWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, OpenWords>> = { en, sv, da };

/** What the pages for everybody say of the register in sums, in a language. */
export const openWords = (language: Language): OpenWords => CATALOGUES[language];
