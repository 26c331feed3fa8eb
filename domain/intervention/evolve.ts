import type { EventMeta } from '../kernel';
import { resume, suspend } from '../clock';
import { clocksAfter } from '../timetable/evolve';
import type { ClocksStayed } from '../timetable/events';
import { HEARING_CLOCK, PAUSE_CLOCK, questionClockId } from './clocks';
import { expertsOf } from './decide/experts';
import type { InterventionEvent, InterventionProposed, PauseOrdered, PauseRenewed, SignatureAsked } from './events';
import { onOrder } from './evolve-order';
import { heardAfter } from './heard';
import { ended, enter, without } from './status';
import type { InterventionState } from './state';

/** The proceeding after an event. */
export function evolveIntervention(
  state: InterventionState,
  event: InterventionEvent,
  meta: EventMeta,
): InterventionState {
  switch (event.type) {
    case 'InterventionProposed':
      return proposed(state, event, meta);
    case 'ProposalTakenOver':
      return {
        ...enter(state, 'proposed', meta),
        material: event.material,
        proposedAt: meta.at,
        proposedSeq: meta.seq,
      };
    case 'ProposalDeclined':
      return ended(state, 'declined', meta);
    case 'NoticeGiven':
      return {
        ...enter(state, 'hearing', meta),
        clocks: event.clock ? [event.clock] : [],
        heard: heardAfter(state.heard, event, meta),
      };
    case 'MaterialShared':
      return {
        ...enter(state, 'hearing', meta),
        clocks: [event.clock],
        decisionAskedAt: null,
        heard: heardAfter(state.heard, event, meta),
      };
    case 'ReplyTimeOver':
      return {
        ...state,
        clocks: without(HEARING_CLOCK, state.clocks),
        heard: heardAfter(state.heard, event, meta),
      };
    case 'HearingReplied':
    case 'HearingWaived':
    case 'OralHearingAsked':
    case 'OralHearingScheduled':
    case 'OralHearingRecorded':
      return { ...state, heard: heardAfter(state.heard, event, meta) };
    case 'HearingClosed':
      return { ...enter(state, 'deciding', meta), clocks: without(HEARING_CLOCK, state.clocks) };
    case 'OrderIssued':
    case 'EffectHeldBack':
    case 'OrderLapsed':
    case 'AppealNoted':
    case 'ProjectCostNoted':
    case 'QuestionOverdue':
    case 'ExpertReportFiled':
    case 'ResumptionAsked':
    case 'ResumptionRefused':
    case 'ResumptionReopened':
    case 'AlternativesStated':
    case 'TerminationCostsStated':
      return onOrder(state, event, meta);
    case 'InterventionDecisionAsked':
      return { ...state, decisionAskedAt: meta.at };
    case 'SignatureAsked':
      return { ...state, pending: pendingOf(event, meta) };
    case 'InterventionSigned':
      return signed(state, event);
    case 'InterventionSignatureRefused':
      return { ...state, pending: null };
    case 'InterventionDismissed':
      return ended(state, 'dismissed', meta);
    case 'PauseOrdered':
      return paused(state, event, meta);
    case 'CancellationOrdered':
      return ended(state, 'cancelled', meta);
    case 'QuestionsAnswered':
      return answered(
        state,
        event.answers.map(({ question }) => question),
      );
    case 'PauseRenewed':
      return renewed(state, event, meta);
    case 'Resumed':
      return ended(state, 'resumed', meta);
    case 'PauseExpired':
      return event.effect === 'decision_required'
        ? { ...enter(state, 'expired', meta), clocks: without(PAUSE_CLOCK, state.clocks) }
        : ended(state, 'expired', meta);
    case 'AppealStayNoted': {
      const others = state.stayedFor.filter((id) => id !== event.appealId);
      return { ...state, stayedFor: event.stayed ? [...others, event.appealId] : others };
    }
    case 'ClocksStayed':
      return stayed(state, event, meta);
    case 'StayLifted':
      return {
        ...state,
        stays: state.stays.filter(({ id }) => id !== event.stayId),
        clocks: state.clocks.map((clock) => ({
          ...clock,
          ...resume(clock, { at: meta.at, seq: meta.seq, ref: event.stayId }),
        })),
      };
    case 'ClockExtended':
    case 'ClockReminded':
      return { ...state, clocks: clocksAfter(state.clocks, event) };
    case 'ProposalWithdrawn':
      return ended(state, 'withdrawn', meta);
    case 'ProceedingEnded':
      return ended(state, event.reason, meta);
  }
}

function proposed(state: InterventionState, event: InterventionProposed, meta: EventMeta): InterventionState {
  const { interventionId, projectId, agencyId, regimeHash, kind, bodyKey, supersedes, material, byRule = null } = event;
  return {
    ...enter(state, byRule ? 'triggered' : 'proposed', meta),
    interventionId,
    projectId,
    agencyId,
    regimeHash,
    kind,
    bodyKey,
    supersedes,
    byRule,
    material,
    proposedAt: meta.at,
    proposedSeq: meta.seq,
  };
}

const stayed = (
  state: InterventionState,
  { stayId: ref, suspends }: ClocksStayed,
  { at, seq }: EventMeta,
): InterventionState => ({
  ...state,
  stays: [...state.stays, { id: ref, since: at, seq }],
  clocks: state.clocks.map((clock) =>
    suspends.includes(clock.id) ? { ...clock, ...suspend(clock, { at, cause: 'court_stay', seq, ref }) } : clock,
  ),
});

const pendingOf = (
  { decided, decidedBy, bodies }: SignatureAsked,
  { at }: EventMeta,
): NonNullable<InterventionState['pending']> => ({ decided, decidedBy, since: at, missing: bodies, signedBy: [] });

function signed(
  state: InterventionState,
  { bodyKey, signedBy }: Extract<InterventionEvent, { type: 'InterventionSigned' }>,
): InterventionState {
  const { pending } = state;
  if (!pending) return state;
  const missing = pending.missing.filter((body) => body !== bodyKey);
  return { ...state, pending: { ...pending, missing, signedBy: [...pending.signedBy, ...signedBy] } };
}

function paused(
  state: InterventionState,
  { terms, clock, questionClocks = [] }: PauseOrdered,
  meta: EventMeta,
): InterventionState {
  const { until, expiry, allowedWork, questions } = terms;
  return {
    ...enter(state, 'in_force', meta),
    pending: null,
    order: null,
    pause: {
      ...{ since: meta.at, until, expiry, allowedWork, questions: questions.length, answered: [], renewals: 0 },
      ...{ overdue: [], burnCap: terms.burnCap?.amount ?? null, experts: expertsOf(terms), reported: [] },
      reportBeforeResumption: terms.reportBeforeResumption ?? false,
      resumptionAsked: null,
      resumptionsRefused: 0,
    },
    clocks: [clock, ...questionClocks],
  };
}

function renewed(
  state: InterventionState,
  { until, clock, renewal }: PauseRenewed,
  meta: EventMeta,
): InterventionState {
  return {
    ...enter(state, 'in_force', meta),
    pending: null,
    pause: state.pause && { ...state.pause, until, renewals: renewal },
    clocks: [clock, ...without(PAUSE_CLOCK, state.clocks)],
  };
}

function answered(state: InterventionState, questions: readonly number[]): InterventionState {
  const { pause } = state;
  if (!pause) return state;
  const all = [...new Set([...pause.answered, ...questions])].sort((a, b) => a - b);
  return {
    ...state,
    pause: { ...pause, answered: all, overdue: pause.overdue.filter((each) => !all.includes(each)) },
    clocks: state.clocks.filter(({ id }) => !all.some((question) => id === questionClockId(question))),
  };
}
