import type { EndIntervention, NoteAppealStay } from '../../../intervention/commands';
import type { Context, Decision, Send } from '../../../kernel';
import { clocksStoppedBy } from '../../clocks';
import type { AppealEnded, ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { hasEnded, type OpenAppeal, type ProjectState } from '../../state';
import { agencyApprover, caseOfficer, deciderAt } from '../../who';
import { endProceedings } from '../handler';
import { resumeRound, suspendRound } from '../information';

/** How an appeal ends. */
type Ending = Pick<AppealEnded, 'outcome' | 'by' | 'decidedOn' | 'reference' | 'text'>;

/**
 * The appeal is over. A decision that is set aside has no effect from now on: a pause ends, a project that was ended goes
 * on from where it stood. One that stands has its effect again, if that was stayed.
 */
export function endAppeal(
  state: ProjectState,
  appeal: OpenAppeal,
  ending: Ending,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, now: at } = context;
  const { id: appealId, kind, ref, body } = appeal;
  const setAside = ending.outcome === 'annulled' || ending.outcome === 'remanded';
  const again = !setAside && hasEffectAgain(state, appeal);
  const event: AppealEnded = {
    ...{ type: 'AppealEnded', appealId, kind, ref, ...ending, setAside, at },
    suspends: again && kind === 'pause' ? clocksStoppedBy(state, 'pause', regime) : [],
  };
  const cancels = again && kind === 'cancel' && !hasEnded(state);
  const cancelled: readonly ProjectEvent[] = cancels ? [{ type: 'ProjectCancelled', interventionId: ref, at }] : [];
  const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(body, regime)];
  return {
    events: [event, ...cancelled],
    sends: [
      ...(kind === 'pause' ? pauseSends(state, event, again) : []),
      ...(cancels ? endProceedings(state, 'cancelled', at) : []),
    ],
    notices: [
      notice('appeal_ended', state, to, { appealId, kind, decision: ref, outcome: ending.outcome, by: ending.by }),
      ...(cancels ? [notice('project_cancelled', state, [agencyApprover(state)], { interventionId: ref })] : []),
    ],
  };
}

/** It was stayed for this appeal, and for no other that is still open. */
const hasEffectAgain = ({ appeals }: ProjectState, { id, kind, ref, stay }: OpenAppeal): boolean =>
  stay === 'granted' &&
  !appeals.open.some(
    (other) => other.id !== id && other.kind === kind && other.ref === ref && other.stay === 'granted',
  );

function pauseSends(
  state: ProjectState,
  { appealId, ref, setAside, at }: AppealEnded,
  again: boolean,
): readonly Send[] {
  const to = `intervention/${ref}`;
  if (setAside) {
    const command: EndIntervention = { type: 'EndIntervention', reason: 'annulled', projectId: state.id, at };
    return [...resumeRound(state, ref, at), { to, command, effectiveAt: at }];
  }
  const isPaused = state.pauses.some(({ interventionId }) => interventionId === ref);
  const command: NoteAppealStay = { type: 'NoteAppealStay', appealId, stayed: false, at };
  return [...(again && isPaused ? suspendRound(state, 'pause', ref, at) : []), { to, command, effectiveAt: at }];
}
