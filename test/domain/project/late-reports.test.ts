import type { ProjectCommand } from '../../../domain/project/commands';
import { estimateOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import { measuredUntil, reporting, reportOf, signature } from './reports';

const IN_TIME = '2025-04-08T08:00:00.000Z';
const HALF_RED = { cost: estimateOf(60, 'SEK'), end: '2027-06-01' };
const red = { level: 'red', reasons: 'The supplier has left.' };
/** The author hands in, the approver signs. */
const filedOn = (instant: string, changes: Parameters<typeof reportOf>[0] = {}, rules = reporting({})) =>
  measuredUntil(instant, rules).then(author, reportOf(changes)).then(approver, signature());

describe('a late report', () => {
  it('is told of the day after its last day, has its effect after the grace, and the machine’s light is held down', () => {
    const play = measuredUntil('2025-04-14T21:00:00.000Z');
    expect(play.events('ReportOverdue')).toEqual([]);
    play.passes('2025-04-15T08:00:00.000Z');
    expect(play.events('ReportOverdue')).toMatchObject([{ period: '2025-03' }]);
    expect(play.events('ReportLateEffect')).toEqual([]);
    play.passes('2025-04-25T08:00:00.000Z');
    expect(play.events('ReportLateEffect')).toMatchObject([{ effect: 'amber', verified: false }]);
    const rated = play.events('MachineRated').at(-1);
    expect(rated).toMatchObject({
      why: 'late',
      rating: { kind: 'rated', light: 'amber', decisive: [], held: { reason: 'report_late' } },
    });
  });

  it('is taken, marked with its days, and lets the light go', () => {
    const play = filedOn('2025-04-30T08:00:00.000Z');
    expect(play.events('ReportFiled')).toMatchObject([{ daysLate: 16, troubles: ['late'] }]);
    expect(play.state.reporting).toMatchObject({ lateCount: 1, open: [] });
    const rating = play.events('MachineRated').at(-1)?.rating;
    expect(rating).not.toHaveProperty('held');
    expect(play.replayed()).toEqual(play.state);
  });

  it('does at once what it does where the regime gives no grace', () => {
    const play = measuredUntil('2025-04-15T08:00:00.000Z', reporting({ late: { effect: 'red' } }));
    expect(play.events('MachineRated').at(-1)?.rating).toMatchObject({ kind: 'rated', light: 'red' });
  });

  it('freezes money once, however many are late, until the last of them is in', () => {
    const rules = reporting({ late: { effect: 'freeze', legalRef: 'Ordinance § 12' } });
    const play = measuredUntil('2025-05-20T08:00:00.000Z', rules);
    expect(play.events('SpendingFrozen')).toMatchObject([
      { source: 'report', ruleId: 'reporting.late', classes: 'all', legalRef: 'Ordinance § 12', reason: '2025-03' },
    ]);
    const spend: ProjectCommand = {
      ...{ type: 'RecordSpending', spendingId: 's-1', class: 'delivery', amount: 100, currency: 'SEK' },
      ...{ date: '2025-05-20', reference: 'Invoice 1' },
    };
    expect(play.code(approver, spend)).toBe('class-locked');
    play.then(author, reportOf()).then(approver, signature());
    expect(play.state.freezes).toHaveLength(1);
    play.then(author, reportOf({ reportId: 'rep-2', period: '2025-04' })).then(approver, signature('rep-2'));
    expect(play.events('FreezeLifted')).toMatchObject([{ how: 'cause_gone', reason: '2025-04' }]);
    play.then(approver, spend);
  });

  it('goes to the decider where the regime has it escalate, until it is in', () => {
    const play = measuredUntil('2025-04-15T08:00:00.000Z', reporting({ late: { effect: 'escalate' } }));
    expect(play.taskIds()).toContain('follow_up_report:2025-03');
    play.then(author, reportOf()).then(approver, signature());
    expect(play.taskIds()).not.toContain('follow_up_report:2025-03');
  });

  it('is reminded of before its last day, once', () => {
    const play = measuredUntil('2025-04-13T08:00:00.000Z', reporting({ remindBefore: [3] }));
    expect(play.notices.filter(({ kind }) => kind === 'clock_reminder')).toMatchObject([
      { to: expect.arrayContaining([expect.objectContaining({ role: 'agency_author' })]), facts: { workingDays: 3 } },
    ]);
  });
});

describe('red', () => {
  it('costs nothing the first time, if a plan comes with it', () => {
    const rules = reporting({ dataQualityProgramme: { n: 30, unit: 'day' } });
    const play = filedOn(IN_TIME, { rating: red, plan: 'Tender again by June.' }, rules);
    expect(play.events('ReportFiled')).toMatchObject([{ red: 'planned', troubles: [] }]);
    expect(play.state.reporting.dataQuality).toBeNull();
    expect(play.notices.map(({ kind }) => kind)).not.toContain('surprise_red');
  });

  it('is a surprise without one, be it the machine’s alone: the decider is told', () => {
    const rules = reporting({ dataQualityProgramme: { n: 30, unit: 'day' } });
    const play = filedOn(IN_TIME, { forecast: HALF_RED, narrative: 'Dearer.' }, rules);
    expect(play.events('ReportFiled')).toMatchObject([{ red: 'surprise', troubles: ['surprise_red'] }]);
    expect(play.notices.map(({ kind }) => kind)).toContain('surprise_red');
    expect(play.taskIds()).toContain('begin_data_quality:2025-03');
  });

  it('goes on without being a surprise again', () => {
    const play = filedOn(IN_TIME, { rating: red, plan: 'Tender again by June.' })
      .passes('2025-05-08T08:00:00.000Z')
      .then(author, reportOf({ reportId: 'rep-2', period: '2025-04', rating: red }))
      .then(approver, signature('rep-2'));
    expect(play.events('ReportFiled').at(-1)?.red).toBe('continued');
  });
});

describe('the data-quality programme', () => {
  const rules = reporting({ dataQualityProgramme: { n: 30, unit: 'day' }, legalRef: 'Act § 3' });
  const troubled = () => filedOn('2025-04-30T08:00:00.000Z', {}, rules);

  it('is asked for after a late report, begins within its time, and is ended by the officer', () => {
    const play = troubled();
    expect(play.events('DataQualityRequired')).toMatchObject([{ troubles: ['late'], legalRef: 'Act § 3' }]);
    expect(play.code(play.officer, { type: 'EndDataQuality', reasons: 'Good.' })).toBe('no-data-quality-programme');
    expect(play.code(play.officer, { type: 'BeginDataQuality', plan: 'We check.' })).toBe('not-authorised');
    play.then(author, { type: 'BeginDataQuality', plan: 'Two people check each number.' });
    expect(play.taskIds()).toContain('end_data_quality:2025-03');
    expect(play.code(author, { type: 'EndDataQuality', reasons: 'Good.' })).toBe('not-authorised');
    play.then(play.officer, { type: 'EndDataQuality', reasons: 'The last reports agree with the ledger.' });
    expect(play.state.reporting.dataQuality).toBeNull();
  });

  it('goes to the decider when its time is over, and can still begin', () => {
    const play = troubled().passes('2025-06-01T08:00:00.000Z');
    expect(play.taskIds()).toEqual(
      expect.arrayContaining(['follow_up_data_quality:2025-03', 'begin_data_quality:2025-03']),
    );
    play.then(author, { type: 'BeginDataQuality', plan: 'Two people check each number.' });
    expect(play.taskIds()).not.toContain('follow_up_data_quality:2025-03');
    expect(play.code(play.officer, { type: 'EndDataQuality', reasons: 'Good.' })).toBe('reports-overdue');
  });

  it('is asked for after a report that contradicts the one before', () => {
    const play = filedOn(IN_TIME, {}, rules)
      .passes('2025-05-08T08:00:00.000Z')
      .then(author, reportOf({ reportId: 'rep-2', period: '2025-04', spent: [{ class: 'delivery', amount: 1 }] }))
      .then(approver, signature('rep-2'));
    expect(play.events('ReportSubmitted').at(-1)?.contradictions).toEqual([
      { kind: 'spent_decreased', subject: 'delivery' },
    ]);
    expect(play.events('DataQualityRequired')).toMatchObject([{ troubles: ['contradictory'] }]);
  });
});
