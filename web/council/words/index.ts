import type { Language } from '../../i18n';
import { da } from './da';
import { en, type CouncilPageWords } from './en';
import { sv } from './sv';

export type { RoundPart } from './en';

const CATALOGUES: Readonly<Record<Language, CouncilPageWords>> = { en, sv, da };

/** What the pages of the council say, in a language. */
export const councilWords = (language: Language): CouncilPageWords => CATALOGUES[language];
