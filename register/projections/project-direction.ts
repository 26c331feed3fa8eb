import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { filingRows } from './filings';
import type { ProjectionContext, Row, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

const direction = (
  event: Events.DirectionProposed | Events.DirectionGiven,
  row: Row,
  { stream, meta, identity }: Context,
): RowChange => ({
  op: 'put',
  table: 'direction',
  row: {
    ...{ stream, direction_id: event.directionId, project_id: identity.projectId, gate: event.gateId },
    ...{ rule_id: event.ruleId, body_key: event.body, at: meta.at, seq: meta.seq },
    ...row,
  },
});

/** A direction that waits for its second signature. */
export const proposed = (event: Events.DirectionProposed, context: Context): readonly RowChange[] => [
  direction(
    event,
    {
      ...{ status: 'proposed', directed_by: context.meta.actor, signed_by: null, overrules: null },
      ...{ against_opinion: null, objection_seq: null, publish: false },
    },
    context,
  ),
];

export const refused = ({ directionId }: Events.DirectionRefused, { stream }: Context): readonly RowChange[] => [
  { op: 'patch', table: 'direction', row: { stream, direction_id: directionId, status: 'refused' } },
];

/** The direction; a decision that it overrules says so from now on. */
export function given(event: Events.DirectionGiven, context: Context): readonly RowChange[] {
  const { directionId, directedBy, signedBy, against, objection, publish } = event;
  const { stream } = context;
  const row = {
    ...{ status: 'given', directed_by: directedBy, signed_by: signedBy, publish },
    ...{ overrules: against.decision?.decisionId ?? null, against_opinion: against.opinion?.reviewId ?? null },
    objection_seq: objection?.seq ?? null,
  };
  const overruled: readonly RowChange[] = against.decision
    ? [
        {
          op: 'patch',
          table: 'decision',
          row: { stream, decision_id: against.decision.decisionId, overruled_by: directionId },
        },
      ]
    : [];
  return [direction(event, row, context), ...overruled, ...filingRows(event.documents, context)];
}

/** What the agency hands in with its wish for another look. */
export const reexamined = (event: Events.ReexaminationAsked, context: Context): readonly RowChange[] =>
  filingRows(event.documents, context);

/** What is handed in as new with a wish to have the question reviewed again. */
export const reopened = (event: Events.ReviewReopened, context: Context): readonly RowChange[] =>
  filingRows(event.documents, context);

/** A departure from the opinion that nobody confirmed in time: the decision was never taken. */
export const unconfirmed = ({ decisionId }: Events.DeviationLapsed, { stream }: Context): readonly RowChange[] => [
  { op: 'patch', table: 'decision', row: { stream, decision_id: decisionId, status: 'unsigned' } },
];
