import { PERIODS_TAKEN } from '../../reporting/periods';
import type { ProjectEvent, ReportFiled, ReportSubmitted } from '../events';
import type { Cause, OpenReport, ProjectState, ReportingState } from '../state';
import { dropClock } from './shared';

/** Periods and reports; null for any other event. */
export function onReporting(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'ReportingBegan': {
      const { period, from, to, clocks } = event;
      return {
        ...withReporting(state, { current: clocks.length > 0 ? { period, from, to } : null }),
        clocks: [...state.clocks, ...clocks],
      };
    }
    case 'PeriodEnded': {
      const { period, from, to, dueOn, clockId, clocks, next } = event;
      const ended: OpenReport = { period, from, to, dueOn, overdueSince: null, effect: 'none', ...cause };
      const { open: before } = state.reporting;
      const open = event.excusedBy === undefined ? [...before, ended].slice(-PERIODS_TAKEN) : before;
      return {
        ...withReporting(state, { current: next, open }),
        clocks: [...dropClock(state, clockId), ...clocks],
      };
    }
    case 'ReportOverdue':
      return {
        ...withOpen(state, event.period, { overdueSince: event.at }),
        clocks: [...dropClock(state, event.clockId), ...event.clocks],
      };
    case 'ReportLateEffect': {
      const { period, effect, clockId } = event;
      const clocks = clockId === undefined ? state.clocks : dropClock(state, clockId);
      return { ...withOpen(state, period, { effect }), clocks };
    }
    default:
      return onReport(state, event, cause) ?? onDataQuality(state, event, cause);
  }
}

function onReport(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { pending } = state.reporting;
  switch (event.type) {
    case 'ReportSubmitted':
      return submitted(state, event, cause);
    case 'ReportSigned': {
      if (!pending) return state;
      const { role, by } = event;
      const signatures = [...pending.signatures, { role, by, at: cause.at }];
      return withReporting(state, { pending: { ...pending, signatures, signers: pending.signers.slice(1) } });
    }
    case 'ReportReturned':
      return withReporting(withOpen(state, event.period, { returned: event.reportId }), { pending: null });
    case 'ReportFiled':
      return filed(state, event, cause);
    default:
      return null;
  }
}

function onDataQuality(state: ProjectState, event: ProjectEvent, { at }: Cause): ProjectState | null {
  const { dataQuality } = state.reporting;
  switch (event.type) {
    case 'DataQualityRequired': {
      const { period, troubles, clocks } = event;
      const begins = { period, troubles, since: at, clockId: clocks[0]?.id ?? null, begun: null, overdue: false };
      return { ...withReporting(state, { dataQuality: begins }), clocks: [...state.clocks, ...clocks] };
    }
    case 'DataQualityBegun':
      return dataQuality
        ? {
            ...withReporting(state, { dataQuality: { ...dataQuality, begun: at, overdue: false, clockId: null } }),
            clocks: dropClock(state, dataQuality.clockId ?? ''),
          }
        : state;
    case 'DataQualityOverdue':
      return dataQuality
        ? {
            ...withReporting(state, { dataQuality: { ...dataQuality, overdue: true, clockId: null } }),
            clocks: dropClock(state, event.clockId),
          }
        : state;
    case 'DataQualityEnded':
      return withReporting(state, { dataQuality: null });
    default:
      return null;
  }
}

function submitted(state: ProjectState, event: ReportSubmitted, cause: Cause): ProjectState {
  const { reportId, period, role, by, signers, corrects, contradictions, plan } = event;
  const { spent, forecast, milestones, benefits, rating } = event;
  const statement = {
    ...(spent ? { spent } : {}),
    ...(forecast ? { forecast } : {}),
    ...(milestones ? { milestones } : {}),
    ...(benefits ? { benefits } : {}),
    ...(rating ? { rating } : {}),
  };
  return withReporting(state, {
    pending: {
      ...{ reportId, period, signers, statement, ...cause },
      signatures: [{ role, by, at: cause.at }],
      ...{ corrects: corrects?.reportId ?? null, contradictory: contradictions.length > 0 },
      hasPlan: plan !== undefined,
    },
  });
}

/** The report is in: nothing waits for it any more, and what it says is the newest unless a later period's is in. */
function filed(state: ProjectState, event: ReportFiled, cause: Cause): ProjectState {
  const { reporting } = state;
  const { reportId, period, daysLate, corrects } = event;
  const ended = [...reporting.open, ...reporting.filed].find((each) => each.period === period);
  const others = reporting.filed.filter((each) => each.period !== period);
  const corrections = corrects === null || !ended || !('corrections' in ended) ? 0 : ended.corrections + 1;
  const one = ended ? [{ period, to: ended.to, dueOn: ended.dueOn, reportId, corrections }] : [];
  const lastStatement = { value: event.filedOn, source: `project/${state.id}#${cause.seq}` };
  return {
    ...withReporting(state, {
      open: reporting.open.filter((each) => each.period !== period),
      pending: null,
      filed: [...others, ...one].toSorted((a, b) => (a.period < b.period ? -1 : 1)).slice(-PERIODS_TAKEN),
      lateCount: reporting.lateCount + (daysLate > 0 && corrects === null ? 1 : 0),
      ...(event.newest ? newest(state, event, cause) : {}),
    }),
    oversight: { ...state.oversight, ratings: { ...state.oversight.ratings, lastStatement } },
    clocks: state.clocks.filter(({ purpose, subject }) => !(OF_REPORT.includes(purpose) && subject === period)),
  };
}

const OF_REPORT: readonly string[] = ['report', 'report_grace'];

function newest(
  { reporting, oversight }: ProjectState,
  { reportId, period, statement, red }: ReportFiled,
  cause: Cause,
): Pick<ReportingState, 'last' | 'milestones'> {
  const { spent, forecast = null, benefits, rating, milestones = [] } = statement;
  const others = reporting.milestones.filter(
    ({ id }) => oversight.milestones.some((each) => each.id === id) && !milestones.some((each) => each.id === id),
  );
  return {
    last: { reportId, period, spent, forecast, benefits, level: rating?.level ?? null, red, ...cause },
    milestones: [...others, ...milestones.map((each) => ({ ...each, seq: cause.seq }))],
  };
}

const withReporting = (state: ProjectState, changes: Partial<ReportingState>): ProjectState => ({
  ...state,
  reporting: { ...state.reporting, ...changes },
});

const withOpen = (state: ProjectState, period: string, changes: Partial<OpenReport>): ProjectState =>
  withReporting(state, {
    open: state.reporting.open.map((each) => (each.period === period ? { ...each, ...changes } : each)),
  });
