import type { Language } from '../../i18n';
import { separatorsOf, writtenAmount, writtenNumber } from '../../format';
import { inRow, rowsOf, textOf, type Entries, type Field } from './fields';

/**
 * The body of the act from what was posted: each field at its pointer, what was left empty not at all. Numbers are read
 * as the page's language writes them. Nothing is judged here; what is wrong with a value, the interface says.
 */
export function bodyOf(fields: readonly Field[], entries: Entries, language: Language): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, entries, language);
    if (value !== undefined) put(body, field.pointer, value);
  }
  return body;
}

function valueOf(field: Field, entries: Entries, language: Language): unknown {
  const { kind, pointer } = field;
  const text = textOf(entries, pointer).trim();
  switch (kind) {
    case 'heading':
    case 'file':
      return undefined;
    case 'fixed':
      return field.value;
    case 'yes':
      return text === 'yes';
    case 'yesNo':
      return text === '' ? undefined : text === 'yes';
    case 'choices':
      return [...(entries.get(pointer) ?? [])].filter((value) => value !== '');
    case 'lines':
      return text === '' ? undefined : text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    case 'list': {
      const rows = Array.from({ length: rowsOf(entries, pointer) }, (_, row) => row);
      const kept = rows.filter((row) => field.fields.some((each) => isFilled(inRow(each, pointer, row), entries)));
      return kept.map((row) => bodyOf(field.fields, shifted(entries, `${pointer}/${row}`), language));
    }
    case 'money':
      return text === '' ? undefined : { amount: plainNumber(text, language, 'money'), currency: field.currency };
    case 'decimal': {
      const plain = plainNumber(text, language);
      return text === '' ? undefined : field.asNumber ? numberOf(plain) : plain;
    }
    case 'whole':
      return text === '' ? undefined : numberOf(plainNumber(text, language));
    // The browser writes what a slider says.
    case 'range':
      return text === '' ? undefined : numberOf(text);
    case 'longText':
      return text === '' ? undefined : text.replaceAll('\r\n', '\n');
    default:
      return text === '' ? undefined : text;
  }
}

/** Whether a person has written something: what is ticked or sent along by itself does not count. */
const isFilled = (field: Field, entries: Entries): boolean =>
  field.kind !== 'fixed' && field.kind !== 'heading' && textOf(entries, field.pointer).trim() !== '';

const shifted = (entries: Entries, prefix: string): Entries =>
  new Map(
    [...entries].flatMap(([name, all]) => (name.startsWith(`${prefix}/`) ? [[name.slice(prefix.length), all]] : [])),
  );

/** How a number is meant: money has no three decimals, a quantity may have them. */
type Meant = 'money' | 'quantity';

/**
 * A number as people write it, as a decimal text: blanks or separators between thousands, a point or a comma for the
 * decimals. One separator before three digits may be either. It is read as the page's language has it only where the
 * other reading cannot be meant; otherwise it gets a question mark, so that the interface refuses it at its field and
 * nothing is guessed, in whichever language it is read again.
 */
export function plainNumber(text: string, language: Language, meant: Meant = 'quantity'): string {
  const packed = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^\u2212/, '-');
  const [, separator] = /^-?[1-9]\d{0,2}([.,])\d{3}$/.exec(packed) ?? [];
  if (separator !== undefined) return eitherWay(text, packed, separator, { language, meant });
  if (/^-?\d+([.,]\d+)?$/.test(packed)) return packed.replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(packed)) return packed.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(packed)) return packed.replaceAll('.', '').replace(',', '.');
  return text;
}

interface Reading {
  readonly language: Language;
  readonly meant: Meant;
}

/** `4,000` and `4.000`: thousands, decimals, or in doubt. */
function eitherWay(text: string, packed: string, separator: string, { language, meant }: Reading): string {
  const { group, decimal } = separatorsOf(language);
  if (meant === 'money' && separator === group) return packed.replace(separator, '');
  if (meant === 'quantity' && separator === decimal) return packed.replace(separator, '.');
  return `${text} ?`;
}

/** A number if it is one; otherwise the text, which the interface refuses at its field. */
const numberOf = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

function put(body: Record<string, unknown>, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  let at = body;
  for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
  at[last] = value;
}

/** What a form begins with, from a body as the interface has it: the counterpart of `bodyOf`. */
export function entriesOf(fields: readonly Field[], body: unknown, language: Language): Entries {
  const entries = new Map<string, readonly string[]>();
  for (const field of fields) enter(field, at(body, field.pointer), entries, language);
  return entries;
}

function enter(field: Field, value: unknown, entries: Map<string, readonly string[]>, language: Language): void {
  if (value === undefined || value === null) return;
  const { kind, pointer } = field;
  if (kind === 'list') {
    for (const [row, each] of (value as readonly unknown[]).entries())
      for (const inner of field.fields) enter(inRow(inner, pointer, row), at(each, inner.pointer), entries, language);
    return;
  }
  if (kind === 'money') entries.set(pointer, [writtenAmount((value as { amount: string }).amount, language)]);
  else if (kind === 'yes' || kind === 'yesNo') entries.set(pointer, [value === true ? 'yes' : 'no']);
  else if (kind === 'choices') entries.set(pointer, value as readonly string[]);
  else if (kind === 'lines') entries.set(pointer, [(value as readonly string[]).join('\n')]);
  else if (typeof value === 'string' || typeof value === 'number')
    entries.set(pointer, [kind === 'decimal' ? writtenNumber(String(value), language) : String(value)]);
}

const at = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
      body,
    );
