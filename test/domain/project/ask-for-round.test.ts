import { SYSTEM } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import { author } from '../fixtures/people';
import { completeSubmission, ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

const ASKS: ProjectCommand = {
  type: 'AskForRound',
  requestId: 'q1',
  reviewId: 'r1',
  questions: ['What if it fails?'],
  by: 'siri',
};
const ANSWER: ProjectCommand = { type: 'AnswerInformation', requestId: 'q1', answers: ['So.'], documents: [] };

/** A project whose round is open. */
function reviewed(): ProjectPlay {
  const play = new ProjectPlay(SE, '2025-03-03T09:00:00.000Z', { oversight: 'oversight', council: 'council' });
  play.files(completeSubmission(SE, costOf(60, 'SEK')));
  return play.then(play.officer, { type: 'ConfirmCompleteness' });
}

describe("a question of the council's round that became an information request", () => {
  test('is asked like any other: clocks stand still, the round with them, and the agency is told', () => {
    const play = reviewed().does(SYSTEM, ASKS);
    expect(play.events('InformationRequested')).toEqual([
      expect.objectContaining({ requestId: 'q1', askedFor: { reviewId: 'r1', by: 'siri' } }),
    ]);
    expect(play.events('InformationRequested')[0]!.suspends.length).toBeGreaterThan(0);
    expect(play.sent('SuspendRound')).toHaveLength(1);
    expect(play.notices.at(-1)).toMatchObject({ kind: 'information_requested' });
  });

  test('goes back to the round with its answer, or as taken back', () => {
    const play = reviewed().does(SYSTEM, ASKS).does(author, ANSWER);
    expect(play.sent('CloseQuestion')).toEqual([
      {
        to: 'review/r1',
        command: { type: 'CloseQuestion', questionId: 'q1', answer: { text: 'So.', documents: [], by: author.id } },
        effectiveAt: play.now,
      },
    ]);
    const taken = reviewed().does(SYSTEM, ASKS);
    taken.does(taken.officer, { type: 'WithdrawInformationRequest', requestId: 'q1' });
    expect(taken.sent('CloseQuestion')[0]!.command).toMatchObject({ questionId: 'q1', answer: null });
  });

  test('is no other question: what oversight asks itself goes to no round', () => {
    const play = reviewed();
    play.does(play.officer, { type: 'RequestInformation', requestId: 'q1', questions: ['Why?'] }).does(author, ANSWER);
    expect(play.sent('CloseQuestion')).toEqual([]);
  });

  test('comes from the round itself, once, and from nobody else', () => {
    const play = reviewed();
    for (const actor of [play.officer, play.secretary, author]) expect(play.code(actor, ASKS)).toBe('system-only');
    play.does(SYSTEM, ASKS);
    expect(play.code(SYSTEM, ASKS)).toBe('request-exists');
  });

  test('is not asked of a project that has ended', () => {
    const play = reviewed().opinion(null, 'lapsed');
    play.then(play.decider, {
      ...{ type: 'Decide', decisionId: 'd1', value: 'reject', conditions: [] },
      reasons: { rule: 'The act.', facts: 'So.', alternatives_considered: 'None.', proportionality: 'It is.' },
    });
    play.then(play.signatory, { type: 'SignDecision', decisionId: 'd1' });
    const before = play.recorded.length;
    play.does(SYSTEM, ASKS);
    expect(play.recorded).toHaveLength(before);
  });
});
