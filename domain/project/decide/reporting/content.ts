import type { Context } from '../../../kernel';
import { cite } from '../../../refusal';
import { beyond } from '../../../reporting/report';
import type { FileReport } from '../../commands';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import { statesOf } from '../../rating-inputs';
import type { ProjectState } from '../../state';
import { unlessDate, unlessOrdered, unlessOwnCurrency, unlessPast, unlessText } from '../checks';
import { unlessRatable } from '../rating';

/** Fields of the regime that a report states in numbers and dates; every other one is a text of that name. */
const STRUCTURED: Readonly<Record<string, readonly ('spent' | 'forecast' | 'milestones' | 'benefits')[]>> = {
  cost: ['spent', 'forecast'],
  schedule: ['forecast', 'milestones'],
  benefits: ['benefits'],
  'economic-benefits': ['benefits'],
  'non-economic-benefits': ['benefits'],
};

/** The parts and texts that the regime's fields ask for. */
export function asked(fields: readonly string[]): {
  readonly parts: readonly string[];
  readonly texts: readonly string[];
} {
  return {
    parts: [...new Set(fields.flatMap((field) => STRUCTURED[field] ?? []))],
    texts: fields.filter((field) => !(field in STRUCTURED)),
  };
}

/** Null where the report says everything that the regime asks for, and what it says can be. */
export const unlessSoundReport = (state: ProjectState, report: FileReport, context: Context): ProjectRefusal | null =>
  unlessAmounts(report, context) ??
  unlessForecast(state, report, context) ??
  unlessMilestones(state, report, context) ??
  unlessBenefits(state, report) ??
  unlessRated(state, report, context) ??
  unlessEverything(state, report, context) ??
  unlessExplained(state, report, context);

function unlessAmounts({ spent = [] }: FileReport, { regime }: Context): ProjectRefusal | null {
  const repeated = spent.findIndex((each, index) => spent.findIndex((other) => other.class === each.class) !== index);
  if (repeated >= 0) return twice(`/spent/${repeated}/class`, spent[repeated]?.class);
  const total = spent.reduce((sum, { amount }) => sum + amount, 0);
  const wrong = spent.findIndex(({ amount }) => !Number.isSafeInteger(amount) || amount < 0);
  if (wrong < 0 && Number.isSafeInteger(total)) return null;
  return refuseProject('amount-overflow', 'The sum is too large to be reckoned with exactly.', {
    field: `/spent/${Math.max(wrong, 0)}/amount`,
    facts: { currency: regime.money.currency },
    remedy: 'State amounts that are not negative and that add up.',
  });
}

function unlessForecast(state: ProjectState, { forecast }: FileReport, context: Context): ProjectRefusal | null {
  if (!forecast) return null;
  const refused =
    unlessOwnCurrency(forecast.cost, context, '/forecast/cost') ??
    unlessOrdered(null, forecast.end, { start: '/forecast/end', end: '/forecast/end' });
  if (refused) return refused;
  const { first } = state.oversight;
  if (!first || first.vat === forecast.cost.vat) return null;
  return refuseProject('vat-differs', 'The amounts are stated with another treatment of VAT than the baseline.', {
    field: '/forecast/cost/vat',
    rule: cite('reporting', context.regime.reporting),
    facts: { vat: forecast.cost.vat, expected: first.vat },
    remedy: 'State the amounts as the first baseline does, so that they can be compared.',
  });
}

function unlessMilestones(
  state: ProjectState,
  { milestones = [] }: FileReport,
  context: Context,
): ProjectRefusal | null {
  // One that a later baseline has dropped is late against the first until somebody can say that it was reached.
  const known = state.oversight.milestones.map(({ id }) => id);
  for (const [index, { id, reached, expected }] of milestones.entries()) {
    const field = `/milestones/${index}`;
    if (!known.includes(id)) return unknownPart(`${field}/id`, id, known);
    if (milestones.findIndex((other) => other.id === id) !== index) return twice(`${field}/id`, id);
    if ((reached === null) === (expected === null)) {
      return refuseProject('milestone-unstated', 'A milestone was reached on a day, or is expected on one.', {
        field,
        facts: { milestone: id },
        remedy: 'State one of the two days.',
      });
    }
    const refused =
      (reached === null ? null : unlessPast(reached, context, `${field}/reached`)) ??
      (expected === null ? null : unlessDate(expected, `${field}/expected`));
    if (refused) return refused;
  }
  return null;
}

function unlessBenefits(state: ProjectState, { benefits = [] }: FileReport): ProjectRefusal | null {
  const known = state.oversight.latest?.benefitIds ?? [];
  for (const [index, { id }] of benefits.entries()) {
    if (!known.includes(id)) return unknownPart(`/benefits/${index}/id`, id, known);
    if (benefits.findIndex((other) => other.id === id) !== index) return twice(`/benefits/${index}/id`, id);
  }
  return null;
}

/** The agency rates itself where the regime has it rate, and the project gets a light where it stands. */
function unlessRated(state: ProjectState, { rating }: FileReport, context: Context): ProjectRefusal | null {
  const { raters } = context.regime.rating;
  if (!rating) return null;
  if (!raters.includes('self')) {
    return refuseProject('rater-not-provided', 'The regime knows no rating of this kind.', {
      field: '/rating',
      rule: cite('rating', context.regime.rating),
      facts: { rater: 'self', raters },
      remedy: 'Leave the rating out.',
    });
  }
  return unlessRatable(state, rating, context) ?? unlessText(rating.reasons, '/rating/reasons');
}

const mustRate = (state: ProjectState, { regime: { rating } }: Context): boolean =>
  rating.raters.includes('self') && !statesOf(state).some((each) => rating.noLightStates.includes(each));

function unlessEverything(state: ProjectState, report: FileReport, context: Context): ProjectRefusal | null {
  const { reporting } = context.regime;
  const { parts, texts } = asked(reporting.fields);
  const stated = { spent: report.spent, forecast: report.forecast, ...itemsOf(state, report) };
  const missing = [
    ...parts.filter((part) => stated[part as keyof typeof stated] === undefined),
    ...texts.filter((field) => !report.texts?.some((each) => each.field === field && each.text.trim() !== '')),
    ...(mustRate(state, context) && !report.rating ? ['rating'] : []),
  ];
  if (missing.length > 0) {
    return refuseProject('report-incomplete', 'The report does not say everything that the regime asks for.', {
      rule: cite('reporting', reporting),
      facts: { missing, fields: reporting.fields },
      remedy: 'State what is missing; a milestone or a benefit of the baseline is stated each.',
    });
  }
  const strange = report.texts?.findIndex(({ field }) => !texts.includes(field)) ?? -1;
  return strange < 0 ? null : unknownPart(`/texts/${strange}/field`, report.texts?.[strange]?.field ?? '', texts);
}

/** Milestones and benefits count as stated when every one of the latest baseline is. */
function itemsOf(state: ProjectState, { milestones = [], benefits = [] }: FileReport) {
  const all = (known: readonly string[], stated: readonly { readonly id: string }[]): true | undefined =>
    known.every((id) => stated.some((each) => each.id === id)) ? true : undefined;
  return {
    milestones: all(plannedMilestones(state), milestones),
    benefits: all(state.oversight.latest?.benefitIds ?? [], benefits),
  };
}

/** Milestones of the latest baseline. */
const plannedMilestones = ({ oversight }: ProjectState): readonly string[] =>
  oversight.milestones.filter(({ latest }) => latest !== null).map(({ id }) => id);

/** A departure beyond the regime's limit is explained in words. */
function unlessExplained(state: ProjectState, report: FileReport, { regime }: Context): ProjectRefusal | null {
  const { narrativeIfVariancePercent: limit } = regime.reporting;
  if (limit === undefined || !report.forecast || report.narrative?.trim()) return null;
  const departures = beyond(limit, report.forecast, state.oversight);
  if (departures.length === 0) return null;
  return refuseProject('narrative-missing', 'A departure from the baseline that is this large is explained in words.', {
    field: '/narrative',
    rule: cite('reporting', regime.reporting),
    facts: { limitPercent: limit, variances: departures },
    remedy: 'Say why cost or end depart from the baseline.',
  });
}

const unknownPart = (field: string, id: string, known: readonly string[]): ProjectRefusal =>
  refuseProject('unknown-report-part', 'Neither the baseline nor the regime knows what the report states.', {
    field,
    facts: { id, known },
    remedy: 'State what the prefilled form has.',
  });

const twice = (field: string, id: string | undefined): ProjectRefusal =>
  refuseProject('item-repeated', 'Two things of one list have the same id.', { field, facts: { id } });
