import { redRun, type DatedPeriod } from '../../escalation/red';
import { addPeriod, type PeriodLight } from '../../rating/periods';
import type { MachineRating } from '../../rating/types';
import { resumeClock, suspendClock } from '../clocks';
import type {
  EscalationEntered,
  MachineRated,
  MeasureDecided,
  MeasureOpened,
  ProjectEvent,
  SessionHeld,
  TriggerFired,
} from '../events';
import { hasEnded, type Cause, type ConditionState, type ProjectState } from '../state';
import type { LocalDate } from '../../time';
import { escalationEnded, type EscalationState, type MeasureState } from '../state/escalation';
import { accepted, changed, failedAt, updatePeriodEnded, withEscalation, withUpdates } from './measures';
import { addTypes, dropClock } from './shared';

/** Triggers, the ladder and what they demand; null for any other event. */
export function onEscalation(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { escalation } = state;
  switch (event.type) {
    case 'TriggerFired':
      return fired(state, event, cause);
    case 'TriggerTookEffect': {
      const { triggerId, freezeId, clockId } = event;
      const list = escalation.fired.map((each) => (each.triggerId === triggerId ? { ...each, freezeId } : each));
      return { ...withEscalation(state, { fired: list }), clocks: dropClock(state, clockId ?? '') };
    }
    case 'TriggerReset':
      return reset(state, event.triggerId, event.rearmed);
    case 'EscalationRearmed':
      return withEscalation(state, {
        fired: escalation.fired.filter(({ triggerId }) => !event.triggers.includes(triggerId)),
        entered: escalation.entered.filter((stepId) => !event.steps.includes(stepId)),
      });
    case 'EscalationEntered':
      return entered(state, event, cause);
    case 'EscalationExited':
      return withEscalation(leftStep(state), { position: null, failedSteps: [] });
    case 'PlanFiled': {
      const { planId, by, measures, documents } = event;
      const filed = measures.reduce((before, id) => reported(before, id, by, cause), state);
      const plan = { ...cause, planId };
      return { ...withEscalation(filed, { plan }), documentTypes: addTypes(state.documentTypes, documents) };
    }
    case 'HealthCheckFiled': {
      const filed = reported(state, event.measureId, event.by, cause);
      return { ...filed, documentTypes: addTypes(state.documentTypes, event.documents) };
    }
    case 'MeasureDecided':
      return decided(state, event, cause);
    case 'RemediationUpdated': {
      const filed = withUpdates(state, event.measureId, { filed: true }, { overdue: false });
      return { ...filed, documentTypes: addTypes(state.documentTypes, event.documents) };
    }
    case 'UpdatePeriodEnded':
      return updatePeriodEnded(state, event);
    case 'SessionHeld':
      return sessionHeld(state, event, cause);
    case 'OrderedReviewOpened': {
      const { measureId, reviewId, ruleId, gateId } = event;
      const reopened = { id: reviewId, ruleId, gateId, state: 'open', outcome: null, riskProfile: null } as const;
      const opened = { ...state, advice: { ...state.advice, reopened } };
      return withoutClock(changed(opened, measureId, { status: 'in_review', reviewId }), measureId);
    }
    case 'MeasureOverdue': {
      const late = { ...changed(state, event.measureId, { overdue: true, clockId: null }) };
      return { ...failedAt(late, event.measureId), clocks: dropClock(state, event.clockId) };
    }
    case 'LookPlanned':
      return looksOn(state, event.on, event.clocks);
    case 'LookedAgain':
      return looksOn(state, null, []);
    default:
      return null;
  }
}

function looksOn(state: ProjectState, on: LocalDate | null, clocks: ProjectState['clocks']): ProjectState {
  const { look } = state.escalation;
  const [clock] = clocks;
  return {
    ...withEscalation(state, { look: clock && on !== null ? { on, clockId: clock.id } : null }),
    clocks: [...dropClock(state, look?.clockId ?? ''), ...clocks],
  };
}

/** What other events mean for triggers and ladder, after they have had their own effect. */
export function withLights(before: ProjectState, after: ProjectState, event: ProjectEvent, cause: Cause): ProjectState {
  if (hasEnded(after)) {
    return hasEnded(before) ? after : { ...after, escalation: escalationEnded(after.escalation) };
  }
  switch (event.type) {
    case 'MachineRated':
      return { ...after, escalation: rated(after.escalation, event, cause) };
    case 'OpinionReceived':
      return closed(after, ({ reviewId }) => reviewId === event.reviewId);
    case 'InterventionNoted':
      return closed(after, ({ status }) => status === 'proposing');
    default:
      return after;
  }
}

/** The light of the latest rating; of a period as well, where it was rated for one. */
function rated(escalation: EscalationState, event: MachineRated, { seq }: Cause): EscalationState {
  const { rating, period, why } = event;
  const light = lightOf(rating);
  const level = rating.kind === 'rated' ? rating.level : null;
  const standing = why === 'restatement' ? escalation.machine : { light, level, seq };
  if (period === undefined) return { ...escalation, machine: standing };
  const { announced, ...dated } = period;
  const periods = addPeriod(escalation.periods, { ...dated, light } satisfies DatedPeriod);
  const [was, is] = [redRun(escalation.periods)?.count ?? 0, redRun(periods)?.count ?? 0];
  const latest = redRun(periods) ? light : 'unknown';
  return {
    ...escalation,
    machine: standing,
    periods,
    announced: is === 0 ? null : was === 0 ? announced : escalation.announced,
    plan: latest === 'green' ? null : escalation.plan,
    session: latest === 'green' || latest === 'amber' ? null : escalation.session,
  };
}

function lightOf(rating: MachineRating): PeriodLight {
  if (rating.kind === 'rated') return rating.light;
  return rating.kind === 'no_light' ? 'none' : 'unknown';
}

function fired(state: ProjectState, event: TriggerFired, cause: Cause): ProjectState {
  const { triggerId, measure, clocks } = event;
  const firing = {
    ...cause,
    triggerId,
    status: 'fired',
    freezeId: null,
    measureId: measure?.measureId ?? null,
  } as const;
  const opened = measure ? [opening(measure, 'trigger', triggerId, cause)] : [];
  return {
    ...withEscalation(state, {
      fired: [...state.escalation.fired.filter((each) => each.triggerId !== triggerId), firing],
      measures: [...state.escalation.measures, ...opened],
    }),
    clocks: [...state.clocks, ...clocks],
  };
}

function opening(measure: MeasureOpened, source: MeasureState['source'], ruleId: string, cause: Cause): MeasureState {
  const { measureId, instrument, body, reviewRule, clockId, notBefore } = measure;
  return {
    ...{ ...cause, measureId, source, ruleId, instrument, body, reviewRule, clockId, notBefore },
    ...{ status: 'open', overdue: false, reportedBy: [], returned: 0, reviewId: null },
  };
}

/** What a trigger demands falls away with its cause. One whose condition still holds stays spent until it does not. */
function reset(state: ProjectState, triggerId: string, rearmed: boolean): ProjectState {
  const { fired: list, measures } = state.escalation;
  const others = list.filter((each) => each.triggerId !== triggerId);
  const spent = list
    .filter((each) => each.triggerId === triggerId && !rearmed)
    .map((each) => ({ ...each, status: 'spent', measureId: null, freezeId: null }) as const);
  const gone = measures.filter(({ source, ruleId }) => source === 'trigger' && ruleId === triggerId);
  return {
    ...withEscalation(state, {
      fired: [...others, ...spent],
      measures: measures.filter((each) => !gone.includes(each)),
    }),
    clocks: state.clocks.filter(
      ({ id, purpose, subject }) =>
        !gone.some(({ clockId, updates }) => clockId === id || updates?.clockId === id) &&
        !(purpose === 'trigger_notice' && subject === triggerId),
    ),
  };
}

function entered(state: ProjectState, event: EscalationEntered, cause: Cause): ProjectState {
  const { stepId, measure, clocks, freezeId, why, from } = event;
  const left = leftStep(state);
  const { escalation } = left;
  const failed = why === 'failed' && from !== null ? [from] : [];
  return {
    ...withEscalation(left, {
      position: { ...cause, stepId, measureId: measure.measureId, failed: false, freezeId },
      entered: [...escalation.entered.filter((each) => each !== stepId), stepId],
      failedSteps: [...new Set([...escalation.failedSteps, ...failed])],
      measures: [...escalation.measures, opening(measure, 'ladder', stepId, cause)],
    }),
    clocks: [...left.clocks, ...clocks],
  };
}

/** What the step demanded is demanded no more. */
function leftStep(state: ProjectState): ProjectState {
  const { position, measures } = state.escalation;
  const left = measures.find(({ measureId }) => measureId === position?.measureId);
  return {
    ...withEscalation(state, { measures: measures.filter((each) => each !== left) }),
    clocks: state.clocks.filter(({ id }) => id !== left?.clockId && id !== left?.updates?.clockId),
  };
}

/** The time stands still until the body has looked at what was filed. */
function reported(state: ProjectState, measureId: string, by: readonly string[], { at, seq }: Cause): ProjectState {
  const measure = state.escalation.measures.find((each) => each.measureId === measureId);
  if (!measure) return state;
  const reportedBy = [...new Set([...measure.reportedBy, ...by])];
  const standing = { at, seq, cause: 'verification', ref: measureId };
  return {
    ...changed(state, measureId, { status: 'reported', reportedBy }),
    clocks: state.clocks.map((clock) => (clock.id === measure.clockId ? suspendClock(clock, standing) : clock)),
  };
}

function decided(state: ProjectState, event: MeasureDecided, { at, seq }: Cause): ProjectState {
  const { measureId, value } = event;
  const measure = state.escalation.measures.find((each) => each.measureId === measureId);
  if (!measure) return state;
  switch (value) {
    case 'accept':
      return accepted(event.updates ? carriedOut(state, measureId) : closed(state, (each) => each === measure), event);
    case 'fail':
      return failedAt(state, measureId);
    case 'return':
      return {
        ...changed(state, measureId, { status: 'open', returned: measure.returned + 1 }),
        clocks: state.clocks.map((clock) =>
          clock.id === measure.clockId ? resumeClock(clock, { at, seq, ref: measureId }) : clock,
        ),
      };
  }
}

function sessionHeld(state: ProjectState, event: SessionHeld, { at, seq }: Cause): ProjectState {
  const { measureId, on, outcome, conditions, clocks, gateId, documents } = event;
  const added = conditions.map(({ id, due, ifMissed }): ConditionState => ({
    ...{ id, gateId: gateId ?? '', since: at, due, ifMissed, missed: false },
    clockId: clocks.find(({ subject }) => subject === id)?.id ?? null,
  }));
  const held: ProjectState = {
    ...withEscalation(state, { session: { on, seq } }),
    documentTypes: addTypes(state.documentTypes, documents),
    conditions: [...state.conditions, ...added],
    conditionIds: [...state.conditionIds, ...added.map(({ id }) => id)],
    clocks: [...state.clocks, ...clocks],
  };
  const proposes = outcome === 'propose_pause' || outcome === 'propose_cancellation';
  return proposes
    ? withoutClock(changed(held, measureId, { status: 'proposing' }), measureId)
    : closed(held, (each) => each.measureId === measureId);
}

/** It has been answered, and stands until its cause is gone. */
const carriedOut = (state: ProjectState, measureId: string): ProjectState =>
  changed(withoutClock(state, measureId), measureId, { status: 'accepted', overdue: false });

/** What a trigger demanded is done with; on the ladder it stays, since the project does. */
function closed(state: ProjectState, which: (measure: MeasureState) => boolean): ProjectState {
  return state.escalation.measures.filter(which).reduce((before, { measureId, source }) => {
    if (source === 'ladder') return carriedOut(before, measureId);
    const rest = withoutClock(before, measureId);
    const { measures, fired: list } = rest.escalation;
    return withEscalation(rest, {
      measures: measures.filter((each) => each.measureId !== measureId),
      fired: list.map((each) => (each.measureId === measureId ? { ...each, measureId: null } : each)),
    });
  }, state);
}

function withoutClock(state: ProjectState, measureId: string): ProjectState {
  const measure = state.escalation.measures.find((each) => each.measureId === measureId);
  if (!measure?.clockId) return state;
  return { ...changed(state, measureId, { clockId: null }), clocks: dropClock(state, measure.clockId) };
}
