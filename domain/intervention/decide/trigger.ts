import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import type { DeclineProposal, ProposeIntervention, TakeOverProposal } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { powerOf } from '../rules';
import { proceedingEnded } from '../sends';
import type { InterventionState } from '../state';
import { decider, officer, unlessOfBody } from '../who';
import { refuseProposal, textMissing } from './opening';

/**
 * The body in whose name a rule of the regime proposes: it must have the power. The procedure alone proposes so; people
 * propose for their own body.
 */
export function proposingRule(
  { kind, byRule }: ProposeIntervention,
  { actor, regime }: Context,
): { readonly bodyKey: string } | InterventionRefusal | null {
  if (byRule === undefined) return null;
  if (actor.kind !== 'system') {
    return refuseIntervention('system-only', 'Only the procedure itself proposes on behalf of a rule.', {
      field: '/byRule',
    });
  }
  const power = powerOf(kind);
  const holds = regime.powers.some(({ body, may }) => body === byRule.bodyKey && may.includes(power));
  if (holds) return { bodyKey: byRule.bodyKey };
  return refuseIntervention('power-not-given', 'The body in whose name the rule proposes does not have this power.', {
    rule: { id: 'powers' },
    facts: { power, body: byRule.bodyKey, trigger: byRule.triggerId },
  });
}

/** The officer makes the rule's proposal his body's own; the procedure goes on as with any other. */
export function takeOver(
  state: InterventionState,
  { grounds, facts, material }: TakeOverProposal,
  context: Context,
): Decision<InterventionEvent> {
  const refusal =
    unlessOfBody(state, context) ??
    unlessTriggered(state) ??
    refuseProposal({ kind: state.kind, grounds, facts }, context);
  if (refusal) return refusal;
  const { actor, regime } = context;
  const to = [officer(state.bodyKey), decider(state.bodyKey, regime)];
  return {
    events: [{ type: 'ProposalTakenOver', grounds, facts, material, by: personsOf(actor) }],
    notices: [notice('intervention_proposed', state, to, { grounds })],
  };
}

/** The officer does not follow the rule: the proceeding is over, and the reason is on the record. */
export function decline(
  state: InterventionState,
  { reason }: DeclineProposal,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfBody(state, context) ?? unlessTriggered(state);
  if (refusal) return refusal;
  if (reason.trim() === '') return textMissing('/reason');
  const { actor, regime, now } = context;
  const triggerId = state.byRule?.triggerId ?? '';
  const to = [officer(state.bodyKey), decider(state.bodyKey, regime)];
  return {
    events: [{ type: 'ProposalDeclined', triggerId, reason, by: personsOf(actor) }],
    sends: [proceedingEnded(state, now)],
    notices: [notice('proposal_declined', state, to, { triggerId })],
  };
}

const unlessTriggered = ({ status }: InterventionState): InterventionRefusal | null =>
  status === 'triggered'
    ? null
    : refuseIntervention('not-triggered', 'No proposal of a rule waits to be taken over.', { facts: { status } });
