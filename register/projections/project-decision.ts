import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { filingRows } from './filings';
import type { ProjectionContext, Row, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** A decision that waits for its second signature. */
export function proposed(event: Events.DecisionProposed, context: Context): readonly RowChange[] {
  const row = { status: 'proposed', by: 'person', decided_by: context.meta.actor, signed_by: null };
  return [decision(event, { ...row, binding: null, bound: null, deviates: event.deviation !== undefined }, context)];
}

export const signatureRefused = (
  { decisionId }: Events.SignatureRefused,
  { stream }: Context,
): readonly RowChange[] => [
  { op: 'patch', table: 'decision', row: { stream, decision_id: decisionId, status: 'unsigned' } },
];

/** What the agency had proposed falls with its power to decide. */
export const returnedToBody = ({ decisionId }: Events.GateReturned, { stream }: Context): readonly RowChange[] =>
  decisionId === null
    ? []
    : [{ op: 'patch', table: 'decision', row: { stream, decision_id: decisionId, status: 'unsigned' } }];

export function taken(event: Events.DecisionTaken, context: Context): readonly RowChange[] {
  const { by, binding, bound, deviates, decidedBy, signedBy } = event;
  const row = { status: 'taken', by, decided_by: decidedBy, signed_by: signedBy, binding, bound, deviates };
  return [decision(event, row, context), ...event.conditions.map((each) => condition(each, event, context))];
}

type Content = Events.DecisionProposed | Events.DecisionTaken;

const decision = (event: Content, row: Row, { stream, meta, identity, law }: Context): RowChange => ({
  op: 'put',
  table: 'decision',
  row: {
    stream,
    decision_id: event.decisionId,
    project_id: identity.projectId,
    jurisdiction: law.regime.jurisdiction,
    seq: meta.seq,
    gate: event.gateId,
    rule_id: event.ruleId,
    value: event.value,
    at: meta.at,
    reexamines: 'reexamines' in event ? (event.reexamines ?? null) : null,
    goes_to: 'goesTo' in event ? (event.goesTo ?? null) : null,
    overruled_by: null,
    batch: 'batch' in event ? (event.batch ?? null) : null,
    urgent: 'urgent' in event && event.urgent !== undefined,
    ...row,
  },
});

const condition = (
  { id, text, due, evidence, ifMissed }: Events.DecisionTaken['conditions'][number],
  { decisionId, gateId }: Events.DecisionTaken,
  { stream, meta, identity }: Context,
): RowChange => ({
  op: 'put',
  table: 'condition',
  row: {
    stream,
    condition_id: id,
    decision_id: decisionId,
    intervention_id: null,
    project_id: identity.projectId,
    gate: gateId,
    text,
    due,
    evidence,
    if_missed: ifMissed,
    status: 'open',
    at: meta.at,
  },
});

/** What a resumption demands. */
export const resumed = (
  { conditions = [], interventionId }: Events.ProjectResumed,
  { stream, meta, identity }: Context,
): readonly RowChange[] =>
  conditions.map(({ id, text, due, evidence, ifMissed }) => ({
    op: 'put',
    table: 'condition',
    row: {
      ...{ stream, condition_id: id, decision_id: null, intervention_id: interventionId, gate: null, text, due },
      ...{ project_id: identity.projectId, evidence, if_missed: ifMissed, status: 'open', at: meta.at },
    },
  }));

export const conditionMet = (event: Events.ConditionVerified, context: Context): readonly RowChange[] => [
  conditionStatus(event.conditionId, 'verified', context),
  ...filingRows(event.documents, context),
];

export const conditionMissed = ({ conditionId }: Events.ConditionMissed, context: Context): readonly RowChange[] => [
  conditionStatus(conditionId, 'missed', context),
];

const conditionStatus = (id: string, status: string, { stream, meta }: Context): RowChange => ({
  op: 'patch',
  table: 'condition',
  row: { stream, condition_id: id, status, at: meta.at },
});
