import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type ProceedingWords } from './en';
import { sv } from './sv';

export type { ProceedingWords } from './en';

const CATALOGUES: Readonly<Record<Language, ProceedingWords>> = { en, sv, da };

/** What the pages of interventions say, in a language. */
export const proceedingWords = (language: Language): ProceedingWords => CATALOGUES[language];
