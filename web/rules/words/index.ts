import type { Language } from '../../i18n';
import { da } from './da';
import { en, type RulesWords } from './en';
import { sv } from './sv';

export type { RulesWords } from './en';

const CATALOGUES: Readonly<Record<Language, RulesWords>> = { en, sv, da };

/** What the pages of rules say, in a language. */
export const rulesWords = (language: Language): RulesWords => CATALOGUES[language];
