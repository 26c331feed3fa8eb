import type { Language } from '..';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { SignInWords } from './words';

const CATALOGUES: Readonly<Record<Language, SignInWords>> = { en, sv, da };

/** What the pages of the sign-in say in a language. */
export const signInWords = (language: Language): SignInWords => CATALOGUES[language];
