import type { Language } from '../../i18n';
import { da } from './da';
import { en, type PilotWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, PilotWords>> = { en, sv, da };

/** What the pages say on pilots, in a language. */
export const pilotWords = (language: Language): PilotWords => CATALOGUES[language];
