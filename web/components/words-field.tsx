interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}

/** So much of what is searched for is read. */
const MOST_CHARACTERS = 200;

/** Where words to search for are written; they are sent as `q`. */
export const WordsField = ({ label, hint, value }: Props) => (
  <div class="ds-field">
    <label class="ds-label" for="words">
      {label}
    </label>
    <span class="tg-hint" id="words-hint">
      {hint}
    </span>
    <input
      class="ds-input"
      type="search"
      id="words"
      name="q"
      value={value}
      maxLength={MOST_CHARACTERS}
      aria-describedby="words-hint"
    />
  </div>
);
