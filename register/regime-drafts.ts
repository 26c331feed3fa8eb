import { personsOf } from '../domain/actor';
import type { Actor } from '../domain/kernel';
import { fail, ok, type Result } from '../domain/result';
import type { Instant } from '../domain/time';
import type { Prisma, PrismaClient } from '../generated/prisma/client';
import type { AuditTrail } from './audit';

/** Rules that somebody still writes. The text may be anything between nothing and a whole document. */
export interface RegimeDraft {
  readonly id: string;
  readonly jurisdiction: string;
  /** Hash of the version that it began from. */
  readonly origin: string;
  /** YAML, comments and all. */
  readonly text: string;
  readonly version: number;
  /** Everybody who wrote in it. */
  readonly authors: readonly string[];
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** The version that it became; then it does not change any more. */
  readonly proposedHash: string | null;
}

/** Why a draft cannot be changed: it is gone, became a version, or somebody changed it (`present` is theirs). */
export type RegimeDraftFault =
  { readonly code: 'gone' | 'proposed' } | { readonly code: 'stale'; readonly present: RegimeDraft };

/** Who does it, and when. */
interface Doing {
  readonly by: Actor;
  readonly at: Instant;
}

/** The drafts of rules. Each act leaves a row in the audit trail, without the text. */
export interface RegimeDrafts {
  /** Begins a draft; one that was begun under this id already stays as it is. */
  create(draft: Pick<RegimeDraft, 'id' | 'jurisdiction' | 'origin' | 'text'>, doing: Doing): Promise<RegimeDraft>;
  find(id: string): Promise<RegimeDraft | null>;
  /** In the order of their ids; `jurisdictions` null: all. */
  list(filter: {
    readonly jurisdictions: readonly string[] | null;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly RegimeDraft[]>;
  /** Writes the text anew if the draft's version is still the one that the writer read; `version` null: whatever it is. */
  write(
    change: { readonly id: string; readonly version: number | null; readonly text: string },
    doing: Doing,
  ): Promise<Result<RegimeDraft, RegimeDraftFault>>;
  /** Throws a draft away. */
  remove(id: string, version: number | null, doing: Doing): Promise<Result<null, RegimeDraftFault>>;
}

export function createRegimeDrafts(prisma: PrismaClient, audit: AuditTrail): RegimeDrafts {
  const trace = (tx: Prisma.TransactionClient, act: string, id: string, version: number, { by, at }: Doing) =>
    audit.add({ at, actor: by, action: `regime_draft.${act}`, subject: `regime_draft/${id}`, facts: { version } }, tx);
  return {
    create: (draft, doing) =>
      prisma.$transaction(async (tx) => {
        const { id: person } = doing.by;
        const stamps = { authors: [...personsOf(doing.by)], createdBy: person, updatedBy: person };
        const times = { createdAt: doing.at, updatedAt: doing.at };
        const begun = await tx.regimeDraft.createMany({
          data: [{ ...draft, ...stamps, ...times }],
          skipDuplicates: true,
        });
        if (begun.count === 1) await trace(tx, 'create', draft.id, 1, doing);
        return draftOf(await tx.regimeDraft.findUniqueOrThrow({ where: { id: draft.id } }));
      }),
    find: async (id) => {
      const row = await prisma.regimeDraft.findUnique({ where: { id } });
      return row && draftOf(row);
    },
    list: async ({ jurisdictions, after, limit }) => {
      const rows = await prisma.regimeDraft.findMany({
        where: {
          ...(jurisdictions && { jurisdiction: { in: [...jurisdictions] } }),
          ...(after !== undefined && { id: { gt: after } }),
        },
        orderBy: { id: 'asc' },
        take: limit,
      });
      return rows.map(draftOf);
    },
    write: ({ id, version, text }, doing) =>
      prisma.$transaction(async (tx) => {
        const present = await changeable(tx, id, version);
        if (!present.ok) return present;
        const row = await tx.regimeDraft.update({
          where: { id },
          data: {
            text,
            version: { increment: 1 },
            authors: [...new Set([...present.value.authors, ...personsOf(doing.by)])],
            updatedBy: doing.by.id,
            updatedAt: doing.at,
          },
        });
        await trace(tx, 'write', id, row.version, doing);
        return ok(draftOf(row));
      }),
    remove: (id, version, doing) =>
      prisma.$transaction(async (tx) => {
        const present = await changeable(tx, id, version);
        if (!present.ok) return present;
        await tx.regimeDraft.delete({ where: { id } });
        await trace(tx, 'remove', id, present.value.version, doing);
        return ok(null);
      }),
  };
}

/** The draft, locked until the end of the transaction, if it may be changed by somebody who has read this version. */
async function changeable(
  tx: Prisma.TransactionClient,
  id: string,
  version: number | null,
): Promise<Result<RegimeDraft, RegimeDraftFault>> {
  await tx.$queryRaw`SELECT 1 FROM regime_draft WHERE id = ${id} FOR UPDATE`;
  const row = await tx.regimeDraft.findUnique({ where: { id } });
  if (!row) return fail({ code: 'gone' });
  if (row.proposedHash !== null) return fail({ code: 'proposed' });
  const present = draftOf(row);
  return version === null || present.version === version ? ok(present) : fail({ code: 'stale', present });
}

const draftOf = (row: Prisma.RegimeDraftGetPayload<object>): RegimeDraft => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
