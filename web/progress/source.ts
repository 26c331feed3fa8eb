import { dayText } from '../format';
import type { Language } from '../i18n';
import { viewWords } from './words';

/** Where a value comes from, as the interface names it (`project/<id>#12`, `project/<id>/spending`), in words. */
export function sourceText(source: string, language: Language): string {
  const words = viewWords(language);
  const [, seq] = /#(\d+)$/.exec(source) ?? [];
  if (seq !== undefined) return words.record(seq);
  return source.endsWith('/spending') ? words.entries : words.register;
}

/** The entry of the record, with its day. */
export const entryText = (seq: number, at: string, language: Language): string =>
  viewWords(language).sourceOn(viewWords(language).record(String(seq)), dayText(at, language));
