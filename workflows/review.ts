import type { ProceedingInput } from '../contracts/procedure';
import type { ReviewStep } from '../domain/review/commands';
import { follow } from './follow';

/**
 * The procedure of a round of the council.
 *
 * § 1 Members are sought in the pool, and by the rule assigned, or proposed to the office that assigns; so is whoever
 *     replaces a member who was recused. They declare their conflicts, vote and give their opinion: people's acts.
 * § 2 When the case names others, or a member's ties change, those who sit are held against them again.
 * § 3 The round's time runs from its cause, and stands still while the regime says so; when it has run out, the round
 *     lapses, and the project goes on without an opinion.
 * § 4 Those concerned are told, and the opinion is written to them.
 */
export async function review(input: ProceedingInput): Promise<void> {
  const record = follow<ReviewStep>('review', input);
  while (await record.goesOn()) {
    if (record.awaits('compose_round')) await record.take('compose_round');
    if (record.awaits('check_independence')) await record.take('check_independence');
    if (record.hasNotices()) record.deliverNotices();
    if (record.hasLetters()) record.issueLetters();
    await record.change();
  }
}
