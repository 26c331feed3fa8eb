import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Services } from '../../api/services';
import type { Entries } from './form/fields';
import type { PageContext } from './page';

/** The parameter of an address under which what was typed is found again. */
export const KEPT = 'kept';

const KEEP_MS = 24 * 60 * 60 * 1000;

const entriesSchema = z.array(z.tuple([z.string(), z.array(z.string())]));

/**
 * Keeps what was typed into a form whose session had ended when it was sent, for a day. The answer is the only key to
 * it; the database has its hash.
 */
export async function keepForm({ db, wallMs }: Pick<Services, 'db' | 'wallMs'>, entries: Entries): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  const now = wallMs();
  await db.keptForm.deleteMany({ where: { endsAt: { lte: new Date(now) } } });
  await db.keptForm.create({
    data: {
      keyHash: hashOf(key),
      entries: [...entries].map(([name, all]) => [name, [...all]]),
      endsAt: new Date(now + KEEP_MS),
    },
  });
  return key;
}

/** What was typed before the session ended, if the address names it; given out once. */
export async function takeKeptForm({ query, services: { db, wallMs } }: PageContext): Promise<Entries | null> {
  const key = query.get(KEPT);
  if (key === null) return null;
  const found = await db.keptForm.findFirst({ where: { keyHash: hashOf(key), endsAt: { gt: new Date(wallMs()) } } });
  if (!found) return null;
  await db.keptForm.deleteMany({ where: { keyHash: found.keyHash } });
  return new Map(entriesSchema.parse(found.entries));
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
