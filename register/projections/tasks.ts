import type { RowChange, Standing } from './projection';

/** One row for each thing that somebody has to do. */
export const taskRows = ({ stream, identity, law, tasks }: Standing<unknown>): readonly RowChange[] =>
  tasks.map(({ id, kind, assignee, since, clockId, subject }) => ({
    op: 'put',
    table: 'task',
    row: {
      stream,
      task_id: id,
      project_id: identity.projectId,
      agency_id: identity.agencyId,
      jurisdiction: law.regime.jurisdiction,
      kind,
      role: assignee.role ?? null,
      body_id: assignee.bodyId ?? null,
      body_key: assignee.bodyKey ?? null,
      person_id: assignee.personId ?? null,
      since,
      clock_id: clockId ?? null,
      subject: subject ?? null,
    },
  }));
