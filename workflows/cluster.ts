import type { ProceedingInput } from '../contracts/procedure';
import { follow } from './follow';

/**
 * The procedure of a cluster.
 *
 * § 1 Projects are found to belong together by looking at what is filed (`look_for_slices` of each project); whoever is
 *     asked, and whoever has to decide, is told.
 * § 2 It waits for the last day of a justification, and for that of an immunity.
 */
export async function cluster(input: ProceedingInput): Promise<void> {
  const record = follow<never>('cluster', input);
  while (await record.goesOn()) {
    if (record.hasNotices()) record.deliverNotices();
    await record.change();
  }
}
