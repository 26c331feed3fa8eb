import { stringify } from 'csv-stringify/sync';
import type { ImportProfile } from '../../contracts/import-profile';
import type { Actor } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { ImportRow, ImportRun, Prisma, PrismaClient } from '../../generated/prisma/client';
import type { RowFault } from './cells';
import { encoded } from './encode';
import { keyOf } from './map-row';
import { effectiveRow } from './run';

/** Cells of one row, put right by somebody. */
export interface Correction {
  readonly run: Pick<ImportRun, 'id' | 'headings'>;
  readonly line: number;
  readonly profile: ImportProfile;
  readonly cells: Readonly<Record<string, string>>;
  readonly actor: Actor;
  readonly now: Instant;
}

type CorrectionFault = { readonly code: 'no-such-row' | 'unknown-column'; readonly column: string };

/** Keeps corrected cells beside the row as it came; only a row in quarantine is corrected. */
export async function correctRow(
  prisma: PrismaClient,
  { run, line, profile, cells, actor, now }: Correction,
): Promise<Result<ImportRow, CorrectionFault>> {
  const { id: runId, headings } = run;
  const where = { runId, line, status: 'quarantined' };
  const row = await prisma.importRow.findFirst({ where });
  if (!row) return fail({ code: 'no-such-row', column: '' });
  const unknown = Object.keys(cells).find((column) => !headings.includes(column));
  if (unknown !== undefined) return fail({ code: 'unknown-column', column: unknown });
  const corrections = { ...(row.corrections as Record<string, string>), ...cells };
  const { key: rowKey, edition } = keyOf(effectiveRow({ ...row, corrections }), profile);
  const data = { corrections, rowKey, edition, correctedBy: actor.id, correctedAt: now };
  const { count } = await prisma.importRow.updateMany({ where, data });
  if (count === 0) return fail({ code: 'no-such-row', column: '' });
  return ok(await prisma.importRow.findUniqueOrThrow({ where: { runId_line: { runId, line } } }));
}

/** What stands after the file's own columns. */
const NOTES = ['quarantine: line', 'quarantine: columns', 'quarantine: reasons', 'quarantine: remedies'];
const PAGE = 500;

/** The rows in quarantine in the format of the file that they came from, page by page. */
export async function* quarantineCsv(
  prisma: PrismaClient,
  { id: runId, headings }: Pick<ImportRun, 'id' | 'headings'>,
  { format }: ImportProfile,
): AsyncGenerator<Buffer> {
  const { delimiter, quote, encoding, transposed } = format;
  const write = (table: readonly (readonly string[])[]): Buffer =>
    encoded(stringify(table as string[][], { delimiter, quote }), encoding);
  const own = headings.filter((heading) => !NOTES.includes(heading));
  const pages = quarantinedPages(prisma, runId);
  const cells = (rows: readonly ImportRow[]) => rows.map((row) => [...cellsOf(row, own), ...notesOf(row)]);
  if (transposed) {
    const table: string[][] = [[...own, ...NOTES]];
    for await (const rows of pages) table.push(...cells(rows));
    yield write([...own, ...NOTES].map((_, field) => table.map((row) => row[field] ?? '')));
    return;
  }
  yield write([[...own, ...NOTES]]);
  for await (const rows of pages) yield write(cells(rows));
}

async function* quarantinedPages(prisma: PrismaClient, runId: string): AsyncGenerator<readonly ImportRow[]> {
  let after = 0;
  for (;;) {
    const where: Prisma.ImportRowWhereInput = { runId, status: 'quarantined', line: { gt: after } };
    const rows = await prisma.importRow.findMany({ where, orderBy: { line: 'asc' }, take: PAGE });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.line;
  }
}

function cellsOf(row: ImportRow, headings: readonly string[]): string[] {
  const { cells } = effectiveRow(row);
  return headings.map((heading) => cells[heading] ?? '');
}

function notesOf({ line, faults }: ImportRow): string[] {
  const all = faults as unknown as readonly RowFault[];
  const each = (part: (fault: RowFault) => string): string => all.map(part).join(' | ');
  return [String(line), each(({ column }) => column), each(({ reason }) => reason), each(({ remedy }) => remedy)];
}
