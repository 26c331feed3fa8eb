import type { Language } from '..';
import { da } from './da';
import { en } from './en';
import { sv } from './sv';
import type { ProblemCatalogue, ProblemWords } from './words';

const CATALOGUES: Readonly<Record<Language, ProblemCatalogue>> = { en, sv, da };

/** What pages say of each problem and refusal, by its code, in a language. */
export const problemWords = (language: Language): ProblemCatalogue => CATALOGUES[language];

/** What a page says of the code of an answer: a code that it does not know is a conflict like any other. */
export function wordsOfProblem(code: string, language: Language): ProblemWords {
  const catalogue: Readonly<Record<string, ProblemWords>> = problemWords(language);
  return catalogue[code] ?? problemWords(language).conflict;
}
