import type { ClockBudget, ClockUnit } from '../clock';
import { clockRule } from '../regime/lookup';
import type { Gate } from '../regime/procedure';
import type { ReviewRule } from '../regime/review';
import type { Regime } from '../regime/types';
import { fewestMembers } from '../review/composition';
import type { Assumptions } from './types';

/** What one project of a tier asks for on its whole way, by the rules and the assumptions. */
export interface TierEffort {
  readonly level: string;
  readonly gates: number;
  readonly rounds: number;
  /** Working days of council members. */
  readonly councilDays: number;
  /** Working days of the oversight body. */
  readonly officerDays: number;
  /** Calendar days that the limits of all its gates come to, one after the other; gates without any limit add nothing. */
  readonly limitDays: number;
}

/** For each tier of the regime, in its order. */
export function effortByTier(regime: Regime, { memberDays, officerDays }: Assumptions): readonly TierEffort[] {
  return regime.tiers.levels.map(({ id: level, gates: ids }) => {
    const gates = regime.gates.filter(({ id }) => ids.includes(id));
    const rounds = gates.flatMap((gate) => roundOf(gate, regime) ?? []);
    const seats = rounds.reduce((sum, rule) => sum + fewestMembers(rule), 0);
    return {
      level,
      gates: gates.length,
      rounds: rounds.length,
      councilDays: seats * memberDays,
      officerDays: gates.length * officerDays,
      limitDays: Math.round(gates.reduce((sum, gate) => sum + limitOf(gate, regime), 0)),
    };
  });
}

const roundOf = ({ review }: Gate, regime: Regime): ReviewRule | undefined =>
  regime.reviews.find(({ id }) => id === review);

/** Waiting first, then round and consulted bodies side by side, then the decision. */
function limitOf(gate: Gate, regime: Regime): number {
  const days = (clock: string | undefined): number =>
    clock === undefined ? 0 : calendarDays(clockRule(regime, clock).budget);
  const { decision, leadTime, completeness, consultations } = gate;
  const rule = regime.decisions.find(({ id }) => id === decision);
  const asked = Math.max(0, ...consultations.map(({ clock }) => days(clock)));
  const before = Math.max(days(leadTime), days(completeness.clock));
  return before + Math.max(days(roundOf(gate, regime)?.clock), asked) + days(rule?.clock);
}

/** Calendar days of a unit on average; seven for five working days, without holidays. */
const DAYS: Readonly<Record<ClockUnit, number>> = {
  hour: 1 / 24,
  working_day: 7 / 5,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25,
};

const calendarDays = ({ n, unit }: ClockBudget): number => n * DAYS[unit];
