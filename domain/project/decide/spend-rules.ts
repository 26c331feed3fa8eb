import { localDateOf } from '../../calendar/calendar';
import type { Context } from '../../kernel';
import { cite, type RefusalDetails } from '../../refusal';
import type { CostClass } from '../../regime/common';
import type { AllowedWork } from '../../regime/intervention';
import { gateRule } from '../../regime/lookup';
import type { Gate } from '../../regime/procedure';
import type { LocalDate } from '../../time';
import type { ViolationFlagged } from '../events';
import { burnMonth, burns, burnt } from '../evolve/orders';
import type { PauseState, ProjectState, RunDownState } from '../state';
import { freezes } from '../state/freeze';
import { overPilotCap, pilotRule } from './pilot/caps';
import { RUN_DOWN_WORK } from './run-down';
import { lockOn } from './spend-locks';

/** Money that goes out for one cost class: as the agency records it, or as an invoice asks for it. */
export interface Spend {
  readonly source: 'recorded' | 'invoiced';
  /** The spending, or the invoice. */
  readonly ref: string;
  readonly class: CostClass;
  /** Minor units of the regime's currency, without VAT where that is stated apart. */
  readonly amount: number;
  /** The day it was spent, or invoiced. */
  readonly date: LocalDate;
  /** During a pause: the allowed work that it pays for. */
  readonly allowedWork?: AllowedWork;
  readonly contractId?: string | null;
}

type Rule = NonNullable<RefusalDetails['rule']>;

/** What one rule says of a spend; an empty list where it breaks nothing. */
type SpendRule = (state: ProjectState, spend: Spend, context: Context) => readonly ViolationFlagged[];

/**
 * Everything that a spend breaks, each with the rule that is broken. The one place where this is said: money that the
 * agency records is refused where the law can still refuse it and flagged for the rest; an invoice is owed whatever the
 * locks say, so of an invoice all of this is flagged.
 */
export const violationsOf = (state: ProjectState, spend: Spend, context: Context): readonly ViolationFlagged[] =>
  state.orders.runDown ? inRunDown(state.orders.runDown, spend) : RULES.flatMap((rule) => rule(state, spend, context));

const flagged = (
  violation: ViolationFlagged['violation'],
  { ref, source, class: spent, amount, date }: Spend,
  gateId: string | null,
  { id, ...provenance }: Rule,
  facts: Readonly<Record<string, unknown>>,
): ViolationFlagged => ({
  type: 'ViolationFlagged',
  violation,
  ref,
  gateId,
  ruleId: id,
  ...provenance,
  facts: { source, class: spent, amount, date, ...facts },
});

const inFreeze: SpendRule = ({ freezes: all }, spend) =>
  all
    .filter((freeze) => freezes(freeze, spend.class))
    .map(({ freezeId, ruleId, source: by, at }) =>
      flagged('spending_in_freeze', spend, null, { id: ruleId }, { freezeId, by, frozenSince: at }),
    );

/** The pause that forbids it; null if none does. A pause that is stayed binds nobody. */
export const forbiddingPause = (
  { pauses }: Pick<ProjectState, 'pauses'>,
  allowedWork: AllowedWork | undefined,
): PauseState | null =>
  pauses.find((pause) => !pause.stayedBy && (allowedWork === undefined || !pause.allowedWork.includes(allowedWork))) ??
  null;

/** What was invoiced before the pause began is owed for work that was still allowed. */
const inPause: SpendRule = (state, spend, { calendar }) => {
  const pause = forbiddingPause(state, spend.allowedWork);
  const since = pause && localDateOf(pause.boundFrom ?? pause.at, calendar);
  if (!pause || (since?.ok && spend.date < since.value)) return [];
  const { interventionId, allowedWork, until } = pause;
  return [flagged('spending_in_pause', spend, null, { id: 'pause' }, { interventionId, allowedWork, until })];
};

/** More than the order of a pause lets be spent in the month. */
const overBurnCap: SpendRule = ({ pauses }, spend) =>
  pauses.flatMap((pause) => {
    const over = beyondCap(pause, spend);
    return over ? [flagged('spending_over_burn_cap', spend, null, { id: 'pause' }, over)] : [];
  });

/** By how much a payment goes beyond what a pause allows in its month; null where it does not. */
export function beyondCap(
  { interventionId, burn, stayedBy }: PauseState,
  spend: Pick<Spend, 'source' | 'date' | 'amount'>,
): (Readonly<Record<'interventionId' | 'month', string>> & Readonly<Record<'cap' | 'used' | 'left', number>>) | null {
  if (!burn || stayedBy || !burns(burn, spend)) return null;
  const { cap } = burn;
  const used = burnt(burn, spend);
  return used + spend.amount <= cap
    ? null
    : { interventionId, month: burnMonth(burn, spend), cap, used, left: cap - used };
}

/** A cancelled project pays for its winding up alone, and no more than its order says. */
function inRunDown({ cap, used, interventionId }: RunDownState, spend: Spend): readonly ViolationFlagged[] {
  const isWork = spend.allowedWork !== undefined && RUN_DOWN_WORK.includes(spend.allowedWork);
  if (isWork && used + spend.amount <= cap) return [];
  const facts = { interventionId, allowedWork: RUN_DOWN_WORK, cap, used };
  return [flagged('spending_in_run_down', spend, null, { id: 'cancel' }, facts)];
}

/** A lock in force; a freeze speaks for itself. */
const inLock: SpendRule = (state, spend, { regime }) => {
  const locked = lockOn({ ...state, freezes: [] }, spend.class, regime);
  if (!locked) return [];
  const { lock, gateId, releasedBy, rule } = locked;
  return [flagged('spending_in_lock', spend, gateId, rule, { lock, releasedBy })];
};

/** The gate that locked the class was passed later than the day of the spend. */
const beforeDecision: SpendRule = ({ passed }, spend, { regime, calendar }) =>
  passed.flatMap(({ gateId, at }) => {
    const gate = gateRule(regime, gateId);
    const on = localDateOf(at, calendar);
    if (!locksHard(gate, spend.class) || !on.ok || spend.date >= on.value) return [];
    const rule = cite(`gates.${gateId}.spendLock`, gate.spendLock ?? {});
    return [flagged('spending_before_decision', spend, gateId, rule, { decidedOn: on.value })];
  });

const locksHard = ({ spendLock }: Gate, spent: CostClass): boolean =>
  spendLock?.mode === 'hard' && spendLock.classes.includes(spent);

const inSoftLock: SpendRule = ({ locks }, spend, { regime }) =>
  locks
    .filter(({ mode, classes }) => mode === 'soft' && classes.includes(spend.class))
    .map(({ id: lock, gateId, until: releasedBy }) => {
      const rule = cite(`gates.${gateId}.spendLock`, gateRule(regime, gateId).spendLock ?? {});
      return flagged('spending_in_soft_lock', spend, gateId, rule, { lock, releasedBy });
    });

/** The day lies in a pause or a freeze that is over or stayed by now. */
const inPastStop: SpendRule = ({ actuals }, spend, { calendar }) =>
  actuals.pastStops.flatMap(({ kind, ref, ruleId, classes, allowedWork, from, to }) => {
    const [first, end] = [localDateOf(from, calendar), localDateOf(to, calendar)];
    const within = first.ok && end.ok && spend.date >= first.value && spend.date < end.value;
    const allowed = spend.allowedWork !== undefined && allowedWork.includes(spend.allowedWork);
    if (!within || allowed || !freezes({ classes }, spend.class)) return [];
    const violation = kind === 'pause' ? 'spending_in_pause' : 'spending_in_freeze';
    return [flagged(violation, spend, null, { id: ruleId }, { [kind]: ref, from, to })];
  });

const underEarlyContract: SpendRule = ({ actuals }, spend, { regime }) =>
  actuals.earlyContracts
    .filter(({ contractId }) => contractId === spend.contractId)
    .map(({ contractId, gateId }) => {
      const rule = cite(`gates.${gateId}.noContractBefore`, gateRule(regime, gateId));
      return flagged('spending_under_early_contract', spend, gateId, rule, { contractId });
    });

/** Beyond the cap on the money of a pilot. */
const overPilot: SpendRule = (state, spend, { regime }) => {
  const over = overPilotCap(state, spend.amount);
  return over ? [flagged('spending_over_pilot_cap', spend, null, pilotRule(regime), over)] : [];
};

const RULES: readonly SpendRule[] = [
  inFreeze,
  inPause,
  overBurnCap,
  inPastStop,
  inLock,
  beforeDecision,
  underEarlyContract,
  inSoftLock,
  overPilot,
];
