import { SYSTEM } from '../../../domain/kernel';
import type { ExtendClock } from '../../../domain/timetable/commands';
import { withOpinionClock, withRule } from '../review/regime';
import { CHAIR, openRound, PROPOSAL, seated, SECRETARY, vote, type RoundPlay } from '../review/round';

/** Ten working days from Monday 19 May 2025 end on Tuesday 3 June; 5 working days before is Monday 26 May, 2 is 30 May. */
const RULES = withOpinionClock({
  remindBefore: [2, 5, 5, 30],
  deemed: 'escalate',
  extension: { most: { n: 20, unit: 'working_day' }, by: 'council', reasonRequired: false },
});
const extend = (n: number): ExtendClock => ({
  type: 'ExtendClock',
  clockId: 'opinion',
  by: { n, unit: 'working_day' },
});

/** When and for which date reminders were sent: `26 May for 3 June: 5`. */
const sent = (play: RoundPlay): readonly string[] =>
  play.recorded.flatMap(({ event, meta }) =>
    event.type === 'ClockReminded' ? [`${meta.at.slice(0, 16)} for ${event.dueDate}: ${event.before}`] : [],
  );
const notices = (play: RoundPlay) => play.notices.filter(({ kind }) => kind === 'clock_reminder');

const stop = (play: RoundPlay, at: string): RoundPlay =>
  play.until(at).does(SYSTEM, { type: 'SuspendRound', cause: 'pause', ref: at, at });
const goOn = (play: RoundPlay, ref: string, at: string): RoundPlay =>
  play.until(at).does(SYSTEM, { type: 'ResumeRound', ref, at });

describe('reminders of a limit', () => {
  test('come so many working days before its end, at the beginning of the day, each once', () => {
    const play = openRound(RULES).until('2025-06-30T08:00:00.000Z');
    expect(sent(play)).toEqual(['2025-05-25T22:00 for 2025-06-03: 5', '2025-05-29T22:00 for 2025-06-03: 2']);
    expect(notices(play)).toHaveLength(2);
    // Thirty working days before would be weeks before the round began.
    expect(play.events('ClockReminded').map(({ before }) => before)).toEqual([5, 2]);
  });

  test('go to whoever has something to do by then, and to the secretary', () => {
    const play = seated(2, RULES).does(CHAIR, PROPOSAL).does(CHAIR, vote('for')).until('2025-05-26T08:00:00.000Z');
    const [reminder] = notices(play);
    expect(reminder!.to).toEqual([
      { personId: 'm1' },
      { personId: 'm2' },
      { role: 'council_secretary', bodyKey: 'council' },
    ]);
    expect(reminder!.facts).toMatchObject({
      clockId: 'opinion',
      ruleId: 'opinion',
      dueDate: '2025-06-03',
      workingDays: 5,
    });
  });

  test('move with the date, and are sent again for the new one', () => {
    const play = openRound(RULES).until('2025-05-26T08:00:00.000Z').does(SECRETARY, extend(5));
    // 11 June; five working days before are 10, 6, 5, 4 and 3 June, two are 10 and 6 June.
    play.until('2025-06-30T08:00:00.000Z');
    expect(sent(play)).toEqual([
      '2025-05-25T22:00 for 2025-06-03: 5',
      '2025-06-02T22:00 for 2025-06-11: 5',
      '2025-06-05T22:00 for 2025-06-11: 2',
    ]);
  });

  test('are silent while nobody knows the date; when it is known again only the latest is caught up', () => {
    const play = stop(openRound(RULES), '2025-06-02T09:00:00.000Z');
    const before = sent(play).length;
    play.until('2025-06-20T09:00:00.000Z');
    expect(sent(play)).toHaveLength(before);
    // Monday 2 June stood still: two working days are left, and 23 June is the end.
    goOn(play, '2025-06-02T09:00:00.000Z', '2025-06-20T09:00:00.000Z');
    expect(play.dueDate('opinion')).toBe('2025-06-23');
    play.until('2025-06-30T08:00:00.000Z');
    expect(sent(play).slice(before)).toEqual(['2025-06-20T09:00 for 2025-06-23: 2']);
  });

  test('are not sent of what has run out while the procedure was away', () => {
    const play = openRound(RULES, { clockFrom: '2025-03-03T08:00:00.000Z' }).until('2025-05-20T08:00:00.000Z');
    expect(play.events('OpinionOverdue')).toHaveLength(1);
    expect(notices(play)).toEqual([]);
  });

  test('end with what they remind of', () => {
    const play = seated(2, RULES).does(CHAIR, PROPOSAL);
    for (const person of ['chair', 'm1', 'm2']) {
      play.does({ ...CHAIR, id: person }, vote('for'));
    }
    play.does(CHAIR, { type: 'GiveOpinion' }).until('2025-06-30T08:00:00.000Z');
    expect(notices(play)).toEqual([]);
  });

  test('of a day of the timetable go to the secretary and the agency', () => {
    const rules = withRule({
      milestones: [
        { id: 'dialogue', label: { en: 'Dialogue' }, after: { n: 3, unit: 'working_day' }, remindBefore: [1] },
      ],
    });
    const play = openRound(rules).until('2025-05-21T08:00:00.000Z');
    expect(notices(play)).toMatchObject([
      {
        to: [
          { role: 'council_secretary', bodyKey: 'council' },
          { role: 'agency_approver', bodyId: 'agency-1' },
        ],
        facts: { clockId: 'milestone:dialogue', dueDate: '2025-05-22', workingDays: 1 },
      },
    ]);
  });

  test('leave the state that the record says', () => {
    const play = openRound(RULES).until('2025-06-02T08:00:00.000Z').does(SECRETARY, extend(3));
    expect(play.replayed()).toEqual(play.state);
    expect(play.state.clocks.find(({ id }) => id === 'opinion')!.reminded).toEqual({
      dueDate: '2025-06-03',
      before: 2,
    });
  });
});

describe('a day of the timetable', () => {
  const reached = () => openRound(RULES).until('2025-05-22T08:00:00.000Z');
  const record = { type: 'RecordMilestone', milestoneId: 'dialogue', kept: true, note: 'The director came.' } as const;

  test('waits for the secretary’s word, once it has come', () => {
    const early = openRound(RULES);
    expect(early.refused(SECRETARY, record)).toMatchObject({
      code: 'milestone-not-open',
      rule: { legalRef: 'Act § 7' },
    });
    const play = reached();
    expect(play.taskIds()).toContain('record_milestone:dialogue');
    play.does(SECRETARY, record);
    expect(play.events('MilestoneRecorded')).toMatchObject([{ milestoneId: 'dialogue', kept: true }]);
    expect(play.taskIds()).not.toContain('record_milestone:dialogue');
    expect(play.refused(SECRETARY, record).code).toBe('milestone-not-open');
  });

  test('is recorded by who keeps the timetable, with words', () => {
    const play = reached();
    expect(play.refused({ ...CHAIR, appointments: [] }, record).code).toBe('not-authorised');
    expect(play.refused(SECRETARY, { ...record, note: ' ' })).toMatchObject({ code: 'text-missing', field: '/note' });
  });
});
