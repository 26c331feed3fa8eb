import type { JoinStanding, LeaveStanding } from '../standing/commands';
import { standingOf } from '../standing/state';
import { knowsStanding } from '../standing/who';
import type { Context, Decision, Send } from '../kernel';
import { evolved } from './decide/evolved';
import type { ProjectEvent } from './events';
import { hasEnded, type ProjectState } from './state';

/**
 * What was decided, followed by what the standing of the agency has to know: that the project is there, with what it
 * knows of the agency, and that it has ended. Only where the regime looks at how agencies stand.
 */
export function withStanding(
  state: ProjectState,
  decision: Decision<ProjectEvent>,
  context: Context,
): Decision<ProjectEvent> {
  if ('refusal' in decision || decision.events.length === 0 || !knowsStanding(context.regime)) return decision;
  const after = evolved(state, decision.events, context, context.nextSeq);
  const [was, is] = [isThere(state), isThere(after)];
  if (was === is) return decision;
  return { ...decision, sends: [...(decision.sends ?? []), is ? joins(after, context) : leaves(after, context)] };
}

const isThere = (state: ProjectState): boolean => state.status !== 'none' && !hasEnded(state);

function joins({ id, agencyId, regimeHash, admission }: ProjectState, { regime, now: at }: Context): Send {
  const { revision } = admission.agency ?? { revision: 0 };
  const command: JoinStanding = { type: 'JoinStanding', agencyId, regimeHash, projectId: id, revision, at };
  return { to: standingOf(agencyId, regime.id), command, effectiveAt: at };
}

function leaves({ id: projectId, agencyId }: ProjectState, { regime, now: at }: Context): Send {
  const command: LeaveStanding = { type: 'LeaveStanding', projectId, at };
  return { to: standingOf(agencyId, regime.id), command, effectiveAt: at };
}
