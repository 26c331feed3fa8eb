import type { Language } from '../../i18n';
import { da } from './da';
import { en, type StatementWords } from './en';
import { sv } from './sv';

export type { StatementWords } from './en';

const CATALOGUES: Readonly<Record<Language, StatementWords>> = { en, sv, da };

/** What the pages say on which a case is spoken to, followed up and directed, in a language. */
export const statementWords = (language: Language): StatementWords => CATALOGUES[language];
