import type { DueStep, Procedure } from '../kernel';
import type { InterventionStep } from './commands';
import type { InterventionState } from './state';

/** What the procedure must know of an intervention: to give notice, to ask for the decision, and when it is over. */
export const interventionProcedure = (state: InterventionState): Procedure<InterventionStep> => ({
  due: dueSteps(state),
  children: [],
  ended: state.status === 'ended',
  stage: state.status,
  overlays: state.pending ? ['awaiting_signature'] : [],
});

function dueSteps(state: InterventionState): readonly DueStep<InterventionStep>[] {
  if (state.status === 'proposed') return [{ step: 'give_notice', cause: state.proposedSeq }];
  const toAsk = state.status === 'deciding' && state.decisionAskedAt === null && !state.pending;
  return toAsk ? [{ step: 'ask_decision', cause: state.statusSeq }] : [];
}
