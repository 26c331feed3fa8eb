import { resumeClock, suspendClock } from '../clocks';
import { hasEnded, type Cause, type GateState, type ProjectState } from '../state';
import type { AppealableDecision, BeforeTheEnd } from '../state/appeal';
import { dropClocks, goOn, leaveGate } from './shared';

/**
 * The project once a decision about it has no effect any more, from an instant on. What was done under the decision
 * stays on record: money spent, stages begun, baselines. A decision whose place another has taken leaves everything as
 * it is.
 */
export function setAside(
  state: ProjectState,
  { kind, ref }: Pick<AppealableDecision, 'kind' | 'ref'>,
  cause: Cause,
): ProjectState {
  const { before } = state.appeals;
  if (hasEnded(state)) {
    if (!before) return state;
    return before.kind === kind && before.ref === ref
      ? restored(state, before, cause)
      : keptWithout(state, before, { kind, ref }, cause);
  }
  switch (kind) {
    case 'pause': {
      const pauses = state.pauses.filter(({ interventionId }) => interventionId !== ref);
      return { ...state, pauses, ...goOn(state, ref, cause) };
    }
    case 'gate_decision':
      return undecided(state, ref);
    case 'freeze':
      return { ...state, freezes: state.freezes.filter(({ freezeId }) => freezeId !== ref) };
    case 'cancel':
    case 'resumption_refused':
    // The version before binds again by an event of its own.
    case 'regime_change':
      return state;
  }
}

/** What the decision that ended it has taken from the project: what it had gained since then it keeps. */
export function tookFrom(before: ProjectState, after: ProjectState): BeforeTheEnd['was'] {
  const { appeals: _before, ...was } = before;
  const { appeals: _after, ...is } = after;
  const taken = Object.entries(was).filter(([name, value]) => value !== is[name as keyof typeof is]);
  return Object.fromEntries(taken);
}

/** A project that has ended by another decision: it would go on without this one. */
function keptWithout(
  state: ProjectState,
  before: BeforeTheEnd,
  about: Pick<AppealableDecision, 'kind' | 'ref'>,
  cause: Cause,
): ProjectState {
  const { appeals, ...standing } = { ...state, ...before.was };
  const without = setAside({ ...standing, appeals: { ...appeals, before: null } }, about, cause);
  return { ...state, appeals: { ...appeals, before: { ...before, was: tookFrom(without, state) } } };
}

/** The project as it was before it was ended. Proceedings that ended with it stay ended; limits stood still. */
function restored(state: ProjectState, before: BeforeTheEnd, cause: Cause): ProjectState {
  const { was, at, seq, ref } = before;
  const again: ProjectState = { ...state, ...was, appeals: { ...state.appeals, before: null } };
  const { gate, stops, pauses } = again;
  const paused = pauses.map(({ interventionId }) => interventionId);
  return {
    ...again,
    documentTypes: state.documentTypes,
    gate: gate && open(gate),
    pauses: [],
    interventions: [],
    stops: stops.map((entry) =>
      entry.to === null && paused.includes(entry.ref ?? '') ? { ...entry, to: at, toSeq: seq } : entry,
    ),
    clocks: again.clocks.map((clock) => {
      // A period ends by the calendar, whatever became of the project: those that passed meanwhile end now.
      if (clock.purpose === 'period') return clock;
      const free = paused.reduce((one, each) => resumeClock(one, { at, seq, ref: each }), clock);
      return resumeClock(suspendClock(free, { at, cause: 'ended', seq, ref }), { ...cause, ref });
    }),
  };
}

/** The gate with its question to be put anew; a round that ended with the decision stays ended. */
const open = (gate: GateState): GateState => ({
  ...gate,
  pending: null,
  asked: null,
  deferredUntil: null,
  escalated: false,
  review: gate.review?.state === 'open' ? { ...gate.review, state: 'ended' } : gate.review,
});

/** The question that the decision answered is open again. */
function undecided(state: ProjectState, ref: string): ProjectState {
  const decision = state.appeals.decisions.find((each) => each.kind === 'gate_decision' && each.ref === ref);
  if (!decision?.decided) return state;
  const { gate } = decision.decided;
  const isPassedBy = state.passed.some(({ gateId, at }) => gateId === gate.id && at === decision.at);
  if (isPassedBy) return standsOpen(state, decision, decision.decided);
  if (state.gate?.id === gate.id && state.gate.passedBefore === decision.at) {
    return { ...state, stageId: decision.decided.stageId, gate: { ...state.gate, passedBefore: gate.passedBefore } };
  }
  const isLatest = state.appeals.decisions.filter((each) => each.kind === 'gate_decision').at(-1) === decision;
  if (!isLatest) return state;
  if (state.status === 'returned') return { ...state, status: 'in_gate', gate: open(gate) };
  if (state.gate?.round !== gate.round || state.gate.deferredUntil === null) return state;
  return { ...state, gate: open(state.gate), clocks: dropClocks(state, ['deferral']) };
}

/** An approval is gone: its gate locks again what it locked, its conditions fall, and the stage has no approval. */
function standsOpen(
  state: ProjectState,
  { at }: AppealableDecision,
  { gate, stageId, locks }: NonNullable<AppealableDecision['decided']>,
): ProjectState {
  const left = state.gate ? leaveGate(state) : state;
  const fallen = conditionsOf(state, { at, gateId: gate.id });
  const clockIds = fallen.map(({ clockId }) => clockId);
  const released = locks.filter(({ id }) => !state.locks.some((lock) => lock.id === id));
  const isLedOn = state.passed.some((each) => each.gateId !== gate.id && each.at > at);
  const stood = state.nextStage?.stageId ?? state.stageId;
  return {
    ...left,
    status: 'in_gate',
    gate: { ...open(gate), ...(isLedOn && stood !== null ? { leadsBackTo: stood } : {}) },
    stageId,
    nextStage: null,
    passed: state.passed.filter(({ gateId }) => gateId !== gate.id),
    conditions: state.conditions.filter((each) => !fallen.includes(each)),
    clocks: left.clocks.filter(({ id }) => !clockIds.includes(id)),
    // A baseline that stands releases nothing twice: what it had released waits for the decision.
    locks: [...state.locks, ...released.map((lock) => ({ ...lock, until: 'decision' as const }))],
  };
}

/** Conditions that were stated with an approval. */
export const conditionsOf = (
  { conditions }: ProjectState,
  approval: { readonly gateId: string; readonly at: string },
): ProjectState['conditions'] =>
  conditions.filter(({ gateId, since }) => gateId === approval.gateId && since === approval.at);
