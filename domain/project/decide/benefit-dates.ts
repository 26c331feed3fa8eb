import { addBudget } from '../../clock';
import type { Context } from '../../kernel';
import type { LocalDate } from '../../time';
import { startFixedClock } from '../clocks';
import type { MeasurementsPlanned } from '../events';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectClock, ProjectState } from '../state';

/** The regime's dates of measuring, each with the wait for it; none where they are planned already, or nothing is promised. */
export function plannedMeasurements(
  state: ProjectState,
  from: LocalDate,
  context: Context,
): { measurements: MeasurementsPlanned | null; clocks: readonly ProjectClock[] } | ProjectRefusal {
  const { regime, calendar, now, nextSeq: seq } = context;
  const { promised, plannedFrom } = state.benefits;
  const { measureAfter } = regime.benefits;
  if (promised.length === 0 || plannedFrom !== null || measureAfter.length === 0) {
    return { measurements: null, clocks: [] };
  }
  const dates: MeasurementsPlanned['dates'][number][] = [];
  for (const [index, budget] of measureAfter.entries()) {
    const on = addBudget(from, budget, calendar);
    if (!on.ok) {
      return refuseProject(
        'calendar-too-short',
        'The calendar does not reach the day on which benefits are measured.',
        {
          rule: { id: 'benefits' },
          facts: { from, budget, calendar: calendar.id, until: calendar.to },
          remedy: 'Have a calendar installed that reaches further.',
        },
      );
    }
    dates.push({ number: index + 1, on: on.value });
  }
  const clocks = dates.map(({ number, on }) =>
    startFixedClock(state, regime, 'waiting', on, {
      ...{ purpose: 'benefit', subject: String(number), startedAt: now, seq },
    }),
  );
  return { measurements: { from, dates }, clocks };
}
