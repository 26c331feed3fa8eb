import { SE } from '../fixtures/regimes';
import { running } from './advice';
import { measured, reporting } from './reports';

describe('the period clock', () => {
  it('starts with the first baseline, and not before', () => {
    expect(running(SE, []).state.reporting.current).toBeNull();
    const play = measured(SE);
    const { period } = play.state.reporting.current!;
    expect(period).toBe(play.now.slice(0, 7));
    expect(play.events('ReportingBegan')).toHaveLength(1);
  });

  it('starts with the first stage where the regime knows no baseline', () => {
    const play = running({ ...SE, baseline: { ...SE.baseline, setAt: 'none' } }, []);
    expect(play.state.reporting.current?.period).toBe(play.now.slice(0, 7));
  });

  it('does not run where the regime asks for no reports', () => {
    const play = measured(reporting({ cadence: 'none' }));
    expect(play.events('ReportingBegan')).toEqual([]);
    expect(play.state.clocks.map(({ purpose }) => purpose)).not.toContain('period');
  });

  it('ends twelve months one after the other when a year passes in one step, each at the midnight of its zone', () => {
    const play = measured(SE);
    const year = play.passes('2026-06-15T08:00:00.000Z').events('PeriodEnded').slice(0, 12);
    const first = year[0]!;
    expect(year.map(({ period }) => period)).toEqual([...year.map(({ period }) => period)].sort());
    expect(new Set(year.map(({ period }) => period)).size).toBe(12);
    expect(year.slice(1).map(({ from }) => from)).toEqual(year.slice(0, -1).map(({ next }) => next?.from));
    expect(first.at).toBe(`${first.to}T22:00:00.000Z`);
    expect(play.replayed()).toEqual(play.state);
  });

  it('gives the window from the period’s last day, in working days of the calendar', () => {
    const play = measured(reporting({ window: { n: 10, unit: 'working_day' } })).passes('2025-07-01T08:00:00.000Z');
    expect(play.state.reporting.open.at(-1)).toMatchObject({ period: '2025-06', dueOn: '2025-07-14' });
  });

  it('gives the day of the month after the period, or that month’s last day', () => {
    const play = measured(reporting({ dueDay: 31 })).passes('2025-06-01T08:00:00.000Z');
    expect(play.state.reporting.open.at(-1)).toMatchObject({ period: '2025-05', dueOn: '2025-06-30' });
  });

  it('names no last day where the regime names none', () => {
    const { window: _, ...rest } = SE.reporting;
    const play = measured({ ...SE, reporting: rest }).passes('2025-06-01T08:00:00.000Z');
    expect(play.state.reporting.open.at(-1)).toMatchObject({ period: '2025-05', dueOn: null });
  });
});
