import type { Language } from '../i18n';
import { whyText } from './why';
import { caseWords } from './words';

interface Props {
  readonly language: Language;
  /** As the interface gives it with every date that follows from a rule. */
  readonly explanation: readonly Readonly<Record<string, unknown>>[];
}

/** Why a date is what it is, behind a word to press. */
export function WhyDate({ language, explanation }: Props) {
  if (explanation.length === 0) return null;
  return (
    <details class="tg-why">
      <summary>{caseWords(language).limits.why}</summary>
      <ol>
        {explanation.map((entry, place) => (
          <li key={place}>{whyText(entry, language)}</li>
        ))}
      </ol>
    </details>
  );
}
