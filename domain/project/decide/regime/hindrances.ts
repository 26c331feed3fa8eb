import { dueDate } from '../../../clock';
import type { Rules } from '../../../kernel';
import type { Regime } from '../../../regime/types';
import { hasRule } from '../../clocks';
import type { ProjectState } from '../../state';
import { usedBy } from './used';

/** Why a version cannot take a project over as it stands. */
export interface Hindrance {
  readonly kind: 'jurisdiction' | 'currency' | 'funding' | 'reporting' | 'clock' | keyof ReturnType<typeof usedBy>;
  readonly id: string;
  /** `missing`: the version does not know it. `date_moves`: its last day would be another. `differs`: it is another. */
  readonly why: 'missing' | 'date_moves' | 'differs';
}

/**
 * Everything that keeps a project from going on under another version; empty where nothing does. A move is whole or does
 * not happen: what is open under the version before must have its rule in the one after, and no running limit may end on
 * another day ("a date that moved with no explanation is one somebody will challenge").
 */
export function hindrancesOf(state: ProjectState, from: Rules, to: Rules): readonly Hindrance[] {
  return [
    ...lastingHindrances(from.regime, to.regime),
    ...fundingHindrance(state, from.regime, to.regime),
    ...reportingHindrance(state, to.regime),
    ...missingRules(state, to.regime),
    ...clockHindrances(state, from, to),
  ];
}

/** Those that no waiting takes away. */
export const lastingHindrances = (from: Regime, to: Regime): readonly Hindrance[] => [
  ...(from.jurisdiction === to.jurisdiction ? [] : [differs('jurisdiction', to.jurisdiction)]),
  ...(from.money.currency === to.money.currency ? [] : [differs('currency', to.money.currency)]),
];

const differs = (kind: Hindrance['kind'], id: string): Hindrance => ({ kind, id, why: 'differs' });

/** An account goes on under the rules by which it was opened; a project keeps one, or has none. */
function fundingHindrance({ inScopeSince }: ProjectState, from: Regime, to: Regime): readonly Hindrance[] {
  const ends = inScopeSince !== null && from.funding.model !== 'none' && to.funding.model === 'none';
  return ends ? [differs('funding', to.funding.model)] : [];
}

/** Periods of one cadence follow each other; who reports by month cannot go on by quarter in the middle of one. */
function reportingHindrance({ reporting }: ProjectState, { reporting: { cadence } }: Regime): readonly Hindrance[] {
  const { current, open } = reporting;
  const periods = [...(current ? [current.period] : []), ...open.map(({ period }) => period)];
  return periods.every((period) => FORM[cadence]?.test(period) === true) ? [] : [differs('reporting', cadence)];
}

/** How the periods of a cadence are named. */
const FORM: Readonly<Partial<Record<Regime['reporting']['cadence'], RegExp>>> = {
  monthly: /^\d{4}-\d{2}$/,
  quarterly: /^\d{4}-Q\d$/,
  half_yearly: /^\d{4}-H\d$/,
  yearly: /^\d{4}$/,
};

function missingRules(state: ProjectState, to: Regime): readonly Hindrance[] {
  const used = usedBy(state);
  const known: Readonly<Record<keyof typeof used, ReadonlySet<string>>> = {
    gate: new Set(to.gates.map(({ id }) => id)),
    stage: new Set(to.stages.map(({ id }) => id)),
    review: new Set(to.reviews.map(({ id }) => id)),
    body: new Set(to.bodies.map(({ key }) => key)),
    step: new Set(to.escalation.map(({ id }) => id)),
    trigger: new Set(to.triggers.map(({ id }) => id)),
  };
  return (Object.keys(known) as (keyof typeof used)[]).flatMap((kind) =>
    [...new Set(used[kind])]
      .filter((id) => !known[kind].has(id))
      .map((id): Hindrance => ({ kind, id, why: 'missing' })),
  );
}

function clockHindrances({ clocks }: ProjectState, from: Rules, to: Rules): readonly Hindrance[] {
  const rules = new Set(to.regime.clocks.map(({ id }) => id));
  return clocks.flatMap((clock): readonly Hindrance[] => {
    if (hasRule(clock) && !rules.has(clock.ruleId)) return [{ kind: 'clock', id: clock.ruleId, why: 'missing' }];
    if (from.calendar === to.calendar) return [];
    const [before, after] = [dueDate(clock, from.calendar), dueDate(clock, to.calendar)];
    const same = before.ok === after.ok && (!before.ok || !after.ok || sameEnd(before.value, after.value));
    return same ? [] : [{ kind: 'clock', id: clock.id, why: 'date_moves' }];
  });
}

type Reading = Extract<ReturnType<typeof dueDate>, { ok: true }>['value'];

const sameEnd = (before: Reading, after: Reading): boolean =>
  before.dueDate === after.dueDate && before.expiresAt === after.expiresAt;
