import type { ProblemDocument } from '../../contracts/api/problem';
import type { Language } from '../i18n';
import { wordsOfProblem } from '../i18n/problems';
import { sentenceIn } from '../i18n/sentences';

/** What a page says of a problem. */
export interface ProblemWords {
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
}

/**
 * A problem in words of the reader's language: the title of its code, and what the answer itself says of this one case.
 * Where a language has no words for the case, what its catalogue says of the code. What stands at a field already is
 * not said twice.
 */
export function problemWords({ code, detail, remedy, errors = [] }: ProblemDocument, language: Language): ProblemWords {
  const words = wordsOfProblem(code, language);
  if (detail !== undefined && errors.some(({ message }) => message === detail)) return { title: words.title };
  const said = (sentence: string | undefined): string | undefined =>
    sentence === undefined ? undefined : (sentenceIn(sentence, language) ?? undefined);
  const its = said(detail);
  return {
    title: words.title,
    ...(its !== undefined && !alike(its, words.title) && { detail: its }),
    remedy: said(remedy) ?? words.remedy,
  };
}

/** Whether a sentence says no more than the title. */
const alike = (sentence: string, title: string): boolean =>
  sentence.replace(/\.$/, '').toLowerCase() === title.replace(/\.$/, '').toLowerCase();
