const TONES = { green: 'success', amber: 'warning', red: 'danger', none: 'neutral' } as const;

interface Props {
  /** Colour of the level on the scale of the rules; `none` where there is no light. */
  readonly colour: keyof typeof TONES;
  readonly text: string;
}

/** A light with its word, since colour alone tells nobody; what cannot be computed is never green. */
export const Light = ({ colour, text }: Props) => (
  <span class="ds-tag" data-color={TONES[colour]} data-size="sm">
    {text}
  </span>
);
