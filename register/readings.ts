import type { Pool } from 'pg';
import type { Actor } from '../domain/kernel';
import type { Instant } from '../domain/time';

/** One person's first look at one version of something. */
export interface Reading {
  readonly actor: Pick<Actor, 'id' | 'onBehalfOf'>;
  /** `review/<id>`, `project/<id>`, `intervention/<id>`, `document/<id>`, `letter/<id>`. */
  readonly about: string;
  /** What was asked for, without its query. */
  readonly path: string;
  readonly at: Instant;
}

/** Who read what, for the proof of who knew what and when. */
export interface ReadingLog {
  /** Keeps the first time that a person read this version; later ones say nothing new and are not kept. */
  note(reading: Reading): Promise<void>;
}

const NOTE = {
  name: 'note_reading',
  text: `INSERT INTO reading (person_id, on_behalf_of, about, path, version, at)
    SELECT $1, $2, $3, $4, COALESCE((SELECT seq FROM stream WHERE name = $3), 0), $5
    ON CONFLICT DO NOTHING`,
};

export function createReadingLog(pool: Pool): ReadingLog {
  return {
    note: async ({ actor, about, path, at }) => {
      await pool.query({ ...NOTE, values: [actor.id, actor.onBehalfOf ?? '', about, path, at] });
    },
  };
}
