import type { Language } from '..';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { EventWords } from './words';

const CATALOGUES: Readonly<Record<Language, EventWords>> = { en, sv, da };

/** What happened, in one sentence for each type of event, in a language. */
export const eventWords = (language: Language): EventWords => CATALOGUES[language];
