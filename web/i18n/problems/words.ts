import type { ProblemCode } from '../../../api/problem-catalogue';
import type { RefusalCode } from '../../../api/refusal-status/codes';

/** What a page says when something is refused. */
export interface ProblemWords {
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What the reader can do now. */
  readonly remedy: string;
}

/** Every code with which the interface or the law refuses. */
type Code = ProblemCode | RefusalCode | 'regime-unknown';

/** The words of all codes in one language. */
export type ProblemCatalogue = Readonly<Record<Code, ProblemWords>>;

/** Those of some codes, which one file holds. */
export type SomeProblemWords = Partial<ProblemCatalogue>;
