import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Options } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { ImportProfile } from '../../contracts/import-profile';
import { fail, ok, type Result } from '../../domain/result';
import { decoded, NotText } from './decode';

/** One row of the file by column heading, with the line on which it ends (a quoted cell may span several). */
export interface SourceRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Why the file as a whole cannot be read. */
export interface FileFault {
  readonly code: 'not-in-encoding' | 'malformed-csv' | 'missing-columns' | 'empty-file' | 'too-many-rows' | 'too-large';
  readonly message: string;
  readonly remedy: string;
}

/** A file that was read to its end. */
export interface FileRead {
  readonly rows: number;
  /** In their order. */
  readonly headings: readonly string[];
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

const MAX_ROWS = 200_000;
/** A transposed table is turned over in memory. */
const MAX_TRANSPOSED = 8 * 1024 * 1024;
/** So many rows are handed on at once. */
const BATCH = 500;

class FileProblem extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.message);
  }
}

/**
 * Reads a CSV file by its profile as it comes in, and hands its rows on in batches; never more of it is in memory. Rows
 * with too few or too many cells are kept: mapping them reports what is missing. A fault of the file ends the reading.
 */
export async function readRows(
  chunks: AsyncIterable<Uint8Array>,
  profile: ImportProfile,
  limits: { readonly maxBytes: number },
  take: (rows: readonly SourceRow[]) => Promise<void>,
): Promise<Result<FileRead, FileFault>> {
  const hash = createHash('sha256');
  const maxBytes = profile.format.transposed ? Math.min(limits.maxBytes, MAX_TRANSPOSED) : limits.maxBytes;
  const text = decoded(measured(chunks, maxBytes, hash), profile.format.encoding);
  let rows = 0;
  let headings: readonly string[] = [];
  const seeHeadings = (found: readonly string[]): string[] => {
    headings = found.map((heading) => heading.trim());
    unlessMissing(headings, profile);
    return [...headings];
  };
  const batchwise = async (source: AsyncIterable<SourceRow>): Promise<void> => {
    let batch: SourceRow[] = [];
    for await (const row of source) {
      if (++rows > MAX_ROWS) throw new FileProblem(tooManyRows);
      if (batch.push(row) === BATCH) {
        await take(batch);
        batch = [];
      }
    }
    if (rows === 0) throw new FileProblem(emptyFile);
    if (batch.length > 0) await take(batch);
  };
  try {
    if (profile.format.transposed) await batchwise(turned(await joined(text), profile, seeHeadings));
    else {
      const parser = parse({ ...separators(profile), info: true, columns: seeHeadings });
      await pipeline(Readable.from(text), parser, (records) => batchwise(rowsOf(records)));
    }
    return ok({ rows, headings, hash: hash.digest('hex') });
  } catch (error) {
    const fault = faultOf(error);
    if (fault) return fail(fault);
    throw error;
  }
}

async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  hash: { update(chunk: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw new FileProblem(tooLarge(maxBytes));
    hash.update(chunk);
    yield chunk;
  }
}

const separators = ({ format: { delimiter, quote, skipLines } }: ImportProfile): Options => ({
  ...{ delimiter, quote, skip_empty_lines: true, relax_column_count: true, from_line: skipLines + 1 },
});

async function* rowsOf(records: AsyncIterable<unknown>): AsyncGenerator<SourceRow> {
  for await (const { record, info } of records as AsyncIterable<Parsed>) yield { line: info.lines, cells: record };
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

const joined = async (text: AsyncIterable<string>): Promise<string> => {
  let whole = '';
  for await (const part of text) whole += part;
  return whole;
};

/** The rows of a table whose columns are the projects; a project's "line" is its column. */
async function* turned(
  text: string,
  profile: ImportProfile,
  seeHeadings: (found: readonly string[]) => readonly string[],
): AsyncGenerator<SourceRow> {
  const table = parseWhole(text, separators(profile) as object);
  const headings = seeHeadings(table.map(([heading = '']) => heading));
  const width = Math.max(0, ...table.map((row) => row.length));
  for (let column = 1; column < width; column++) {
    const cells = table.map((row, index) => [headings[index] ?? '', row[column] ?? ''] as const);
    if (cells.some(([, cell]) => cell.trim() !== '')) yield { line: column + 1, cells: Object.fromEntries(cells) };
  }
}

function unlessMissing(headings: readonly string[], profile: ImportProfile): void {
  const missing = columnsOf(profile).filter((column) => !headings.includes(column));
  if (missing.length === 0) return;
  throw new FileProblem({
    code: 'missing-columns',
    message: `The profile ${profile.id} needs columns that the file lacks: ${missing.join(', ')}.`,
    remedy: 'Choose the profile that belongs to this file, or rename the columns.',
  });
}

const emptyFile: FileFault = {
  code: 'empty-file',
  message: 'The file has no rows.',
  remedy: 'Send a file with a heading and rows.',
};

const tooManyRows: FileFault = {
  code: 'too-many-rows',
  message: `The file has more than ${MAX_ROWS} rows.`,
  remedy: 'Split it into several files.',
};

const tooLarge = (maxBytes: number): FileFault => ({
  code: 'too-large',
  message: `The file has more than ${maxBytes} bytes.`,
  remedy: 'Split it into several files.',
});

function faultOf(error: unknown): FileFault | null {
  if (error instanceof FileProblem) return error.fault;
  if (error instanceof NotText) {
    return {
      code: 'not-in-encoding',
      message: `The file is no text in ${error.message}.`,
      remedy: 'Save it in that encoding, or name its own in the profile: format.encoding.',
    };
  }
  if (!(error instanceof CsvError)) return null;
  return {
    code: 'malformed-csv',
    message: error.message,
    remedy: 'Correct the quoting at that line and send the file again.',
  };
}

/** Every column that a profile reads. */
export function columnsOf(profile: ImportProfile): string[] {
  const { cost, register } = profile;
  if (register)
    return [...new Set([...profile.key, profile.agency.code, profile.agency.name, ...Object.values(register)])];
  const fields = [
    ...[profile.title, profile.summary, profile.start, profile.end, profile.duration, profile.edition],
    ...[profile.budgetLine, profile.externalRef, cost, cost.latest, cost.latest?.end, cost.spent, cost.spent?.date],
    ...[...cost.lines, ...profile.facts],
    ...profile.ratings.flatMap((rating) => [rating, rating.date, rating.reasons]),
  ];
  return [
    ...new Set([
      ...[...profile.key, profile.agency.code, profile.agency.name],
      ...fields.flatMap((field) => (field?.column === undefined ? [] : [field.column])),
      ...[...cost.plus, ...(cost.latest?.plus ?? [])],
    ]),
  ];
}
