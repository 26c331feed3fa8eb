import type { Letter } from '../../contracts/letter';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { instant } from './paging';
import type { LetterRow, Viewer } from './types';
import { fullyVisible, notRecused } from './visibility';

interface StoredLetter {
  readonly id: string;
  readonly project_id: string;
  readonly data: Letter;
  readonly issued_at: Date;
  readonly document_id: string;
  readonly size: number;
  readonly classification: LetterRow['classification'];
  readonly legal_ref: string | null;
}

/** A letter that is out: made public, or its embargo was lifted by the event that the regime names. */
const isOut = Prisma.sql`(l.classification = 'public' OR (l.classification = 'embargo' AND EXISTS (
  SELECT 1 FROM event e WHERE e.stream = p.stream AND e.type = l.until)))`;

/** Who may read the whole case reads its letters; everybody else those that are out, unless recused from the case. */
const mayRead = (viewer: Viewer): Prisma.Sql => {
  const published = viewer ? Prisma.sql`(${isOut} AND ${notRecused(viewer)})` : isOut;
  return Prisma.sql`(${published} OR ${fullyVisible(viewer)})`;
};

async function lettersWhere(prisma: PrismaClient, condition: Prisma.Sql): Promise<readonly StoredLetter[]> {
  return prisma.$queryRaw<StoredLetter[]>`
    SELECT l.id, l.project_id, l.data, l.issued_at, l.document_id, d.size, l.classification, l.legal_ref
      FROM letter l JOIN project p ON p.id = l.project_id JOIN document d ON d.id = l.document_id
     WHERE l.issued_at IS NOT NULL AND ${condition} ORDER BY l.number`;
}

const textOf = (runs: Letter['title']): string => runs.map(({ text }) => text).join('');

const letterRow = (row: StoredLetter): LetterRow => ({
  id: row.id,
  projectId: row.project_id,
  kind: row.data.kind,
  reference: row.data.reference,
  title: textOf(row.data.title),
  language: row.data.language,
  date: row.data.date,
  from: textOf(row.data.from),
  to: row.data.to.map(textOf),
  copies: row.data.copies.map(textOf),
  stream: row.data.stream,
  seq: row.data.seq,
  issuedAt: instant(row.issued_at),
  documentId: row.document_id,
  size: row.size,
  classification: row.classification,
  legalRef: row.legal_ref,
});

/** The letters of a project that the viewer may read, in the order of their numbers. */
export async function lettersOf(
  prisma: PrismaClient,
  viewer: Viewer,
  projectId: string,
): Promise<readonly LetterRow[]> {
  const rows = await lettersWhere(prisma, Prisma.sql`l.project_id = ${projectId} AND ${mayRead(viewer)}`);
  return rows.map(letterRow);
}

/** One letter with all that it says; null if there is none that the viewer may read. */
export async function letterOf(
  prisma: PrismaClient,
  viewer: Viewer,
  letterId: string,
): Promise<{ readonly row: LetterRow; readonly letter: Letter } | null> {
  const [row] = await lettersWhere(prisma, Prisma.sql`l.id = ${letterId} AND ${mayRead(viewer)}`);
  return row ? { row: letterRow(row), letter: row.data } : null;
}
