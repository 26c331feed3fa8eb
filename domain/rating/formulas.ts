import { addMonths, daysBetween } from '../calendar/dates';
import type { LocalDate } from '../time';
import type { InputName, RatingInputs, Sourced, UsedInput, Yardstick } from './types';

/** The unit that a metric is read in. */
type Unit = 'percent' | 'months' | 'days' | 'money';

/**
 * What a formula found: the exact fraction `over / of` (positive is worse) so that a tolerance is compared without
 * rounding; or what it lacks.
 */
export type Measure =
  | { readonly inputs: readonly UsedInput[]; readonly over: number; readonly of: number }
  | { readonly inputs: readonly UsedInput[]; readonly missing: readonly InputName[] };

/** A formula, held against the first or the latest baseline. */
export type Formula = (inputs: RatingInputs, reference: 'first' | 'latest', unit: Unit) => Measure;

/** The cost that counts: the actual one once the project is completed, the projected one before (ITDB, cost variance). */
const costVariance: Formula = (inputs, reference, unit) => {
  const planned = inputs[reference].cost;
  const finished = inputs.completedOn !== null && inputs.actualCost !== null;
  const counting = finished ? inputs.actualCost : inputs.projectedCost;
  const used = [...use(`${reference}.cost`, planned), ...use(finished ? 'actualCost' : 'projectedCost', counting)];
  if (!planned || !counting) return lacks(used, { 'baseline.cost': planned, projectedCost: counting });
  return share(counting.value - planned.value, planned.value, unit, used, 'baseline.cost');
};

/** Benefits that are short of what was promised. */
const benefitVariance: Formula = (inputs, reference, unit) => {
  const planned = inputs[reference].benefits;
  const projected = inputs.projectedBenefits;
  const used = [...use(`${reference}.benefits`, planned), ...use('projectedBenefits', projected)];
  if (!planned || !projected) return lacks(used, { 'baseline.benefits': planned, projectedBenefits: projected });
  return share(planned.value - projected.value, planned.value, unit, used, 'baseline.benefits');
};

/**
 * The end that counts: the day of completion; else the projected end; but a projected end that has passed without
 * completion is overdue and slips every day (ITDB, schedule variance: "If ACD = null and PrCD ≤ TD use TD").
 */
const scheduleVariance: Formula = (inputs, reference, unit) => {
  const { start, end } = inputs[reference];
  const counting = endThatCounts(inputs);
  const used = [...use(`${reference}.end`, end), ...counting.used];
  if (!end || counting.end === null) {
    return lacks(used, { 'baseline.end': end, projectedEnd: counting.end === null ? null : counting.used[0] });
  }
  if (unit !== 'percent') return late(end.value, counting.end, unit, used);
  if (!start) return lacks(used, { 'baseline.start': null });
  const planned = daysBetween(start.value, end.value);
  const all = [...used, ...use(`${reference}.start`, start)];
  return share(daysBetween(end.value, counting.end), planned, unit, all, 'baseline.start');
};

function endThatCounts({ asOf, completedOn, projectedEnd }: RatingInputs): {
  readonly end: LocalDate | null;
  readonly used: readonly UsedInput[];
} {
  if (completedOn) return { end: completedOn.value, used: use('completedOn', completedOn) };
  if (!projectedEnd) return { end: null, used: [] };
  const used = use('projectedEnd', projectedEnd);
  if (projectedEnd.value > asOf) return { end: projectedEnd.value, used };
  return { end: asOf, used: [...used, { name: 'asOf', value: asOf, source: 'the day of the rating' }] };
}

/** The milestone that is the most overdue: not reached, or reached late; an unreached one slips every day. */
const overdueMilestones: Formula = (inputs, reference, unit) => {
  const dated = inputs.milestones.flatMap((milestone) => {
    const planned = milestone.planned[reference];
    return planned === null ? [] : [{ ...milestone, on: planned, until: milestone.reached ?? inputs.asOf }];
  });
  const [first, ...others] = dated;
  if (!first) return { inputs: [], missing: ['milestones'] };
  const worst = others.reduce((most, each) => (lateness(each) > lateness(most) ? each : most), first);
  const used = [
    { name: `milestone.${worst.id}`, value: worst.on, source: worst.source },
    { name: worst.reached ? 'reached' : 'asOf', value: worst.until, source: worst.source },
  ];
  return late(worst.on, worst.until > worst.on ? worst.until : worst.on, unit, used);
};

const lateness = ({ on, until }: { readonly on: LocalDate; readonly until: LocalDate }): number =>
  daysBetween(on, until);

/** Days since the agency last stated anything. */
const staleness: Formula = ({ asOf, lastStatement }, _reference, unit) => {
  const used = use('lastStatement', lastStatement);
  if (!lastStatement) return { inputs: used, missing: ['lastStatement'] };
  return late(lastStatement.value, asOf, unit, [
    ...used,
    { name: 'asOf', value: asOf, source: 'the day of the rating' },
  ]);
};

/** The formulas that a regime's metrics may name, with the version under which each is documented. */
export const FORMULAS = {
  cost_variance: { version: 1, measure: costVariance },
  schedule_variance: { version: 1, measure: scheduleVariance },
  benefit_variance: { version: 1, measure: benefitVariance },
  overdue_milestones: { version: 1, measure: overdueMilestones },
  staleness: { version: 1, measure: staleness },
} as const satisfies Readonly<Record<string, { readonly version: number; readonly measure: Formula }>>;

const use = (name: string, input: Sourced<number | LocalDate> | null): readonly UsedInput[] =>
  input ? [{ name, value: input.value, source: input.source }] : [];

const lacks = (inputs: readonly UsedInput[], needed: Partial<Record<InputName, unknown>>): Measure => ({
  inputs,
  missing: (Object.keys(needed) as InputName[]).filter((name) => needed[name] === null || needed[name] === undefined),
});

/** A difference in money, or as a share of what was planned; a plan of nothing (`plan`) has no share. */
function share(over: number, planned: number, unit: Unit, inputs: readonly UsedInput[], plan: InputName): Measure {
  if (unit !== 'percent') return { inputs, over, of: 1 };
  return planned > 0 ? { inputs, over: over * 100, of: planned } : { inputs, missing: [plan] };
}

/** Days, or months and the part of a month, between two dates; a date before the planned one counts against nothing. */
function late(planned: LocalDate, actual: LocalDate, unit: Unit, inputs: readonly UsedInput[]): Measure {
  const days = daysBetween(planned, actual);
  if (unit !== 'months' || days <= 0) return { inputs, over: days, of: 1 };
  let months = 0;
  while (addMonths(planned, months + 1) <= actual) months++;
  const from = addMonths(planned, months);
  const length = daysBetween(from, addMonths(planned, months + 1));
  return { inputs, over: months * length + daysBetween(from, actual), of: length };
}

/** The yardstick of a project that has no baseline. */
export const NO_YARDSTICK: Yardstick = { cost: null, start: null, end: null, benefits: null };
