import type { Language } from '../../i18n';
import { da as actsDa } from './acts/da';
import { en as actsEn, type ActWords } from './acts/en';
import { sv as actsSv } from './acts/sv';
import { da as factsDa } from './facts/da';
import { en as factsEn, type FactWords } from './facts/en';
import { sv as factsSv } from './facts/sv';
import { da } from './view/da';
import { en, type ViewWords } from './view/en';
import { sv } from './view/sv';

export type { ViewWords } from './view/en';

const VIEW: Readonly<Record<Language, ViewWords>> = { en, sv, da };
const ACTS: Readonly<Record<Language, ActWords>> = { en: actsEn, sv: actsSv, da: actsDa };
const FACTS: Readonly<Record<Language, FactWords>> = { en: factsEn, sv: factsSv, da: factsDa };

/** What the page about the progress of a case says, in a language. */
export const viewWords = (language: Language): ViewWords => VIEW[language];

/** What the pages say on which something is done about a case that runs. */
export const actWords = (language: Language): ActWords => ACTS[language];

/** What the facts are called that automatic rules look at. */
export const factWords = (language: Language): FactWords => FACTS[language];
