import type { ProceedingInput } from '../contracts/procedure';
import { follow } from './follow';

/**
 * The procedure of a project's account.
 *
 * § 1 Money is promised, claimed, released and asked back by people alone; the procedure tells those concerned, of an
 *     order to pay only after it is on record.
 * § 2 It waits for the last day of what is asked back.
 */
export async function account(input: ProceedingInput): Promise<void> {
  const record = follow<never>('account', input);
  while (await record.goesOn()) {
    if (record.hasNotices()) record.deliverNotices();
    await record.change();
  }
}
