import type { LetterBlock, LetterText } from '../contracts/letter';
import { localDateOf } from '../domain/calendar/calendar';
import { formatMoney } from '../domain/money';
import type { Label } from '../domain/regime/common';
import type { Instant, LocalDate } from '../domain/time';
import { CATALOGUES, type Language } from './catalogues';
import type { Catalogue } from './catalogues/catalogue';
import type { LetterSource, Names } from './source';

/** A row of a table of facts: what it is, and its value. */
export type Fact = readonly [term: LetterText | string, value: LetterText | string];

/** Words of a regime that letters use where it has them. */
type Term = keyof Catalogue['terms'];

/** Writes the parts of one letter in its language. */
export class Writer {
  readonly words: Catalogue;

  constructor(
    readonly source: LetterSource,
    readonly language: Language,
    private readonly names: Names,
  ) {
    this.words = CATALOGUES[language];
  }

  /** The regime's own label; where it has none in this language the English one, marked as such. */
  label(label: Label): LetterText {
    const own = label[this.language];
    if (own !== undefined) return [{ text: own }];
    return this.english(label.en);
  }

  /** Text that exists in English only. */
  english(text: string): LetterText {
    return [this.language === 'en' ? { text } : { text, lang: 'en' }];
  }

  /** The regime's own word for a term, as it stands at the beginning of a line; the catalogue's where it has none. */
  term(term: Term): LetterText {
    const label = this.source.regime.terms[term];
    const runs = label ? this.label(label) : [{ text: this.words.terms[term] }];
    return runs.map((run) => ({ ...run, text: this.capital(run.text) }));
  }

  private capital(text: string): string {
    const [first = ''] = text;
    return first.toLocaleUpperCase(this.words.locale) + text.slice(first.length);
  }

  /** The local date of an instant, in the regime's zone. */
  localDate(instant: Instant): LocalDate {
    const date = localDateOf(instant, this.source.calendar);
    if (!date.ok) throw new Error(`The calendar ${date.fault.calendarId} does not reach ${instant}.`);
    return date.value;
  }

  date(date: LocalDate): string {
    const format = new Intl.DateTimeFormat(this.words.locale, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${date}T00:00:00Z`));
  }

  dateOf(instant: Instant): string {
    return this.date(this.localDate(instant));
  }

  /** Minor units of a currency, with its decimals. */
  money(minor: number, currency: string): string {
    const { amount } = formatMoney({ minor, currency });
    const format = new Intl.NumberFormat(this.words.locale, { style: 'currency', currency, currencyDisplay: 'code' });
    return format.format(amount as Intl.StringNumericLiteral);
  }

  /** `a, b and c`. */
  listed(items: readonly string[]): string {
    return new Intl.ListFormat(this.words.locale, { type: 'conjunction' }).format(items);
  }

  /** A person's name, from the directory at the time of issue. */
  person(id: string): string {
    return this.names.get(id) ?? this.words.letter.nobody;
  }

  /** A body by the regime's key: its name in the directory, or what the regime calls it. */
  body(key: string): LetterText {
    const known = this.source.bodies.find((body) => body.key === key);
    if (known) return [{ text: known.name }];
    const ruled = this.source.regime.bodies.find((body) => body.key === key);
    return ruled ? this.label(ruled.label) : [{ text: key }];
  }

  bodyById(id: string): LetterText {
    return [{ text: this.source.bodies.find((body) => body.id === id)?.name ?? id }];
  }
}

/** Runs from a text. */
export const runs = (text: LetterText | string): LetterText => (typeof text === 'string' ? [{ text }] : text);

/** The words of a text, where markup has no place. */
export const plain = (text: LetterText | string): string =>
  runs(text)
    .map((run) => run.text)
    .join('');

/** A sentence of the catalogue with a text put in where it bends nothing. */
export function around(sentence: (inserted: string) => string, inserted: LetterText): LetterText {
  const mark = '\u0000';
  const [before = '', after = ''] = sentence(mark).split(mark);
  return [{ text: before }, ...inserted, { text: after }].filter(({ text }) => text !== '');
}

export const heading = (text: LetterText | string, level: 2 | 3 = 2): LetterBlock => ({
  type: 'heading',
  level,
  text: [...runs(text)],
});

export const paragraph = (text: LetterText | string, tone: 'plain' | 'lead' | 'note' = 'plain'): LetterBlock => ({
  type: 'paragraph',
  tone,
  text: [...runs(text)],
});

/** What a person wrote, in its own paragraphs. */
export const prose = (text: string): LetterBlock[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));

export const list = (items: readonly (LetterText | string)[], ordered = false): LetterBlock => ({
  type: 'list',
  ordered,
  items: items.map((item) => [...runs(item)]),
});

/** Facts as a table whose first column heads; null rows are left out. */
export const facts = (rows: readonly (Fact | null)[]): LetterBlock => ({
  type: 'table',
  header: null,
  rows: rows.flatMap((row) => (row ? [row.map((cell) => [...runs(cell)])] : [])),
});

export const table = (
  header: readonly (LetterText | string)[],
  rows: readonly (readonly (LetterText | string)[])[],
): LetterBlock => ({
  type: 'table',
  header: header.map((cell) => [...runs(cell)]),
  rows: rows.map((row) => row.map((cell) => [...runs(cell)])),
});
