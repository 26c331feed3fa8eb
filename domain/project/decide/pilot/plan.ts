import { addBudget } from '../../../clock';
import type { Context } from '../../../kernel';
import type { PilotPlan } from '../../../pilot/plan';
import { cite } from '../../../refusal';
import type { Regime } from '../../../regime/types';
import type { Submission } from '../../../submission';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectState } from '../../state';
import { today } from '../checks';

type PlanCheck = (plan: PilotPlan, regime: Regime) => ProjectRefusal | null;

const citePilots = ({ pilots }: Regime) => cite('pilots', pilots);

/** What keeps a pilot from being filed, as far as the regime alone says: its plan, its use of AI, its caps. */
export function unlessPlanned(
  { kind, pilot: plan = null }: Pick<Submission, 'kind' | 'pilot'>,
  regime: Regime,
): ProjectRefusal | null {
  const rule = citePilots(regime);
  if (plan !== null && kind !== 'pilot') {
    return refuseProject('pilot-plan-misplaced', 'Only a pilot has the plan of a pilot.', {
      field: '/submission/pilot',
      rule,
      facts: { kind },
      remedy: 'File it as a pilot, or leave the plan out.',
    });
  }
  if (kind !== 'pilot') return null;
  if (plan !== null) return CHECKS.reduce<ProjectRefusal | null>((found, check) => found ?? check(plan, regime), null);
  const { scaleDecidedBy, decidedBy } = regime.pilots;
  if (scaleDecidedBy === undefined && decidedBy === undefined) return null;
  return refuseProject('pilot-plan-missing', 'A pilot is filed with its hypothesis, its metrics and its caps.', {
    field: '/submission/pilot',
    rule,
    remedy: 'Say what is tried, how it is told whether it works, and how far it may go.',
  });
}

const unlessProhibited: PlanCheck = ({ aiClass, uses }, { pilots }) => {
  const use = pilots.uses?.find(({ id, prohibited }) => prohibited === true && uses.includes(id));
  if (!use && (aiClass === null || !pilots.prohibited.includes(aiClass))) return null;
  const rule = use ? cite(`pilots.uses.${use.id}`, use) : cite('pilots.prohibited', pilots);
  const field = use ? `/submission/pilot/uses/${uses.indexOf(use.id)}` : '/submission/pilot/aiClass';
  return refuseProject('use-prohibited', 'The law prohibits this use of AI; nobody may try it out.', {
    field,
    rule,
    facts: { aiClass, use: use?.id ?? null },
    remedy: 'Leave this use out altogether.',
  });
};

const unlessClassed: PlanCheck = ({ aiClass, uses }, regime) => {
  const { pilots } = regime;
  if (pilots.aiClasses.length === 0) return null;
  const rank = aiClass === null ? -1 : pilots.aiClasses.indexOf(aiClass);
  if (rank < 0)
    return unsound('aiClass', { aiClass, known: pilots.aiClasses }, 'Choose a class of the regime.', regime);
  if (pilots.uses === undefined) return null;
  const known = pilots.uses.map(({ id }) => id);
  const stray = uses.findIndex((use) => !known.includes(use));
  if (stray >= 0 || uses.length === 0) {
    return unsound(
      `uses/${Math.max(stray, 0)}`,
      { uses, known },
      'Name what it is used for, by the regime’s list.',
      regime,
    );
  }
  const above = pilots.uses.find(
    ({ id, aiClass: least }) => uses.includes(id) && least !== undefined && pilots.aiClasses.indexOf(least) > rank,
  );
  if (!above) return null;
  const facts = { use: above.id, aiClass, atLeast: above.aiClass };
  return unsound('aiClass', facts, `This use belongs to the class ${above.aiClass ?? ''} at least.`, regime);
};

const unlessOverseen: PlanCheck = ({ aiClass, humanOversight }, regime) => {
  if (aiClass === null || !regime.pilots.humanOversight?.includes(aiClass) || humanOversight?.trim()) return null;
  return unsound('humanOversight', { aiClass }, 'Say who can stop or overrule it, and how.', regime);
};

const unlessMeasurable: PlanCheck = ({ metrics, sample }, regime) => {
  const ids = metrics.map(({ id }) => id);
  const at = metrics.findIndex(
    ({ id, target, fairness }, index) =>
      ids.indexOf(id) < index || (target === null && fairness === null) || !isEvenable(fairness),
  );
  if (at >= 0 || metrics.length === 0) {
    const remedy = 'Give each metric once, with a target or with at least two groups and a ratio of 1 or more.';
    return unsound(`metrics/${Math.max(at, 0)}`, { metrics: ids }, remedy, regime);
  }
  return Number.isSafeInteger(sample.size) && sample.size > 0
    ? null
    : unsound('sample/size', { size: sample.size }, 'Say how many are needed to tell.', regime);
};

const isEvenable = (fairness: PilotPlan['metrics'][number]['fairness']): boolean =>
  fairness === null || (new Set(fairness.groups).size >= 2 && fairness.maxRatio >= 1);

const unlessCapped: PlanCheck = ({ caps }, regime) => unlessWithinMost(caps, regime, '/submission/pilot/caps');

const CHECKS: readonly PlanCheck[] = [unlessProhibited, unlessClassed, unlessOverseen, unlessMeasurable, unlessCapped];

const unsound = (
  field: string,
  facts: Readonly<Record<string, unknown>>,
  remedy: string,
  regime: Regime,
): ProjectRefusal =>
  refuseProject('pilot-plan-incomplete', 'The plan of the pilot does not say what the rules ask for.', {
    ...{ field: `/submission/pilot/${field}`, rule: citePilots(regime), facts, remedy },
  });

/** Caps are whole and positive, in the regime's currency, and no higher than the regime lets a pilot have. */
export function unlessWithinMost(
  { amount, currency, people, days }: PilotPlan['caps'],
  regime: Regime,
  field: string,
): ProjectRefusal | null {
  const { maxAmount, maxUsers } = regime.pilots;
  const limits = [
    { name: 'amount', value: amount, most: maxAmount },
    { name: 'people', value: people, most: maxUsers },
    { name: 'days', value: days, most: undefined },
  ];
  const wrong = limits.find(
    ({ value, most }) => !Number.isSafeInteger(value) || value <= 0 || (most !== undefined && value > most),
  );
  if (wrong) return tooHigh(`${field}/${wrong.name}`, { value: wrong.value, most: wrong.most ?? null }, regime);
  if (currency === regime.money.currency) return null;
  return refuseProject('currency-mismatch', 'The amount is in another currency than the regime reckons in.', {
    field: `${field}/currency`,
    rule: { id: 'money' },
    facts: { currency, expected: regime.money.currency },
    remedy: `State the amount in ${regime.money.currency}.`,
  });
}

const tooHigh = (field: string, facts: Readonly<Record<string, unknown>>, regime: Regime): ProjectRefusal =>
  refuseProject('pilot-cap-too-high', 'The cap is not one that the rules allow a pilot.', {
    ...{ field, rule: citePilots(regime), facts, remedy: 'State a positive cap within the limit of the rules.' },
  });

/** The days of a term end no later than the longest term of the regime would. */
export function unlessWithinTime(days: number, context: Context, field: string): ProjectRefusal | null {
  const { regime, calendar } = context;
  const { maxDuration } = regime.pilots;
  const from = today(context);
  if (typeof from !== 'string') return from;
  const end = addBudget(from, { n: days, unit: 'day' }, calendar);
  const latest = maxDuration ? addBudget(from, maxDuration, calendar) : end;
  if (end.ok && latest.ok && end.value <= latest.value) return null;
  return tooHigh(field, { days, most: maxDuration ?? null }, regime);
}

/** What is filed of a pilot; once it has begun its plan changes only by a decision. */
export function unlessPlanSound(state: ProjectState, submission: Submission, context: Context): ProjectRefusal | null {
  const { pilot } = state;
  const unfit = unlessPlanned(submission, context.regime);
  if (unfit) return unfit;
  const { pilot: plan } = submission;
  if (pilot?.begun) {
    const { caps: _filed, ...asked } = plan ?? pilot.plan;
    const { caps: _now, ...stands } = pilot.plan;
    if (plan && JSON.stringify(asked) === JSON.stringify(stands)) return null;
    return refuseProject('pilot-plan-fixed', 'A pilot that has begun keeps the plan by which it is judged.', {
      field: '/submission/pilot',
      rule: citePilots(context.regime),
      facts: { since: pilot.begun.at },
      remedy: 'Leave the plan as it was filed; another term with other caps is decided.',
    });
  }
  return plan ? unlessWithinTime(plan.caps.days, context, '/submission/pilot/caps/days') : null;
}
