import type { Regime } from '../../../domain/regime/types';
import { SYSTEM } from '../../../domain/kernel';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { lessonOf, tellsLessons } from '../fixtures/exits';
import { approver, author } from '../fixtures/people';
import { forecastOf } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';
import { running } from './advice';

const sek = (millions: number) => estimateOf(millions, 'SEK');
/** Runs with a baseline that promises hours saved. */
const measured = (rules: Regime = SE) => running(rules, []).then(approver, baselineOf(sek(40)));

describe('a lesson', () => {
  const confirm = (lessonId: string, refuse?: string) =>
    ({ type: 'ConfirmLesson', lessonId, ...(refuse === undefined ? {} : { refuse }) }) as const;

  it('is asked for at the gate, and the next gate is not complete without it', () => {
    const [investment, large] = SE.thresholds;
    const rules = { ...SE, thresholds: [investment!, { ...large!, crossing: investment!.crossing }] };
    const play = measured(rules).then(author, forecastOf(costOf(120, 'SEK')));
    const occasion = `gate.${SE.gates[0]!.id}`;
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({ kind: 'share_lesson', subject: expect.objectContaining({ occasion }) }),
    );
    expect(play.refused(play.officer, { type: 'ConfirmCompleteness' })).toMatchObject({
      code: 'lessons-due',
      rule: { id: 'learning' },
      facts: { due: [occasion] },
    });
    play.then(author, lessonOf('l-1', { occasion }));
    expect(play.code(play.officer, { type: 'ConfirmCompleteness' })).toBe('lessons-due');
    play.then(approver, confirm('l-1')).then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.state.gate?.complete).not.toBeNull();
  });

  it('is confirmed by another person of the same body', () => {
    const play = measured().then(author, lessonOf('l-1'));
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        id: 'confirm_lesson:l-1',
        assignee: expect.objectContaining({ role: 'agency_approver' }),
      }),
    );
    expect(play.refused(author, confirm('l-1'))).toMatchObject({ code: 'own-lesson', rule: { id: 'learning' } });
    expect(play.code(play.decider, confirm('l-1'))).toBe('not-authorised');
    play.then(approver, confirm('l-1', 'It names a supplier that has done nothing wrong.'));
    expect(play.state.learning.unconfirmed).toEqual([]);
    play.then(play.officer, lessonOf('l-2')).then(play.decider, confirm('l-2'));
    expect(play.recorded.map(({ event }) => event.type)).toContain('LessonConfirmed');
  });

  it('says what worked or what failed, for an occasion that asks for it; one that is withheld names the provision', () => {
    const play = measured();
    expect(play.code(author, lessonOf('l-1', { failed: ' ' }))).toBe('lesson-says-nothing');
    expect(play.code(author, lessonOf('l-1', { occasion: 'closure' }))).toBe('lesson-not-asked');
    expect(play.code(author, lessonOf('l-1', { stage: 'nowhere' }))).toBe('unknown-stage');
    const withheld = { legalRef: ' ', reason: 'Security.' };
    expect(play.code(author, lessonOf('l-1', { withheld }))).toBe('legal-reference-missing');
  });

  it('is due after a cancellation within the time of the regime, and stays due when that is over', () => {
    const play = measured();
    play.then(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-1', at: play.now });
    const due = play.state.learning.due.find(({ occasion }) => occasion === 'cancellation');
    expect(due?.clockId).not.toBeNull();
    expect(play.procedure().ended).toBe(false);
    play.passes('2025-09-01T08:00:00.000Z');
    expect(play.recorded.map(({ event }) => event.type)).toContain('LessonOverdue');
    expect(play.tasks().map(({ id }) => id)).toContain('follow_up_lesson:cancellation');
    tellsLessons(play);
    expect(play.state.learning.due).toEqual([]);
    expect(play.procedure().ended).toBe(true);
  });
});
