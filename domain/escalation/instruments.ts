import type { EscalationStep, Trigger } from '../regime/intervention';

/** What a trigger or a step of the ladder sets going. `consideration`: whoever decides says what he makes of it. */
export type Instrument = EscalationStep['instrument'] | 'review' | 'consideration';

/**
 * The instrument of a trigger's action; null where nobody has to do anything. A round of the council needs a rule
 * (`reviewRule`, of the trigger or of the gate that was passed): without one a session is held instead.
 */
export function instrumentOf(action: Trigger['action'], reviewRule: string | null): Instrument | null {
  switch (action) {
    case 'notify':
      return null;
    case 'escalate':
      return 'consideration';
    case 'remediation_plan':
      return 'remediation_plan';
    case 'freeze_commitments':
      return 'freeze';
    case 'open_review':
    case 'mandatory_session':
      return reviewRule === null ? 'session' : 'review';
  }
}
