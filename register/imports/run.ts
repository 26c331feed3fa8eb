import type { Prisma, ImportRow } from '../../generated/prisma/client';
import type { RowFault } from './cells';
import { fileRow, filingOf, type Filing, type ImportDeps } from './file-row';
import { knownRows, projectIdOf, type Known } from './known-rows';
import { mapRow, type MappedRow } from './map-row';
import type { SourceRow } from './rows';

type RowStatus = 'imported' | 'unchanged' | 'superseded' | 'quarantined';

interface Done {
  readonly line: number;
  readonly status: RowStatus;
  readonly projectId: string | null;
  readonly faults: readonly RowFault[];
}

type Waiting = Pick<ImportRow, 'line' | 'rowKey' | 'edition' | 'raw' | 'corrections'>;

/** So many rows between two notes of the progress. */
const BATCH = 100;
/** So many rows are filed at once. */
const AT_ONCE = 4;

/** The row as it counts: as it came, with what was corrected in it. */
export const effectiveRow = ({
  line,
  raw,
  corrections,
}: Pick<ImportRow, 'line' | 'raw' | 'corrections'>): SourceRow => ({
  line,
  cells: { ...(raw as Record<string, string>), ...(corrections as Record<string, string>) },
});

/**
 * Files the next rows of a run that can be understood and puts the others in quarantine, each with all its faults; the
 * number of rows that were done, 0 at the end. The same row again changes nothing; a row whose content differs from what
 * the register has is quarantined, since only the agency amends what is filed.
 */
export async function workBatch(deps: ImportDeps, filing: Filing): Promise<number> {
  const { prisma } = deps;
  const { runId } = filing;
  const rows = await prisma.importRow.findMany({
    where: { runId, status: 'waiting' },
    orderBy: { line: 'asc' },
    take: BATCH,
    select: { line: true, rowKey: true, edition: true, raw: true, corrections: true },
  });
  if (rows.length === 0) return 0;
  const started = performance.now();
  const done = await decideRows(deps, filing, rows);
  await note(prisma, runId, done, Math.round(performance.now() - started));
  return rows.length;
}

async function decideRows(deps: ImportDeps, filing: Filing, rows: readonly Waiting[]): Promise<readonly Done[]> {
  const { profile } = filing;
  const rivals = await rivalsOf(deps, filing, rows);
  const mapped = rows.map((row) => ({ row, result: mapRow(effectiveRow(row), profile) }));
  const understood = mapped.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const known = await knownRows(deps.prisma, filing, understood);
  const done: Done[] = [];
  for (let from = 0; from < mapped.length; from += AT_ONCE) {
    const acts: (() => Promise<Done>)[] = [];
    // One after the other, so that references follow the order of the file; what takes time is done at once.
    for (const { row, result } of mapped.slice(from, from + AT_ONCE)) {
      const rival = rivals.get(row.line);
      acts.push(await actOn(deps, filing, { row, result, rival, known }));
    }
    done.push(...(await Promise.all(acts.map((act) => act()))));
  }
  return done;
}

interface Candidate {
  readonly row: Waiting;
  readonly result: ReturnType<typeof mapRow>;
  readonly rival: Rival | undefined;
  readonly known: ReadonlyMap<string, Known>;
}

/** What becomes of a row, as an act that is still to be done. */
async function actOn(
  deps: ImportDeps,
  filing: Filing,
  { row, result, rival, known }: Candidate,
): Promise<() => Promise<Done>> {
  const settled = (done: Done) => () => Promise.resolve(done);
  if (rival?.kind === 'later_edition') return settled(finished(row, 'superseded', null));
  if (!result.ok) return settled(put(row, result.fault));
  const mapped = result.value;
  if (rival) return settled(put(row, [sameKey(filing, mapped, rival.line)]));
  const projectId = projectIdOf(filing.profile, mapped);
  const standing = known.get(projectId);
  if (standing === 'same') return settled(finished(row, 'unchanged', projectId));
  if (standing === 'filed_by_this_run') return settled(finished(row, 'imported', projectId));
  if (standing === 'other') return settled(put(row, [otherContent(filing, mapped)], projectId));
  const command = await filingOf(deps, filing, mapped);
  if (!command.ok) return settled(put(row, command.fault));
  const submit = command.value;
  if (submit === null) return settled(finished(row, 'imported', null));
  return async () => {
    const faults = await fileRow(deps, filing, mapped, submit);
    return faults.length > 0 ? put(row, faults) : finished(row, 'imported', projectId);
  };
}

interface Rival {
  readonly kind: 'later_edition' | 'same_key';
  readonly line: number;
}

/** Rows of the file that stand in a row's way: a later edition of its key, or an earlier line with the same. */
async function rivalsOf(
  { prisma }: ImportDeps,
  { runId, profile }: Filing,
  rows: readonly Waiting[],
): Promise<ReadonlyMap<number, Rival>> {
  const keys = [...new Set(rows.flatMap(({ rowKey }) => rowKey ?? []))];
  const all = await prisma.importRow.findMany({
    where: { runId, rowKey: { in: keys } },
    orderBy: { line: 'asc' },
    select: { line: true, rowKey: true, edition: true },
  });
  const found = new Map<number, Rival>();
  for (const row of rows) {
    const others = all.filter(({ line, rowKey }) => rowKey === row.rowKey && line !== row.line);
    const later = others.find(({ edition }) => (edition ?? '') > (row.edition ?? ''));
    const first = others.find(({ line, edition }) => line < row.line && edition === row.edition);
    if (profile.edition && later) found.set(row.line, { kind: 'later_edition', line: later.line });
    else if (first) found.set(row.line, { kind: 'same_key', line: first.line });
  }
  return found;
}

const put = ({ line }: Waiting, faults: readonly RowFault[], projectId: string | null = null): Done => ({
  ...{ line, status: 'quarantined', projectId, faults },
});

const finished = ({ line }: Waiting, status: RowStatus, projectId: string | null): Done => ({
  ...{ line, status, projectId, faults: [] },
});

const sameKey = ({ profile }: Filing, { key }: MappedRow, line: number): RowFault => ({
  column: profile.key[0] ?? '',
  value: key,
  reason: `Line ${line} of the file has the same key.`,
  remedy: 'Keep one of the two rows.',
});

const otherContent = ({ profile }: Filing, { key }: MappedRow): RowFault => ({
  column: profile.key[0] ?? '',
  value: key,
  reason: 'The register has this project with other content.',
  remedy: 'The agency amends the project, or posts a forecast.',
});

/** Rows and counts in one transaction: a run that is cut off between two batches has lost nothing. */
async function note(
  prisma: ImportDeps['prisma'],
  runId: string,
  done: readonly Done[],
  milliseconds: number,
): Promise<void> {
  const count = (status: RowStatus) => ({ increment: done.filter((each) => each.status === status).length });
  const update: Prisma.ImportRunUpdateInput = {
    ...{ imported: count('imported'), unchanged: count('unchanged') },
    ...{ superseded: count('superseded'), quarantined: count('quarantined') },
    ...{ workedMs: { increment: milliseconds }, workedRows: { increment: done.length } },
  };
  const table = done.map(({ line, status, projectId, faults }) => ({ line, status, project_id: projectId, faults }));
  await prisma.$transaction([
    prisma.$executeRaw`
      UPDATE import_row r SET status = d.status, project_id = d.project_id, faults = d.faults
        FROM jsonb_to_recordset(${JSON.stringify(table)}::jsonb)
          AS d(line int, status text, project_id text, faults jsonb)
       WHERE r.run_id = ${runId} AND r.line = d.line`,
    prisma.importRun.update({ where: { id: runId }, data: update }),
  ]);
}
