import type { EndIntervention } from '../../intervention/commands';
import { localDateOf } from '../../calendar/calendar';
import type { Context } from '../../kernel';
import { clocksStoppedBy, startFixedClock } from '../clocks';
import type { ApplyCancellation, ApplyResumption } from '../commands';
import { notice } from '../notices';
import { hasEnded, type ProjectClock, type ProjectState } from '../state';
import { agencyApprover } from '../who';
import { endProceedings, NOTHING, type Handler } from './handler';
import { resumeRound, suspendRound } from './information';
import { tellCost } from './orders';

/** A body has opened a proceeding. If the project has ended in the meantime, the proceeding ends as well. */
export const noteIntervention: Handler<'NoteIntervention'> = (state, { interventionId, kind, at }, { now }) => {
  if (hasEnded(state)) {
    const command: EndIntervention = { type: 'EndIntervention', reason: 'project_ended', at: now };
    return { events: [], sends: [{ to: `intervention/${interventionId}`, command, effectiveAt: now }] };
  }
  if (state.interventions.some(({ id }) => id === interventionId)) return NOTHING;
  return {
    events: [{ type: 'InterventionNoted', interventionId, kind, at }],
    sends: [tellCost(state, interventionId, now)],
  };
};

/** A pause order: it binds from its own instant, however late it is learnt. Told again, it changes dates and terms. */
export const applyPause: Handler<'ApplyPause'> = (state, command, { regime, calendar }) => {
  if (hasEnded(state)) return NOTHING;
  const { interventionId, at, until, expiry, allowedWork, burnCap = null } = command;
  const since = localDateOf(at, calendar);
  const standing = state.pauses.find((pause) => pause.interventionId === interventionId);
  const unchanged =
    standing?.until === until && standing.expiry === expiry && standing.allowedWork.join() === allowedWork.join();
  if (unchanged) return NOTHING;
  const burn = burnCap === null || !since.ok ? {} : { burnCap: { amount: burnCap, since: since.value } };
  const suspends = standing ? [] : clocksStoppedBy(state, 'pause', regime);
  return {
    events: [{ type: 'ProjectPaused', interventionId, at, until, expiry, allowedWork, ...burn, suspends }],
    sends: standing ? [] : suspendRound(state, 'pause', interventionId, at),
    notices: [notice('project_paused', state, [agencyApprover(state)], { interventionId, until, allowedWork })],
  };
};

/** The pause is over, from its own instant on. */
export const applyResumption: Handler<'ApplyResumption'> = (state, command, context) => {
  const { interventionId, at, how, conditions = [], body } = command;
  if (!state.pauses.some((pause) => pause.interventionId === interventionId)) return NOTHING;
  return {
    events: [
      {
        ...{ type: 'ProjectResumed', interventionId, at, how },
        ...(conditions.length > 0 ? { conditions, body, clocks: conditionClocks(state, command, context) } : {}),
      },
    ],
    sends: resumeRound(state, interventionId, at),
    notices: [notice('project_resumed', state, [agencyApprover(state)], { interventionId, how })],
  };
};

/** Limits of the conditions that a resumption states; the pause that it ends does not stop them. */
function conditionClocks(
  state: ProjectState,
  { interventionId, at: startedAt, conditions = [] }: ApplyResumption,
  { regime, nextSeq: seq }: Context,
): readonly ProjectClock[] {
  const going = { ...state, stops: state.stops.filter(({ ref }) => ref !== interventionId) };
  const remindBefore = regime.pause?.remindBefore;
  return conditions.flatMap(({ id: subject, due }) =>
    due === null
      ? []
      : [startFixedClock(going, regime, 'limit', due, { purpose: 'condition', subject, remindBefore, startedAt, seq })],
  );
}

/** Limits of what is left to do once a project is cancelled; nothing of the project stops them. */
const runDownClocks = (
  state: ProjectState,
  { at: startedAt, runDown }: ApplyCancellation,
  { regime, nextSeq: seq }: Context,
): readonly ProjectClock[] =>
  (runDown?.items ?? []).flatMap(({ id: subject, due }) => {
    const about = { purpose: 'run_down', subject, startedAt, seq, remindBefore: regime.pause?.remindBefore } as const;
    return due === null ? [] : [startFixedClock({ ...state, stops: [] }, regime, 'limit', due, about)];
  });

/** The project is cancelled, and everything that hangs on it ends; what is left to do begins. */
export const applyCancellation: Handler<'ApplyCancellation'> = (state, command, context) => {
  const { interventionId, at, body, runDown } = command;
  const clocks = runDownClocks(state, command, context);
  if (hasEnded(state)) return NOTHING;
  return {
    events: [
      {
        ...{ type: 'ProjectCancelled', interventionId, at },
        ...(runDown && body !== undefined ? { runDown: { body, ...runDown, clocks } } : {}),
      },
    ],
    sends: endProceedings(state, 'cancelled', at, interventionId),
    notices: [notice('project_cancelled', state, [agencyApprover(state)], { interventionId })],
  };
};

/** A proceeding is over. */
export const noteInterventionEnded: Handler<'NoteInterventionEnded'> = (state, { interventionId, at }) =>
  state.interventions.some(({ id }) => id === interventionId)
    ? { events: [{ type: 'InterventionEnded', interventionId, at }] }
    : NOTHING;
