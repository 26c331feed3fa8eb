import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type RolloutWords } from './en';
import { sv } from './sv';

export type { RolloutWords } from './en';

const CATALOGUES: Readonly<Record<Language, RolloutWords>> = { en, sv, da };

/** What the pages of roll-outs say, in a language. */
export const rolloutWords = (language: Language): RolloutWords => CATALOGUES[language];
