import { parse, type CsvError } from 'csv-parse/sync';
import type { ImportProfile } from '../../contracts/import-profile';
import { fail, ok, type Result } from '../../domain/result';

/** One row of the file by column heading, with the line on which it ends (a quoted cell may span several). */
export interface SourceRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Why the file as a whole cannot be read. */
export interface FileFault {
  readonly code: 'not-utf8' | 'malformed-csv' | 'missing-columns' | 'empty-file' | 'too-many-rows';
  readonly message: string;
  readonly remedy: string;
}

const MAX_ROWS = 200_000;

/** Reads a CSV file by its profile. Rows with too few or too many cells are kept: mapping them reports what is missing. */
export function readRows(content: Uint8Array, profile: ImportProfile): Result<readonly SourceRow[], FileFault> {
  const text = decode(content);
  if (text === null)
    return fail({
      code: 'not-utf8',
      message: 'The file is not UTF-8 text.',
      remedy: 'Save it as CSV in UTF-8 and send it again.',
    });
  let records: { record: Record<string, string>; info: { lines: number } }[];
  let headings: string[] = [];
  try {
    records = parse(text, {
      bom: true,
      delimiter: profile.format.delimiter,
      quote: profile.format.quote,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
      to: MAX_ROWS + 1,
      columns: (found: string[]) => (headings = found.map((heading) => heading.trim())),
    }) as unknown as typeof records;
  } catch (error) {
    const { message } = error as CsvError;
    return fail({
      code: 'malformed-csv',
      message,
      remedy: 'Correct the quoting at that line and send the file again.',
    });
  }
  const missing = columnsOf(profile).filter((column) => !headings.includes(column));
  if (headings.length === 0 || records.length === 0)
    return fail({
      code: 'empty-file',
      message: 'The file has no rows.',
      remedy: 'Send a file with a heading and rows.',
    });
  if (missing.length > 0)
    return fail({
      code: 'missing-columns',
      message: `The profile ${profile.id} needs columns that the file lacks: ${missing.join(', ')}.`,
      remedy: 'Choose the profile that belongs to this file, or rename the columns.',
    });
  if (records.length > MAX_ROWS)
    return fail({
      code: 'too-many-rows',
      message: `The file has more than ${MAX_ROWS} rows.`,
      remedy: 'Split it into several files.',
    });
  return ok(records.map(({ record, info }) => ({ line: info.lines, cells: record })));
}

/** Every column that a profile reads. */
export function columnsOf(profile: ImportProfile): string[] {
  const optional = [profile.summary, profile.start, profile.duration, profile.budgetLine];
  return [
    ...new Set([
      ...profile.key,
      profile.agency.code,
      profile.agency.name,
      profile.title.column,
      profile.cost.column,
      ...optional.flatMap((field) => (field ? [field.column] : [])),
      ...profile.facts.map((fact) => fact.column),
    ]),
  ];
}

function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}
