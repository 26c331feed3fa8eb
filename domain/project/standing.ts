import type { JoinStanding, LeaveStanding } from '../standing/commands';
import { standingOf } from '../standing/state';
import { knowsStanding } from '../standing/who';
import type { Context, Send } from '../kernel';
import { NOTHING_FOLLOWS, type Follow } from './decide/follow';
import { hasEnded, type ProjectState } from './state';

/**
 * What the standing of the agency has to know: that the project is there, with what it
 * knows of the agency, and that it has ended. Only where the regime looks at how agencies stand.
 */
export const tellsStanding: Follow = ({ before, after, context }) => {
  if (!knowsStanding(context.regime)) return NOTHING_FOLLOWS;
  const [was, is] = [isThere(before), isThere(after)];
  if (was === is) return NOTHING_FOLLOWS;
  return { sends: [is ? joins(after, context) : leaves(after, context)] };
};

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
