import type { Language } from '..';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { NoticeWords } from './words';

const CATALOGUES: Readonly<Record<Language, NoticeWords>> = { en, sv, da };

/** The titles of notifications by their kind, in a language. */
export const noticeWords = (language: Language): NoticeWords => CATALOGUES[language];
