import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type SimulateWords } from './en';
import { sv } from './sv';

export type { SimulateWords } from './en';

const CATALOGUES: Readonly<Record<Language, SimulateWords>> = { en, sv, da };

/** What the pages of trials say, in a language. */
export const simulateWords = (language: Language): SimulateWords => CATALOGUES[language];
