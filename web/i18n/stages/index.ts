import type { Language } from '..';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { StageWords } from './words';

const CATALOGUES: Readonly<Record<Language, StageWords>> = { en, sv, da };

/** Names of states, kinds, outcomes, roles and clocks, in a language. */
export const stageWords = (language: Language): StageWords => CATALOGUES[language];
