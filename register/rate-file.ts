import { CsvError, parse } from 'csv-parse/sync';
import { isLocalDate } from '../domain/calendar/dates';
import { fractionOf } from '../domain/currency/exact';
import type { DatedRate } from '../domain/currency/rates';
import { decimalsOf } from '../domain/money';
import { fail, ok, type Result } from '../domain/result';

/** A fault of a file of rates, with its line; lines count from 1. */
export interface RateFileFault {
  readonly line: number;
  readonly code: 'malformed-csv' | 'no-heading' | 'no-day' | 'no-decimal' | 'too-many-rates';
  readonly message: string;
}

/** What a file of rates says, and the columns of which no current currency is known. */
export interface RateFile {
  readonly rates: readonly DatedRate[];
  readonly ignored: readonly string[];
}

/** A quarter of a century of daily rates of some thirty currencies. */
export const MOST_RATES = 250_000;
const MOST_FAULTS = 100;
/** What publishers write where there is no rate. */
const NONE = ['', 'N/A', '-'];
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/**
 * Reads rates in the layout in which the European Central Bank publishes its reference rates: a heading of `Date` and
 * currency codes, then a line for each day with what one unit of the base currency was worth.
 */
export function readRateFile(
  text: string,
  { base, source }: { readonly base: string; readonly source: string },
): Result<RateFile, readonly RateFileFault[]> {
  const table = rowsOf(text);
  if (!table.ok) return table;
  const [heading = [], ...rows] = table.value;
  const codes = heading.slice(1);
  if (heading[0]?.toLowerCase() !== 'date' || codes.every((code) => code === '')) {
    return fail([{ line: 1, code: 'no-heading', message: 'The first line is not `Date` and codes of currencies.' }]);
  }
  const rates: DatedRate[] = [];
  const faults: RateFileFault[] = [];
  for (const [index, [day = '', ...cells]] of rows.entries()) {
    const line = index + 2;
    const quotedOn = dayOf(day);
    if (quotedOn === null) faults.push({ line, code: 'no-day', message: `“${day}” is no day.` });
    for (const [column, rate] of cells.entries()) {
      const to = codes[column] ?? '';
      if (quotedOn === null || NONE.includes(rate) || decimalsOf(to) === undefined) continue;
      if (fractionOf(rate)) rates.push({ from: base, to, rate, quotedOn, source });
      else faults.push({ line, code: 'no-decimal', message: `“${rate}” for ${to} is no positive decimal.` });
    }
    if (faults.length >= MOST_FAULTS) return fail(faults);
  }
  if (rates.length > MOST_RATES) {
    faults.push({ line: 1, code: 'too-many-rates', message: `There are more than ${MOST_RATES} rates.` });
  }
  const ignored = codes.filter((code) => code !== '' && decimalsOf(code) === undefined);
  return faults.length > 0 ? fail(faults) : ok({ rates, ignored });
}

function rowsOf(text: string): Result<readonly (readonly string[])[], readonly RateFileFault[]> {
  try {
    return ok(parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return fail([{ line, code: 'malformed-csv', message: error.message }]);
  }
}

/** `2025-03-03`, or `03 March 2025` as in the file of the day. */
function dayOf(text: string): string | null {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const written = month === 0 ? text : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? written : null;
}
