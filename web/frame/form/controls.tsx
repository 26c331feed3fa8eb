import type { ComponentChildren } from 'preact';
import type { Fault } from '../../../contracts/api/problem';
import type { Language } from '../../i18n';
import type { Messages } from '../../i18n/en';
import { described, Hint, Optional, Wrong } from './around';
import { Slider } from './slider';
import { inRow, rowsOf, textOf, type Entries, type Field, type Option } from './fields';
import { ADD, REMOVE } from './rows';

/** What the controls are drawn with: the entries, and what is wrong with them by pointer. */
export interface Drawing {
  readonly entries: Entries;
  readonly faults: readonly Fault[];
  readonly says: Messages;
  readonly language: Language;
}

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** The id of a control, for labels and for the links of the summary of faults. */
export const idOf = (pointer: string): string => `f${pointer.replaceAll(/[^\w]/g, '-')}`;

/** What is wrong with this field itself, or with the amount in it. */
const faultOf = (pointer: string, faults: readonly Fault[]): Fault | undefined =>
  faults.find((fault) => fault.in === 'body' && [pointer, `${pointer}/amount`].includes(fault.pointer));

/** A field with its label, hint and fault. */
export function Control({ field, drawing }: { readonly field: Field; readonly drawing: Drawing }) {
  switch (field.kind) {
    case 'fixed':
      return null;
    case 'heading':
      return (
        <div class="tg-form-heading">
          <h2 class="ds-heading" data-size="xs">
            {field.label}
          </h2>
          {field.hint === undefined ? null : <p class="ds-paragraph tg-hint">{field.hint}</p>}
        </div>
      );
    case 'list':
      return <List field={field} drawing={drawing} />;
    case 'yes':
      return <Tick field={field} drawing={drawing} />;
    case 'yesNo':
    case 'choice':
    case 'choices':
      return <Choice field={field} drawing={drawing} />;
    default:
      return <Entry field={field} drawing={drawing} />;
  }
}

type Written = Of<'text' | 'longText' | 'date' | 'whole' | 'decimal' | 'money' | 'range' | 'lines' | 'file'>;

function Entry({ field, drawing }: { readonly field: Written; readonly drawing: Drawing }) {
  const { pointer, label, hint, required } = field;
  const fault = faultOf(pointer, drawing.faults);
  const id = idOf(pointer);
  const shared = {
    id,
    name: pointer,
    required: required === true,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': described(id, hint, fault),
  };
  return (
    <div class="ds-field tg-field" data-kind={field.kind} data-short={'short' in field && field.short ? '' : undefined}>
      <label class="ds-label" for={id}>
        {label}
        <Optional field={field} says={drawing.says} />
      </label>
      <Hint id={id} text={hint} />
      {input(field, shared, textOf(drawing.entries, pointer))}
      <Wrong id={id} fault={fault} language={drawing.language} />
    </div>
  );
}

function input(field: Written, shared: { readonly id: string; readonly name: string }, value: string) {
  switch (field.kind) {
    case 'longText':
      return (
        <textarea
          class={field.code ? 'ds-input tg-code' : 'ds-input'}
          rows={field.rows ?? 5}
          maxLength={field.most}
          spellcheck={field.code ? false : undefined}
          {...shared}
        >
          {value}
        </textarea>
      );
    case 'lines':
      return (
        <textarea class="ds-input" rows={4} {...shared}>
          {value}
        </textarea>
      );
    case 'file':
      return <input class="ds-input" type="file" accept={field.accept} {...shared} />;
    case 'date':
      return <input class="ds-input" type="date" value={value} {...shared} />;
    case 'whole':
      return (
        <WithUnit
          unit={field.unit}
          control={<input class="ds-input" inputMode="numeric" value={value} {...shared} />}
        />
      );
    case 'decimal':
      return (
        <WithUnit
          unit={field.unit}
          control={<input class="ds-input" inputMode="decimal" value={value} {...shared} />}
        />
      );
    case 'money':
      return (
        <WithUnit
          unit={field.currency}
          control={<input class="ds-input" inputMode="decimal" autocomplete="off" value={value} {...shared} />}
        />
      );
    case 'range':
      return <Slider field={field} id={shared.id} value={value} />;
    case 'text':
      return <input class="ds-input" type="text" maxLength={field.most} value={value} {...shared} />;
  }
}

const WithUnit = ({ unit, control }: { readonly unit?: string; readonly control: ComponentChildren }) =>
  unit === undefined ? (
    <>{control}</>
  ) : (
    <span class="tg-with-unit">
      {control}
      <span class="tg-unit">{unit}</span>
    </span>
  );

function Choice({ field, drawing }: { readonly field: Of<'choice' | 'choices' | 'yesNo'>; readonly drawing: Drawing }) {
  const { pointer, label, hint, required } = field;
  const { yes, no } = drawing.says.form;
  const options: readonly Option[] =
    field.kind === 'yesNo'
      ? [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]
      : field.options;
  const fault = faultOf(pointer, drawing.faults);
  const id = idOf(pointer);
  const given = drawing.entries.get(pointer) ?? [];
  const many = field.kind === 'choices';
  const isList = options.length > MOST_RADIOS || (field.kind === 'choice' && field.asList === true);
  if (!many && isList) return <Select field={field} options={options} drawing={drawing} />;
  return (
    <fieldset class="ds-fieldset tg-field" id={id} tabindex={-1} aria-describedby={described(id, hint, fault)}>
      <legend class="ds-label">
        {label}
        <Optional field={field} says={drawing.says} />
      </legend>
      <Hint id={id} text={hint} />
      {options.map(({ value, label: text, hint: more }) => (
        <div class="ds-field tg-option" key={value}>
          <input
            class="ds-input"
            type={many ? 'checkbox' : 'radio'}
            id={`${id}-${value}`}
            name={pointer}
            value={value}
            checked={given.includes(value)}
            required={!many && required === true}
            aria-describedby={more === undefined ? undefined : `${id}-${value}-hint`}
          />
          <label class="ds-label" data-weight="regular" for={`${id}-${value}`}>
            {text}
          </label>
          <Hint id={`${id}-${value}`} text={more} />
        </div>
      ))}
      <Wrong id={id} fault={fault} language={drawing.language} />
    </fieldset>
  );
}

/** More answers than this are a list to choose from. */
const MOST_RADIOS = 7;

function Select({
  field: { pointer, label, hint, required, kind },
  options,
  drawing,
}: {
  readonly field: Of<'choice' | 'choices' | 'yesNo'>;
  readonly options: readonly Option[];
  readonly drawing: Drawing;
}) {
  const fault = faultOf(pointer, drawing.faults);
  const id = idOf(pointer);
  const given = textOf(drawing.entries, pointer);
  return (
    <div class="ds-field tg-field" data-kind={kind}>
      <label class="ds-label" for={id}>
        {label}
        <Optional field={{ required }} says={drawing.says} />
      </label>
      <Hint id={id} text={hint} />
      <select
        class="ds-input"
        id={id}
        name={pointer}
        required={required === true}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={described(id, hint, fault)}
      >
        <option value="">{drawing.says.form.choose}</option>
        {options.map(({ value, label: text }) => (
          <option value={value} selected={given === value} key={value}>
            {text}
          </option>
        ))}
      </select>
      <Wrong id={id} fault={fault} language={drawing.language} />
    </div>
  );
}

function Tick({ field, drawing }: { readonly field: Of<'yes'>; readonly drawing: Drawing }) {
  const { pointer, label, hint, required } = field;
  const fault = faultOf(pointer, drawing.faults);
  const id = idOf(pointer);
  return (
    <div class="ds-field tg-field tg-option">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name={pointer}
        value="yes"
        checked={textOf(drawing.entries, pointer) === 'yes'}
        required={required === true}
        aria-describedby={described(id, hint, fault)}
      />
      <label class="ds-label" data-weight="regular" for={id}>
        {label}
      </label>
      <Hint id={id} text={hint} />
      <Wrong id={id} fault={fault} language={drawing.language} />
    </div>
  );
}

function List({ field, drawing }: { readonly field: Of<'list'>; readonly drawing: Drawing }) {
  const { pointer, label, hint, fields, add, remove, entry, least = 1 } = field;
  const fault = faultOf(pointer, drawing.faults);
  const id = idOf(pointer);
  const rows = Array.from({ length: rowsOf(drawing.entries, pointer, least) }, (_, row) => row);
  return (
    <fieldset class="ds-fieldset tg-list" id={id} tabindex={-1} aria-describedby={described(id, hint, fault)}>
      <legend class="ds-label">{label}</legend>
      <Hint id={id} text={hint} />
      <Wrong id={id} fault={fault} language={drawing.language} />
      {rows.map((row) => (
        <fieldset class="ds-fieldset tg-row" key={row}>
          <legend class="ds-label">{entry(row + 1)}</legend>
          {fields.map((each) => (
            <Control field={inRow(each, pointer, row)} drawing={drawing} key={each.pointer} />
          ))}
          <button class="ds-button" data-variant="tertiary" name={REMOVE} value={`${pointer}/${row}`} formnovalidate>
            {remove}
            <span class="tg-only-read">: {entry(row + 1)}</span>
          </button>
        </fieldset>
      ))}
      <button class="ds-button" data-variant="secondary" name={ADD} value={pointer} formnovalidate>
        {add}
      </button>
    </fieldset>
  );
}
