import { estimateOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import { measured, measuredUntil, reporting, reportOf, signature } from './reports';

const IN_TIME = '2025-04-08T08:00:00.000Z';
/** The author hands in, the approver signs. */
const filedOn = (instant: string, changes: Parameters<typeof reportOf>[0] = {}, rules = reporting({})) =>
  measuredUntil(instant, rules).then(author, reportOf(changes)).then(approver, signature());

describe('what reports say goes into the machine’s rating', () => {
  it('has milestones slip every day while they are not reached, each with the event that said so', () => {
    const play = filedOn(IN_TIME);
    const filed = play.recorded.find(({ event }) => event.type === 'ReportFiled');
    const { inputs } = play.events('MachineRated').findLast(({ why }) => why === 'report')!;
    const source = `project/p-1#${filed?.meta.seq}`;
    expect(inputs.milestones).toEqual([
      { id: 'contract', planned: { first: '2025-09-01', latest: '2025-09-01' }, reached: null, source },
      { id: 'pilot', planned: { first: '2026-09-01', latest: '2026-09-01' }, reached: null, source },
    ]);
    expect(inputs.projectedBenefits).toEqual({ value: 50_000_000_00, source });
    expect(inputs.lastStatement).toEqual({ value: '2025-04-08', source });
  });
});

describe('ten years of monthly reports', () => {
  it('keep the state small, and every period can be told from its events', () => {
    const play = measured();
    for (let month = 0; month < 120; month += 1) {
      const { current } = play.state.reporting;
      const reportId = `rep-${month}`;
      play.passes(`${current!.to.slice(0, 10)}T23:30:00.000Z`);
      const spent = [{ class: 'delivery' as const, amount: 1_000_000_00 + month * 10_000_00 }];
      const end = month < 20 ? '2027-06-01' : '2036-06-01';
      const forecast = { cost: estimateOf(40, 'SEK'), end };
      const milestones = ['contract', 'pilot'].map((id) => ({ id, reached: null, expected: '2036-01-01' }));
      const { period } = current!;
      const words = { narrative: 'Later than planned.', plan: 'Catch up.' };
      play
        .then(author, reportOf({ reportId, period, spent, forecast, milestones, ...words }))
        .then(approver, signature(reportId));
    }
    expect(play.events('ReportFiled')).toHaveLength(120);
    expect(play.events('PeriodEnded')).toHaveLength(120);
    expect(JSON.stringify(play.state).length).toBeLessThan(64 * 1024);
    expect(play.replayed()).toEqual(play.state);
    for (const { period, statement, submittedSeq } of play.events('ReportFiled')) {
      const { event } = play.recorded[submittedSeq - 1]!;
      expect(event).toMatchObject({ type: 'ReportSubmitted', period, ...statement });
    }
  });

  it('that nobody filed stay bounded as well', () => {
    const play = measuredUntil('2035-04-20T08:00:00.000Z');
    expect(play.events('PeriodEnded')).toHaveLength(121);
    expect(play.state.reporting.open).toHaveLength(36);
    expect(JSON.stringify(play.state).length).toBeLessThan(64 * 1024);
  });
});
