import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { ProjectionContext, Row, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

const baseline = (baselineId: string, row: Row, { stream, meta, identity }: Context): RowChange => ({
  op: 'put',
  table: 'baseline',
  row: {
    ...{ stream, baseline_id: baselineId, project_id: identity.projectId, seq: meta.seq, at: meta.at },
    ...{ set_by: meta.actor, decided_by: null, decided_at: null, reasons: null },
    ...row,
  },
});

/** A baseline that holds at once. */
export const set = ({ baselineId, number, reason }: Events.BaselineSet, context: Context): readonly RowChange[] => [
  baseline(baselineId, { number, status: 'stands', reason: reason ?? null }, context),
];

/** A baseline that waits for its decision; it has no number yet. */
export const proposed = ({ baselineId, reason }: Events.BaselineProposed, context: Context): readonly RowChange[] => [
  baseline(baselineId, { number: null, status: 'proposed', reason }, context),
];

export const approved = (event: Events.BaselineApproved, { stream, meta }: Context): readonly RowChange[] => {
  const { baselineId, number, reasons } = event;
  const decision = { decided_by: meta.actor, decided_at: meta.at, reasons };
  return [
    { op: 'patch', table: 'baseline', row: { stream, baseline_id: baselineId, status: 'stands', number, ...decision } },
  ];
};

export const refused = (event: Events.BaselineRefused, { stream, meta }: Context): readonly RowChange[] => {
  const { baselineId, reasons } = event;
  const decision = { decided_by: meta.actor, decided_at: meta.at, reasons };
  return [{ op: 'patch', table: 'baseline', row: { stream, baseline_id: baselineId, status: 'refused', ...decision } }];
};
