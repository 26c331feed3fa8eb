import { PERIODS_TAKEN } from '../../reporting/periods';
import type { ProjectEvent } from '../events';
import type { Cause, OpenReport, ProjectState } from '../state';
import { dropClock } from './shared';

/** Periods and reports; null for any other event. */
export function onReporting(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { reporting } = state;
  switch (event.type) {
    case 'ReportingBegan': {
      const { period, from, to, clocks } = event;
      return {
        ...state,
        clocks: [...state.clocks, ...clocks],
        reporting: { ...reporting, current: clocks.length > 0 ? { period, from, to } : null },
      };
    }
    case 'PeriodEnded': {
      const { period, from, to, dueOn, clockId, clocks, next } = event;
      const open = [
        ...reporting.open,
        { period, from, to, dueOn, overdueSince: null, effect: 'none' as const, ...cause },
      ].slice(-PERIODS_TAKEN);
      return {
        ...state,
        clocks: [...dropClock(state, clockId), ...clocks],
        reporting: { ...reporting, current: next, open },
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
      return null;
  }
}

const withOpen = (state: ProjectState, period: string, changes: Partial<OpenReport>): ProjectState => ({
  ...state,
  reporting: {
    ...state.reporting,
    open: state.reporting.open.map((each) => (each.period === period ? { ...each, ...changes } : each)),
  },
});
