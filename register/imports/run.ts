import { createHash } from 'node:crypto';
import type { ImportProfile } from '../../contracts/import-profile';
import { streamName } from '../../contracts/names';
import type { Actor, Refusal } from '../../domain/kernel';
import type { FilingAgency, Submit } from '../../domain/project/commands';
import type { Prisma, PrismaClient } from '../../generated/prisma/client';
import { canonicalJson } from '../canonical-json';
import type { ClockPort, Register } from '../types';
import { agencyIdOf, ensureAgency } from './agencies';
import { mapRow, type MappedRow, type RowFault } from './map-row';
import type { SourceRow } from './rows';

interface Deps {
  readonly prisma: PrismaClient;
  readonly register: Register;
  readonly clock: ClockPort;
  readonly filingAgency: (id: string) => Promise<FilingAgency | null>;
  /** Wakes the procedures of what was filed. */
  readonly wake: (streams: readonly string[]) => void;
}

export interface ImportOrder {
  readonly runId: string;
  readonly profile: ImportProfile;
  readonly regimeHash: string;
  readonly rows: readonly SourceRow[];
  readonly dryRun: boolean;
  readonly actor: Actor;
}

type RowStatus = 'imported' | 'unchanged' | 'quarantined';
type Result = Pick<Prisma.ImportRowCreateManyInput, 'line' | 'rowKey' | 'status' | 'projectId' | 'faults' | 'raw'>;

/** So many rows between two notes of the progress. */
const BATCH = 100;

/**
 * Files every row that can be understood and puts the others in quarantine, each with its line and all its faults. The
 * same row again changes nothing; a row whose content differs from what the register has is quarantined, since only the
 * agency amends what is filed. A run that was cut off is taken up by importing the file again.
 */
export async function runImport(deps: Deps, order: ImportOrder): Promise<void> {
  const { prisma } = deps;
  const { runId, rows } = order;
  const seen = new Map<string, number>();
  for (let from = 0; from < rows.length; from += BATCH) {
    const results = await importBatch(deps, order, rows.slice(from, from + BATCH), seen);
    const count = (status: RowStatus) => results.filter((result) => result.status === status).length;
    await prisma.$transaction([
      prisma.importRow.createMany({ data: results.map((result) => ({ runId, ...result })) }),
      prisma.importRun.update({
        where: { id: runId },
        data: {
          imported: { increment: count('imported') },
          unchanged: { increment: count('unchanged') },
          quarantined: { increment: count('quarantined') },
        },
      }),
    ]);
  }
  await prisma.importRun.update({ where: { id: runId }, data: { status: 'done', finishedAt: deps.clock.now() } });
}

async function importBatch(
  deps: Deps,
  order: ImportOrder,
  rows: readonly SourceRow[],
  seen: Map<string, number>,
): Promise<Result[]> {
  const mapped = rows.map((row) => ({ row, result: mapRow(row, order.profile) }));
  const understood = mapped.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const known = await knownRows(deps.prisma, order.profile.id, understood);
  const results: Result[] = [];
  for (const { row, result } of mapped) {
    if (!result.ok) results.push(quarantined(row, null, result.fault));
    else results.push(await importRow(deps, order, row, result.value, { seen, known }));
  }
  return results;
}

interface Memory {
  /** Keys of this file, with the line where each was first met. */
  readonly seen: Map<string, number>;
  /** Row keys that the register has, and whether with this very content. */
  readonly known: ReadonlyMap<string, 'same' | 'other'>;
}

async function importRow(
  deps: Deps,
  order: ImportOrder,
  row: SourceRow,
  mapped: MappedRow,
  { seen, known }: Memory,
): Promise<Result> {
  const [keyColumn] = order.profile.key as [string];
  const first = seen.get(mapped.key);
  if (first !== undefined)
    return quarantined(row, mapped.key, [
      {
        column: keyColumn,
        value: mapped.key,
        reason: `Line ${first} of the file has the same key.`,
        remedy: 'Keep one of the two rows.',
      },
    ]);
  seen.set(mapped.key, row.line);
  const existing = known.get(mapped.key);
  if (existing) return existingRow(row, projectIdOf(order.profile.id, mapped.key), mapped, existing, keyColumn);
  if (order.dryRun) return { line: row.line, rowKey: mapped.key, status: 'imported', faults: [], raw: row.cells };
  return fileRow(deps, order, row, mapped);
}

function existingRow(
  row: SourceRow,
  projectId: string,
  mapped: MappedRow,
  existing: 'same' | 'other',
  column: string,
): Result {
  if (existing === 'same')
    return { line: row.line, rowKey: mapped.key, status: 'unchanged', projectId, faults: [], raw: row.cells };
  const fault: RowFault = {
    column,
    value: mapped.key,
    reason: 'The register has this project with other content.',
    remedy: 'The agency amends the project, or posts a forecast.',
  };
  return { ...quarantined(row, mapped.key, [fault]), projectId };
}

async function fileRow(deps: Deps, order: ImportOrder, row: SourceRow, mapped: MappedRow): Promise<Result> {
  const { profile, actor, regimeHash } = order;
  const { register } = deps;
  const agencyId = agencyIdOf(profile.jurisdiction, mapped.agency.code);
  await ensureAgency(
    { prisma: deps.prisma, audit: register.audit },
    { id: agencyId, jurisdiction: profile.jurisdiction, agency: mapped.agency },
    actor,
    deps.clock.now(),
  );
  const agency = await deps.filingAgency(agencyId);
  if (!agency) return quarantined(row, mapped.key, [closedAgency(profile, mapped)]);
  const projectId = projectIdOf(profile.id, mapped.key);
  const command: Submit = {
    type: 'Submit',
    projectId,
    reference: await register.nextReference(),
    regimeHash,
    agency,
    submission: mapped.submission,
    authors: [],
    draftId: null,
    origin: { profile: profile.id, row: mapped.key },
  };
  const { outcome, wake } = await register.perform({
    stream: streamName('project', projectId),
    command,
    actor,
    commandId: `import:${order.runId}:${projectId}`,
    now: deps.clock.now(),
  });
  deps.wake(wake);
  if (outcome.kind === 'accepted')
    return { line: row.line, rowKey: mapped.key, status: 'imported', projectId, faults: [], raw: row.cells };
  return quarantined(row, mapped.key, [
    refusedRow(profile, mapped, outcome.kind === 'refused' ? outcome.refusal : null),
  ]);
}

const quarantined = (row: SourceRow, rowKey: string | null, faults: readonly RowFault[]): Result => ({
  line: row.line,
  rowKey,
  status: 'quarantined',
  faults: faults.map((fault) => ({ ...fault })),
  raw: row.cells,
});

const closedAgency = ({ agency }: ImportProfile, mapped: MappedRow): RowFault => ({
  column: agency.code,
  value: mapped.agency.code,
  reason: 'The directory has a body of this short name that is closed or is no agency.',
  remedy: 'An administrator opens it again, or the row gets another agency.',
});

const refusedRow = ({ title }: ImportProfile, mapped: MappedRow, refusal: Refusal | null): RowFault => ({
  column: title.column,
  value: mapped.submission.title,
  reason: refusal?.message ?? 'The register has another project under this id.',
  remedy: refusal?.remedy ?? 'Import it under another profile.',
});

/** What earlier imports of this profile filed, by row key, held against what the rows say now. */
async function knownRows(prisma: PrismaClient, profile: string, rows: readonly MappedRow[]): Promise<Memory['known']> {
  const projects = await prisma.project.findMany({
    where: { originProfile: profile, originRow: { in: rows.map(({ key }) => key) } },
    select: { originRow: true, stream: true },
  });
  // The first event of a project is its submission.
  const filings = await prisma.event.findMany({
    where: { stream: { in: projects.map(({ stream }) => stream) }, seq: 1 },
    select: { stream: true, data: true },
  });
  const filed = new Map(filings.map(({ stream, data }) => [stream, (data as { submission?: unknown }).submission]));
  const streams = new Map(projects.map(({ originRow, stream }) => [originRow, stream]));
  // Of rows with one key the first counts; the others are faults of the file.
  return new Map(
    [...rows].reverse().flatMap(({ key, submission }) => {
      const stream = streams.get(key);
      if (stream === undefined) return [];
      const same = canonicalJson(filed.get(stream)) === canonicalJson(submission);
      return [[key, same ? 'same' : 'other'] as const];
    }),
  );
}

/** The project of a row for ever: a UUID (version 8, RFC 9562) made of the profile and the row's key. */
function projectIdOf(profile: string, key: string): string {
  const hex = createHash('sha256').update(`${profile}\n${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
