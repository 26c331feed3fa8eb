import type { DueStep, Procedure } from '../kernel';
import type { ProjectStep } from './commands';
import { openRounds } from './reading';
import { hasEnded, isPaused, type ProjectState } from './state';

/** In the order in which the procedure takes them when several are due. */
const ORDER: readonly ProjectStep[] = [
  'assess_scope',
  'start_stage',
  'open_gate',
  'consult',
  'open_review',
  'ask_decision',
];

/** What the procedure has to do now, which proceedings hang on the project, and where it stands. */
export function projectProcedure(state: ProjectState): Procedure<ProjectStep> {
  return {
    due: dueSteps(state),
    children: childrenOf(state),
    ended:
      hasEnded(state) && state.clocks.length === 0 && state.appeals.open.length === 0 && state.orders.runDown === null,
    stage: state.status === 'running' && state.stageId !== null ? state.stageId : state.status,
    overlays: overlaysOf(state),
  };
}

const dueSteps = ({ due }: ProjectState): readonly DueStep<ProjectStep>[] =>
  ORDER.flatMap((step) => {
    const cause = due[step];
    return cause ? [{ step, cause: cause.seq }] : [];
  });

const childrenOf = (state: ProjectState): readonly string[] => [
  ...openRounds(state).map((id) => `review/${id}`),
  ...state.interventions.map(({ id }) => `intervention/${id}`),
];

/** A state that lies over the stage. */
export type Overlay =
  | 'paused'
  | 'under_intervention'
  | 'frozen'
  | 'remediation'
  | 'escalated'
  | 'by_direction'
  | 'under_appeal'
  | 'run_down'
  | 'called_in'
  | 'urgent_consent'
  | 'closing'
  | 'exempt'
  | 'benefits_tracked';

/** States that lie over the stage; several may hold at once. */
export function overlaysOf(state: ProjectState): readonly Overlay[] {
  const frozen = state.freezes.length > 0 || state.crossings.some(({ effect }) => effect === 'freeze_commitments');
  const held: readonly (readonly [Overlay, boolean])[] = [
    ['paused', isPaused(state)],
    ['under_intervention', state.interventions.length > state.pauses.length],
    ['frozen', frozen],
    ['remediation', inRemediation(state)],
    ['escalated', state.escalation.position !== null],
    ['by_direction', state.advice.directions.length > 0],
    ['under_appeal', state.appeals.open.length > 0],
    ['run_down', state.orders.runDown !== null],
    ['called_in', state.admission.calledInBy !== null],
    ['urgent_consent', state.urgentConsent !== undefined],
    ['closing', state.exit.proposal !== null],
    ['exempt', state.exemptions.length > 0 && !hasEnded(state)],
    ['benefits_tracked', state.status === 'closed' && state.benefits.measurements.length > 0],
  ];
  return held.flatMap(([overlay, holds]) => (holds ? [overlay] : []));
}

const inRemediation = ({ escalation }: ProjectState): boolean =>
  escalation.measures.some(({ instrument }) => instrument === 'remediation_plan');
