import type { Language } from '../../i18n';
import { da } from './da';
import { en, type AgencyWords } from './en';
import { sv } from './sv';

export type { AgencyWords } from './en';

const CATALOGUES: Readonly<Record<Language, AgencyWords>> = { en, sv, da };

/** What the pages of an agency say, in a language. */
export const agencyWords = (language: Language): AgencyWords => CATALOGUES[language];
