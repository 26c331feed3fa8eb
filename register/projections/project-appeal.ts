import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { filingRows } from './filings';
import type { ProjectionContext, Row, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** An appeal as it came in. */
export const filed = (event: Events.AppealFiled, context: Context): readonly RowChange[] => {
  const { stream, meta, identity } = context;
  const { appealId, kind, ref, party, name, to, body, filedOn, receivedOn, time, late, asksStay } = event;
  const row = {
    ...{ stream, appeal_id: appealId, project_id: identity.projectId, kind, ref, party, name },
    ...{ sent_to: to, body_key: body, filed_on: filedOn, received_on: receivedOn, due_date: time?.dueDate ?? null },
    ...{ late, stay: asksStay ? 'asked' : 'none', status: 'filed', outcome: null, ended_seq: null },
    ...{ filed_at: meta.at, ended_at: null, seq: meta.seq },
  };
  return [{ op: 'put', table: 'appeal', row }, ...filingRows(event.documents, context)];
};

const change = ({ appealId }: { readonly appealId: string }, row: Row, { stream }: Context): readonly RowChange[] => [
  { op: 'patch', table: 'appeal', row: { stream, appeal_id: appealId, ...row } },
];

export const stayed = (event: Events.AppealStayed, context: Context): readonly RowChange[] =>
  change(event, { stay: 'granted' }, context);

export const stayDenied = (event: Events.AppealStayDenied, context: Context): readonly RowChange[] =>
  change(event, { stay: 'denied' }, context);

export const forwarded = (event: Events.AppealForwarded, context: Context): readonly RowChange[] =>
  change(event, { status: 'forwarded' }, context);

/** With what it makes of the decision: one that is set aside, and its conditions, say so in their own rows. */
export function ended(event: Events.AppealEnded, context: Context): readonly RowChange[] {
  const { outcome, kind, ref, setAside, voids = [] } = event;
  const { stream, meta } = context;
  const row = { status: 'ended', outcome, ended_seq: meta.seq, ended_at: meta.at };
  const decision: RowChange = {
    op: 'patch',
    table: 'decision',
    row: { stream, decision_id: ref, status: 'set_aside' },
  };
  return [
    ...change(event, row, context),
    ...(setAside && kind === 'gate_decision' ? [decision] : []),
    ...voids.map((id): RowChange => ({
      op: 'patch',
      table: 'condition',
      row: { stream, condition_id: id, status: 'void', at: meta.at },
    })),
  ];
}
