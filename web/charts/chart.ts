import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../i18n';

/** A value as data: a day or a period in ISO 8601, an amount as a plain decimal; null where there is none. */
export type Cell = string | number | null;

/** What the cells of a column are, and so how a reader sees them. */
export type ColumnKind = 'text' | 'number' | 'day' | 'month' | 'money';

export interface Column {
  /** Its name in the CSV; the same in every language. */
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** ISO 4217; of a column of money. */
  readonly currency?: string;
}

/** The data of a chart; the first column says what the row is. */
export interface ChartTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A chart is drawn for a wide page and for a narrow one: letters that are scaled down are not read. */
export type Size = 'wide' | 'narrow';

/** One thing that the picture shows, and how it is told from the others: by form as well as by colour. */
export interface Key {
  readonly label: string;
  /** A class of charts.css: `line`, `dash`, `dots`, `bar`, `band`, `point`. */
  readonly form: 'line' | 'dash' | 'dots' | 'bar' | 'band' | 'point';
  readonly tone: Tone;
}

/** Colours of the stylesheet, by what they stand for. */
export type Tone = 'one' | 'two' | 'three' | 'four' | 'good' | 'fair' | 'poor' | 'quiet';

/** A chart: what it shows in words, the picture, and the numbers behind it. */
export interface Chart {
  readonly language: Language;
  readonly title: string;
  /** What the picture tells, for everybody who does not see it or wants it at once. */
  readonly summary: string;
  /** Null where there is too little for a picture; the summary then says so. */
  readonly spec: ((size: Size) => TopLevelSpec) | null;
  readonly keys: readonly Key[];
  readonly table: ChartTable;
}
