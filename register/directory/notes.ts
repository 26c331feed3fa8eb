import { createHash, randomBytes } from 'node:crypto';
import type { NoteRef } from '../../domain/note';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';

/**
 * A personal note as it is kept; `text` and `salt` are null once it is erased. Its hash is the SHA-256 of the salt, a
 * line feed and the text, in UTF-8.
 */
export interface PersonalNote extends NoteRef {
  readonly personId: string;
  /** A stream (`review/<id>`), or `appointment/<id>`. */
  readonly about: string;
  readonly text: string | null;
  readonly salt: string | null;
  readonly writtenAt: Instant;
  readonly erasedAt: Instant | null;
}

export interface NewNote {
  /** Must follow from the command's id (`madeId`), so that a repeated act finds the note that it wrote. */
  readonly noteId: string;
  /** Whom the text is about: his erasure erases it. */
  readonly personId: string;
  readonly about: string;
  readonly text: string;
  readonly writtenAt: Instant;
}

type Db = Pick<Prisma.TransactionClient, 'personalNote'>;

/**
 * Keeps a free text about a person and answers what an event may carry of it. A note of this id that is there already
 * stays as it is, and its reference is the answer with `written: false`. Whoever writes a note for an act that the law
 * then refuses takes it away again with `dropPersonalNote`, if it was `written` then.
 */
export async function writePersonalNote(
  db: Db,
  { noteId, personId, about, text, writtenAt }: NewNote,
): Promise<NoteRef & { readonly written: boolean }> {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const sha256 = hashOf(salt, text);
  const row = { id: noteId, personId, about, sha256, salt, text, writtenAt };
  const { count } = await db.personalNote.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) return { noteId, sha256, written: true };
  const kept = await db.personalNote.findUniqueOrThrow({ where: { id: noteId }, select: { sha256: true } });
  return { noteId, sha256: kept.sha256, written: false };
}

/** The note of an event, or null. Whoever shows it has asked before whether the reader may see it. */
export async function readPersonalNote(db: Db, noteId: string): Promise<PersonalNote | null> {
  const [note] = await readPersonalNotes(db, [noteId]);
  return note ?? null;
}

/** The same for several, in no order. */
export async function readPersonalNotes(db: Db, noteIds: readonly string[]): Promise<readonly PersonalNote[]> {
  const rows = await db.personalNote.findMany({ where: { id: { in: [...noteIds] } } });
  return rows.map(({ id, writtenAt, erasedAt, ...row }) => ({
    ...row,
    noteId: id,
    writtenAt: writtenAt.toISOString(),
    erasedAt: erasedAt?.toISOString() ?? null,
  }));
}

/** Whether a text is the one that an event stands for. */
export const isTextOf = (note: Pick<PersonalNote, 'salt' | 'sha256'>, text: string): boolean =>
  note.salt !== null && hashOf(note.salt, text) === note.sha256;

/** Takes away a note that no event names, since its act was refused. */
export async function dropPersonalNote(db: Db, noteId: string): Promise<void> {
  await db.personalNote.deleteMany({ where: { id: noteId } });
}

/** Erases all texts about a person; ids and hashes stay. Returns how many there were. */
export async function erasePersonalNotes(db: Db, personId: string, at: Instant): Promise<number> {
  const { count } = await db.personalNote.updateMany({
    where: { personId, erasedAt: null },
    data: { text: null, salt: null, erasedAt: at },
  });
  return count;
}

const SALT_BYTES = 16;
const hashOf = (salt: string, text: string): string => createHash('sha256').update(`${salt}\n${text}`).digest('hex');
