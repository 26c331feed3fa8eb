import { climb } from '../../../escalation/ladder';
import type { EscalationEntered, ProjectEvent, SpendingFrozen } from '../../events';
import { notice } from '../../notices';
import { agencyApprover, caseOfficer, deciderAt } from '../../who';
import { opened } from './demand';
import { liftedWith, type Looked, type Told } from './looked';

type Entering = Extract<NonNullable<ReturnType<typeof climb>>, { kind: 'enter' }>;

/** The move on the ladder that the facts make, with the freeze that begins or ends with it. */
export function ladderMove(looked: Looked): Told {
  const { state, facts, context } = looked;
  const { position, entered } = state.escalation;
  const move = climb(context.regime.escalation, { position, entered }, facts);
  if (!move) return { events: [], notices: [] };
  const { now: at, regime } = context;
  const lifted = liftedWith(state, position?.freezeId ?? null, at);
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  if (move.kind === 'exit') {
    const { stepId, used } = move;
    const { legalRef, verified } = regime.escalation.find(({ id }) => id === stepId) ?? {};
    const exited: ProjectEvent = {
      ...{ type: 'EscalationExited', stepId, how: 'holds', reasons: null, facts: used, at, legalRef, verified },
    };
    return { events: [exited, ...lifted], notices: [notice('escalation_exited', state, to, { stepId })] };
  }
  const { step, from, why } = move;
  return {
    events: [
      ...lifted,
      ...entering(move, { ...looked, context: { ...context, nextSeq: context.nextSeq + lifted.length } }),
    ],
    notices: [
      notice('escalation_entered', state, [...to, deciderAt(step.body, regime)], {
        stepId: step.id,
        instrument: step.instrument,
        from,
        why,
      }),
    ],
  };
}

function entering(
  { step, from, why, used: facts }: Entering,
  { state, since, context }: Looked,
): readonly ProjectEvent[] {
  const { id: stepId, instrument, body, deadline, legalRef, verified, freezes } = step;
  const { nextSeq: seq, now: at } = context;
  const ruleId = `escalation.${stepId}`;
  const demand = { ruleId, instrument, body, reviewRule: null, deadline, seq, since };
  const freezeId = instrument === 'freeze' ? `freeze-${seq}` : null;
  const entered: EscalationEntered = {
    ...{ type: 'EscalationEntered', stepId, from, why, facts, freezeId, at, legalRef, verified },
    ...opened(state, demand, context),
  };
  if (freezeId === null) return [entered];
  const frozen: SpendingFrozen = {
    ...{ type: 'SpendingFrozen', freezeId, source: 'ladder', ruleId, classes: freezes ?? 'all', at },
    ...{ legalRef, verified, reason: null },
  };
  return [entered, frozen];
}
