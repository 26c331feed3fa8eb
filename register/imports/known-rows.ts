import { createHash } from 'node:crypto';
import { submissionToWire } from '../../contracts/api/submission';
import type { ImportProfile } from '../../contracts/import-profile';
import type { Submission } from '../../domain/submission';
import type { PrismaClient } from '../../generated/prisma/client';
import { canonicalJson } from '../canonical-json';
import type { MappedRow } from './map-row';

/** What the register has of a row: nothing different, something different, or what this very run filed before it was cut off. */
export type Known = 'same' | 'other' | 'filed_by_this_run';

/**
 * The project of a row for ever: its own id where a register exported it, else a UUID (version 8, RFC 9562) made of the
 * profile and the row's key.
 */
export function projectIdOf({ id }: Pick<ImportProfile, 'id'>, { key, projectId }: MappedRow): string {
  if (projectId !== null) return projectId;
  const hex = createHash('sha256').update(`${id}\n${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id of the command that files a row in this run: the same run files a row once. */
export const commandIdOf = (runId: string, projectId: string): string => `import:${runId}:${projectId}`;

interface Filed {
  readonly submission: Submission;
  readonly origin?: { readonly published?: unknown };
}

/** What the register has of these rows already, by project id, held against what they say now. */
export async function knownRows(
  prisma: PrismaClient,
  { runId, profile }: { readonly runId: string; readonly profile: ImportProfile },
  rows: readonly MappedRow[],
): Promise<ReadonlyMap<string, Known>> {
  const streams = rows.map((row) => `project/${projectIdOf(profile, row)}`);
  const filings = await prisma.event.findMany({
    where: { stream: { in: streams }, type: { in: ['ProjectSubmitted', 'ProjectAmended'] } },
    select: { stream: true, seq: true, data: true, commandId: true },
    orderBy: { seq: 'asc' },
  });
  const known = new Map<string, Known>();
  // Of rows with one key the first counts; the others are faults of the file.
  for (const row of [...rows].reverse()) {
    const id = projectIdOf(profile, row);
    const own = filings.filter(({ stream }) => stream === `project/${id}`);
    const [first] = own;
    if (first) known.set(id, first.commandId === commandIdOf(runId, id) ? 'filed_by_this_run' : heldAgainst(row, own));
  }
  return known;
}

/** The same where the row says what was filed first, or what the agency has filed last. */
function heldAgainst(
  { submission, published }: MappedRow,
  filings: readonly { readonly data: unknown }[],
): 'same' | 'other' {
  // As they go over the wire: what a submission leaves out and what it leaves empty are the same.
  const wanted = canonicalJson(submissionToWire(submission));
  const [first] = filings as readonly { readonly data: Filed }[];
  const told = canonicalJson(first?.data.origin?.published ?? null) === canonicalJson(published);
  const said = filings.some(({ data }) => canonicalJson(submissionToWire((data as Filed).submission)) === wanted);
  return told && said ? 'same' : 'other';
}
