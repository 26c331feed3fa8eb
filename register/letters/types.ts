import type { Instant } from '../../domain/time';
import type { Letter } from '../../contracts/letter';
import type { LetterClassification } from '../../letters/publication';
import type { LetterSource, Names } from '../../letters/source';

/** A letter as it goes on record. */
export interface WrittenLetter {
  readonly letter: Letter;
  readonly pdf: Buffer;
  readonly classification: LetterClassification;
}

/** Letters that are due, and their issue. */
export interface LetterDesk {
  /** The letters of a stream that are due and not issued, in the order of their causes; each has its number then. */
  due(stream: string): Promise<readonly string[]>;
  /** Everything that a letter is made of, but the names; null if there is no such letter, or it is issued already. */
  source(id: string): Promise<LetterSource | null>;
  /** Names of people as the directory has them now. */
  names(personIds: readonly string[]): Promise<Names>;
  /**
   * Puts a letter on record, its PDF among the documents, and tells its addressees: all of it or nothing, and once. False
   * if it was issued before.
   */
  issue(written: WrittenLetter, now: Instant): Promise<boolean>;
}
