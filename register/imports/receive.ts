import type { ImportProfile } from '../../contracts/import-profile';
import type { Actor } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { ImportRun, PrismaClient } from '../../generated/prisma/client';
import { keyOf } from './map-row';
import { readRows, type FileFault } from './rows';

/** A file that somebody sends to be imported. */
export interface ImportOrder {
  readonly runId: string;
  readonly profile: ImportProfile;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly actor: Actor;
  readonly now: Instant;
  readonly maxBytes: number;
}

/** Reading a file of 64 MB into the database may take so long. */
const MOST_MS = 10 * 60_000;

class Unreadable extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.message);
  }
}

/**
 * Keeps the rows of a file as they come, all of them or none: a file that turns out to be no such table leaves nothing
 * behind. From then on the run needs the file no more.
 */
export async function receive(
  prisma: PrismaClient,
  { runId, profile, fileName, dryRun, actor, now, maxBytes }: ImportOrder,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<ImportRun, FileFault>> {
  try {
    return ok(
      await prisma.$transaction(
        async (tx) => {
          const standing = {
            profile: profile.id,
            fileName,
            dryRun,
            status: 'running',
            startedBy: actor.id,
            startedAt: now,
          };
          await tx.importRun.create({
            data: { id: runId, fileHash: '', actor: JSON.parse(JSON.stringify(actor)) as object, ...standing },
          });
          const read = await readRows(chunks, profile, { maxBytes }, async (rows) => {
            const data = rows.map((row) => {
              const { key, edition } = keyOf(row, profile);
              return { runId, line: row.line, rowKey: key, edition, status: 'waiting', raw: row.cells };
            });
            await tx.importRow.createMany({ data });
          });
          if (!read.ok) throw new Unreadable(read.fault);
          const { hash: fileHash, rows: total, headings } = read.value;
          return tx.importRun.update({ where: { id: runId }, data: { fileHash, total, headings: [...headings] } });
        },
        { timeout: MOST_MS, maxWait: 30_000 },
      ),
    );
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.fault);
    throw error;
  }
}
