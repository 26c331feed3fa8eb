import { localDateOf } from '../../calendar/calendar';
import type { Context } from '../../kernel';
import { gateRule } from '../../regime/lookup';
import type { Gate } from '../../regime/procedure';
import type { Regime } from '../../regime/types';
import type { RecordContract, RecordSpending } from '../commands';
import type { ViolationFlagged } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectState } from '../state';
import { agencyApprover, caseOfficer, unlessOfAgency } from '../who';
import { unlessCurrency, unlessPast, unlessPositive } from './checks';
import type { Handler } from './handler';
import { overPilotCap, pilotRule } from './pilot/caps';
import { lockOn } from './spend-locks';
import { unlessRunDownPays } from './run-down';
import { beyondCap, forbiddingPause, violationsOf, type Spend } from './spend-rules';

/** Money spent. Refused while the class is locked; the refusal says by what, and what would release it. */
export const recordSpending: Handler<'RecordSpending'> = (state, command, context) => {
  const { regime } = context;
  const refused =
    unlessOfAgency(state, context) ??
    unlessCurrency(command.currency, context, '/currency') ??
    unlessPositive(command.amount, '/amount') ??
    unlessPast(command.date, context, '/date') ??
    unlessPayable(state, command, regime) ??
    unlessSafe(state, command);
  if (refused) return refused;
  const { spendingId: ref, class: spent, amount, date, allowedWork } = command;
  const spend: Spend = { source: 'recorded', ref, class: spent, amount, date, ...(allowedWork && { allowedWork }) };
  const violations = violationsOf(state, spend, context);
  return {
    events: [{ ...command, type: 'SpendingRecorded' }, ...violations],
    notices: violationNotices(state, violations, regime),
  };
};

/** What the law lets be paid now: of a cancelled project its winding up, else what nothing forbids or locks. */
function unlessPayable(state: ProjectState, command: RecordSpending, regime: Regime): ProjectRefusal | null {
  const { runDown } = state.orders;
  if (runDown) return unlessRunDownPays(runDown, command);
  return (
    unlessAllowedWork(state, command) ??
    unlessWithinCap(state, command) ??
    unlessUnlocked(state, command, regime) ??
    unlessInPilot(state, command, regime)
  );
}

/** A pilot spends no more than its cap. */
function unlessInPilot(state: ProjectState, { amount }: RecordSpending, regime: Regime): ProjectRefusal | null {
  const over = overPilotCap(state, amount);
  if (!over) return null;
  return refuseProject('pilot-cap-exceeded', 'The sum goes beyond the cap on the money of the pilot.', {
    field: '/amount',
    rule: pilotRule(regime),
    facts: { lock: 'pilot', amount, ...over },
    remedy: `Spend no more than what is left: ${over.left} minor units; or have another term with a higher cap decided.`,
  });
}

/** During a pause no more is spent a month than its order says. */
function unlessWithinCap({ pauses }: ProjectState, { amount, date }: RecordSpending): ProjectRefusal | null {
  const [over] = pauses.flatMap((pause) => beyondCap(pause, { source: 'recorded', amount, date }) ?? []);
  if (!over) return null;
  return refuseProject('burn-cap-exceeded', 'During the pause no more may be spent a month than its order says.', {
    field: '/amount',
    rule: { id: 'pause' },
    facts: { lock: 'pause', amount, ...over },
    remedy: `Spend no more than what is left of the month: ${Math.max(over.left, 0)} minor units.`,
  });
}

/** During a pause only the allowed work is paid for. */
function unlessAllowedWork(state: ProjectState, { allowedWork }: RecordSpending): ProjectRefusal | null {
  const forbidding = forbiddingPause(state, allowedWork);
  if (!forbidding) return null;
  return refuseProject('work-not-allowed', 'During the pause only the allowed work may be paid for.', {
    field: '/allowedWork',
    rule: { id: 'pause' },
    facts: {
      lock: 'pause',
      intervention: forbidding.interventionId,
      allowedWork: forbidding.allowedWork,
      until: forbidding.until,
    },
    remedy: 'Name the allowed work that it pays for, or wait for the resumption.',
  });
}

function unlessUnlocked(state: ProjectState, command: RecordSpending, regime: Regime): ProjectRefusal | null {
  const locked = lockOn(state, command.class, regime);
  if (!locked) return null;
  const { lock, gateId, releasedBy, rule } = locked;
  return refuseProject('class-locked', 'Money of this cost class may not be spent yet.', {
    field: '/class',
    rule,
    facts: { class: command.class, lock, gate: gateId, releasedBy },
    remedy: RELEASES[releasedBy] ?? 'Wait until the lock is released.',
  });
}

const RELEASES: Readonly<Record<string, string>> = {
  scope: 'State the cost and the facts that are missing, so that the scope can be found.',
  decision: 'Wait for the decision at the gate.',
  baseline: 'Pass the gate and have a baseline set.',
  stage: 'Wait for the stage in which this class may be spent.',
  pilot_begin: 'Begin the pilot first.',
  pilot_decision: 'Wait for the decision about the pilot.',
  committee: 'Wait until the committee says go on.',
  pilot_over: 'The pilot is over; what it became is a project of its own.',
  freeze: 'Wait until the freeze is lifted.',
  appeal: 'Wait until the appeal is decided, or the stay is.',
};

/** The sum of a class stays a number that is exact. */
function unlessSafe({ spent }: ProjectState, command: RecordSpending): ProjectRefusal | null {
  const sum = (spent[command.class] ?? 0) + command.amount;
  if (Number.isSafeInteger(sum)) return null;
  return refuseProject('amount-overflow', 'The sum is too large to be reckoned with exactly.', {
    field: '/amount',
    facts: { class: command.class, amount: command.amount },
  });
}

/** A contract is recorded as it was signed; one that was signed before its gate's decision is a violation. */
export const recordContract: Handler<'RecordContract'> = (state, command, context) => {
  const { regime } = context;
  const refused =
    unlessOfAgency(state, context) ??
    unlessCurrency(command.currency, context, '/currency') ??
    unlessPositive(command.amount, '/amount') ??
    unlessPast(command.signedOn, context, '/signedOn');
  if (refused) return refused;
  const violations = [
    ...gatesBefore(state, command, context).map((gate) => contractViolation(gate, command)),
    ...commitmentViolation(state, command, regime),
  ];
  return {
    events: [{ ...command, type: 'ContractRecorded' }, ...violations],
    notices: violationNotices(state, violations, regime),
  };
};

/** Gates of the project that no contract may precede, and that were not decided on the day it was signed. */
function gatesBefore(
  { finding, passed, gate }: ProjectState,
  { signedOn }: RecordContract,
  { regime, calendar }: Context,
): readonly Gate[] {
  if (finding?.outcome !== 'in') return [];
  return finding.gates
    .map((id) => gateRule(regime, id))
    .filter(({ id, noContractBefore }) => {
      const at = passed.find(({ gateId }) => gateId === id)?.at ?? (gate?.id === id ? gate.passedBefore : null);
      const on = at === null ? null : localDateOf(at, calendar);
      return noContractBefore === true && (!on?.ok || signedOn < on.value);
    });
}

const contractViolation = (gate: Gate, { contractId, signedOn, supplier, amount, currency }: RecordContract) =>
  ({
    type: 'ViolationFlagged',
    violation: 'contract_before_decision',
    ref: contractId,
    gateId: gate.id,
    ...(gate.legalRef === undefined ? {} : { legalRef: gate.legalRef }),
    ...(gate.verified === undefined ? {} : { verified: gate.verified }),
    facts: { signedOn, supplier, amount, currency },
  }) satisfies ViolationFlagged;

/** More is promised than the pilot may spend. */
function commitmentViolation(
  { pilot }: ProjectState,
  { contractId: ref, signedOn, supplier, amount, currency }: RecordContract,
  regime: Regime,
): readonly ViolationFlagged[] {
  const committed = (pilot?.committed ?? 0) + amount;
  if (!pilot || committed <= pilot.plan.caps.amount) return [];
  const { id: ruleId, ...provenance } = pilotRule(regime);
  const facts = { signedOn, supplier, amount, currency, committed, cap: pilot.plan.caps.amount };
  return [
    { type: 'ViolationFlagged', violation: 'contract_over_pilot_cap', ref, gateId: null, ruleId, ...provenance, facts },
  ];
}

/** Told by the project's account. */
export const noteMoneyOpen: Handler<'NoteMoneyOpen'> = (_state, { open, at }) => ({
  events: [{ type: 'MoneyOpenNoted', open, at }],
});

/** Agency and officer are told of each. */
export const violationNotices = (state: ProjectState, violations: readonly ViolationFlagged[], regime: Regime) =>
  violations.map(({ violation, ref, gateId }) =>
    notice('violation_flagged', state, [agencyApprover(state), caseOfficer(state, regime)], { violation, ref, gateId }),
  );
