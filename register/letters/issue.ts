import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { LETTER_NOTICE } from '../../domain/letter';
import type { Instant } from '../../domain/time';
import { TELL } from '../notices';
import type { WrittenLetter } from './types';

/**
 * One statement: the letter is filled in unless it is already, its PDF becomes a document, and everybody who holds the
 * office that it is addressed to (or, while nobody holds it, the office) is told.
 */
const ISSUE = {
  name: 'issue_letter',
  text: `WITH issued AS (
      UPDATE letter SET issued_at = $2::timestamptz, document_id = $3::text, data = $6, classification = $7, until = $8, legal_ref = $9
       WHERE id = $1 AND issued_at IS NULL RETURNING *
    ), stored AS (
      INSERT INTO document (id, size, media_type, content, stored_at)
      SELECT $3::text, $4::integer, 'application/pdf', $5::bytea, $2::timestamptz FROM issued ON CONFLICT (id) DO NOTHING
    ), due AS (
      SELECT stream, seq, 'letter:' || id AS n, '${LETTER_NOTICE}' AS kind, "to" || copies AS "to", $10::jsonb AS facts,
             $2::timestamptz AS at
        FROM issued
    ), ${TELL}
    SELECT count(*)::integer AS issued FROM issued`,
};

/** See `LetterDesk.issue`. */
export async function issueLetter(
  pool: Pool,
  { letter, pdf, classification: { classification, until, legalRef } }: WrittenLetter,
  now: Instant,
): Promise<boolean> {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { id, kind, reference, project } = letter;
  const facts = {
    projectId: project.id,
    reference: project.reference,
    letterId: id,
    letter: kind,
    letterRef: reference,
  };
  const { rows } = await pool.query<{ issued: number }>({
    ...ISSUE,
    values: [
      ...[id, now, sha256, pdf.length, pdf, JSON.stringify(letter), classification, until, legalRef],
      JSON.stringify(facts),
    ],
  });
  return rows[0]?.issued === 1;
}
