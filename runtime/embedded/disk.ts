import { mkdir, statfs } from 'node:fs/promises';
import { StartProblem } from '../problem';

const MEBIBYTE = 1024 * 1024;

/**
 * Refuses to begin what the disk cannot hold: a database cluster that runs full while it is made, or a program cut off
 * half way, is worse than none.
 *
 * @param folder where it will be written; made if missing
 * @param needed mebibytes
 * @param purpose what the space is for, as in "a new database"
 */
export async function requireFreeSpace(folder: string, needed: number, purpose: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  if (free >= needed) return;
  throw new StartProblem(
    `There is not enough disk space for ${purpose}: ${free} MiB are free, ${needed} MiB are needed.`,
    [`Free some space on the disk that holds ${folder}.`, 'Or keep the data elsewhere: tollgate start --data DIR.'],
  );
}
