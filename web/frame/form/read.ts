import { inRow, rowsOf, textOf, type Entries, type Field } from './fields';

/**
 * The body of the act from what was posted: each field at its pointer, what was left empty not at all. Nothing is
 * judged here; what is wrong with a value, the interface says.
 */
export function bodyOf(fields: readonly Field[], entries: Entries): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, entries);
    if (value !== undefined) put(body, field.pointer, value);
  }
  return body;
}

function valueOf(field: Field, entries: Entries): unknown {
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
      return kept.map((row) => bodyOf(field.fields, shifted(entries, `${pointer}/${row}`)));
    }
    case 'money':
      return text === '' ? undefined : { amount: plainNumber(text), currency: field.currency };
    case 'decimal':
      return text === '' ? undefined : field.asNumber ? numberOf(plainNumber(text)) : plainNumber(text);
    case 'whole':
    case 'range':
      return text === '' ? undefined : numberOf(plainNumber(text));
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

/** A number as people write it: blanks between thousands, a comma for the decimals; anything else stays as it is. */
export function plainNumber(text: string): string {
  const packed = text.replace(/[\s\u00a0\u202f']/g, '');
  if (/^-?\d+,\d+$/.test(packed)) return packed.replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(packed)) return packed.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(packed) || /^-?\d{1,3}(\.\d{3})+,\d+$/.test(packed))
    return packed.replaceAll('.', '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(packed) ? packed : text;
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
export function entriesOf(fields: readonly Field[], body: unknown): Entries {
  const entries = new Map<string, readonly string[]>();
  for (const field of fields) enter(field, at(body, field.pointer), entries);
  return entries;
}

function enter(field: Field, value: unknown, entries: Map<string, readonly string[]>): void {
  if (value === undefined || value === null) return;
  const { kind, pointer } = field;
  if (kind === 'list') {
    for (const [row, each] of (value as readonly unknown[]).entries())
      for (const inner of field.fields) enter(inRow(inner, pointer, row), at(each, inner.pointer), entries);
    return;
  }
  if (kind === 'money') entries.set(pointer, [(value as { amount: string }).amount]);
  else if (kind === 'yes' || kind === 'yesNo') entries.set(pointer, [value === true ? 'yes' : 'no']);
  else if (kind === 'choices') entries.set(pointer, value as readonly string[]);
  else if (kind === 'lines') entries.set(pointer, [(value as readonly string[]).join('\n')]);
  else if (typeof value === 'string' || typeof value === 'number') entries.set(pointer, [String(value)]);
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
