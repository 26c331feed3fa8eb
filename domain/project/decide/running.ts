import { caseAppointment } from '../../regime/bodies';
import { notice } from '../notices';
import { refuseProject } from '../refusals';
import { agencyApprover, conditionBody, notAuthorised, officerAt } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** The stage that the gate's decision opened begins. */
export const startStage: Handler<'StartStage'> = (state, { cause }) => {
  const due = state.due.start_stage;
  if (due?.seq !== cause || !state.nextStage) return NOTHING;
  const { stageId, gateId } = state.nextStage;
  return {
    events: [{ type: 'StageStarted', stageId, gateId, at: due.at }],
    notices: [notice('stage_started', state, [agencyApprover(state)], { stageId, gateId })],
  };
};

/** The officer has seen the evidence: the condition is met. */
export const verifyCondition: Handler<'VerifyCondition'> = (state, command, { actor, regime }) => {
  const { conditionId, evidence, documents } = command;
  const condition = state.conditions.find(({ id }) => id === conditionId);
  const body = condition && conditionBody(condition, regime);
  if (body === undefined) {
    return refuseProject('no-such-condition', 'No condition with this id is open.', {
      field: '/conditionId',
      facts: { conditionId },
    });
  }
  if (!caseAppointment(actor, body, regime)) return notAuthorised([officerAt(body, regime)]);
  return (
    unlessText(evidence, '/evidence') ?? {
      events: [{ type: 'ConditionVerified', conditionId, evidence, documents }],
      notices: [notice('condition_verified', state, [agencyApprover(state)], { conditionId })],
    }
  );
};
