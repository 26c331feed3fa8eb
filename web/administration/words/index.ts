import type { Language } from '../../i18n';
import { da } from './da';
import { en, type AdministrationWords } from './en';
import { sv } from './sv';

export type { AdministrationWords } from './en';

const CATALOGUES: Readonly<Record<Language, AdministrationWords>> = { en, sv, da };

/** What the pages of administration say, in a language. */
export const administrationWords = (language: Language): AdministrationWords => CATALOGUES[language];
