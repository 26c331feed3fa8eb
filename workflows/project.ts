import type { ProceedingInput } from '../contracts/procedure';
import type { ProjectStep } from '../domain/project/commands';
import { follow } from './follow';

/**
 * The procedure of a project, in the order of the law.
 *
 * § 1 What an agency files is held against the regime in force: is it in scope, and how much scrutiny does it need?
 * § 2 A project in scope comes to its gate.
 * § 3 The bodies that the regime names are consulted, and the council is asked for its opinion.
 * § 4 When they have spoken, or their time has run out, the decision is asked for.
 * § 5 A decision that lets the project pass opens its next stage.
 * § 6 Reviews and interventions are proceedings of their own; what they decide reaches the project by the record.
 * § 7 When what it is a part of may have changed, the register looks for what counts together with it.
 * § 8 Those concerned are told, and what the law wants in writing is written.
 *
 * What each step does, whether it is due and what silence means is the law's (`domain/project`); people act on the record
 * themselves. This only sees to it that what is due happens, and that a clock that runs out is noticed.
 */
export async function project(input: ProceedingInput): Promise<void> {
  const record = follow<ProjectStep | 'look_for_slices'>('project', input);
  while (await record.goesOn()) {
    if (record.awaits('assess_scope')) await record.take('assess_scope');
    if (record.awaits('open_gate')) await record.take('open_gate');
    if (record.awaits('consult')) await record.take('consult');
    if (record.awaits('open_review')) await record.take('open_review');
    if (record.awaits('ask_decision')) await record.take('ask_decision');
    if (record.awaits('start_stage')) await record.take('start_stage');
    if (record.awaits('look_for_slices')) await record.take('look_for_slices');
    record.openProceedings();
    if (record.hasNotices()) record.deliverNotices();
    if (record.hasLetters()) record.issueLetters();
    await record.change();
  }
}
