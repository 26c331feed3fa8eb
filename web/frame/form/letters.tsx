import type { Letter } from '../../../contracts/letter';
import { LetterView } from '../../components/letter';
import { messagesIn } from '../../i18n';
import type { Visit } from '../visit';

/** The button that shows the letter of an act first, and does nothing else. */
export const LETTER = '_letter';

/** Beside the button of the act. */
export const LetterButton = ({ visit }: { readonly visit: Visit }) => (
  <button class="ds-button" data-variant="secondary" name={LETTER} value="show" formnovalidate>
    {messagesIn(visit.language).form.letter}
  </button>
);

interface Props {
  readonly visit: Visit;
  readonly letters: readonly Letter[];
}

/** The letters of an act that has not been done yet, before its form. */
export function LettersAhead({ visit, letters }: Props) {
  const { form: words } = messagesIn(visit.language);
  return (
    <section class="ds-card tg-ahead" id="letter" role="status" tabindex={-1} autofocus>
      <h3 class="ds-heading" data-size="xs">
        {words.letterTitle}
      </h3>
      <p class="tg-hint">{letters.length === 0 ? words.noLetter : words.letterLead}</p>
      {letters.map((letter) => (
        <LetterView letter={letter} key={letter.id} />
      ))}
    </section>
  );
}
