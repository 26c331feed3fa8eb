import type { Language } from '../../../i18n';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { ValueWords } from './words';

const CATALOGUES: Readonly<Record<Language, ValueWords>> = { en, sv, da };

/** The values that rules choose from, in a language. */
export const valueWords = (language: Language): ValueWords => CATALOGUES[language];
