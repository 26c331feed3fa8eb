import type { Instant } from '../../time';
import type { AppealEnded, AppealFiled, AppealStayed, DecisionTaken, ProjectEvent } from '../events';
import { hasEnded, type Cause, type GateState, type ProjectState } from '../state';
import {
  MOST_DECISIONS,
  type AppealableDecision,
  type AppealsState,
  type BeforeTheEnd,
  type DecidedGate,
  type OpenAppeal,
} from '../state/appeal';
import type { FreezeState } from '../state/freeze';
import { setAside, tookFrom } from './set-aside';
import { addTypes, dropClocks, goOn, stop } from './shared';

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
      return setAside(state, { kind, ref }, cause);
    case 'freeze':
      return {
        ...state,
        freezes: state.freezes.map((each) =>
          each.freezeId === ref ? { ...each, stayedBy: [...(each.stayedBy ?? []), appealId] } : each,
        ),
      };
    // The pause stands by its own order; what is stayed is only that it was not ended. A change of rules is never stayed.
    case 'resumption_refused':
    case 'regime_change':
      return state;
    case 'gate_decision':
      return { ...state, ...stop(state, { cause: 'court_stay', ref: appealId, clockIds: suspends }, cause) };
  }
}

function decided(state: ProjectState, event: AppealEnded, cause: Cause): ProjectState {
  const { appealId, kind, ref, setAside: isSetAside, suspends } = event;
  const over = goneOn(
    { ...state, appeals: { ...state.appeals, open: state.appeals.open.filter(({ id }) => id !== appealId) } },
    appealId,
    cause,
  );
  if (isSetAside) return decidedAnew(setAside(over, { kind, ref }, cause), event);
  if (kind === 'freeze') return { ...over, freezes: over.freezes.map((each) => unstayed(each, appealId, cause.at)) };
  const pause = over.pauses.find(({ interventionId }) => interventionId === ref);
  if (kind !== 'pause' || !pause?.stayedBy?.includes(appealId)) return over;
  const again = unstayed(pause, appealId, cause.at);
  const pauses = over.pauses.map((each) => (each === pause ? again : each));
  return again.stayedBy
    ? { ...over, pauses }
    : { ...over, ...stop(over, { cause: 'pause', ref, clockIds: suspends }, cause), pauses };
}

/** The time for the new decision at the gate runs from the outcome; what was left of the earlier one is void. */
const decidedAnew = (state: ProjectState, { clocks = [] }: AppealEnded): ProjectState =>
  clocks.length === 0 ? state : { ...state, clocks: [...dropClocks(state, ['decision']), ...clocks] };

/** A pause or a freeze binds again once no appeal stays it. */
function unstayed<S extends Pick<FreezeState, 'stayedBy' | 'boundFrom'>>(stop: S, appealId: string, at: Instant): S {
  const { stayedBy, ...bare } = stop;
  if (!stayedBy?.includes(appealId)) return stop;
  const left = stayedBy.filter((id) => id !== appealId);
  return (left.length > 0 ? { ...bare, stayedBy: left } : { ...bare, boundFrom: at }) as S;
}

const goneOn = (state: ProjectState, ref: string, cause: Cause): ProjectState => ({
  ...state,
  ...goOn(state, ref, cause),
});

/** Notes a decision as one that may be appealed against; of one that ends the project also how it stood before. */
export function withAppealable(
  before: ProjectState,
  after: ProjectState,
  event: ProjectEvent,
  cause: Cause,
): ProjectState {
  const about = appealable(before, event);
  const ends = hasEnded(after) && !hasEnded(before);
  if (!about) return ends ? { ...after, appeals: { ...after.appeals, before: null } } : after;
  const decisions = event.type === 'DecisionTaken' ? succeededBy(event, after) : after.appeals.decisions;
  const isKnown = decisions.some(({ kind, ref }) => kind === about.kind && ref === about.ref);
  const stood =
    about.kind === 'gate_decision' && before.gate && !ends ? { decided: asDecided(before, before.gate) } : {};
  const moved = event.type === 'RegimeChanged' ? { moved: { fromHash: event.fromHash, toHash: event.toHash } } : {};
  return {
    ...after,
    appeals: {
      ...after.appeals,
      decisions: isKnown
        ? decisions
        : [...decisions, { ...about, ...cause, ...stood, ...moved }].slice(-MOST_DECISIONS),
      before: ends
        ? ({ ...about, ...cause, was: tookFrom(before, after) } satisfies BeforeTheEnd)
        : after.appeals.before,
    },
  };
}

/** Where an approval has taken the place of earlier decisions at its gate, their being set aside changes nothing. */
const succeededBy = ({ gateId, opensStage }: DecisionTaken, { appeals }: ProjectState): AppealsState['decisions'] =>
  opensStage === null
    ? appeals.decisions
    : appeals.decisions.map(({ decided, ...decision }) =>
        decided && decided.gate.id !== gateId ? { ...decision, decided } : decision,
      );

function appealable({ pauses }: ProjectState, event: ProjectEvent): Pick<AppealableDecision, 'kind' | 'ref'> | null {
  switch (event.type) {
    case 'DecisionTaken':
      // Against what was decided on appeal this rule gives no appeal.
      return event.by === 'appeal' ? null : { kind: 'gate_decision', ref: event.decisionId };
    case 'ProjectPaused':
      return pauses.some(({ interventionId }) => interventionId === event.interventionId)
        ? null
        : { kind: 'pause', ref: event.interventionId };
    case 'ProjectCancelled':
      return { kind: 'cancel', ref: event.interventionId };
    case 'RegimeChanged':
      // Only what binds the agency more than before is appealed against, and no outcome of an appeal is.
      return event.effects.appealable.length === 0 || event.appealId !== undefined
        ? null
        : { kind: 'regime_change', ref: event.rolloutId };
    case 'ResumptionRefusalNoted':
      return { kind: 'resumption_refused', ref: event.refusalId };
    case 'OrderNoted':
      return { kind: event.kind === 'pause' ? 'pause' : 'cancel', ref: event.interventionId };
    case 'SpendingFrozen':
      return event.source === 'order' ? { kind: 'freeze', ref: event.freezeId } : null;
    default:
      return null;
  }
}

const asDecided = ({ stageId, locks }: ProjectState, { urgent: _, ...gate }: GateState): DecidedGate => ({
  gate: { ...gate, pending: null, asked: null },
  stageId,
  locks: locks.filter(({ gateId }) => gateId === gate.id),
});
