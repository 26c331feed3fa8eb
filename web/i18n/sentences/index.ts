import { dayText, numberText } from '../../format';
import type { Language } from '..';
import * as da from './da';
import { match } from './match';
import * as sv from './sv';

/**
 * The law, the register and the interface say in English why they refuse; each sentence stands where its rule does. Here
 * every one of them has its words in the other languages, found by the English itself, with `{1}` for each value. A test
 * reads the law's source and names every sentence that is missing here (`test/house/sentences.test.ts`).
 */
interface Catalogue {
  readonly sentences: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, Catalogue>> = { sv, da };

const TEMPLATES = Object.keys(sv.sentences).filter((sentence) => sentence.includes('{1}'));

/** A sentence in the reader's language; null where that language has no words for it. */
export function sentenceIn(english: string, language: Language): string | null {
  if (language === 'en') return english;
  const { sentences, values } = CATALOGUES[language];
  if (Object.hasOwn(sentences, english)) return sentences[english] ?? null;
  const found = match(english, TEMPLATES);
  if (found === null) return null;
  const said = sentences[found.template] ?? '';
  return said.replaceAll(/\{(\d)\}/g, (_, place: string) => {
    const { text = '', quoted = false } = found.values[Number(place) - 1] ?? {};
    return quoted ? text : valueIn(text, language, values);
  });
}

/** Several sentences, one after the other; null unless there are words for each. */
export function sentencesIn(english: readonly string[], language: Language): string | null {
  const said = english.filter((each) => each !== '').map((each) => sentenceIn(each, language));
  return said.every((each) => each !== null) ? said.join(' ') : null;
}

/** What stands in a sentence: a day, a number, a name of the code, or another sentence; everything else as it is. */
function valueIn(text: string, language: Language, values: Catalogue['values']): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayText(text, language);
  if (/^\d+$/.test(text)) return numberText(Number(text), language);
  if (Object.hasOwn(values, text)) return values[text] ?? text;
  // Alternatives of a schema: `"a"|"b"`.
  if (/^"[^"]*"(\|"[^"]*")+$/.test(text)) return text.slice(1, -1).split('"|"').join(', ');
  return sentenceIn(text, language) ?? text;
}
