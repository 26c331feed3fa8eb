import type { Field } from './fields';

interface Props {
  readonly field: Extract<Field, { kind: 'range' }>;
  readonly id: string;
  readonly value: string;
}

/** A slider with its scale; the number that it stands at is shown by the script, which keeps it true. */
export const Slider = ({
  field: { pointer, least, greatest, step, marks, unit, percentOf, hint },
  id,
  value,
}: Props) => (
  <>
    <input
      class="tg-slider"
      type="range"
      id={id}
      name={pointer}
      min={least}
      max={greatest}
      step={step}
      value={value === '' ? least : value}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
    <span class="tg-slider-marks tg-hint" aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </span>
    <output
      class="tg-strong"
      for={id}
      hidden
      data-unit={unit}
      data-amount={percentOf?.amount}
      data-currency={percentOf?.currency}
    />
  </>
);
