import { parse } from 'csv-parse/sync';
import { decodeAll } from '../decode';
import type { ImportProfile } from '../../../contracts/import-profile';

type Format = Pick<ImportProfile['format'], 'encoding' | 'delimiter'>;

/** The beginning of an unknown file as a table, and how it seems to be written. */
export interface Sample {
  readonly format: Format;
  readonly reasons: { readonly encoding: string; readonly delimiter: string };
  /** Lines above the headings: a title, a date. */
  readonly skipLines: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So much of a file tells enough. */
const MOST_ROWS = 2_000;

/** Guesses encoding and delimiter; null where there is no table. */
export function sampleOf(bytes: Uint8Array): Sample | null {
  const { encoding, reason, text } = decodedBy(bytes);
  const tables = DELIMITERS.flatMap((delimiter) => {
    const lines = linesOf(text, delimiter);
    const first = lines ? headingIn(lines) : 0;
    const table = lines?.slice(first) ?? [];
    const width = table[0]?.cells.length ?? 0;
    if (width < 2 || table.length < 2) return [];
    const even = table.filter(({ cells }) => cells.length === width).length / table.length;
    return [
      { delimiter, table: table.map(({ cells }) => cells), skipLines: lines?.[first - 1]?.end ?? 0, width, even },
    ];
  });
  const best = tables.toSorted((a, b) => b.even * Math.log2(b.width + 1) - a.even * Math.log2(a.width + 1))[0];
  if (!best) return null;
  const [headings = [], ...rows] = best.table;
  const percent = Math.round(best.even * 100);
  return {
    format: { encoding, delimiter: best.delimiter },
    reasons: { encoding: reason, delimiter: `${percent} % of the rows have ${best.width} cells with it` },
    skipLines: best.skipLines,
    headings: headings.map((heading) => heading.trim()),
    rows,
  };
}

function decodedBy(bytes: Uint8Array): { encoding: Format['encoding']; reason: string; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const text = decodeAll(bytes, 'utf-16le');
    if (text !== null) return { encoding: 'utf-16le', reason: 'it begins with the mark of UTF-16', text };
  }
  const utf8 = decodeAll(bytes, 'utf-8');
  if (utf8 !== null) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return {
      encoding: 'utf-8',
      reason: marked ? 'it begins with the mark of UTF-8' : 'all of it is UTF-8',
      text: utf8,
    };
  }
  const text = decodeAll(bytes, 'windows-1252') ?? '';
  return { encoding: 'windows-1252', reason: 'it is no UTF-8; single bytes above 127 read as Windows-1252', text };
}

/** A row of the file, and the line on which it ends. */
interface Line {
  readonly cells: string[];
  readonly end: number;
}

function linesOf(text: string, delimiter: string): readonly Line[] | null {
  try {
    const options = { delimiter, relax_column_count: true, skip_empty_lines: true, to: MOST_ROWS, info: true } as const;
    const rows = parse(text, options) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, end: info.lines }));
  } catch {
    return null;
  }
}

/** Above the headings may stand a title or a date: so many rows of few words before the first that is as wide as the others. */
const MOST_ABOVE = 10;

function headingIn(lines: readonly Line[]): number {
  const widths = lines.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  const first = widths.slice(0, MOST_ABOVE + 1).findIndex((width) => width > 1 && width * 2 > usual);
  return first < 0 ? 0 : first;
}
