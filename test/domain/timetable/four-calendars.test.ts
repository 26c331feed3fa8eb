import { SYSTEM } from '../../../domain/kernel';
import { dueDate } from '../../../domain/clock';
import { review } from '../../../domain/review';
import { calendarOf, withOpinionClock } from '../review/regime';
import { Play } from '../review/play';
import { OPENING, SECRETARY, type RoundPlay } from '../review/round';

/**
 * A round that begins on Monday 14 April 2025 and has fifty working days. Without a holiday, fifty working days are ten
 * weeks: Monday 23 June. Holidays on weekdays from 15 April to the end, in each calendar:
 *
 * DK  17, 18 and 21 April, 29 May, 9 June                        5 days: Monday 30 June
 * SE  18 and 21 April, 1 and 29 May, 6 June, 20 June (a Friday)  6 days: Tuesday 1 July
 * NO  17, 18 and 21 April, 1 and 29 May, 9 June                  6 days: Tuesday 1 July (17 May is a Saturday)
 * FR  21 April, 1, 8 and 29 May, 9 June                          5 days: Monday 30 June
 *
 * A question stops it from Wednesday 16 April to Wednesday 23 April. Of 16, 17, 18, 21 and 22 April are working days: in
 * DK and NO two (16, 22), in SE three (16, 17, 22), in FR four (16, 17, 18, 22). The date moves by so many working days:
 * DK 2 July, SE 4 July, NO 3 July, FR 4 July. Five more working days are a week later: 9, 11, 10 and 11 July.
 *
 * Working day 3 is reached with 15, 23 and 24 April everywhere, since all that came between stood still or was closed.
 */
const DATES = [
  { calendar: 'DK', plain: '2025-06-30', stopped: '2025-07-02', extended: '2025-07-09', holidays: 5, days: 2 },
  { calendar: 'SE', plain: '2025-07-01', stopped: '2025-07-04', extended: '2025-07-11', holidays: 6, days: 3 },
  { calendar: 'NO', plain: '2025-07-01', stopped: '2025-07-03', extended: '2025-07-10', holidays: 6, days: 2 },
  { calendar: 'FR', plain: '2025-06-30', stopped: '2025-07-04', extended: '2025-07-11', holidays: 5, days: 4 },
] as const;

const RULES = withOpinionClock({
  budget: { n: 50, unit: 'working_day' },
  deemed: 'escalate',
  remindBefore: [5],
  extension: { most: { n: 10, unit: 'working_day' }, by: 'council', reasonRequired: true },
});

const BEGINS = '2025-04-14T08:00:00.000Z';
const ASKED = '2025-04-16T09:00:00.000Z';
const ANSWERED = '2025-04-23T09:00:00.000Z';

const begun = (calendar: string): RoundPlay =>
  new Play(review, RULES, calendarOf(calendar), BEGINS).does(SYSTEM, { ...OPENING, clockFrom: BEGINS });

const stopped = (calendar: string): RoundPlay =>
  begun(calendar)
    .until(ASKED)
    .does(SYSTEM, { type: 'SuspendRound', cause: 'information_request', ref: 'q1', at: ASKED })
    .until(ANSWERED)
    .does(SYSTEM, { type: 'ResumeRound', ref: 'q1', at: ANSWERED });

describe.each(DATES)('a review across Easter and Midsummer in the calendar $calendar', (dates) => {
  const { calendar } = dates;

  test('ends after fifty of its own working days', () => {
    expect(begun(calendar).dueDate('opinion')).toBe(dates.plain);
  });

  test('says of every holiday that it was left out', () => {
    const round = begun(calendar);
    const clock = round.state.clocks.find(({ id }) => id === 'opinion')!;
    const reading = dueDate(clock, calendarOf(calendar));
    const holidays = reading.ok ? reading.value.explanation.filter(({ reason }) => reason === 'holiday') : [];
    expect(holidays).toHaveLength(dates.holidays);
  });

  test('a question over Easter moves it by the working days that were left of that week', () => {
    const round = stopped(calendar);
    expect(round.dueDate('opinion')).toBe(dates.stopped);
    const clock = round.state.clocks.find(({ id }) => id === 'opinion')!;
    const reading = dueDate(clock, calendarOf(calendar));
    expect(reading.ok && reading.value.explanation).toContainEqual(
      expect.objectContaining({ reason: 'suspension', days: dates.days, from: '2025-04-16', to: '2025-04-23' }),
    );
  });

  test('more time goes on from there, and the reminder comes a week before the new end', () => {
    const round = stopped(calendar).does(SECRETARY, {
      type: 'ExtendClock',
      clockId: 'opinion',
      by: { n: 5, unit: 'working_day' },
      reason: 'A member fell ill.',
    });
    expect(round.dueDate('opinion')).toBe(dates.extended);
    round.until('2025-07-31T08:00:00.000Z');
    expect(round.events('ClockReminded')).toMatchObject([{ dueDate: dates.extended, before: 5 }]);
    const [overdue] = round.events('OpinionOverdue');
    expect(overdue!.ranOut).toMatchObject({ dueDate: dates.extended, legalRef: 'Act § 12' });
    const reasons = new Set(overdue!.ranOut!.explanation.map(({ reason }) => reason));
    expect([...reasons]).toEqual(['start-not-counted', 'budget', 'extended', 'weekends', 'holiday', 'suspension']);
  });

  test('has its dialogue meeting on working day 3', () => {
    const round = stopped(calendar);
    expect(round.dueDate('milestone:dialogue')).toBe('2025-04-24');
    round.until('2025-04-23T21:59:59.999Z');
    expect(round.events('MilestoneReached')).toEqual([]);
    round.until('2025-04-23T22:00:00.000Z');
    expect(round.events('MilestoneReached')).toHaveLength(1);
    expect(round.tasks()).toContainEqual(
      expect.objectContaining({
        id: 'record_milestone:dialogue',
        assignee: { role: 'council_secretary', bodyKey: 'council' },
      }),
    );
  });
});
