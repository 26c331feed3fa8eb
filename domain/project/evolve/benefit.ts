import type { MeasurementsPlanned, ProjectEvent } from '../events';
import type { BenefitsState, Cause, MeasurementState, ProjectClock, ProjectState } from '../state';
import { promisesOf } from '../state/benefit';
import type { Instant } from '../../time';
import { addTypes, dropClock } from './shared';

/** What benefits come to, date by date; null for any other event. */
export function onBenefit(state: ProjectState, event: ProjectEvent, { at }: Cause): ProjectState | null {
  switch (event.type) {
    case 'BenefitsDue': {
      const [clock] = event.clocks;
      const due = { status: 'due', since: at, clockId: clock?.id ?? null } as const;
      return changed(state, event.number, due, [...dropClock(state, event.clockId), ...event.clocks]);
    }
    case 'BenefitsMeasured': {
      const before = state.benefits.measurements.find(({ number }) => number === event.number);
      const measuredBy = [...new Set([...(before?.measuredBy ?? []), ...event.by])];
      const clocks = dropClock(state, before?.clockId ?? '');
      const measured = { status: 'measured', since: at, clockId: null, measuredBy } as const;
      return {
        ...changed(state, event.number, measured, clocks),
        documentTypes: addTypes(state.documentTypes, event.documents),
      };
    }
    case 'BenefitsReturned': {
      const [clock] = event.clocks;
      const returned = { status: 'returned', since: at, clockId: clock?.id ?? null } as const;
      return changed(state, event.number, returned, [...state.clocks, ...event.clocks]);
    }
    case 'BenefitsOverdue':
      return changed(state, event.number, { overdue: true, clockId: null }, dropClock(state, event.clockId));
    case 'BenefitsVerified': {
      const measurements = state.benefits.measurements.filter(({ number }) => number !== event.number);
      return { ...state, benefits: { ...state.benefits, measurements } };
    }
    default:
      return null;
  }
}

const changed = (
  state: ProjectState,
  number: number,
  change: Partial<MeasurementState>,
  clocks: readonly ProjectClock[],
): ProjectState => ({
  ...state,
  clocks,
  benefits: {
    ...state.benefits,
    measurements: state.benefits.measurements.map((each) => (each.number === number ? { ...each, ...change } : each)),
  },
});

/** With the dates of measuring that were planned, each waiting for its day. */
export function planned(
  benefits: BenefitsState,
  {
    measurements,
    clocks,
  }: { readonly measurements: MeasurementsPlanned | null; readonly clocks: readonly ProjectClock[] },
  since: Instant,
): BenefitsState {
  if (measurements === null) return benefits;
  const waiting = measurements.dates.map(({ number, on }): MeasurementState => {
    const clock = clocks.find(({ purpose, subject }) => purpose === 'benefit' && subject === String(number));
    return { number, on, clockId: clock?.id ?? null, status: 'waiting', since, overdue: false, measuredBy: [] };
  });
  return { ...benefits, plannedFrom: measurements.from, measurements: waiting };
}

/** What the latest baseline promises, and the one that waits for its decision. */
export function withPromises(state: ProjectState, event: ProjectEvent): ProjectState {
  const { benefits } = state;
  switch (event.type) {
    case 'BaselineSet':
      return { ...state, benefits: { ...benefits, promised: promisesOf(event.benefits), proposed: [] } };
    case 'BaselineProposed':
      return { ...state, benefits: { ...benefits, proposed: promisesOf(event.benefits) } };
    case 'BaselineApproved':
      return { ...state, benefits: { ...benefits, promised: benefits.proposed, proposed: [] } };
    case 'BaselineRefused':
      return { ...state, benefits: { ...benefits, proposed: [] } };
    default:
      return state;
  }
}
