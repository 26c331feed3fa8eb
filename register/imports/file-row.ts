import { streamName } from '../../contracts/names';
import type { Actor, Refusal } from '../../domain/kernel';
import type { FilingAgency, Submit } from '../../domain/project/commands';
import type { ImportProfile } from '../../contracts/import-profile';
import { fail, ok, type Result } from '../../domain/result';
import type { PrismaClient } from '../../generated/prisma/client';
import type { ClockPort, Register } from '../types';
import { ensureAgency } from './agencies';
import type { RowFault } from './cells';
import type { MappedRow } from './map-row';
import { commandIdOf, projectIdOf } from './known-rows';

export interface ImportDeps {
  readonly prisma: PrismaClient;
  readonly register: Register;
  readonly clock: ClockPort;
  readonly filingAgency: (id: string) => Promise<FilingAgency | null>;
  /** Wakes the procedures of what was filed. */
  readonly wake: (streams: readonly string[]) => void;
}

/** What all rows of a run share. */
export interface Filing {
  readonly runId: string;
  readonly profile: ImportProfile;
  readonly dryRun: boolean;
  readonly actor: Actor;
  /** The version in force of a regime when the run began; null where none was. */
  readonly regimeHash: (regimeId: string) => Promise<string | null>;
  /** Agencies of this run that are in the directory by now. */
  readonly agencies: Map<string, Promise<FilingAgency | null>>;
}

/** The command that files a row which is understood and new, null in a dry run; the faults where there can be none. */
export async function filingOf(
  deps: ImportDeps,
  filing: Filing,
  mapped: MappedRow,
): Promise<Result<Submit | null, readonly RowFault[]>> {
  const { profile, dryRun } = filing;
  const regimeHash = await filing.regimeHash(mapped.regimeId);
  if (regimeHash === null) return fail([notInForce(profile, mapped)]);
  const absent = await absentDocuments(deps.prisma, mapped);
  if (absent.length > 0) return fail([documentsAbsent(profile, absent)]);
  if (dryRun) return ok(null);
  const agency = await agencyOf(deps, filing, mapped);
  if (!agency) return fail([closedAgency(profile, mapped)]);
  return ok({
    type: 'Submit',
    projectId: projectIdOf(profile, mapped),
    reference: await deps.register.nextReference(),
    regimeHash,
    agency,
    submission: mapped.submission,
    authors: [],
    draftId: null,
    origin: { profile: profile.id, row: mapped.key, ...(mapped.published && { published: mapped.published }) },
  });
}

/** Files a row; the faults where the law refuses it. */
export async function fileRow(
  deps: ImportDeps,
  { profile, actor, runId }: Filing,
  mapped: MappedRow,
  command: Submit,
): Promise<readonly RowFault[]> {
  const { projectId } = command;
  const { outcome, wake } = await deps.register.perform({
    stream: streamName('project', projectId),
    command,
    actor,
    commandId: commandIdOf(runId, projectId),
    now: deps.clock.now(),
  });
  deps.wake(wake);
  if (outcome.kind === 'accepted') return [];
  return [refusedRow(profile, mapped, outcome.kind === 'refused' ? outcome.refusal : null)];
}

/** The agency of a row, looked up once a run. */
function agencyOf(deps: ImportDeps, { agencies, actor }: Filing, mapped: MappedRow): Promise<FilingAgency | null> {
  const known = agencies.get(mapped.agency.id);
  if (known) return known;
  const entering = (async () => {
    const { prisma, register, clock } = deps;
    await ensureAgency({ prisma, audit: register.audit }, mapped, actor, clock.now());
    return deps.filingAgency(mapped.agency.id);
  })();
  agencies.set(mapped.agency.id, entering);
  return entering;
}

/** Documents that a row of another register names, and that this one does not hold. */
async function absentDocuments(prisma: PrismaClient, { submission: { documents } }: MappedRow): Promise<string[]> {
  if (documents.length === 0) return [];
  const ids = [...new Set(documents.map(({ documentId }) => documentId))];
  const held = await prisma.document.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(held.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

const documentsAbsent = (profile: ImportProfile, absent: readonly string[]): RowFault => ({
  column: profile.register?.content ?? profile.title.column,
  value: absent.join(', ').slice(0, 200),
  reason: 'The register does not hold documents that the row names.',
  remedy: 'Store these documents first, by their SHA-256, and try the row again.',
});

const notInForce = ({ register, title }: ImportProfile, { regimeId }: MappedRow): RowFault => ({
  column: register?.regime ?? title.column,
  value: regimeId,
  reason: 'No version of this regime is in force.',
  remedy: 'An administrator activates a version of it first.',
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
