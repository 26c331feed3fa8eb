import type { Field } from './fields';

interface Props {
  readonly field: Extract<Field, { kind: 'range' }>;
  readonly id: string;
  readonly value: string;
}

/** A slider with its ends in words; the number that it stands at is shown by the script, which keeps it true. */
export const Slider = ({
  field: { pointer, least, greatest, step, ends, unit, percentOf, hint },
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
      aria-describedby={hint === undefined ? `${id}-ends` : `${id}-hint ${id}-ends`}
    />
    <span class="tg-slider-ends tg-hint" id={`${id}-ends`}>
      <span>{ends[0]}</span>
      <output
        class="tg-strong"
        for={id}
        hidden
        data-unit={unit}
        data-amount={percentOf?.amount}
        data-currency={percentOf?.currency}
      />
      <span>{ends[1]}</span>
    </span>
  </>
);
