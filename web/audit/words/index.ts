import type { Language } from '../../i18n';
import { da } from './da';
import { en, type AuditWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, AuditWords>> = { en, sv, da };

/** What the auditor's pages say, in a language. */
export const auditWords = (language: Language): AuditWords => CATALOGUES[language];
