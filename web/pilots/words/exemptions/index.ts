import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type ExemptionWords } from './en';
import { sv } from './sv';

const WORDS: Readonly<Record<Language, ExemptionWords>> = { en, sv, da };

/** The words of exemptions in a language. */
export const exemptionWords = (language: Language): ExemptionWords => WORDS[language];
