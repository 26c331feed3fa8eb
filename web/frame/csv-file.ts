import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { PageAnswer } from './page';

type Lines = readonly (readonly (string | null)[])[];

/**
 * A table as CSV (RFC 4180), written as its rows come: however long it is, no more than a part of it is in memory. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe there. Where the rows end in an error, the
 * download fails: what is cut off must not look whole.
 */
export function csvFile(name: string, columns: readonly string[], parts: AsyncIterable<Lines>): PageAnswer {
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
  };
  return { file: { headers, stream: Readable.from(written(columns, parts)) } };
}

const linesOf = (rows: Lines): string => stringify([...rows], { escape_formulas: true });

async function* written(columns: readonly string[], parts: AsyncIterable<Lines>): AsyncGenerator<string> {
  yield linesOf([columns]);
  for await (const rows of parts) if (rows.length > 0) yield linesOf(rows);
}
