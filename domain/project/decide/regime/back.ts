import type { Context, Decision } from '../../../kernel';
import type { ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject } from '../../refusals';
import { hasEnded, type ProjectState } from '../../state';
import { agencyApprover, caseOfficer } from '../../who';
import { NOTHING } from '../handler';
import { moved } from './move';

/** The roll-out whose move is set aside, the appeal that does it, and why. */
interface Back {
  readonly ref: string;
  readonly appealId: string;
  readonly why: string;
}

/**
 * A move to another version is set aside: the version before binds the project again, from now on, and its scope is found
 * anew under that. What was done in between stays done. Where something open hinders that, the version before binds from
 * the next gate. A project that has ended, or that a later roll-out has moved on, stays as it is.
 */
export function movedBack(state: ProjectState, { ref, appealId, why }: Back, context: Context): Decision<ProjectEvent> {
  const move = state.appeals.decisions.find((each) => each.kind === 'regime_change' && each.ref === ref)?.moved;
  if (!move || hasEnded(state) || state.regimeHash !== move.toHash) return NOTHING;
  const { fromHash: toHash } = move;
  const to = context.versions?.[toHash];
  if (!to) return refuseProject('version-unknown', 'The version of the rules is not on record.', { facts: { toHash } });
  const plan = { toHash, rolloutId: ref, why, appealId };
  const back = moved(state, plan, to, context);
  if (!('refusal' in back)) return back;
  const { id, version } = to.regime;
  return {
    events: [{ type: 'RegimeChangePlanned', ...plan, regime: { id, version }, at: context.now }],
    notices: [
      notice(
        'regime_change_hindered',
        state,
        [agencyApprover(state), caseOfficer(state, context.regime)],
        back.refusal.facts,
      ),
    ],
  };
}
