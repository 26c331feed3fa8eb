import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { ProjectionContext, Row, RowChange } from './projection';
import { filingRows } from './filings';

type Context = ProjectionContext<ProjectState>;

/** A trigger has fired, and demands something of somebody or nothing. */
export const fired = (event: Events.TriggerFired, context: Context): readonly RowChange[] => {
  const { triggerId, action, measure } = event;
  const { stream, meta, identity } = context;
  const row = {
    ...{ stream, seq: meta.seq, project_id: identity.projectId, trigger_id: triggerId, action },
    ...{ measure_id: measure?.measureId ?? null, fired_at: meta.at, reset_at: null, reset_seq: null },
  };
  return [
    { op: 'put', table: 'trigger_firing', row },
    ...(measure ? [demanded(measure, 'trigger', triggerId, context)] : []),
  ];
};

export const reset = ({ triggerId }: Events.TriggerReset, context: Context): readonly RowChange[] => {
  const { stream, meta, before } = context;
  const firing = before.escalation.fired.find((each) => each.triggerId === triggerId);
  if (!firing) return [];
  const row = { stream, seq: firing.seq, reset_at: meta.at, reset_seq: meta.seq };
  return [{ op: 'patch', table: 'trigger_firing', row }, ...gone('reset', context)];
};

export const entered = (event: Events.EscalationEntered, context: Context): readonly RowChange[] => [
  ...gone(event.why === 'failed' ? 'failed' : 'left', context),
  demanded(event.measure, 'ladder', event.stepId, context),
];

export const exited = (_: Events.EscalationExited, context: Context): readonly RowChange[] => gone('left', context);

/** Documents of a plan, a report or a session are on file; what was demanded has come further. */
export const answered = (
  event: Events.PlanFiled | Events.HealthCheckFiled | Events.RemediationUpdated | Events.SessionHeld,
  context: Context,
): readonly RowChange[] => [
  ...filingRows(event.documents, context),
  ...(event.type === 'SessionHeld' ? session(event, context) : []),
];

function session(event: Events.SessionHeld, context: Context): readonly RowChange[] {
  const { stream, meta, identity } = context;
  const conditions = event.conditions.map(({ id, text, due, evidence, ifMissed }): RowChange => ({
    op: 'put',
    table: 'condition',
    row: {
      ...{ stream, condition_id: id, decision_id: event.measureId, project_id: identity.projectId },
      ...{ gate: event.gateId ?? '', text, due, evidence, if_missed: ifMissed, status: 'open', at: meta.at },
    },
  }));
  return [change(event.measureId, { outcome: event.outcome }, context), ...conditions];
}

export const decided = ({ measureId, value }: Events.MeasureDecided, context: Context): readonly RowChange[] => [
  change(measureId, { outcome: value }, context),
];

const demanded = (
  { measureId, instrument, body, dueOn, notBefore }: Events.MeasureOpened,
  source: 'trigger' | 'ladder',
  ruleId: string,
  { stream, meta, identity, law }: Context,
): RowChange => ({
  op: 'put',
  table: 'measure',
  row: {
    ...{ stream, measure_id: measureId, project_id: identity.projectId, agency_id: identity.agencyId },
    ...{ jurisdiction: law.regime.jurisdiction, source, rule_id: ruleId, instrument, body_key: body, status: 'open' },
    ...{ due: dueOn, not_before: notBefore, overdue: false, returned: 0, outcome: null, review_id: null },
    ...{ opened_at: meta.at, changed_at: meta.at, closed_at: null },
  },
});

const change = (measureId: string, row: Row, { stream, meta }: Context): RowChange => ({
  op: 'patch',
  table: 'measure',
  row: { stream, measure_id: measureId, changed_at: meta.at, ...row },
});

/** What falls away without having been done. */
const gone = (outcome: string, context: Context): readonly RowChange[] =>
  context.before.escalation.measures
    .filter(({ measureId }) => !context.after.escalation.measures.some((each) => each.measureId === measureId))
    .filter(({ status }) => status !== 'accepted')
    .map(({ measureId }) => change(measureId, { outcome }, context));

/** Whatever the event: where each demand stands now. One that is not there any more is closed. */
export function withMeasures(context: Context): readonly RowChange[] {
  const [was, is] = [context.before.escalation.measures, context.after.escalation.measures];
  if (was === is) return [];
  const changed = is.flatMap((measure) => {
    const { measureId, status, overdue, returned, reviewId } = measure;
    const before = was.find((each) => each.measureId === measureId);
    return before && before !== measure
      ? [change(measureId, { status, overdue, returned, review_id: reviewId }, context)]
      : [];
  });
  const closed = was.filter(({ measureId }) => !is.some((each) => each.measureId === measureId));
  return [
    ...changed,
    ...closed.map(({ measureId }) => change(measureId, { status: 'closed', closed_at: context.meta.at }, context)),
  ];
}
