import type { Regime } from '../../../domain/regime/types';
import { tellsLessons } from '../fixtures/exits';
import { author } from '../fixtures/people';
import { decisionOf, forecastOf, ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { submissionOf } from '../fixtures/submissions';
import { KEYS, sek, approved, clockOf } from '../fixtures/swedish-plays';

describe('a crossing that freezes commitments', () => {
  const below = () => new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(submissionOf(sek(12)));

  it('locks the classes of the rule, limits the agency, and is over when the package is complete', () => {
    const play = below()
      .passes('2025-04-01T08:00:00.000Z')
      .then(author, forecastOf(sek(25)));
    expect(play.state.locks.map(({ id }) => id)).toEqual(['crossing:investment', 'gate:investment-decision']);
    expect(play.procedure().overlays).toContain('frozen');
    const { id } = clockOf(play, 'crossing');
    expect(play.dueDate(id)).toBe('2025-04-24');
    expect(play.tasks().find(({ kind }) => kind === 'submit_after_crossing')).toMatchObject({ clockId: id });
    play.filesDocuments('business-case', 'benefits-plan').then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.state.crossings).toEqual([]);
    expect(play.taskIds()).not.toContain('submit_after_crossing:investment');
  });

  it('that is not answered in time is reported', () => {
    const play = below()
      .passes('2025-04-01T08:00:00.000Z')
      .then(author, forecastOf(sek(25)));
    play.then(play.officer, { type: 'RequestInformation', requestId: 'q', questions: ['When?'] });
    play.passes('2025-04-25T08:00:00.000Z');
    expect(play.events('CrossingOverdue')).toMatchObject([{ thresholdId: 'investment' }]);
    expect(play.notices.map(({ kind }) => kind)).toContain('crossing_overdue');
  });

  it('on a running project sends it back to the gate, and spending stops until it is decided again', () => {
    const [investment, large] = SE.thresholds;
    const rules: Regime = { ...SE, thresholds: [investment!, { ...large!, crossing: investment!.crossing }] };
    const play = approved(rules).passes('2025-05-05T08:00:00.000Z');
    const spend = {
      type: 'RecordSpending',
      spendingId: 's-1',
      class: 'delivery',
      amount: 5_000_00,
      currency: 'SEK',
      date: '2025-05-04',
      reference: 'F-1',
    } as const;
    play.does(author, spend).then(author, forecastOf(sek(120)));
    expect(play.state).toMatchObject({ status: 'in_gate', stageId: 'realisation', gatesOpened: 2, passed: [] });
    expect(play.refused(author, { ...spend, spendingId: 's-2' })).toMatchObject({
      code: 'class-locked',
      facts: { releasedBy: 'decision', gate: 'investment-decision' },
    });
    tellsLessons(play).then(play.officer, { type: 'ConfirmCompleteness' });
    play.opinion('supported').then(play.decider, decisionOf('approve', { decisionId: 'dec-2' }));
    expect(play.state).toMatchObject({ status: 'running', locks: [] });
    play.does(author, { ...spend, spendingId: 's-3' });
  });

  it('taken back by a lower forecast leaves the project running as it was', () => {
    const [investment, large] = SE.thresholds;
    const rules: Regime = { ...SE, thresholds: [investment!, { ...large!, crossing: investment!.crossing }] };
    const play = approved(rules).then(author, forecastOf(sek(120), 'f-1'));
    play.then(author, forecastOf(sek(9), 'f-2'));
    expect(play.state).toMatchObject({ status: 'running', gate: null, locks: [], stageId: 'realisation' });
    expect(play.state.passed).toMatchObject([{ gateId: 'investment-decision' }]);
    expect(play.sent('EndRound')).toEqual([]);
  });
});
