import type { Instant } from '../domain/time';
import { fail, ok, type Result } from '../domain/result';
import type { Prisma } from '../generated/prisma/client';

/** What an agency still edits. `content` may be anything between nothing and a whole submission. */
export interface Draft {
  readonly id: string;
  readonly agencyId: string;
  /** The project that it amends; null for a new one. */
  readonly projectId: string | null;
  readonly regimeId: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly version: number;
  /** Everybody who wrote in it. */
  readonly authors: readonly string[];
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly submittedAt: Instant | null;
}

type Db = Pick<Prisma.TransactionClient, 'draft' | 'event'>;

export interface NewDraft {
  readonly id: string;
  readonly agencyId: string;
  readonly projectId: string | null;
  readonly regimeId: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly at: Instant;
}

/** Begins a draft; whoever begins it is its first author. One that was begun under this id already stays as it is. */
export async function createDraft(db: Db, { by, at, content, ...rest }: NewDraft): Promise<Draft> {
  const text = { ...rest, content: content as Prisma.InputJsonObject };
  const stamps = { authors: [by], createdBy: by, updatedBy: by, createdAt: at, updatedAt: at };
  await db.draft.createMany({ data: [{ ...text, ...stamps }], skipDuplicates: true });
  return draftOf(await db.draft.findUniqueOrThrow({ where: { id: rest.id } }));
}

/** A draft by its id; null if there is none. */
export async function findDraft(db: Db, id: string): Promise<Draft | null> {
  const row = await db.draft.findUnique({ where: { id } });
  return row && draftOf(row);
}

export interface DraftFilter {
  readonly agencyIds: readonly string[];
  readonly submitted: boolean;
  /** The last draft of the page before: its time of change and its id. */
  readonly after: { readonly updatedAt: Instant; readonly id: string } | null;
  readonly limit: number;
}

/** The drafts of these agencies, the last changed first. */
export async function listDrafts(db: Db, filter: DraftFilter): Promise<readonly Draft[]> {
  const { agencyIds, submitted, after, limit } = filter;
  const rows = await db.draft.findMany({
    where: {
      agencyId: { in: [...agencyIds] },
      submittedAt: submitted ? { not: null } : null,
      ...(after && {
        OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(draftOf);
}

export interface DraftChange {
  readonly id: string;
  /** The version that the writer has read. */
  readonly version: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly at: Instant;
}

/** Why a draft cannot be changed: it is gone, was submitted, or somebody changed it (`present` is theirs). */
export type DraftFault = { readonly code: 'gone' | 'submitted' } | { readonly code: 'stale'; readonly present: Draft };

/** Writes a draft whose version is still the one that the writer read; the writer becomes one of its authors. */
export async function writeDraft(db: Db, change: DraftChange): Promise<Result<Draft, DraftFault>> {
  const before = await unchanged(db, change.id, change.version);
  if (!before.ok) return before;
  const authors = [...new Set([...before.value.authors, change.by])];
  const { count } = await db.draft.updateMany({
    where: { id: change.id, version: change.version, submittedAt: null },
    data: {
      content: change.content as Prisma.InputJsonObject,
      version: { increment: 1 },
      authors,
      updatedBy: change.by,
      updatedAt: change.at,
    },
  });
  const after = await findDraft(db, change.id);
  if (!after) return fail({ code: 'gone' });
  return count === 1 ? ok(after) : fail(after.submittedAt ? { code: 'submitted' } : { code: 'stale', present: after });
}

/** Throws a draft away; what was submitted of it stays on the record. */
export async function deleteDraft(db: Db, id: string, version: number): Promise<Result<null, DraftFault>> {
  const before = await unchanged(db, id, version);
  if (!before.ok) return before;
  const { count } = await db.draft.deleteMany({ where: { id, version, submittedAt: null } });
  if (count === 1) return ok(null);
  const present = await findDraft(db, id);
  if (!present) return fail({ code: 'gone' });
  return fail(present.submittedAt ? { code: 'submitted' } : { code: 'stale', present });
}

/** Notes that a draft was filed. */
export async function markSubmitted(db: Db, id: string, at: Instant): Promise<void> {
  await db.draft.updateMany({ where: { id, submittedAt: null }, data: { submittedAt: at } });
}

/** Whether the record has a submission of this draft, also if the process died before the draft said so. */
export async function wasFiled(db: Db, { id, projectId, submittedAt }: Draft): Promise<boolean> {
  if (submittedAt !== null) return true;
  const filed = await db.event.findFirst({
    where: { stream: `project/${projectId ?? id}`, data: { path: ['draftId'], equals: id } },
    select: { seq: true },
  });
  return filed !== null;
}

async function unchanged(db: Db, id: string, version: number): Promise<Result<Draft, DraftFault>> {
  const present = await findDraft(db, id);
  if (!present) return fail({ code: 'gone' });
  if (present.submittedAt !== null) return fail({ code: 'submitted' });
  return present.version === version ? ok(present) : fail({ code: 'stale', present });
}

const draftOf = (row: Prisma.DraftGetPayload<object>): Draft => ({
  id: row.id,
  agencyId: row.agencyId,
  projectId: row.projectId,
  regimeId: row.regimeId,
  content: row.content as Readonly<Record<string, unknown>>,
  version: row.version,
  authors: row.authors,
  createdBy: row.createdBy,
  updatedBy: row.updatedBy,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  submittedAt: row.submittedAt?.toISOString() ?? null,
});
