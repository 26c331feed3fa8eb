import type { EndIntervention } from '../../intervention/commands';
import { clocksStoppedBy } from '../clocks';
import { notice } from '../notices';
import { hasEnded } from '../state';
import { agencyApprover } from '../who';
import { endProceedings, NOTHING, type Handler } from './handler';
import { resumeRound, suspendRound } from './information';

/** A body has opened a proceeding. If the project has ended in the meantime, the proceeding ends as well. */
export const noteIntervention: Handler<'NoteIntervention'> = (state, { interventionId, kind, at }, { now }) => {
  if (hasEnded(state)) {
    const command: EndIntervention = { type: 'EndIntervention', reason: 'project_ended', at: now };
    return { events: [], sends: [{ to: `intervention/${interventionId}`, command, effectiveAt: now }] };
  }
  if (state.interventions.some(({ id }) => id === interventionId)) return NOTHING;
  return { events: [{ type: 'InterventionNoted', interventionId, kind, at }] };
};

/** A pause order: it binds from its own instant, however late it is learnt. Told again, it changes dates and terms. */
export const applyPause: Handler<'ApplyPause'> = (state, command, { regime }) => {
  if (hasEnded(state)) return NOTHING;
  const { interventionId, at, until, expiry, allowedWork } = command;
  const standing = state.pauses.find((pause) => pause.interventionId === interventionId);
  const unchanged =
    standing?.until === until && standing.expiry === expiry && standing.allowedWork.join() === allowedWork.join();
  if (unchanged) return NOTHING;
  const suspends = standing ? [] : clocksStoppedBy(state, 'pause', regime);
  return {
    events: [{ type: 'ProjectPaused', interventionId, at, until, expiry, allowedWork, suspends }],
    sends: standing ? [] : suspendRound(state, 'pause', interventionId, at),
    notices: [notice('project_paused', state, [agencyApprover(state)], { interventionId, until, allowedWork })],
  };
};

/** The pause is over, from its own instant on. */
export const applyResumption: Handler<'ApplyResumption'> = (state, { interventionId, at, how }) => {
  if (!state.pauses.some((pause) => pause.interventionId === interventionId)) return NOTHING;
  return {
    events: [{ type: 'ProjectResumed', interventionId, at, how }],
    sends: resumeRound(state, interventionId, at),
    notices: [notice('project_resumed', state, [agencyApprover(state)], { interventionId, how })],
  };
};

/** The project is cancelled, and everything that hangs on it ends. */
export const applyCancellation: Handler<'ApplyCancellation'> = (state, { interventionId, at }) => {
  if (hasEnded(state)) return NOTHING;
  return {
    events: [{ type: 'ProjectCancelled', interventionId, at }],
    sends: endProceedings(state, 'cancelled', at, interventionId),
    notices: [notice('project_cancelled', state, [agencyApprover(state)], { interventionId })],
  };
};

/** A proceeding is over. */
export const noteInterventionEnded: Handler<'NoteInterventionEnded'> = (state, { interventionId, at }) =>
  state.interventions.some(({ id }) => id === interventionId)
    ? { events: [{ type: 'InterventionEnded', interventionId, at }] }
    : NOTHING;
