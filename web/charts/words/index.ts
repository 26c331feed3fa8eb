import type { Language } from '../../i18n';
import { da } from './da';
import { en, type ChartWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, ChartWords>> = { en, sv, da };

/** What charts say in a language. */
export const chartWords = (language: Language): ChartWords => CATALOGUES[language];

export type { ChartWords };
