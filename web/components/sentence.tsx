import type { Language } from '../i18n';
import { sentenceIn } from '../i18n/sentences';

interface Props {
  readonly english: string;
  readonly language: Language;
}

/** A sentence of the register in the reader's language; where that has no words for it, in English and marked as such. */
export function Sentence({ english, language }: Props) {
  const said = sentenceIn(english, language);
  return said === null ? <span lang="en">{english}</span> : <>{said}</>;
}
