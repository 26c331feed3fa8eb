import type { Language } from '../../i18n';
import { da } from './da';
import { en, type OversightWords } from './en';
import { sv } from './sv';

export type { OversightWords } from './en';

const CATALOGUES: Readonly<Record<Language, OversightWords>> = { en, sv, da };

/** What the pages of the oversight body say, in a language. */
export const oversightWords = (language: Language): OversightWords => CATALOGUES[language];
