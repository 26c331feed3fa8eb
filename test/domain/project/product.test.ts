import { exitDecisionOf, exitOf, tellsLessons } from '../fixtures/exits';
import type { ProjectCommand } from '../../../domain/project/commands';
import { approver, author } from '../fixtures/people';
import { decisionOf, ProjectPlay } from '../fixtures/project-play';
import { preset } from '../fixtures/regimes';
import { costOf, documentOf, submissionOf } from '../fixtures/submissions';

const RULES = preset('beta.gouv');

const spending = (date: string): ProjectCommand => ({
  ...{ type: 'RecordSpending', spendingId: `s-${date}`, class: 'delivery', amount: 10_000_00, currency: 'EUR' },
  ...{ date, reference: 'Team' },
});
const impact: ProjectCommand = {
  ...{ type: 'RecordImpact', impactId: 'i-1', metric: 'People who use it each week', unit: 'people', value: 1_200 },
  ...{ date: '2025-03-03', source: 'https://stats.example.org' },
};
const term = (value: 'continue' | 'stop', decisionId = `d-${value}`): ProjectCommand => ({
  ...{ type: 'DecideTerm', decisionId, value, reasons: 'By what the impact shows.' },
});

/** The committee has let the product into construction on 3 March 2025. */
function inConstruction(): ProjectPlay {
  const play = new ProjectPlay(RULES, '2025-03-03T08:00:00.000Z', { oversight: 'incubator', council: 'committee' });
  play.files(
    submissionOf(costOf(0.2, 'EUR', 'included'), {
      kind: 'product',
      facts: { mission: 'Help people move.', impactMetric: 'People who use it each week' },
      documents: [documentOf('investigation-report')],
    }),
  );
  play.then(play.officer, { type: 'ConfirmCompleteness' }).opinion('go');
  return play.then(play.decider, decisionOf('approve'));
}

describe('a product in its phases', () => {
  it('begins a term of six months with its phase, and spends in it', () => {
    const play = inConstruction();
    expect(play.state).toMatchObject({ stageId: 'construction', product: { stageId: 'construction', term: 1 } });
    expect(play.dueDate(play.state.clocks.find(({ purpose }) => purpose === 'product_term')!.id)).toBe('2025-09-03');
    expect(play.then(author, spending('2025-03-03')).taskIds()).toEqual(
      expect.arrayContaining(['record_impact', 'decide_term']),
    );
  });

  it('its money ends by itself after six months without the committee’s word, and not a day before', () => {
    const play = inConstruction().passes('2025-09-03T20:00:00.000Z');
    play.then(author, spending('2025-09-03')).passes('2025-09-04T08:00:00.000Z');
    expect(play.refused(author, spending('2025-09-04'))).toMatchObject({
      code: 'class-locked',
      rule: { id: 'pilots.committee', verified: false },
      facts: { lock: 'committee:no_decision', releasedBy: 'committee' },
    });
  });

  it('goes on for another term once its impact is measured, by the committee alone', () => {
    const play = inConstruction().passes('2025-09-04T08:00:00.000Z');
    expect(play.code(play.decider, term('continue'))).toBe('impact-not-measured');
    play.then(author, impact);
    expect(play.code(approver, term('continue'))).toBe('not-authorised');
    play.then(play.decider, term('continue')).then(author, spending('2025-09-04'));
    expect(play.state.product).toMatchObject({ term: 2, measured: false, stopped: null });
    expect(play.passes('2026-03-05T08:00:00.000Z').code(author, spending('2026-03-05'))).toBe('class-locked');
  });

  it('the next phase begins a term of its own', () => {
    const play = inConstruction().passes('2025-09-04T08:00:00.000Z');
    play.filesDocuments('impact-report').then(approver, {
      type: 'Amend',
      submission: submissionOf(costOf(0.4, 'EUR', 'included'), {
        kind: 'product',
        facts: { mission: 'Help people move.', impactMetric: 'People who use it each week' },
      }),
      authors: [author.id],
      draftId: null,
      reason: 'Ready to grow.',
    });
    play.then(play.officer, { type: 'ConfirmCompleteness' }).opinion('go');
    expect(play.code(author, spending('2025-09-04'))).toBe('class-locked');
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-2' })).then(author, spending('2025-09-04'));
    expect(play.state.product).toMatchObject({ stageId: 'acceleration', term: 1, stopped: null });
  });

  it('is stopped with an explanation before it leaves', () => {
    const play = inConstruction().then(approver, impact);
    play.then(play.decider, term('stop'));
    expect(play.state.learning.due).toMatchObject([{ occasion: 'product' }]);
    expect(play.code(author, spending('2025-03-03'))).toBe('class-locked');
    expect(play.code(play.decider, term('continue'))).toBe('no-product-term');
    play.then(author, exitOf(play, { reasonCode: 'abandoned' }));
    const leave = exitDecisionOf();
    expect(play.code(play.decider, leave)).toBe('lessons-due');
    expect(tellsLessons(play).then(play.decider, leave).state.status).toBe('closed');
  });
});
