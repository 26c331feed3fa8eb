import type { Send } from '../kernel';
import type {
  ApplyCancellation,
  ApplyPause,
  ApplyResumption,
  NoteIntervention,
  NoteInterventionEnded,
  NoteOrder,
  NoteResumptionRefused,
} from '../project/commands';
import type { Instant } from '../time';
import type { EndIntervention, ResumptionCondition, RunDownTerms } from './commands';
import type { InterventionState } from './state';

type Told =
  | NoteIntervention
  | NoteOrder
  | NoteResumptionRefused
  | ApplyPause
  | ApplyResumption
  | ApplyCancellation
  | NoteInterventionEnded;

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
  { until, expiry, allowedWork, burnCap }: Pick<ApplyPause, 'until' | 'expiry' | 'allowedWork' | 'burnCap'>,
  at: Instant,
): Send => {
  const { interventionId } = state;
  return toProject(state, { type: 'ApplyPause', interventionId, at, until, expiry, allowedWork, burnCap });
};

/** An order is issued that binds later; it can be appealed against from now on. */
export const orderIssued = (
  state: Proceeding & Pick<InterventionState, 'kind'>,
  { from, waitsForAppeal }: Pick<NoteOrder, 'from' | 'waitsForAppeal'>,
  at: Instant,
): Send => {
  const { interventionId, kind } = state;
  return toProject(state, { type: 'NoteOrder', interventionId, kind, from, waitsForAppeal, at });
};

/** A resumption that the agency asked for was refused: a decision that can be appealed against. */
export const resumptionRefused = (state: Proceeding, refusalId: string, at: Instant): Send =>
  toProject(state, { type: 'NoteResumptionRefused', interventionId: state.interventionId, refusalId, at });

/** The project runs on from the instant on. */
export function resumptionApplies(
  state: Proceeding,
  how: ApplyResumption['how'],
  at: Instant,
  decided?: { readonly body: string; readonly conditions: readonly ResumptionCondition[] },
): Send {
  const { interventionId } = state;
  const conditions = decided?.conditions.map(({ evidence = '', ifMissed = 'notify', ...each }) => ({
    ...each,
    id: `${interventionId}.${each.id}`,
    evidence,
    ifMissed,
  }));
  const demands = decided && conditions && conditions.length > 0 ? { body: decided.body, conditions } : {};
  return toProject(state, { type: 'ApplyResumption', interventionId, at, how, ...demands });
}

/** The project is cancelled as of the instant. */
export const cancellationApplies = (
  state: Proceeding & Pick<InterventionState, 'bodyKey'>,
  runDown: RunDownTerms | null,
  at: Instant,
): Send => {
  const { interventionId, bodyKey: body } = state;
  const wound = runDown ? { body, runDown: { cap: runDown.cap.amount, items: runDown.items } } : {};
  return toProject(state, { type: 'ApplyCancellation', interventionId, at, ...wound });
};

/** An order takes the place of the pause that it supersedes. */
export function pauseSuperseded({ supersedes, projectId }: InterventionState, at: Instant): readonly Send[] {
  if (supersedes === null) return [];
  const command: EndIntervention = { type: 'EndIntervention', reason: 'superseded', projectId, at };
  return [{ to: `intervention/${supersedes}`, command, effectiveAt: at }];
}
