import type { Letter } from '../../contracts/letter';
import type { Refusal } from '../../domain/kernel';
import type { LetterKind } from '../../domain/letter';
import type { Result } from '../../domain/result';
import type { Instant, LocalDate } from '../../domain/time';
import type { LetterClassification } from '../../letters/publication';
import type { LetterSource, Names } from '../../letters/source';
import type { AskedLetters } from './preview';

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
  /** The letters that an act would make due, without doing it; see `previewLetters`. */
  preview(asked: AskedLetters): Promise<Result<readonly LetterSource[], Refusal> | null>;
  /** Names of people as the directory has them now. */
  names(personIds: readonly string[]): Promise<Names>;
  /**
   * Puts a letter on record, its PDF among the documents, and tells its addressees: all of it or nothing, and once. False
   * if it was issued before.
   */
  issue(written: WrittenLetter, now: Instant): Promise<boolean>;
}

/** An issued letter; names of bodies as it states them. */
export interface LetterRow {
  readonly id: string;
  readonly projectId: string;
  readonly kind: LetterKind;
  readonly reference: string;
  readonly title: string;
  readonly language: string;
  readonly date: LocalDate;
  readonly from: string;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly stream: string;
  readonly seq: number;
  readonly issuedAt: Instant;
  readonly documentId: string;
  readonly size: number;
  readonly classification: 'public' | 'embargo' | 'restricted';
  readonly legalRef: string | null;
}
