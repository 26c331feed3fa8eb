import { resumeClock, suspendClock } from '../clocks';
import type { ProjectStep } from '../commands';
import type { OutsideCause } from '../../review/commands/round';
import type { Cause, ClockPurpose, ProjectState, SpendLock } from '../state';

/** Clocks that belong to an open gate and end with it. */
const OF_GATE: readonly ClockPurpose[] = [
  'completeness',
  'lead_time',
  'consultation',
  'decision',
  'deferral',
  'deviation',
];

/** Without the clocks of these purposes. */
export const dropClocks = (state: ProjectState, purposes: readonly ClockPurpose[]): ProjectState['clocks'] =>
  state.clocks.filter(({ purpose }) => !purposes.includes(purpose));

/** Without the clock of this id. */
export const dropClock = (state: ProjectState, clockId: string): ProjectState['clocks'] =>
  state.clocks.filter(({ id }) => id !== clockId);

/** The step waits for the procedure, because of this event. */
export const dueNow = (state: ProjectState, step: ProjectStep, cause: Cause): ProjectState['due'] => ({
  ...state.due,
  [step]: cause,
});

/** The step waits no more. */
export function notDue({ due }: Pick<ProjectState, 'due'>, ...steps: readonly ProjectStep[]): ProjectState['due'] {
  return Object.fromEntries(Object.entries(due).filter(([step]) => !steps.some((each) => each === step)));
}

/** One lock per id; the later replaces the earlier. */
export const addLock = ({ locks }: ProjectState, lock: SpendLock | null): ProjectState['locks'] =>
  lock === null ? locks : [...locks.filter(({ id }) => id !== lock.id), lock];

/** The gate is behind the project: nothing of it runs any more. */
export const leaveGate = (state: ProjectState): ProjectState => ({
  ...state,
  gate: null,
  advice: { ...state.advice, sought: null, pendingDirection: null },
  clocks: dropClocks(state, OF_GATE),
  // What waited for a body of this gate waits no more.
  stops: state.stops.filter(({ to, cause }) => to === null && cause !== 'consulted_body_late'),
});

/** The ordinary procedure that followed a consent in haste is over. */
export function withoutUrgentConsent({ urgentConsent, ...state }: ProjectState, gateId: string): ProjectState {
  return urgentConsent === undefined || urgentConsent.gateId === gateId ? state : { ...state, urgentConsent };
}

/** What stops clocks beyond the decision of a gate. */
const OUTLASTING: readonly OutsideCause[] = ['pause', 'court_stay'];

/** The gate was decided: its open questions are moot. */
export const leaveDecidedGate = (state: ProjectState): ProjectState => {
  const left = leaveGate(state);
  return { ...left, requests: [], stops: left.stops.filter(({ cause }) => OUTLASTING.includes(cause)) };
};

/** Something stops clocks from an instant on. */
export function stop(
  state: ProjectState,
  by: { readonly cause: OutsideCause; readonly ref: string; readonly clockIds: readonly string[] },
  { seq, at }: Cause,
): Pick<ProjectState, 'stops' | 'clocks'> {
  const { cause, ref, clockIds } = by;
  return {
    stops: [...state.stops, { from: at, to: null, cause, fromSeq: seq, ref }],
    clocks: state.clocks.map((clock) =>
      clockIds.includes(clock.id) ? suspendClock(clock, { at, cause, seq, ref }) : clock,
    ),
  };
}

/** What stopped them is over, from an instant on. */
export function goOn(state: ProjectState, ref: string, { seq, at }: Cause): Pick<ProjectState, 'stops' | 'clocks'> {
  return {
    stops: state.stops.map((entry) =>
      entry.ref === ref && entry.to === null ? { ...entry, to: at < entry.from ? entry.from : at, toSeq: seq } : entry,
    ),
    clocks: state.clocks.map((clock) => resumeClock(clock, { at, seq, ref })),
  };
}

/** Each type once, in the order in which it came. */
export const addTypes = (
  types: readonly string[],
  documents: readonly { readonly type: string }[],
): readonly string[] => [...new Set([...types, ...documents.map(({ type }) => type)])];
