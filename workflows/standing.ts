import type { ProceedingInput } from '../contracts/procedure';
import { follow } from './follow';

/**
 * The procedure of an agency's standing.
 *
 * § 1 The agency is assessed, and let decide itself, by people alone; the procedure tells those concerned.
 * § 2 It waits for the last day of each assessment and of the autonomy; from then on there is none.
 */
export async function standing(input: ProceedingInput): Promise<void> {
  const record = follow<never>('standing', input);
  while (await record.goesOn()) {
    if (record.hasNotices()) record.deliverNotices();
    await record.change();
  }
}
