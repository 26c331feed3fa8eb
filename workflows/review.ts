import type { ProceedingInput } from '../contracts/procedure';
import type { ReviewStep } from '../domain/review/commands';
import { follow } from './follow';

/**
 * The procedure of a round of the council.
 *
 * § 1 Members are assigned, declare their conflicts, vote and give their opinion: people's acts, on the record.
 * § 2 The round's time runs from its cause, and stands still while the regime says so; when it has run out, the round
 *     lapses, and the project goes on without an opinion.
 * § 3 Those concerned are told.
 */
export async function review(input: ProceedingInput): Promise<void> {
  const record = follow<ReviewStep>('review', input);
  while (await record.goesOn()) {
    if (record.hasNotices()) record.deliverNotices();
    await record.change();
  }
}
