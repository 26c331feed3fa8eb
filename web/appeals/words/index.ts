import type { Language } from '../../i18n';
import { da } from './da';
import { en, type AppealWords } from './en';
import { sv } from './sv';

export type { AppealWords } from './en';

const CATALOGUES: Readonly<Record<Language, AppealWords>> = { en, sv, da };

/** What the pages of appeals say, in a language. */
export const appealWords = (language: Language): AppealWords => CATALOGUES[language];
