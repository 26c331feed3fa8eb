import { SYSTEM } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import { exitOf } from '../fixtures/exits';
import { approver, author } from '../fixtures/people';
import { decisionOf } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { filed, complete, reviewed, approved, pause, resumption, clockOf } from '../fixtures/swedish-plays';

describe('a pause', () => {
  it('stops every clock of the project from its own instant, however late it is learnt', () => {
    const at = '2025-03-10T08:00:00.000Z';
    const inTime = complete().until(at);
    inTime
      .then(SYSTEM, pause(inTime))
      .until('2025-03-24T08:00:00.000Z')
      .then(SYSTEM, resumption('2025-03-20T08:00:00.000Z'));
    const late = complete().until('2025-03-24T08:00:00.000Z');
    late.then(SYSTEM, pause(late, { at })).then(SYSTEM, resumption('2025-03-20T08:00:00.000Z'));
    const [a, b] = [inTime, late].map((play) => play.dueDate(clockOf(play, 'decision').id));
    expect(a).toBe(b);
    const undisturbed = complete();
    expect(a! > undisturbed.dueDate(clockOf(undisturbed, 'decision').id)!).toBe(true);
    expect(late.sent('SuspendRound')).toMatchObject([{ command: { cause: 'pause', ref: 'i-1', at }, effectiveAt: at }]);
    expect(late.sent('ResumeRound')).toMatchObject([{ command: { ref: 'i-1', at: '2025-03-20T08:00:00.000Z' } }]);
  });

  it('stops a clock that starts while it lasts, from the start of that clock', () => {
    const play = filed();
    play
      .then(SYSTEM, pause(play))
      .passes('2025-03-06T08:00:00.000Z')
      .then(play.officer, { type: 'ConfirmCompleteness' });
    expect(clockOf(play, 'decision').suspensions).toMatchObject([{ from: '2025-03-06T08:00:00.000Z', to: null }]);
    expect(play.events('ReviewOpened')).toEqual([]);
    play.passes('2025-03-10T08:00:00.000Z').then(SYSTEM, resumption('2025-03-10T08:00:00.000Z'));
    expect(play.events('ReviewOpened')).toMatchObject([{ clockFrom: '2025-03-06T08:00:00.000Z' }]);
    const toRound = play.sends.filter(({ to }) => to.startsWith('review/'));
    expect(toRound).toMatchObject([
      { command: { type: 'OpenReviewRound' }, effectiveAt: '2025-03-06T08:00:00.000Z' },
      { command: { type: 'SuspendRound', at: '2025-03-06T08:00:00.000Z' }, effectiveAt: '2025-03-06T08:00:00.000Z' },
      { command: { type: 'ResumeRound', at: '2025-03-10T08:00:00.000Z' }, effectiveAt: '2025-03-10T08:00:00.000Z' },
    ]);
  });

  it('lets no gate be decided and asks nobody to', () => {
    const play = reviewed();
    play.then(SYSTEM, pause(play));
    expect(play.refused(play.decider, decisionOf('approve'))).toMatchObject({
      code: 'paused',
      facts: { intervention: 'i-1', until: '2025-09-01' },
    });
    expect(play.tasks()).toEqual([]);
    expect(play.procedure().overlays).toContain('paused');
    play.passes('2025-04-01T08:00:00.000Z').then(SYSTEM, resumption('2025-04-01T08:00:00.000Z'));
    expect(play.taskIds()).toContain('decide');
    play.then(play.decider, decisionOf('approve'));
  });

  it('lets a pending signature wait as well', () => {
    const play = reviewed(SE, 'not-supported');
    play.then(play.decider, decisionOf('reject')).then(SYSTEM, pause(play));
    expect(play.code(play.signatory, { type: 'SignDecision', decisionId: 'dec-1' })).toBe('paused');
  });

  it('is told twice and changes nothing the second time; a renewal moves its date only', () => {
    const play = approved();
    play.then(SYSTEM, pause(play));
    const before = play.state;
    play.then(SYSTEM, pause(play, { at: before.pauses[0]!.at }));
    expect(play.state).toBe(before);
    play.then(SYSTEM, pause(play, { until: '2025-12-01' }));
    expect(play.state.pauses).toMatchObject([{ until: '2025-12-01', at: before.pauses[0]!.at }]);
    expect(play.state.stops).toHaveLength(1);
  });

  it('lets only the allowed work be paid for', () => {
    const play = approved();
    play.then(SYSTEM, pause(play));
    const spend = {
      type: 'RecordSpending',
      spendingId: 's-1',
      class: 'suppliers',
      amount: 5_000_00,
      currency: 'SEK',
      date: '2025-03-03',
      reference: 'F-1',
    } as const;
    expect(play.refused(author, spend)).toMatchObject({
      code: 'work-not-allowed',
      facts: { lock: 'pause', intervention: 'i-1', until: '2025-09-01' },
    });
    expect(play.code(author, { ...spend, allowedWork: 'operation' })).toBe('work-not-allowed');
    play.does(author, { ...spend, allowedWork: 'contract_minimum' });
    expect(play.state.spent).toEqual({ suppliers: 5_000_00 });
  });

  it('cannot be left by closing the project', () => {
    const play = approved();
    play.then(SYSTEM, pause(play));
    expect(play.code(author, exitOf(play))).toBe('paused');
  });

  it('that nobody knows of is not lifted', () => {
    const play = approved();
    const before = play.state;
    play.does(SYSTEM, resumption(play.now));
    expect(play.state).toBe(before);
  });
});

it('a clock that has not run out says nothing, nor does one that nobody knows', () => {
  const play = filed();
  const before = play.state;
  play.does(SYSTEM, { type: 'ExpireClock', clockId: clockOf(play, 'completeness').id });
  play.does(SYSTEM, { type: 'ExpireClock', clockId: 'nothing' });
  expect(play.state).toBe(before);
});

describe('an intervention', () => {
  const note = (interventionId: string): ProjectCommand => ({
    type: 'NoteIntervention',
    interventionId,
    kind: 'pause',
    at: '2025-03-03T08:00:00.000Z',
  });

  it('is a child of the project until it ends', () => {
    const play = approved().then(SYSTEM, note('i-1'));
    expect(play.procedure()).toMatchObject({ children: ['intervention/i-1'], overlays: ['under_intervention'] });
    play.then(SYSTEM, { type: 'NoteInterventionEnded', interventionId: 'i-1', at: play.now });
    expect(play.procedure()).toMatchObject({ children: [], overlays: [] });
  });

  it('that cancels ends the project, its round and every other intervention', () => {
    const play = complete().then(SYSTEM, note('i-1')).then(SYSTEM, note('i-2'));
    play.then(SYSTEM, pause(play)).then(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-2', at: play.now });
    expect(play.state).toMatchObject({ status: 'cancelled', clocks: [{ purpose: 'lesson' }], pauses: [], gate: null });
    expect(play.sent('EndRound')).toMatchObject([{ command: { reason: 'cancelled' } }]);
    expect(play.sent('EndIntervention')).toMatchObject([
      { to: 'intervention/i-1', command: { reason: 'project_ended' } },
    ]);
    expect(play.procedure()).toMatchObject({ ended: false, children: [], due: [] });
    expect(play.code(play.decider, decisionOf('approve'))).toBe('project-ended');
  });

  it('that comes after the end is told so', () => {
    const play = filed().does(approver, { type: 'Withdraw', reason: 'No longer needed.' });
    play.does(SYSTEM, note('i-9'));
    expect(play.sent('EndIntervention')).toMatchObject([{ to: 'intervention/i-9' }]);
    const before = play.state;
    play.does(SYSTEM, pause(play)).does(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-9', at: play.now });
    expect(play.state).toBe(before);
  });
});
