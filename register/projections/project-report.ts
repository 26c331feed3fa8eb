import type * as Events from '../../domain/project/events';
import { hasEnded, type ProjectState } from '../../domain/project/state';
import type { ProjectionContext, Row, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** A period that is over: its report is due. */
export const ended = (event: Events.PeriodEnded, { stream, meta, identity, law }: Context): readonly RowChange[] => [
  {
    op: 'put',
    table: 'report_period',
    row: {
      ...{ stream, period: event.period, project_id: identity.projectId, agency_id: identity.agencyId },
      ...{ jurisdiction: law.regime.jurisdiction, regime_hash: identity.regimeHash, from: event.from, to: event.to },
      ...{
        due_on: event.dueOn,
        status: event.excusedBy === undefined ? 'due' : 'lapsed',
        overdue_at: null,
        effect: null,
        report_id: null,
        filed_on: null,
      },
      ...{ days_late: null, corrections: 0, red: null, seq: meta.seq },
    },
  },
];

export const overdue = ({ period, at }: Events.ReportOverdue, context: Context): readonly RowChange[] => [
  ofPeriod(period, { status: 'overdue', overdue_at: at }, context),
];

export const lateEffect = ({ period, effect }: Events.ReportLateEffect, context: Context): readonly RowChange[] => [
  ofPeriod(period, { effect }, context),
];

export const submitted = (event: Events.ReportSubmitted, context: Context): readonly RowChange[] => {
  const { stream, meta, identity } = context;
  const { reportId, period, corrects } = event;
  return [
    {
      op: 'put',
      table: 'report',
      row: {
        ...{ stream, report_id: reportId, project_id: identity.projectId, period, status: 'pending' },
        ...{ submitted_by: meta.actor, submitted_at: meta.at, signatures: signaturesOf(context), returned: null },
        ...{ corrects: corrects?.reportId ?? null, correction: corrects?.reason ?? null, filed_at: null },
        ...{ filed_seq: null, days_late: null, red: null, troubles: [], seq: meta.seq },
      },
    },
  ];
};

export const signed = ({ reportId }: Events.ReportSigned, context: Context): readonly RowChange[] => [
  report(reportId, { signatures: signaturesOf(context) }, context),
];

export const returned = ({ reportId, role, by, reason }: Events.ReportReturned, context: Context) => [
  report(reportId, { status: 'returned', returned: { role, by, reason, at: context.meta.at } }, context),
];

/** It stands from now on; what it corrects is kept beside it. */
export const filed = (event: Events.ReportFiled, context: Context): readonly RowChange[] => {
  const { reportId, period, corrects, filedOn, daysLate, red, troubles } = event;
  const { meta, after } = context;
  const corrections = after.reporting.filed.find((each) => each.period === period)?.corrections ?? 0;
  const first = corrects === null ? { filed_on: filedOn, days_late: daysLate } : {};
  const stands = { status: 'in', filed_at: meta.at, filed_seq: meta.seq, days_late: daysLate, red, troubles };
  return [
    report(reportId, stands, context),
    ...(corrects === null ? [] : [report(corrects, { status: 'corrected' }, context)]),
    ofPeriod(period, { status: 'in', report_id: reportId, corrections, red, ...first }, context),
  ];
};

/**
 * Reports that nobody can hand in any more, since the project has ended or their periods lie too far back; and those that
 * are due again, since what ended the project was set aside.
 */
export function gone(context: Context): readonly RowChange[] {
  const [before, after] = [context.before.reporting, context.after.reporting];
  if (before.open === after.open && before.pending === after.pending) return [];
  const lost = without(before.open, [...after.open, ...after.filed]);
  const back = without(after.open, before.open);
  return [
    ...lost.map(({ period }) => ofPeriod(period, { status: 'lapsed' }, context)),
    ...back.map(({ period, overdueSince }) => ofPeriod(period, { status: overdueSince ? 'overdue' : 'due' }, context)),
    ...(hasEnded(context.after) && before.pending
      ? [report(before.pending.reportId, { status: 'lapsed' }, context)]
      : []),
  ];
}

type Named = { readonly period: string };
const without = <T extends Named>(some: readonly T[], others: readonly Named[]): readonly T[] =>
  some.filter(({ period }) => !others.some((each) => each.period === period));

const ofPeriod = (period: string, change: Row, { stream }: Context): RowChange => ({
  op: 'patch',
  table: 'report_period',
  row: { stream, period, ...change },
});

const report = (reportId: string, change: Row, { stream }: Context): RowChange => ({
  op: 'patch',
  table: 'report',
  row: { stream, report_id: reportId, ...change },
});

const signaturesOf = ({ after }: Context) => after.reporting.pending?.signatures ?? [];
