import type { Actor, Assignee, Context } from '../../kernel';
import { caseAppointment } from '../../regime/bodies';
import { cite } from '../../refusal';
import { decisionRule, gateRule } from '../../regime/lookup';
import type { Regime } from '../../regime/types';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectState } from '../state';
import { isOfAgency } from '../../actor';
import { agencyApprover, caseOfficer, notAuthorised, officerAt } from '../who';
import { unlessOrdered, unlessOwnCurrency, unlessText } from './checks';
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

/** What the project is measured against from now on. The first is kept for ever; releases what waited for a baseline. */
export const setBaseline: Handler<'SetBaseline'> = (state, command, context) => {
  const { regime } = context;
  const refused =
    unlessBaselineUsed(state, context) ??
    unlessBaselineBody(state, context) ??
    unlessOwnCurrency(command.cost, context, '/cost') ??
    unlessOrdered(command.start, command.end, { start: '/start', end: '/end' });
  if (refused) return refused;
  const { baselineId, cost, start, end } = command;
  const number = state.baselines.count + 1;
  const releases = state.locks.filter(({ until }) => until === 'baseline').map(({ id }) => id);
  return {
    events: [{ type: 'BaselineSet', baselineId, number, cost, start, end, releases }],
    notices: [
      notice('baseline_set', state, [agencyApprover(state), caseOfficer(state, regime)], { baselineId, number }),
    ],
  };
};

function unlessBaselineUsed(state: ProjectState, { regime }: Context): ProjectRefusal | null {
  const { baseline } = regime;
  const rule = cite('baseline', baseline);
  if (baseline.setAt === 'none') {
    return refuseProject('baseline-not-used', 'The regime knows no baseline.', { rule });
  }
  if (state.gate !== null || state.passed.length === 0) {
    return refuseProject('not-approved', 'A baseline is set once the gate is passed.', {
      rule,
      facts: { status: state.status, gate: state.gate?.id ?? null },
      remedy: 'Wait for the decision at the gate.',
    });
  }
  const { maxCount } = baseline.rebaseline;
  if (maxCount === undefined || state.baselines.count <= maxCount) return null;
  return refuseProject('rebaseline-limit', 'The regime allows no further change of the baseline.', {
    rule: cite('baseline.rebaseline', baseline.rebaseline),
    facts: { changes: state.baselines.count - 1, most: maxCount },
  });
}

/** Whoever sets the first baseline; a later one is approved by the body that the regime names for it. */
export function baselineBodies(state: ProjectState, regime: Regime): readonly Assignee[] {
  const { setBy, rebaseline } = regime.baseline;
  if (state.baselines.count > 0 && regime.bodies.some(({ key }) => key === rebaseline.approver)) {
    return [officerAt(rebaseline.approver, regime)];
  }
  if (setBy === 'agency') return [agencyApprover(state)];
  return regime.bodies.filter(({ kind }) => kind === setBy).map(({ key }) => officerAt(key, regime));
}

function unlessBaselineBody(state: ProjectState, { actor, regime }: Context): ProjectRefusal | null {
  const bodies = baselineBodies(state, regime);
  return bodies.some((assignee) => actsFor(assignee, actor, state, regime))
    ? null
    : notAuthorised(bodies, cite('baseline', regime.baseline));
}

const actsFor = ({ bodyKey }: Assignee, actor: Actor, state: ProjectState, regime: Regime): boolean =>
  bodyKey === undefined
    ? isOfAgency(actor, state.agencyId, ['agency_approver'])
    : caseAppointment(actor, bodyKey, regime) !== undefined;

/** The officer has seen the evidence: the condition is met. */
export const verifyCondition: Handler<'VerifyCondition'> = (state, command, { actor, regime }) => {
  const { conditionId, evidence, documents } = command;
  const condition = state.conditions.find(({ id }) => id === conditionId);
  const body = condition && decisionRule(regime, gateRule(regime, condition.gateId).decision).body;
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
