import type { Language } from '../../../i18n';
import { da } from './da';
import { en, type ProofWords } from './en';
import { sv } from './sv';

const CATALOGUES: Readonly<Record<Language, ProofWords>> = { en, sv, da };

/** What the page of the proof says, in a language. */
export const proofWords = (language: Language): ProofWords => CATALOGUES[language];
