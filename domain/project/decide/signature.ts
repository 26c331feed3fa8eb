import { personsOf } from '../../actor';
import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import { decisionRule, gateRule } from '../../regime/lookup';
import { secondSignatory } from '../../regime/powers';
import type { DecisionRule } from '../../regime/procedure';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { GateState, PendingDecision, ProjectState } from '../state';
import { agencyApprover, decidingBody, deciderAt, notAuthorised } from '../who';
import { unlessAhead, unlessText } from './checks';
import { citeRule, unlessNotPaused } from './decision';
import type { Handler } from './handler';
import { agencySigners, isDelegated, signsForAgency } from './standing';
import { takeDecision } from './taken';

/**
 * Another person signs, and the decision has effect; or sends it back to whoever decides. He is of the same body; or of the
 * one that must confirm a departure from the opinion, whose signature then is the second one.
 */
export const signDecision: Handler<'SignDecision'> = (state, { decisionId, refuse }, context) => {
  const { gate } = state;
  const pending = gate?.pending;
  if (!gate || pending?.decisionId !== decisionId) {
    return refuseProject('no-such-decision', 'No decision with this id awaits a signature.', {
      field: '/decisionId',
      facts: { decisionId },
    });
  }
  const { regime, actor } = context;
  const rule = decisionRule(regime, gateRule(regime, gate.id).decision);
  const refused = unlessSignatory(state, pending, gate, rule, context) ?? unlessNotPaused(state);
  if (refused) return refused;
  if (refuse !== undefined) return refuseSignature(state, gate, pending, refuse, context);
  const { by, seq: _, at: __, confirmBy, ...content } = pending;
  const confirmed = confirmBy === undefined ? {} : { confirmedBy: confirmBy };
  const signed = { by: 'person', decidedBy: by[0] ?? '', signedBy: actor.id, ...confirmed } as const;
  return unlessStillAhead(content, context) ?? takeDecision(state, gate, content, signed, context);
};

function refuseSignature(
  state: ProjectState,
  gate: GateState,
  { decisionId }: PendingDecision,
  reason: string,
  { regime, actor }: Context,
): ReturnType<Handler<'SignDecision'>> {
  const to = [isDelegated(gate) ? agencyApprover(state) : deciderAt(decidingBody(gate, regime), regime)];
  return (
    unlessText(reason, '/refuse') ?? {
      events: [{ type: 'SignatureRefused', gateId: gate.id, decisionId, by: actor.id, reason }],
      notices: [notice('signature_refused', state, to, { decisionId })],
    }
  );
}

function unlessSignatory(
  state: ProjectState,
  { by, confirmBy }: PendingDecision,
  gate: GateState,
  rule: DecisionRule,
  { actor, regime }: Context,
): ProjectRefusal | null {
  if (confirmBy !== undefined && !decidingAppointment(actor, confirmBy, regime)) {
    return notAuthorised([deciderAt(confirmBy, regime)], cite(`decisions.${rule.id}.deviation`, rule.deviation));
  }
  const body = decidingBody(gate, regime);
  const own = isDelegated(gate);
  if (confirmBy === undefined && own && !signsForAgency(actor, state)) {
    return notAuthorised(agencySigners(state), cite('tiers.earnedAutonomy', regime.tiers.earnedAutonomy ?? {}));
  }
  if (confirmBy === undefined && !own && !secondSignatory(actor, body, regime)) {
    return notAuthorised([{ role: 'second_signatory', bodyKey: body }], citeRule(rule));
  }
  if (!personsOf(actor).some((person) => by.includes(person))) return null;
  return refuseProject('same-signatory', 'The second signature must be by another person.', {
    rule: citeRule(rule),
    facts: { decidedBy: by },
    remedy: 'Another person must sign.',
  });
}

/** Dates that lay ahead when the decision was written must still do so when it is signed. */
function unlessStillAhead(
  { deferUntil, conditions }: Pick<PendingDecision, 'deferUntil' | 'conditions'>,
  context: Context,
): ProjectRefusal | null {
  const dates = [deferUntil, ...conditions.map(({ due }) => due)];
  const faults = dates.map((date) => (date ? unlessAhead(date, context, '/decisionId') : null));
  return faults.find((fault) => fault !== null) ?? null;
}
