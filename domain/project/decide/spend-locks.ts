import { cite } from '../../refusal';
import type { CostClass } from '../../regime/common';
import { gateRule, stageRule } from '../../regime/lookup';
import type { Gate } from '../../regime/procedure';
import type { Regime } from '../../regime/types';
import { setAside } from '../evolve/set-aside';
import type { ProjectRefusal } from '../refusals';
import { pilotRule, pilotStop } from './pilot/caps';
import { passesNoGate } from './pilot/lifted';
import type { ProjectState } from '../state';
import { freezes } from '../state/freeze';
import { hasLapsed } from '../state/stage-term';

/** Why a class is locked at present. `gateId`: where that would be decided. */
export interface Locked {
  readonly lock: string;
  readonly gateId: string | null;
  readonly releasedBy: string;
  readonly rule: NonNullable<ProjectRefusal['refusal']['rule']>;
}

/** What locks a cost class at present; null where it may be spent. A soft lock locks nothing, it only makes a violation. */
export const lockOn = (state: ProjectState, spent: CostClass, regime: Regime): Locked | null =>
  lockedAsDecided(state, spent, regime) ?? lockedByStay(state, spent, regime);

/** While an approval is stayed for an appeal, everything is locked that would be without it. */
function lockedByStay(state: ProjectState, spent: CostClass, regime: Regime): Locked | null {
  for (const { id, kind, ref, stay } of state.appeals.open) {
    if (kind !== 'gate_decision' || stay !== 'granted') continue;
    const without = setAside(state, { kind, ref }, { seq: 0, at: state.since });
    const locked = without === state ? null : lockedAsDecided(without, spent, regime);
    if (locked) return { ...locked, lock: `appeal:${id}`, releasedBy: 'appeal' };
  }
  return null;
}

const lockedAsDecided = (state: ProjectState, spent: CostClass, regime: Regime): Locked | null =>
  lockedByFreeze(state, spent) ??
  lockedByPilot(state, regime) ??
  lockedByCommittee(state, regime) ??
  lockedByTerm(state, regime) ??
  lockedByScope(state, spent, regime) ??
  lockedByLock(state, spent, regime) ??
  lockedByApproval(state, regime) ??
  lockedByStage(state, spent, regime);

function lockedByFreeze(state: ProjectState, spent: CostClass): Locked | null {
  const freeze = state.freezes.find((each) => freezes(each, spent));
  if (!freeze) return null;
  const { freezeId, ruleId } = freeze;
  return { lock: `freeze:${freezeId}`, gateId: null, releasedBy: 'freeze', rule: { id: ruleId } };
}

/** A pilot that has not begun, is over a cap or at its end, or was decided spends nothing. */
function lockedByPilot(state: ProjectState, regime: Regime): Locked | null {
  const stop = pilotStop(state);
  return stop && { ...stop, gateId: null, rule: pilotRule(regime) };
}

/** The money of a product ends with its term, unless the committee says go on. */
function lockedByCommittee({ product }: ProjectState, { pilots }: Regime): Locked | null {
  if (!product?.stopped) return null;
  const { how } = product.stopped;
  const rule = cite('pilots.committee', pilots.committee ?? pilots);
  return { lock: `committee:${how}`, gateId: null, releasedBy: how === 'decided' ? 'pilot_over' : 'committee', rule };
}

/** A stage that lasts longer than it may, where its approval lapses with that. */
function lockedByTerm(state: ProjectState, regime: Regime): Locked | null {
  if (!state.stageTerm || !hasLapsed(state)) return null;
  const { stageId } = state.stageTerm;
  const rule = cite(`stages.${stageId}`, stageRule(regime, stageId));
  return { lock: `stage_term:${stageId}`, gateId: null, releasedBy: 'extension', rule };
}

/** While the scope is unknown, whatever some gate of the regime would lock is locked. */
function lockedByScope({ finding, status }: ProjectState, spent: CostClass, regime: Regime): Locked | null {
  if (finding?.outcome === 'in' || finding?.outcome === 'out' || !UNASSESSED.includes(status)) return null;
  const gate = regime.gates.find(({ spendLock }) => spendLock?.mode === 'hard' && spendLock.classes.includes(spent));
  return gate ? { lock: 'scope', gateId: gate.id, releasedBy: 'scope', rule: citeLock(gate) } : null;
}

const UNASSESSED: readonly ProjectState['status'][] = ['filed', 'awaiting_cost', 'awaiting_facts'];

const citeLock = ({ id, spendLock }: Gate): Locked['rule'] => cite(`gates.${id}.spendLock`, spendLock ?? {});

function lockedByLock({ locks }: ProjectState, spent: CostClass, regime: Regime): Locked | null {
  const lock = locks.find(({ mode, classes }) => mode === 'hard' && classes.includes(spent));
  if (!lock) return null;
  const threshold = regime.thresholds.find(({ id }) => lock.source === 'crossing' && id === lock.ruleId);
  const rule = threshold
    ? cite(`thresholds.${threshold.id}.crossing`, threshold.crossing ?? threshold)
    : citeLock(gateRule(regime, lock.gateId));
  return { lock: lock.id, gateId: lock.gateId, releasedBy: lock.until, rule };
}

/** Where no approval means no money, nothing is spent on a project in scope before its first gate is passed. */
function lockedByApproval(state: ProjectState, { funding }: Regime): Locked | null {
  const approved = state.nextStage !== null || state.inScopeSince === null || state.stageId !== null;
  if (!funding.noApprovalNoMoney || approved || passesNoGate(state)) return null;
  const gateId = state.gate?.id ?? state.finding?.gates[0] ?? null;
  return { lock: 'approval', gateId, releasedBy: 'decision', rule: cite('funding.noApprovalNoMoney', funding) };
}

/** Each stage says what may be spent in it. */
function lockedByStage(state: ProjectState, spent: CostClass, regime: Regime): Locked | null {
  const stageId = state.nextStage?.stageId ?? state.stageId;
  if (stageId === null) return null;
  const stage = stageRule(regime, stageId);
  if (stage.spendAllowed.includes(spent)) return null;
  const gate = regime.gates.find(({ opens }) => stageRule(regime, opens).spendAllowed.includes(spent));
  return {
    lock: `stage:${stageId}`,
    gateId: gate?.id ?? null,
    releasedBy: 'stage',
    rule: cite(`stages.${stageId}`, stage),
  };
}
