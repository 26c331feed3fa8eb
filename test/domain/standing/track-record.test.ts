import { trackRecordOf, type ClosedCase } from '../../../domain/standing/track-record';

const closed = (n: number, changes: Partial<ClosedCase> = {}): ClosedCase => ({
  ...{ id: `p-${n}`, reference: `TG-${n}`, plannedCost: 1000, finalCost: 1000 + n * 100 },
  ...{ plannedStart: '2025-01-01', plannedEnd: '2026-01-01', finalEnd: `2026-01-${10 + n}` },
  ...{ reports: { total: 4, wrong: n % 2 }, conditions: { total: 1, wrong: 0 } },
  ...{ recommendations: { total: 0, wrong: 0 }, periods: { total: 10, wrong: n } },
  ...changes,
});
const figures = (...cases: ClosedCase[]) =>
  Object.fromEntries(trackRecordOf(cases).figures.map((each) => [each.measure, each]));

describe('the track record of an agency', () => {
  it('is the middle of its overruns and the share of what went wrong, with every project behind it', () => {
    const found = figures(closed(1), closed(2), closed(5));
    expect(found['cost_overrun_percent']).toMatchObject({ value: 20, tooFew: false });
    expect(found['cost_overrun_percent']?.sources).toEqual([
      { projectId: 'p-1', reference: 'TG-1', value: 10 },
      { projectId: 'p-2', reference: 'TG-2', value: 20 },
      { projectId: 'p-5', reference: 'TG-5', value: 50 },
    ]);
    expect(found['delay_days']?.value).toBe(11);
    expect(found['late_reports_percent']?.value).toBe(16.7);
    expect(found['red_periods_percent']?.value).toBe(26.7);
    expect(found['missed_conditions_percent']?.value).toBe(0);
  });

  it('says "too few" instead of a figure, and never counts a project of which it is not known', () => {
    const found = figures(closed(1), closed(2), closed(3, { finalCost: null, plannedEnd: null }));
    expect(found['cost_overrun_percent']).toMatchObject({ value: null, tooFew: true, sources: { length: 2 } });
    expect(found['delay_days']).toMatchObject({ value: null, tooFew: true });
    expect(found['late_recommendations_percent']).toMatchObject({ value: null, tooFew: true, sources: [] });
    expect(found['late_reports_percent']?.tooFew).toBe(false);
    expect(trackRecordOf([]).figures.every(({ tooFew }) => tooFew)).toBe(true);
  });

  it('takes the mean of the two in the middle of an even number, gains among them', () => {
    const found = figures(closed(1), closed(2), closed(3), closed(4, { finalCost: 500 }));
    expect(found['cost_overrun_percent']?.value).toBe(15);
  });
});
