import { isLocalDate } from '../../calendar/dates';
import { localDateOf } from '../../calendar/calendar';
import type { Context } from '../../kernel';
import type { CancelRule } from '../../regime/intervention';
import type { Alternative, CancellationTerms, RunDownItem } from '../commands';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule } from '../rules';
import type { InterventionState } from '../state';
import { textMissing } from './opening';
import { refuseAmount } from './terms';

/** Whether a cancellation may be ordered on these terms; null if it may. */
export function refuseCancellationTerms(
  { compared }: Pick<InterventionState, 'compared'>,
  terms: CancellationTerms,
  rule: CancelRule,
  context: Context,
): InterventionRefusal | null {
  const { alternatives, contractExposure, continuity } = terms;
  const { regime } = context;
  const cited = citeRule('cancellation', regime);
  if (rule.alternativesRequired && alternatives.length === 0 && !compared) {
    return refuseIntervention('alternatives-missing', 'Alternatives to the cancellation must be stated.', {
      rule: cited,
      field: '/cancellation/alternatives',
    });
  }
  const blank = alternatives.findIndex(({ text }) => text.trim() === '');
  if (blank >= 0) return textMissing(`/cancellation/alternatives/${blank}/text`);
  if (contractExposure === null && rule.contractExposureRequired) {
    return refuseIntervention('contract-exposure-missing', 'The exposure under contracts must be stated.', {
      rule: cited,
      field: '/cancellation/contractExposure',
      remedy: 'State the amount; it may be 0.',
    });
  }
  if (rule.continuityPlanRequired && continuity.trim() === '') {
    return refuseIntervention('continuity-missing', 'It must be stated how the service goes on.', {
      rule: cited,
      field: '/cancellation/continuity',
    });
  }
  const exposure =
    contractExposure === null
      ? null
      : refuseAmount(contractExposure, '/cancellation/contractExposure', regime.money.currency, cited);
  return (
    exposure ??
    refuseAlternatives(alternatives, '/cancellation/alternatives', context) ??
    refuseRunDown(terms, rule, context)
  );
}

/** Whether alternatives are stated so that they can be compared: each once, in the regime's currency, on days that exist. */
export function refuseAlternatives(
  alternatives: readonly Alternative[],
  field: string,
  { regime }: Context,
): InterventionRefusal | null {
  const cited = citeRule('cancellation', regime);
  for (const [index, each] of alternatives.entries()) {
    const { id, text, remainingCost, remainingBenefits, end } = each;
    const at = `${field}/${index}`;
    if (text.trim() === '') return textMissing(`${at}/text`);
    if (alternatives.findIndex((other) => other.id === id) !== index) return repeated(`${at}/id`, id);
    const wrong =
      (remainingCost ? refuseAmount(remainingCost, `${at}/remainingCost`, regime.money.currency, cited) : null) ??
      (remainingBenefits
        ? refuseAmount(remainingBenefits, `${at}/remainingBenefits`, regime.money.currency, cited)
        : null);
    if (wrong) return wrong;
    if (end && !isLocalDate(end)) return impossible(`${at}/end`, end);
  }
  return null;
}

const repeated = (field: string, id: string): InterventionRefusal =>
  refuseIntervention('item-repeated', 'Two things of one list have the same id.', { field, facts: { id } });

const impossible = (field: string, date: string): InterventionRefusal =>
  refuseIntervention('date-impossible', 'The date does not exist.', { field, facts: { date } });

/** Whether the winding up is stated so that it can be followed. */
function refuseRunDown({ runDown }: CancellationTerms, rule: CancelRule, context: Context): InterventionRefusal | null {
  const cited = citeRule('cancellation', context.regime);
  const field = '/cancellation/runDown';
  if (!runDown) {
    if (rule.runDownRequired !== true) return null;
    return refuseIntervention('run-down-missing', 'The order must say how the project is wound up.', {
      rule: cited,
      field,
      remedy: 'State what is left to do, by whom and by when, and what it may cost at most.',
    });
  }
  const { cap, items } = runDown;
  return (
    refuseAmount(cap, `${field}/cap`, context.regime.money.currency, cited) ??
    items.map((item, index) => refuseItem(item, index, items, `${field}/items/${index}`, context)).find(Boolean) ??
    null
  );
}

function refuseItem(
  { id, text, owner, due, evidence }: RunDownItem,
  index: number,
  items: readonly RunDownItem[],
  field: string,
  { calendar, now }: Context,
): InterventionRefusal | null {
  const blank = Object.entries({ text, owner, evidence }).find(([, value]) => value.trim() === '');
  if (blank) return textMissing(`${field}/${blank[0]}`);
  if (items.findIndex((other) => other.id === id) !== index) return repeated(`${field}/id`, id);
  if (due === null) return null;
  if (!isLocalDate(due)) return impossible(`${field}/due`, due);
  const today = localDateOf(now, calendar);
  if (today.ok && due > today.value && due < calendar.to) return null;
  return refuseIntervention('date-passed', 'What is left to do is done on a day to come.', {
    field: `${field}/due`,
    facts: { due, today: today.ok ? today.value : null, calendarTo: calendar.to },
  });
}
