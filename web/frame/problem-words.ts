import type { ProblemDocument } from '../../contracts/api/problem';
import type { Language } from '../i18n';
import { wordsOfProblem } from '../i18n/problems';

/** What a page says of a problem. */
export interface ProblemWords {
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
}

/**
 * A problem in words of the reader's language. The sentences of the answer itself are English and say more of the one
 * case; a reader of English is told these, others what the catalogue of their language says of the code.
 */
export function problemWords({ code, detail, remedy }: ProblemDocument, language: Language): ProblemWords {
  const words = wordsOfProblem(code, language);
  return language === 'en' ? { title: words.title, detail, remedy: remedy ?? words.remedy } : words;
}
