import { author } from '../fixtures/people';
import { ProjectPlay } from '../fixtures/project-play';
import { SE, withGate } from '../fixtures/regimes';
import { submissionOf } from '../fixtures/submissions';
import { KEYS, sek, filed, clockOf } from '../fixtures/swedish-plays';

describe('the completeness check', () => {
  it('lists what is missing for agency and officer, and is refused until it is there', () => {
    const play = new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(submissionOf(sek(40)));
    const missing = ['business-case', 'benefits-plan'];
    expect(play.tasks()).toMatchObject([
      { kind: 'supply_documents', assignee: { role: 'agency_author', bodyId: 'agency-1' }, subject: { missing } },
      { kind: 'check_completeness', assignee: { role: 'oversight_officer', bodyKey: 'oversight' } },
    ]);
    expect(play.refused(play.officer, { type: 'ConfirmCompleteness' })).toMatchObject({
      code: 'documents-missing',
      facts: { missing },
    });
    play.filesDocuments(...missing);
    expect(play.code(play.secretary, { type: 'ConfirmCompleteness' })).toBe('not-authorised');
    play.then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.code(play.officer, { type: 'ConfirmCompleteness' })).toBe('already-complete');
  });

  it('waits for open questions; documents count that come with the answers', () => {
    const play = new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(submissionOf(sek(40)));
    play.does(play.secretary, { type: 'RequestInformation', requestId: 'q-1', questions: ['Who owns the benefits?'] });
    const documents = ['business-case', 'benefits-plan'].map((type) => ({ documentId: type, type, name: type }));
    expect(play.code(play.officer, { type: 'ConfirmCompleteness' })).toBe('documents-missing');
    play.does(play.officer, { type: 'RequestInformation', requestId: 'q-2', questions: ['Who pays?'] });
    play.does(author, { type: 'AnswerInformation', requestId: 'q-1', answers: ['The director.'], documents });
    expect(play.refused(play.officer, { type: 'ConfirmCompleteness' })).toMatchObject({
      code: 'requests-open',
      facts: { requests: ['q-2'] },
    });
    play.does(play.officer, { type: 'WithdrawInformationRequest', requestId: 'q-2' });
    play.does(play.officer, { type: 'ConfirmCompleteness' });
  });

  it('silence within five working days counts as complete, and the clocks of the package run from then', () => {
    const play = filed().passes('2025-03-20T08:00:00.000Z');
    expect(play.events('CompletenessConfirmed')).toMatchObject([{ by: 'silence', at: '2025-03-10T23:00:00.000Z' }]);
    expect(clockOf(play, 'decision').startedAt).toBe('2025-03-10T23:00:00.000Z');
    expect(play.events('ReviewOpened')).toMatchObject([{ clockFrom: '2025-03-10T23:00:00.000Z' }]);
  });

  it('stands still with a question, and nothing is complete by silence meanwhile', () => {
    const play = filed();
    play.does(play.officer, { type: 'RequestInformation', requestId: 'q-1', questions: ['Why?'] });
    play.passes('2025-06-20T08:00:00.000Z');
    expect(play.events('CompletenessConfirmed')).toEqual([]);
  });

  it('that nobody made in time goes to the decider where silence means nothing', () => {
    const rules = withGate(SE, 'investment-decision', {
      completeness: { by: 'oversight', clock: 'completeness', ifSilent: 'escalate' },
    });
    const play = filed(rules).passes('2025-03-20T08:00:00.000Z');
    expect(play.events('CompletenessOverdue')).toMatchObject([{ then: 'escalate' }]);
    expect(play.state.gate?.complete).toBeNull();
    expect(play.taskIds()).toContain('check_completeness');
  });
});
