import { isOfAgency } from '../../actor';
import type { Context, Decision } from '../../kernel';
import type { StateAlternatives, StateTerminationCosts } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule } from '../rules';
import type { InterventionState } from '../state';
import { agency, officer, unlessOfAgency, unlessOfBody } from '../who';
import { refuseAlternatives } from './cancellation-terms';
import { textMissing } from './opening';
import { refuseAmount } from './terms';

/** A side puts the alternatives with their figures on the record; both sides' stand beside each other. */
export function stateAlternatives(
  state: InterventionState,
  { alternatives }: StateAlternatives,
  context: Context,
): Decision<InterventionEvent> {
  const ofAgency = isOfAgency(context.actor, state.agencyId);
  const refusal =
    (ofAgency ? null : unlessOfBody(state, context)) ??
    unlessUndecided(state) ??
    refuseNone(alternatives, '/alternatives', context) ??
    refuseAlternatives(alternatives, '/alternatives', context);
  if (refusal) return refusal;
  const by = ofAgency ? 'agency' : 'body';
  const to = [ofAgency ? officer(state.bodyKey) : agency(state)];
  return {
    events: [{ type: 'AlternativesStated', by, alternatives }],
    notices: [notice('alternatives_stated', state, to, { by, alternatives: alternatives.map(({ id }) => id) })],
  };
}

/** The agency says what ending its contracts would cost: it knows them. */
export function stateTerminationCosts(
  state: InterventionState,
  { contracts, documents }: StateTerminationCosts,
  context: Context,
): Decision<InterventionEvent> {
  const refusal =
    unlessOfAgency(state, context) ?? unlessUndecided(state) ?? refuseNone(contracts, '/contracts', context);
  if (refusal) return refusal;
  const { currency } = context.regime.money;
  for (const [index, { contractId, cost, note }] of contracts.entries()) {
    const at = `/contracts/${index}`;
    if (contracts.findIndex((other) => other.contractId === contractId) !== index) {
      return refuseIntervention('item-repeated', 'Two things of one list have the same id.', {
        field: `${at}/contractId`,
        facts: { id: contractId },
      });
    }
    const wrong = refuseAmount(cost, `${at}/cost`, currency, citeRule('cancellation', context.regime));
    if (wrong) return wrong;
    if (note.trim() === '') return textMissing(`${at}/note`);
  }
  return {
    events: [{ type: 'TerminationCostsStated', contracts, documents }],
    notices: [notice('termination_costs_stated', state, [officer(state.bodyKey)])],
  };
}

/** What is compared belongs before the decision. */
const unlessUndecided = ({ pending, order, pause, status }: InterventionState): InterventionRefusal | null =>
  pending || order || pause
    ? refuseIntervention('already-decided', 'It has been decided; what is stated now changes nothing.', {
        facts: { status },
      })
    : null;

const refuseNone = (list: readonly unknown[], field: string, { regime }: Context): InterventionRefusal | null =>
  list.length > 0
    ? null
    : refuseIntervention('alternatives-missing', 'At least one must be stated.', {
        rule: citeRule('cancellation', regime),
        field,
      });
