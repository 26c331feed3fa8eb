import { notice } from '../notices';
import type { AssessedIn } from '../state';
import { agencyApprover, assessmentRule, deciderAt } from '../who';
import { NOTHING, type Handler } from './handler';

/** The last day of an assessment, or of a grant, is over: from now on there is none. */
export const expireStanding: Handler<'ExpireClock'> = (state, { clockId }, { now: at, regime }) => {
  const clock = state.clocks.find(({ id }) => id === clockId);
  if (!clock) return NOTHING;
  const [about] = clockId.split(':');
  if (about === 'autonomy') {
    if (!state.grant) return NOTHING;
    const { grantId } = state.grant;
    const body = regime.tiers.earnedAutonomy?.grantedBy;
    const to = [agencyApprover(state), ...(body === undefined ? [] : [deciderAt(body, regime)])];
    return {
      events: [{ type: 'AutonomyLapsed', grantId, clockId, at }],
      notices: [notice('autonomy_lapsed', state, to, { grantId })],
    };
  }
  const of: AssessedIn = about === 'capacity' ? 'capacity' : 'confidence';
  const assessment = state[of];
  if (!assessment) return NOTHING;
  const body = assessmentRule(regime, of)?.assessedBy;
  const to = [agencyApprover(state), ...(body === undefined ? [] : [deciderAt(body, regime)])];
  const { assessmentId } = assessment;
  return {
    events: [{ type: 'AssessmentLapsed', assessmentId, of, clockId, at }],
    notices: [notice('assessment_lapsed', state, to, { of, assessmentId })],
  };
};
