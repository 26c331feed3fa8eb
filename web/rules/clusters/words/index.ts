import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type ClusterWords } from './en';
import { sv } from './sv';

export type { ClusterWords } from './en';

const CATALOGUES: Readonly<Record<Language, ClusterWords>> = { en, sv, da };

/** What the pages of clusters say, in a language. */
export const clusterWords = (language: Language): ClusterWords => CATALOGUES[language];
