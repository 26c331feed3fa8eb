import type { Pool } from 'pg';
import type { Laws } from '../states';
import type { StreamKinds } from '../streams';
import { dueLetters } from './due';
import { issueLetter } from './issue';
import { previewLetters } from './preview';
import { letterSource } from './source';
import type { LetterDesk } from './types';

/** Where letters are taken up and issued. */
export const createLetterDesk = (pool: Pool, kinds: StreamKinds, laws: Laws): LetterDesk => ({
  due: (stream) => dueLetters(pool, stream),
  preview: (asked) => previewLetters(pool, kinds, laws, asked),
  source: (id) => letterSource(pool, kinds, laws, id),
  names: async (personIds) => {
    const { rows } = await pool.query<{ id: string; name: string }>('SELECT id, name FROM person WHERE id = ANY($1)', [
      personIds,
    ]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  issue: (written, now) => issueLetter(pool, written, now),
});
