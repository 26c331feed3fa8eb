import type { ProceedingInput } from '../contracts/procedure';
import type { InterventionStep } from '../domain/intervention/commands';
import { follow } from './follow';

/**
 * The procedure of an intervention: a proceeding that may pause, resume or cancel a project.
 *
 * § 1 The agency is given notice of what is proposed, with its grounds, and its time to be heard begins.
 * § 2 When it has replied, or its time has run out, or the hearing is waived by law, the decision is asked for.
 * § 3 An order has effect from its instant. A pause ends on its day by what the order says, unless it is renewed or the
 *     project is resumed before.
 * § 4 Those concerned are told, and get in writing what concerns them.
 */
export async function intervention(input: ProceedingInput): Promise<void> {
  const record = follow<InterventionStep>('intervention', input);
  while (await record.goesOn()) {
    if (record.awaits('give_notice')) await record.take('give_notice');
    if (record.awaits('ask_decision')) await record.take('ask_decision');
    if (record.hasNotices()) record.deliverNotices();
    if (record.hasLetters()) record.issueLetters();
    await record.change();
  }
}
