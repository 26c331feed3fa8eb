import type { ProblemDocument } from '../../contracts/api/problem';
import type { Language } from '../i18n';

/** What a page says of a problem. */
export interface ProblemWords {
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
}

/** A problem in words of the reader's language. */
export const problemWords = ({ title, detail, remedy }: ProblemDocument, _language: Language): ProblemWords => ({
  title,
  detail,
  remedy,
});
