import type { Assignee } from '../kernel';
import { bodyRule } from '../regime/lookup';
import { decidingRoles } from '../regime/bodies';
import type { Tiering } from '../regime/admission';
import type { Regime } from '../regime/types';
import type { AssessedIn, StandingState } from './state';

/** The agency's authorised signatory. */
export const agencyApprover = ({ agencyId }: Pick<StandingState, 'agencyId'>): Assignee => ({
  role: 'agency_approver',
  bodyId: agencyId,
});

/** Who decides for a body. */
export function deciderAt(bodyKey: string, regime: Regime): Assignee {
  const [role] = decidingRoles(bodyRule(regime, bodyKey).kind);
  return role === undefined ? { bodyKey } : { role, bodyKey };
}

/** By which rule agencies are assessed in this; undefined where the regime does not. */
export const assessmentRule = ({ tiers }: Regime, of: AssessedIn): Tiering['agencyCapacity'] =>
  of === 'capacity' ? tiers.agencyCapacity : tiers.agencyConfidence;

/** Where the rule stands in the regime. */
export const rulePath = (of: AssessedIn): string =>
  of === 'capacity' ? 'tiers.agencyCapacity' : 'tiers.agencyConfidence';

/** Whether how an agency stands makes any difference under the regime. */
export const knowsStanding = ({ tiers }: Regime): boolean =>
  tiers.agencyCapacity !== undefined || tiers.agencyConfidence !== undefined || tiers.earnedAutonomy !== undefined;
