import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import type { Baseline } from '../../regime/oversight';
import { totalOf } from '../../reporting/amounts';
import type { BaselineContent } from '../commands';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { unlessDate } from './checks';

type Field = Baseline['fields'][number];

/** Whether a baseline says what a field of the regime asks for. Start and end are always there. */
const SAYS: Readonly<Record<Field, (content: BaselineContent) => boolean>> = {
  cost_by_class: ({ cost }) => cost.lines.length > 0,
  p50: ({ cost }) => cost.lines.length > 0 && cost.lines.every(({ p50 }) => p50 !== undefined),
  p85: ({ cost }) => cost.lines.length > 0 && cost.lines.every(({ p85 }) => p85 !== undefined),
  schedule: () => true,
  milestones: ({ milestones = [] }) => milestones.length > 0,
  scope_items: ({ scopeItems = [] }) => scopeItems.length > 0,
  benefits: ({ benefits = [] }) => benefits.length > 0,
};

/** The baseline says everything that the regime wants to measure against. */
export function unlessComplete(content: BaselineContent, { regime }: Context): ProjectRefusal | null {
  const missing = regime.baseline.fields.filter((field) => !SAYS[field](content));
  if (missing.length === 0 && totalOf(content.cost) !== null) return null;
  return refuseProject('baseline-incomplete', 'The baseline does not say everything that the regime asks for.', {
    rule: cite('baseline', regime.baseline),
    facts: { missing: missing.length === 0 ? ['cost_by_class'] : missing, fields: regime.baseline.fields },
    remedy: 'State what is missing; of P50 and P85, for every line.',
  });
}

/** Names are unique, dates exist, no line is likelier to stay below its P85 than below less. */
export function unlessConsistent(content: BaselineContent): ProjectRefusal | null {
  const { milestones = [], scopeItems = [], benefits = [], cost } = content;
  const reversed = cost.lines.findIndex(({ p50, p85 }) => p50 !== undefined && p85 !== undefined && p85 < p50);
  if (reversed >= 0) {
    return refuseProject('quantiles-reversed', 'The P85 of a line is below its P50.', {
      field: `/cost/lines/${reversed}/p85`,
      facts: { line: reversed, p50: cost.lines[reversed]?.p50 ?? null, p85: cost.lines[reversed]?.p85 ?? null },
      remedy: 'State a P85 that is at least the P50.',
    });
  }
  return (
    unlessUnique(milestones, '/milestones') ??
    unlessUnique(scopeItems, '/scopeItems') ??
    unlessUnique(benefits, '/benefits') ??
    milestones.map(({ date }, at) => unlessDate(date, `/milestones/${at}/date`)).find((refused) => refused !== null) ??
    benefits
      .map(({ measuredOn }, at) => unlessDate(measuredOn, `/benefits/${at}/measuredOn`))
      .find((refused) => refused !== null) ??
    null
  );
}

/** Each id names one thing of a list. */
export function unlessUnique(items: readonly { readonly id: string }[], field: string): ProjectRefusal | null {
  const at = items.findIndex(({ id }, index) => items.findIndex((each) => each.id === id) < index);
  if (at < 0) return null;
  return refuseProject('item-repeated', 'Two things of one list have the same id.', {
    field: `${field}/${at}/id`,
    facts: { id: items[at]?.id ?? null },
    remedy: 'Give each its own id.',
  });
}
