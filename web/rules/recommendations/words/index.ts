import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type RecommendationWords } from './en';
import { sv } from './sv';

export type { RecommendationWords } from './en';

const CATALOGUES: Readonly<Record<Language, RecommendationWords>> = { en, sv, da };

/** What the pages of recommendations say, in a language. */
export const recommendationWords = (language: Language): RecommendationWords => CATALOGUES[language];
