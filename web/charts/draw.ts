import { createHash } from 'node:crypto';
import { DrawingThread, type DrawingJob } from './drawing-thread';
import { pictureOf, type Picture } from './picture';

/** More pictures than the pages that are read in an hour show; each takes some 10 KB. */
const MOST_KEPT = 1_000;

const thread = new DrawingThread();
const drawn = new Map<string, Promise<Picture>>();

/**
 * The picture of a spec. The same spec is drawn once: what was drawn is kept under the hash of everything that it
 * depends on, those that were asked for last.
 */
export function draw(job: DrawingJob): Promise<Picture> {
  const key = createHash('sha256').update(JSON.stringify(job)).digest('base64');
  const known = drawn.get(key);
  if (known) {
    drawn.delete(key);
    drawn.set(key, known);
    return known;
  }
  const picture = thread.draw(job).then(pictureOf);
  drawn.set(key, picture);
  picture.catch(() => drawn.delete(key));
  const [oldest] = drawn.keys();
  if (drawn.size > MOST_KEPT && oldest !== undefined) drawn.delete(oldest);
  return picture;
}
