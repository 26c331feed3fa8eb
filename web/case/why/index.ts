import type { ClockExplanation } from '../../../domain/clock';
import { budgetText, dayText, instantText } from '../../format';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import { wordOf } from '../../components/standing';
import { da } from './da';
import { en, type Sentences, type Writing } from './en';
import { sv } from './sv';

const SENTENCES: Readonly<Record<Language, Sentences>> = { en, sv, da };

/** One reason why a date is what it is, as the interface gives it, in a sentence. */
export function whyText(entry: Readonly<Record<string, unknown>>, language: Language): string {
  const explanation = entry as unknown as ClockExplanation;
  const sentence = SENTENCES[language][explanation.reason] as (of: ClockExplanation, write: Writing) => string;
  return sentence(explanation, {
    day: (date) => dayText(date, language),
    instant: (at) => instantText(at, language),
    span: (n, unit) => budgetText({ n, unit: unit as Parameters<typeof budgetText>[0]['unit'] }, language),
    cause: (cause) => wordOf(stageWords(language).clock.suspendedBy, cause),
  });
}
