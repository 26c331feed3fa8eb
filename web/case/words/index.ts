import type { Language } from '../../i18n';
import { da } from './da';
import { en, type CaseWords } from './en';
import { sv } from './sv';

export type { CasePart } from './en';

const CATALOGUES: Readonly<Record<Language, CaseWords>> = { en, sv, da };

/** What the pages of a case say, in a language. */
export const caseWords = (language: Language): CaseWords => CATALOGUES[language];
