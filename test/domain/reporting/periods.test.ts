import fc from 'fast-check';
import { addDays, dayNumber, fromDayNumber } from '../../../domain/calendar/dates';
import { nextPeriod, periodOf } from '../../../domain/reporting/periods';

const DAY = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2040-12-31') }).map(fromDayNumber);
const CADENCE = fc.constantFrom('monthly', 'quarterly', 'half_yearly', 'yearly');

describe('periods', () => {
  it.each([
    ['2024-02-29', 'monthly', { period: '2024-02', from: '2024-02-01', to: '2024-02-29' }],
    ['2025-03-31', 'quarterly', { period: '2025-Q1', from: '2025-01-01', to: '2025-03-31' }],
    ['2025-12-31', 'quarterly', { period: '2025-Q4', from: '2025-10-01', to: '2025-12-31' }],
    ['2025-07-01', 'half_yearly', { period: '2025-H2', from: '2025-07-01', to: '2025-12-31' }],
    ['2025-06-30', 'yearly', { period: '2025', from: '2025-01-01', to: '2025-12-31' }],
  ] as const)('%s lies, %s, in %j', (day, cadence, period) => {
    expect(periodOf(day, cadence)).toEqual(period);
  });

  it('follow one another without gap or overlap, and order as texts', () => {
    fc.assert(
      fc.property(DAY, CADENCE, (day, cadence) => {
        const period = periodOf(day, cadence);
        const next = nextPeriod(period, cadence);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(next.from).toBe(addDays(period.to, 1));
        expect(next.period > period.period).toBe(true);
        expect(periodOf(period.from, cadence)).toEqual(period);
      }),
    );
  });
});
