import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { filingRows } from './filings';
import type { ProjectionContext, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** The conditions with which a project begins that was a pilot. */
export const scaled = (
  { scaledFrom }: Events.ProjectSubmitted,
  { stream, meta, identity }: Context,
): readonly RowChange[] =>
  (scaledFrom?.conditions ?? []).map(({ id, text, due, evidence, ifMissed }) => ({
    op: 'put',
    table: 'condition',
    row: {
      ...{ stream, condition_id: id, project_id: identity.projectId, text, due, evidence, if_missed: ifMissed },
      ...{
        decision_id: scaledFrom?.decisionId ?? null,
        intervention_id: null,
        gate: null,
        status: 'open',
        at: meta.at,
      },
    },
  }));

export const measured = ({ documents }: Events.PilotResultRecorded, context: Context): readonly RowChange[] =>
  filingRows(documents, context);

/** Rules that do not bind the project until a day. */
export const exempted = (
  { exemptionId, rules, until, body, at }: Events.ExemptionGranted,
  { stream, after, law }: Context,
): readonly RowChange[] => [
  {
    op: 'put',
    table: 'exemption',
    row: {
      ...{ stream, exemption_id: exemptionId, project_id: after.id, agency_id: after.agencyId },
      ...{
        jurisdiction: law.regime.jurisdiction,
        rules,
        until,
        body_key: body,
        granted_at: at,
        ended_at: null,
        how: null,
      },
    },
  },
];

export const exemptionEnded = (
  { exemptionId, how, at }: Events.ExemptionEnded,
  { stream }: Context,
): readonly RowChange[] => [
  { op: 'patch', table: 'exemption', row: { stream, exemption_id: exemptionId, ended_at: at, how } },
];
