import type { Context } from '../../../kernel';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { PilotState } from '../../state/pilot';
import { pilotRule } from './caps';

/** The refusal where the project is no pilot with a plan. */
export const noPilot = ({ regime }: Context): ProjectRefusal =>
  refuseProject('no-pilot', 'The project is no pilot with a plan.', {
    rule: pilotRule(regime),
    remedy: 'Only a project of the kind pilot is tried out, decided and scaled.',
  });

/** The refusal where the pilot has not begun. */
export const unlessBegun = ({ begun }: PilotState, { regime }: Context): ProjectRefusal | null =>
  begun
    ? null
    : refuseProject('pilot-not-begun', 'The pilot has not begun.', {
        rule: pilotRule(regime),
        remedy: 'The agency’s approver begins it, with its assessments on file.',
      });

/** Nothing is measured or changed while a decision waits for its signature, or when all is decided. */
export function unlessUndecided({ ended, pending }: PilotState, { regime }: Context): ProjectRefusal | null {
  if (ended) {
    return refuseProject('pilot-decided', 'The pilot was stopped or scaled already.', {
      rule: pilotRule(regime),
      facts: { value: ended.value, at: ended.at, projectId: ended.projectId },
    });
  }
  if (!pending) return null;
  return refuseProject('pilot-decision-pending', 'A decision about the pilot awaits its second signature.', {
    rule: pilotRule(regime),
    facts: { decisionId: pending.decisionId, value: pending.value },
    remedy: 'It must be signed, or its signature refused, first.',
  });
}
