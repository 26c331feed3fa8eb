/**
 * A form as data. A field's `pointer` is where its value stands in the body of the act (RFC 6901), and the name of the
 * control: so the faults that the interface finds lead back to the control by themselves.
 */
export interface Form {
  readonly fields: readonly Field[];
  /** What the button says: a verb. */
  readonly submit: string;
  /** The button of an act that cannot be taken back is red. */
  readonly grave?: boolean;
}

interface Common {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string;
  /** Asked for by the browser too; otherwise the label says that it may be left out. */
  readonly required?: boolean;
}

/** An answer out of several. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export type Field =
  | (Common & { readonly kind: 'text'; readonly most?: number; readonly short?: boolean })
  /** `code`: a text of which every character counts, such as a document. */
  | (Common & { readonly kind: 'longText'; readonly most?: number; readonly rows?: number; readonly code?: boolean })
  | (Common & { readonly kind: 'date' })
  | (Common & { readonly kind: 'whole'; readonly least?: number; readonly greatest?: number; readonly unit?: string })
  /** Written by people as they write numbers, sent as a decimal text or, with `asNumber`, as a number. */
  | (Common & { readonly kind: 'decimal'; readonly unit?: string; readonly asNumber?: boolean })
  /** A slider with a scale; sent as a number. */
  | (Common & {
      readonly kind: 'range';
      readonly least: number;
      readonly greatest: number;
      readonly step: number;
      /** Below it, evenly spaced from one end to the other: so it can be read without the script too. */
      readonly marks: readonly string[];
      /** Where the script shows the number with a unit. */
      readonly unit?: string;
      /** What the number is a percentage of, for the script to show the amount: in whole units of the currency. */
      readonly percentOf?: { readonly amount: number; readonly currency: string };
    })
  /** Sent as `{ amount, currency }`. */
  | (Common & { readonly kind: 'money'; readonly currency: string })
  | (Common & { readonly kind: 'yes' })
  /** Yes or no, neither of them by default. */
  | (Common & { readonly kind: 'yesNo' })
  /** `asList`: to choose from a list, be it short. */
  | (Common & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly asList?: boolean })
  | (Common & { readonly kind: 'choices'; readonly options: readonly Option[] })
  /** A text for each line. */
  | (Common & { readonly kind: 'lines'; readonly most?: number })
  | (Common & { readonly kind: 'file'; readonly accept?: string })
  /** Sent along as it is. */
  | { readonly kind: 'fixed'; readonly pointer: string; readonly value: unknown }
  /** The same fields several times; their pointers are relative to the entry. Rows left empty are not sent. */
  | (Common & {
      readonly kind: 'list';
      readonly fields: readonly Field[];
      readonly add: string;
      readonly remove: string;
      /** Heading of an entry by its place, from 1. */
      readonly entry: (place: number) => string;
      readonly least?: number;
    })
  /** Something between the fields. */
  | { readonly kind: 'heading'; readonly pointer: string; readonly label: string; readonly hint?: string };

/** What was posted, or what the form begins with: texts by the control's name. */
export type Entries = ReadonlyMap<string, readonly string[]>;

/** The first text of a control. */
export const textOf = (entries: Entries, name: string): string => entries.get(name)?.[0] ?? '';

/** How many rows a list has, at least what the form wants to show. */
export function rowsOf(entries: Entries, pointer: string, least = 0): number {
  let most = least;
  for (const name of entries.keys()) {
    const [, place] = name.startsWith(`${pointer}/`) ? (/^\/(\d{1,4})/.exec(name.slice(pointer.length)) ?? []) : [];
    if (place !== undefined) most = Math.max(most, Number(place) + 1);
  }
  return most;
}

/** The field of a list's row, with the whole pointer. */
export const inRow = (field: Field, pointer: string, row: number): Field => ({
  ...field,
  pointer: `${pointer}/${row}${field.pointer}`,
});

/** The control that a fault belongs to: at its pointer, or the one whose value holds it; null if the form has none. */
export function fieldAt(
  fields: readonly Field[],
  pointer: string,
): { readonly pointer: string; readonly label: string } | null {
  for (const field of fields) {
    if (field.kind === 'fixed' || field.kind === 'heading') continue;
    if (pointer !== field.pointer && !pointer.startsWith(`${field.pointer}/`)) continue;
    const [, row] = /^\/(\d+)\//.exec(pointer.slice(field.pointer.length)) ?? [];
    if (field.kind !== 'list' || row === undefined) return field;
    const rowFields = field.fields.map((each) => inRow(each, field.pointer, Number(row)));
    return fieldAt(rowFields, pointer) ?? field;
  }
  return null;
}
