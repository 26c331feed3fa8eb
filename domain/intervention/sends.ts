import type { Send } from '../kernel';
import type {
  ApplyCancellation,
  ApplyPause,
  ApplyResumption,
  NoteIntervention,
  NoteInterventionEnded,
} from '../project/commands';
import type { Instant } from '../time';
import type { EndIntervention } from './commands';
import type { InterventionState } from './state';

type Told = NoteIntervention | ApplyPause | ApplyResumption | ApplyCancellation | NoteInterventionEnded;

type Proceeding = Pick<InterventionState, 'interventionId' | 'projectId'>;

const toProject = ({ projectId }: Proceeding, command: Told): Send => ({
  to: `project/${projectId}`,
  command,
  effectiveAt: command.at,
});

/** The project learns that a proceeding about it is open. */
export const proceedingOpened = (state: Proceeding & Pick<InterventionState, 'kind'>, at: Instant): Send =>
  toProject(state, { type: 'NoteIntervention', interventionId: state.interventionId, kind: state.kind, at });

/** The project learns that the proceeding is over. */
export const proceedingEnded = (state: Proceeding, at: Instant): Send =>
  toProject(state, { type: 'NoteInterventionEnded', interventionId: state.interventionId, at });

/** The pause binds the project from the instant on; told again with a later end when it is renewed. */
export const pauseApplies = (
  state: Proceeding,
  { until, expiry, allowedWork }: Pick<ApplyPause, 'until' | 'expiry' | 'allowedWork'>,
  at: Instant,
): Send =>
  toProject(state, { type: 'ApplyPause', interventionId: state.interventionId, at, until, expiry, allowedWork });

/** The project runs on from the instant on. */
export const resumptionApplies = (state: Proceeding, how: ApplyResumption['how'], at: Instant): Send =>
  toProject(state, { type: 'ApplyResumption', interventionId: state.interventionId, at, how });

/** The project is cancelled as of the instant. */
export const cancellationApplies = (state: Proceeding, at: Instant): Send =>
  toProject(state, { type: 'ApplyCancellation', interventionId: state.interventionId, at });

/** An order takes the place of the pause that it supersedes. */
export function pauseSuperseded({ supersedes, projectId }: InterventionState, at: Instant): readonly Send[] {
  if (supersedes === null) return [];
  const command: EndIntervention = { type: 'EndIntervention', reason: 'superseded', projectId, at };
  return [{ to: `intervention/${supersedes}`, command, effectiveAt: at }];
}
