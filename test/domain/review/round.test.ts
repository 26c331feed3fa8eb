import { SYSTEM } from '../../../domain/kernel';
import { REGIME, withOpinionClock, withRule } from './regime';
import { CHAIR, OPENING, SECRETARY, assign, declare, member, openRound, seated, voted } from './round';

const suspend = (ref: string, at: string, cause: 'information_request' | 'pause' = 'information_request') =>
  ({ type: 'SuspendRound', cause, ref, at }) as const;
const resume = (ref: string, at: string) => ({ type: 'ResumeRound', ref, at }) as const;

describe('a round opens', () => {
  test('the opinion is due ten working days after the cause, and the dialogue meeting is on working day 3', () => {
    const round = openRound();
    expect(round.dueDate('opinion')).toBe('2025-06-03');
    expect(round.dueDate('milestone:dialogue')).toBe('2025-05-22');
  });

  test('a programme has fifteen working days', () => {
    expect(openRound(REGIME, { programme: true }).dueDate('opinion')).toBe('2025-06-11');
  });

  test('a round opened late still counts from its cause', () => {
    const round = openRound(REGIME, { clockFrom: '2025-05-12T08:00:00.000Z' });
    expect(round.dueDate('opinion')).toBe('2025-05-26');
  });

  test('a round without a clock has none', () => {
    const round = openRound(withRule({ clock: undefined, milestones: [] }));
    expect(round.state.clocks).toEqual([]);
    expect(round.tasks().every((task) => task.clockId === undefined)).toBe(true);
  });

  test('opening it again changes nothing', () => {
    const round = openRound();
    round.does(SYSTEM, { ...OPENING, projectId: 'other' });
    expect(round.recorded).toHaveLength(1);
  });

  test('only the procedure opens, suspends, resumes and ends a round', () => {
    const round = openRound();
    for (const command of [
      OPENING,
      suspend('x', round.now),
      resume('x', round.now),
      { type: 'EndRound', reason: 'decided', at: round.now },
    ] as const)
      expect(round.refused(SECRETARY, command).code).toBe('system-only');
  });

  test('the secretary is asked to assign members, by the time of the opinion', () => {
    const [task] = openRound().tasks();
    expect(task).toMatchObject({
      id: 'assign_members',
      assignee: { role: 'council_secretary', bodyKey: 'council' },
      clockId: 'opinion',
      subject: { members: 3, leader: true, expertise: ['economics'] },
    });
  });
});

describe('time passes', () => {
  test('the dialogue meeting is told to members and agency on its day', () => {
    const round = seated().until('2025-05-21T22:00:00.000Z');
    expect(round.recorded.at(-1)).toMatchObject({
      event: { type: 'MilestoneReached', milestoneId: 'dialogue' },
      meta: { at: '2025-05-21T22:00:00.000Z', actor: 'system' },
    });
    const told = round.notices.at(-1);
    expect(told?.kind).toBe('milestone_reached');
    expect(told?.to).toContainEqual({ role: 'agency_approver', bodyId: 'agency-1' });
    expect(told?.to).toContainEqual({ personId: 'm1' });
    expect(round.state.milestonesReached).toMatchObject([{ id: 'dialogue' }]);
  });

  test('a council that says nothing in time lets the round lapse, at the end of its last day', () => {
    const round = seated().until('2025-07-01T00:00:00.000Z');
    const [lapse] = round.sent('ReceiveOpinion');
    expect(round.state.status).toBe('lapsed');
    expect(lapse).toMatchObject({
      to: 'project/p1',
      effectiveAt: '2025-06-03T22:00:00.000Z',
      command: { reviewId: 'r1', how: 'lapsed', outcome: null, at: '2025-06-03T22:00:00.000Z' },
    });
    expect(round.procedure().ended).toBe(true);
    expect(round.tasks()).toEqual([]);
    expect(round.refused(CHAIR, { type: 'GiveOpinion' }).code).toBe('round-not-open');
  });

  test('where the rule escalates, the round stays open and its leader is asked', () => {
    const round = seated(2, withOpinionClock({ deemed: 'escalate' })).until('2025-06-04T08:00:00.000Z');
    expect(round.state.status).toBe('open');
    expect(round.events('OpinionOverdue')).toMatchObject([
      { deemed: 'escalate', ranOut: { ruleId: 'opinion', legalRef: 'Act § 12', dueDate: '2025-06-03' } },
    ]);
    expect(round.tasks()).toContainEqual(
      expect.objectContaining({ id: 'end_overdue_round', assignee: { personId: 'chair' } }),
    );
    expect(round.procedure().overlays).toEqual(['escalated']);
  });

  test('an overdue round without a leader is the task of the council chairs', () => {
    const round = openRound(withOpinionClock({ deemed: 'escalate' })).until('2025-06-04T08:00:00.000Z');
    expect(round.tasks()).toContainEqual(
      expect.objectContaining({
        id: 'end_overdue_round',
        assignee: { role: 'council_chair', bodyKey: 'council' },
      }),
    );
  });

  test('where silence has no effect, the round goes on and can still give its opinion', () => {
    const round = voted(['for', 'for', 'for'], withOpinionClock({ deemed: 'none' })).until('2025-06-04T08:00:00.000Z');
    expect(round.taskIds()).not.toContain('end_overdue_round');
    round.does(CHAIR, { type: 'GiveOpinion' });
    expect(round.state.status).toBe('given');
  });

  test('a clock that is not due does not run out, whoever says so', () => {
    const round = openRound();
    round.does(SYSTEM, { type: 'ExpireClock', clockId: 'opinion' });
    round.does(SECRETARY, { type: 'ExpireClock', clockId: 'nonsense' });
    round.does(SYSTEM, { type: 'Tick' });
    expect(round.recorded).toHaveLength(1);
  });
});

describe('a suspension stops the clock', () => {
  test('the working days of an information request do not count', () => {
    const round = openRound();
    round.until('2025-05-21T08:00:00.000Z').does(SYSTEM, suspend('q1', '2025-05-21T08:00:00.000Z'));
    expect(round.dueDate('opinion')).toBeNull();
    expect(round.procedure().overlays).toEqual(['suspended']);
    round.until('2025-05-26T08:00:00.000Z').does(SYSTEM, resume('q1', '2025-05-26T08:00:00.000Z'));
    expect(round.dueDate('opinion')).toBe('2025-06-06');
    expect(round.dueDate('milestone:dialogue')).toBe('2025-05-27');
    expect(round.procedure().overlays).toEqual([]);
  });

  test('learnt late, it holds from its own instant', () => {
    const inTime = openRound().until('2025-05-21T08:00:00.000Z');
    inTime.does(SYSTEM, suspend('q1', '2025-05-21T08:00:00.000Z'));
    inTime.until('2025-05-26T08:00:00.000Z').does(SYSTEM, resume('q1', '2025-05-26T08:00:00.000Z'));
    const late = openRound().until('2025-05-21T21:00:00.000Z');
    late.does(SYSTEM, suspend('q1', '2025-05-21T08:00:00.000Z'));
    late.until('2025-05-30T08:00:00.000Z').does(SYSTEM, resume('q1', '2025-05-26T08:00:00.000Z'));
    expect(late.dueDate('opinion')).toBe(inTime.dueDate('opinion'));
  });

  test('told twice, it stops the round once; told again after its end, not at all', () => {
    const round = openRound().does(SYSTEM, suspend('q1', '2025-05-20T08:00:00.000Z'));
    round.does(SYSTEM, suspend('q1', '2025-05-20T08:00:00.000Z'));
    round.does(SYSTEM, resume('q1', '2025-05-20T09:00:00.000Z'));
    round.does(SYSTEM, resume('q1', '2025-05-28T09:00:00.000Z'));
    round.does(SYSTEM, suspend('q1', '2025-05-20T08:00:00.000Z'));
    expect(round.events('RoundSuspended')).toHaveLength(1);
    expect(round.events('RoundResumed')).toHaveLength(1);
    expect(round.dueDate('opinion')).toBe('2025-06-03');
  });

  test('two requests: the clock stands still until the last is answered', () => {
    const round = openRound().does(SYSTEM, suspend('q1', '2025-05-20T08:00:00.000Z'));
    round.does(SYSTEM, suspend('q2', '2025-05-21T08:00:00.000Z'));
    round.does(SYSTEM, resume('q1', '2025-05-22T08:00:00.000Z'));
    expect(round.dueDate('opinion')).toBeNull();
    round.does(SYSTEM, resume('q2', '2025-05-23T08:00:00.000Z'));
    expect(round.dueDate('opinion')).toBe('2025-06-06');
  });

  test('a clock that the cause does not stop runs on, and the suspension stays on the record', () => {
    const round = openRound(withOpinionClock({ suspendOn: [] }));
    round.does(SYSTEM, suspend('q1', round.now));
    expect(round.events('RoundSuspended')).toEqual([expect.objectContaining({ ref: 'q1', clockIds: [] })]);
    expect(round.dueDate('opinion')).toBe('2025-06-03');
  });

  test('a pause that stops clocks stops the round, whatever its own clock says', () => {
    const round = openRound(withOpinionClock({ suspendOn: [] }));
    round.does(SYSTEM, suspend('i1', round.now, 'pause'));
    expect(round.dueDate('opinion')).toBeNull();
  });

  test('a round with milestones only stands still with them', () => {
    const round = openRound(withRule({ clock: undefined })).does(SYSTEM, suspend('q1', '2025-05-20T08:00:00.000Z'));
    expect(round.dueDate('milestone:dialogue')).toBeNull();
  });

  test('a suspended round never lapses', () => {
    const round = openRound().does(SYSTEM, suspend('q1', '2025-05-20T08:00:00.000Z'));
    expect(round.until('2026-05-20T08:00:00.000Z').state.status).toBe('open');
  });
});

describe('a round ends', () => {
  test('with its project: members are told, and the project learns that there is no opinion', () => {
    const round = seated().does(SYSTEM, { type: 'EndRound', reason: 'withdrawn', at: '2025-05-20T08:00:00.000Z' });
    expect(round.state.status).toBe('ended');
    expect(round.sent('ReceiveOpinion')[0]?.command).toMatchObject({ how: 'ended', at: '2025-05-20T08:00:00.000Z' });
    expect(round.notices.at(-1)).toMatchObject({ kind: 'round_ended', facts: { reason: 'withdrawn', reviewId: 'r1' } });
    expect(round.state.clocks).toEqual([]);
  });

  test('afterwards nothing changes any more', () => {
    const round = seated().does(SYSTEM, { type: 'EndRound', reason: 'decided', at: '2025-05-20T08:00:00.000Z' });
    const before = round.state;
    round.does(SYSTEM, { type: 'EndRound', reason: 'decided', at: '2025-05-20T08:00:00.000Z' });
    round.does(SYSTEM, suspend('q1', round.now)).does(SYSTEM, resume('q1', round.now));
    expect(round.state).toBe(before);
    expect(round.refused(SECRETARY, assign('m9')).code).toBe('round-not-open');
    expect(round.refused(member('m1'), declare()).code).toBe('round-not-open');
  });
});
