import { resumeClock, suspendClock } from '../clocks';
import type { AppealEnded, AppealFiled, AppealStayed, ProjectEvent } from '../events';
import { hasEnded, type Cause, type ProjectState } from '../state';
import { MOST_DECISIONS, type AppealableDecision, type BeforeTheEnd, type OpenAppeal } from '../state/appeal';
import { addTypes, goOn, stop } from './shared';

/** Appeals, and what they do to the decision; null for any other event. */
export function onAppeal(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'AppealFiled':
      return filed(state, event, cause);
    case 'AppealStayed':
      return stayed(withAppeal(state, event.appealId, { stay: 'granted' }), event, cause);
    case 'AppealStayDenied':
      return withAppeal(state, event.appealId, { stay: 'denied' });
    case 'DecisionMaintained':
      return withAppeal(state, event.appealId, { reconsidered: true });
    case 'AppealForwarded':
      return withAppeal(state, event.appealId, { status: 'forwarded' });
    case 'AppealEnded':
      return decided(state, event, cause);
    case 'DecisionCorrected':
      return state;
    default:
      return null;
  }
}

function filed(state: ProjectState, event: AppealFiled, { at }: Cause): ProjectState {
  const { appealId: id, kind, ref, party, body, late, asksStay } = event;
  const appeal: OpenAppeal = {
    ...{ id, kind, ref, party, body, late, since: at, status: 'filed', reconsidered: false },
    stay: asksStay ? 'asked' : 'none',
  };
  return {
    ...state,
    documentTypes: addTypes(state.documentTypes, event.documents),
    appeals: { ...state.appeals, open: [...state.appeals.open, appeal] },
  };
}

const withAppeal = (state: ProjectState, id: string, change: Partial<OpenAppeal>): ProjectState => ({
  ...state,
  appeals: {
    ...state.appeals,
    open: state.appeals.open.map((appeal) => (appeal.id === id ? { ...appeal, ...change } : appeal)),
  },
});

/** A pause that is stayed binds nobody, and what it stopped runs; a project that was ended goes on. */
function stayed(state: ProjectState, { appealId, kind, ref, suspends }: AppealStayed, cause: Cause): ProjectState {
  switch (kind) {
    case 'pause':
      return {
        ...state,
        ...goOn(state, ref, cause),
        pauses: state.pauses.map((pause) =>
          pause.interventionId === ref ? { ...pause, stayedBy: [...(pause.stayedBy ?? []), appealId] } : pause,
        ),
      };
    case 'cancel':
      return restored(state, { kind, ref }, cause);
    case 'gate_decision':
      return { ...state, ...stop(state, { cause: 'court_stay', ref: appealId, clockIds: suspends }, cause) };
  }
}

function decided(state: ProjectState, event: AppealEnded, cause: Cause): ProjectState {
  const { appealId, kind, ref, setAside, suspends } = event;
  const over = goneOn(
    { ...state, appeals: { ...state.appeals, open: state.appeals.open.filter(({ id }) => id !== appealId) } },
    appealId,
    cause,
  );
  if (setAside) return annulled(over, { kind, ref }, cause);
  const pause = over.pauses.find(({ interventionId }) => interventionId === ref);
  if (kind !== 'pause' || !pause?.stayedBy?.includes(appealId)) return over;
  const { stayedBy, ...bare } = pause;
  const left = stayedBy.filter((id) => id !== appealId);
  const pauses = over.pauses.map((each) =>
    each === pause ? { ...bare, ...(left.length > 0 ? { stayedBy: left } : {}) } : each,
  );
  return left.length > 0
    ? { ...over, pauses }
    : { ...over, ...stop(over, { cause: 'pause', ref, clockIds: suspends }, cause), pauses };
}

function annulled(state: ProjectState, about: Pick<AppealableDecision, 'kind' | 'ref'>, cause: Cause): ProjectState {
  if (about.kind !== 'pause') return restored(state, about, cause);
  return goneOn(
    { ...state, pauses: state.pauses.filter(({ interventionId }) => interventionId !== about.ref) },
    about.ref,
    cause,
  );
}

const goneOn = (state: ProjectState, ref: string, cause: Cause): ProjectState => ({
  ...state,
  ...goOn(state, ref, cause),
});

/** The project as it was before this decision ended it. Proceedings that ended with it stay ended; limits stood still. */
function restored(
  state: ProjectState,
  { kind, ref }: Pick<AppealableDecision, 'kind' | 'ref'>,
  cause: Cause,
): ProjectState {
  const { before } = state.appeals;
  if (before?.kind !== kind || before.ref !== ref || !hasEnded(state)) return state;
  const { was, at, seq } = before;
  const { gate, stops } = was;
  const review =
    gate?.review?.state === 'open' ? ({ ...gate.review, state: 'ended' } as const) : (gate?.review ?? null);
  const paused = was.pauses.map(({ interventionId }) => interventionId);
  return {
    ...was,
    appeals: { ...state.appeals, before: null },
    documentTypes: state.documentTypes,
    gate: gate && { ...gate, pending: null, asked: null, review },
    pauses: [],
    interventions: [],
    stops: stops.map((entry) =>
      entry.to === null && paused.includes(entry.ref ?? '') ? { ...entry, to: at, toSeq: seq } : entry,
    ),
    clocks: was.clocks.map((clock) => {
      const free = paused.reduce((one, each) => resumeClock(one, { at, seq, ref: each }), clock);
      return resumeClock(suspendClock(free, { at, cause: 'ended', seq, ref }), { ...cause, ref });
    }),
  };
}

/** Notes a decision as one that may be appealed against; of one that ends the project also how it stood before. */
export function withAppealable(
  before: ProjectState,
  after: ProjectState,
  event: ProjectEvent,
  cause: Cause,
): ProjectState {
  const about = appealable(before, event);
  if (!about) return after;
  const { decisions } = after.appeals;
  const isKnown = decisions.some(({ kind, ref }) => kind === about.kind && ref === about.ref);
  const ends = hasEnded(after) && !hasEnded(before);
  return {
    ...after,
    appeals: {
      ...after.appeals,
      decisions: isKnown ? decisions : [...decisions, { ...about, ...cause }].slice(-MOST_DECISIONS),
      before: ends ? ({ ...about, ...cause, was: bare(before) } satisfies BeforeTheEnd) : after.appeals.before,
    },
  };
}

function appealable({ pauses }: ProjectState, event: ProjectEvent): Pick<AppealableDecision, 'kind' | 'ref'> | null {
  switch (event.type) {
    case 'DecisionTaken':
      return { kind: 'gate_decision', ref: event.decisionId };
    case 'ProjectPaused':
      return pauses.some(({ interventionId }) => interventionId === event.interventionId)
        ? null
        : { kind: 'pause', ref: event.interventionId };
    case 'ProjectCancelled':
      return { kind: 'cancel', ref: event.interventionId };
    default:
      return null;
  }
}

function bare({ appeals: _, ...state }: ProjectState): BeforeTheEnd['was'] {
  return state;
}
