import { isOfAgency } from '../../../actor';
import type { Assignee, Context } from '../../../kernel';
import { cite } from '../../../refusal';
import { decidingAppointment } from '../../../regime/bodies';
import type { PilotValue } from '../../../regime/pilots';
import type { Regime } from '../../../regime/types';
import type { ProjectRefusal } from '../../refusals';
import type { ProjectState } from '../../state';
import { agencyApprover, deciderAt, notAuthorised } from '../../who';

/** The key of the body that takes a decision about a pilot; null where the agency itself does. */
export const pilotBody = (value: PilotValue, { pilots }: Regime): string | null =>
  (value === 'scale' ? (pilots.scaleDecidedBy ?? pilots.decidedBy) : pilots.decidedBy) ?? null;

/** Who decides whether a pilot stops or gets another term. */
export function pilotDecider(state: ProjectState, regime: Regime): Assignee {
  const body = pilotBody('stop', regime);
  return body === null ? agencyApprover(state) : deciderAt(body, regime);
}

/** Null if the actor decides on this for the body that the regime names. */
export function unlessDecides(
  state: ProjectState,
  value: PilotValue,
  { actor, regime }: Context,
): ProjectRefusal | null {
  const body = pilotBody(value, regime);
  const may =
    body === null
      ? isOfAgency(actor, state.agencyId, ['agency_approver'])
      : decidingAppointment(actor, body, regime) !== undefined;
  if (may) return null;
  return notAuthorised(
    [body === null ? agencyApprover(state) : deciderAt(body, regime)],
    cite('pilots', regime.pilots),
  );
}
