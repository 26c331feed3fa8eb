import type { Send } from '../../kernel';
import { cite } from '../../refusal';
import type { CostClass } from '../../regime/common';
import { gateRule } from '../../regime/lookup';
import type { Regime } from '../../regime/types';
import type { JoinScrutiny, NoteLead } from '../commands';
import type { FreezeLifted, GateClosed, ScrutinyJoined, SpendingFrozen } from '../events';
import { notice } from '../notices';
import { gateToPass } from '../reading';
import { follows, hasEnded, type ProjectState } from '../state';
import { agencyApprover, caseOfficer } from '../who';
import { NOTHING_FOLLOWS, type Follow } from './follow';
import { endRound, NOTHING, type Handler } from './handler';

/** The project leads or follows from now on. Who follows leaves its gate and spends nothing that the lead may not. */
export const joinScrutiny: Handler<'JoinScrutiny'> = (state, command, context) => {
  const { type: _, ...told } = command;
  if (hasEnded(state) || isKnown(state, command)) return NOTHING;
  const joined: ScrutinyJoined = { ...told, type: 'ScrutinyJoined' };
  const leads = command.leadId === state.id;
  const wasIn = state.joint?.clusterId === command.clusterId;
  const closes: readonly GateClosed[] =
    leads || !state.gate ? [] : [{ type: 'GateClosed', gateId: state.gate.id, at: command.at, reason: 'joint' }];
  const frozen = leads || wasIn ? [] : freezeOf(state, command.clusterId, command.at, context.regime);
  const to = [agencyApprover(state), caseOfficer(state, context.regime)];
  const { clusterId, leadId } = command;
  return {
    events: [...closes, joined, ...frozen],
    sends: closes.length > 0 ? endRound(state, 'amended', command.at) : [],
    notices: wasIn ? [] : [notice('scrutiny_joined', state, to, { clusterId, leadId })],
  };
};

function isKnown({ joint }: ProjectState, { clusterId, leadId, amount, projects }: JoinScrutiny): boolean {
  if (joint?.clusterId !== clusterId || joint.leadId !== leadId) return false;
  return joint.amount === amount && JSON.stringify(joint.projects) === JSON.stringify(projects);
}

/** Id of the freeze under which a project waits for its lead. */
const freezeId = (clusterId: string): string => `joint:${clusterId}`;

/** What some gate or line of the regime locks until it is decided is not spent beside the lead either. */
function freezeOf(state: ProjectState, clusterId: string, at: string, regime: Regime): readonly SpendingFrozen[] {
  const classes = [
    ...new Set<CostClass>([
      ...regime.gates.flatMap(({ spendLock }) => (spendLock?.mode === 'hard' ? spendLock.classes : [])),
      ...regime.thresholds.flatMap(({ crossing }) => crossing?.lockClasses ?? []),
    ]),
  ];
  if (classes.length === 0 || isFrozen(state, clusterId)) return [];
  const { id: ruleId, ...provenance } = cite('aggregation', regime.aggregation ?? {});
  return [
    {
      ...{ type: 'SpendingFrozen', freezeId: freezeId(clusterId), source: 'joint', ruleId, classes, at, reason: null },
      ...provenance,
    },
  ];
}

const isFrozen = ({ freezes }: ProjectState, clusterId: string): boolean =>
  freezes.some((each) => each.freezeId === freezeId(clusterId));

const thawed = (state: ProjectState, clusterId: string, at: string): readonly FreezeLifted[] =>
  isFrozen(state, clusterId)
    ? [{ type: 'FreezeLifted', freezeId: freezeId(clusterId), how: 'cause_gone', at, reason: null }]
    : [];

/** The project stands on its own again: what it waited for is gone, and its own scope is found anew. */
export const leaveScrutiny: Handler<'LeaveScrutiny'> = (state, { clusterId, at }, { regime }) => {
  if (state.joint?.clusterId !== clusterId) return NOTHING;
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  return {
    events: [{ type: 'ScrutinyLeft', clusterId, at }, ...thawed(state, clusterId, at)],
    notices: hasEnded(state) ? [] : [notice('scrutiny_left', state, to, { clusterId })],
  };
};

/** What was decided of the lead holds here: with its approval a gate that it has passed is passed here as well. */
export const noteLead: Handler<'NoteLead'> = (state, command, { regime }) => {
  const { clusterId, leadId, approved, passed, at } = command;
  if (state.joint?.clusterId !== clusterId || state.joint.leadApproved === approved || hasEnded(state)) return NOTHING;
  const own = state.finding?.outcome === 'in' ? gateToPass(state.finding.gates, state.passed) : null;
  const passes =
    approved && own !== null && passed.includes(own) ? { gateId: own, opensStage: gateRule(regime, own).opens } : null;
  const money = approved ? thawed(state, clusterId, at) : freezeOf(state, clusterId, at, regime);
  return {
    events: [{ type: 'LeadFollowed', clusterId, leadId, approved, passes, at }, ...money],
    notices: [notice('lead_followed', state, [agencyApprover(state)], { clusterId, leadId, approved })],
  };
};

/** What those that follow a lead have to know: whether it is approved. */
export const tellsFollowers: Follow = ({ before, after, context: { now: at } }) => {
  const { joint } = after;
  if (joint === null || follows(after)) return NOTHING_FOLLOWS;
  const approved = isApproved(after);
  if (approved === isApproved(before) && isKnownBy(before, after)) return NOTHING_FOLLOWS;
  const { clusterId, leadId } = joint;
  const passed = after.passed.map(({ gateId }) => gateId);
  const command: NoteLead = { type: 'NoteLead', clusterId, leadId, approved, passed, at };
  return { sends: joint.projects.map((id): Send => ({ to: `project/${id}`, command, effectiveAt: at })) };
};

const isKnownBy = (before: ProjectState, after: ProjectState): boolean =>
  JSON.stringify(before.joint?.projects) === JSON.stringify(after.joint?.projects);

/**
 * Nothing is left to be decided of the lead: it is in a stage and stands at no gate, or the rules want no decision of it
 * although all counts together. One that has ended without an approval lets nobody go on.
 */
function isApproved(state: ProjectState): boolean {
  const { gate, due, stageId, nextStage, finding, status } = state;
  if (state.joint === null || gate !== null || due.assess_scope || due.open_gate) return false;
  if (hasEnded(state)) return status === 'closed';
  return stageId !== null || nextStage !== null || finding?.outcome === 'out';
}
