import type { Language } from '../../i18n';
import { da } from './da';
import { en, type MailWords } from './en';
import { sv } from './sv';

export type { MailWords } from './en';

const CATALOGUES: Readonly<Record<Language, MailWords>> = { en, sv, da };

/** What mails and the page about them say, in a language. */
export const mailWords = (language: Language): MailWords => CATALOGUES[language];
