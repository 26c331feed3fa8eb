import { SYSTEM } from '../../../domain/kernel';
import type { GiveStatement } from '../../../domain/project/commands';
import type { Consultation } from '../../../domain/regime/procedure';
import type { Regime } from '../../../domain/regime/types';
import { at, author, person } from '../fixtures/people';
import { decisionOf, ProjectPlay } from '../fixtures/project-play';
import { FR, withClock, withGate } from '../fixtures/regimes';
import { costOf, documentOf, submissionOf } from '../fixtures/submissions';

const KEYS = { oversight: 'dinum', council: 'dinum-panel' };
const anssi = person('alain', at(FR, 'anssi', 'consulted_body'));
const budget = person('brigitte', at(FR, 'budget', 'consulted_body'));
const file = submissionOf(costOf(9.6, 'EUR', 'included'), { documents: [documentOf('project-file')] });

/** Filed on 3 March 2025: the decision is due on 3 April, the statements of both bodies on 28 March. */
const filed = (rules: Regime = FR): ProjectPlay =>
  new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', KEYS).files(file, { 'agency.type': 'ministry' });
const statement = (bodyKey: string, position: GiveStatement['position'] = 'unfavourable'): GiveStatement => ({
  ...{ type: 'GiveStatement', bodyKey, position, text: 'The hosting is not settled.' },
});
const decisionClock = (play: ProjectPlay) => play.state.clocks.find(({ purpose }) => purpose === 'decision')!.id;
const consultation = (play: ProjectPlay, bodyKey: string) =>
  play.state.gate?.consultations?.find(({ body }) => body === bodyKey);

/** The rules with other terms for the first consulted body, whose lateness stops the decision for ten days at most. */
const asking = (terms: Partial<Consultation>): Regime => {
  const [first, ...rest] = FR.gates[0]!.consultations;
  const rules = withGate(FR, 'prior-opinion', { consultations: [{ ...first!, ...terms }, ...rest] });
  return withClock(rules, 'decision', {
    suspendOn: ['consulted_body_late', 'information_request'],
    maxSuspensionDays: 10,
  });
};

describe('FR-2023 with one consulted body silent and one late, during a suspension', () => {
  const question = { type: 'RequestInformation', requestId: 'q-1', questions: ['Who hosts it?'] } as const;
  const answer = { type: 'AnswerInformation', requestId: 'q-1', answers: ['We do.'], documents: [] } as const;

  /** Asked on 20 March, answered on 7 April; the bodies' time, which nothing stops, ends on 28 March in between. */
  const played = () => {
    const play = filed().until('2025-03-20T09:00:00.000Z');
    play.then(play.officer, question).passes('2025-03-29T09:00:00.000Z');
    return play;
  };

  test('the silence of both is recorded with the clock that ran out, though the decision stands still', () => {
    const play = played();
    expect(play.dueDate(decisionClock(play))).toBeNull();
    expect(play.events('ConsultationSilent')).toMatchObject(
      ['anssi', 'budget'].map((bodyKey) => ({
        ...{ bodyKey, counts: 'no_opinion', at: '2025-03-28T23:00:00.000Z' },
        ranOut: { ruleId: 'consultation', dueDate: '2025-03-28', legalRef: 'Décret n° 2019-1088, art. 3' },
      })),
    );
  });

  test('the late one still counts before the decision, is marked, and is told to who decides', () => {
    const play = played().until('2025-04-02T09:00:00.000Z').then(anssi, statement('anssi'));
    expect(play.events('StatementGiven')).toMatchObject([
      { bodyKey: 'anssi', position: 'unfavourable', late: true, counts: true, legalRef: 'Décret n° 2019-1088, art. 3' },
    ]);
    expect(consultation(play, 'anssi')).toMatchObject({ state: 'given', position: 'unfavourable', late: true });
    expect(consultation(play, 'budget')).toMatchObject({ state: 'silent', position: 'no_opinion' });
    expect(
      play.notices.find(({ kind, facts }) => kind === 'statement_given' && facts.late === true)!.to,
    ).toContainEqual({
      role: 'oversight_decider',
      bodyKey: 'dinum',
    });
  });

  test('and the decision is due eighteen days later than without the question, when silence consents', () => {
    const play = played().until('2025-04-02T09:00:00.000Z').then(anssi, statement('anssi'));
    play.until('2025-04-07T09:00:00.000Z').then(author, answer);
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-21');
    play.opinion('favourable').passes('2025-04-22T08:00:00.000Z');
    const [decision] = play.events('DecisionTaken');
    expect(decision).toMatchObject({ by: 'silence', value: 'approve', at: '2025-04-21T22:00:00.000Z' });
    expect(decision!.ranOut!.explanation).toContainEqual(
      expect.objectContaining({ reason: 'suspension', cause: 'information_request', days: 18, ref: 'q-1' }),
    );
  });

  test('after the decision a statement comes too late altogether', () => {
    const play = played().until('2025-04-07T09:00:00.000Z').then(author, answer);
    play.passes('2025-04-22T08:00:00.000Z');
    expect(play.code(budget, statement('budget'))).toBe('not-consulted');
  });
});

describe('what silence means decides what a late statement means', () => {
  const late = (silence: Consultation['silence']) =>
    filed(asking({ silence })).passes('2025-03-29T09:00:00.000Z').then(anssi, statement('anssi'));

  test('where silence was consent, consent was given: the late word is on record and changes nothing', () => {
    const play = late('favourable');
    expect(play.events('StatementGiven')).toMatchObject([{ late: true, counts: false }]);
    expect(consultation(play, 'anssi')).toMatchObject({ state: 'given', position: 'favourable' });
  });

  test('where it was no opinion, or somebody had to decide, nothing was given away: it counts', () => {
    for (const silence of ['no_opinion', 'escalate'] as const) {
      expect(consultation(late(silence), 'anssi')).toMatchObject({ state: 'given', position: 'unfavourable' });
    }
  });
});

describe('a body whose silence escalates', () => {
  const escalated = () => filed(asking({ silence: 'escalate' })).passes('2025-03-29T09:00:00.000Z');

  test('is waited for by a task of the officer, who is told with the decider and the body', () => {
    const play = escalated();
    expect(play.taskIds()).toEqual(expect.arrayContaining(['give_statement:anssi', 'follow_up_consultation:anssi']));
    expect(play.notices.filter(({ kind }) => kind === 'consultation_silent')[0]!.to).toEqual([
      { role: 'oversight_officer', bodyKey: 'dinum' },
      { role: 'consulted_body', bodyKey: 'anssi' },
      { role: 'oversight_decider', bodyKey: 'dinum' },
    ]);
  });

  test('stops what a late body stops, from the end of its time to its statement', () => {
    const play = escalated();
    const clockId = decisionClock(play);
    expect(play.state.clocks.find(({ id }) => id === clockId)!.suspensions).toMatchObject([
      { cause: 'consulted_body_late', from: '2025-03-28T23:00:00.000Z', to: null },
    ]);
    expect(play.sent('SuspendRound')).toMatchObject([
      { command: { cause: 'consulted_body_late', at: '2025-03-28T23:00:00.000Z' } },
    ]);
    play.until('2025-04-04T09:00:00.000Z').then(anssi, statement('anssi'));
    // From 29 March, the day on which the standstill begins, to 4 April are six days.
    expect(play.dueDate(clockId)).toBe('2025-04-09');
    expect(play.sent('ResumeRound')).toMatchObject([{ command: { at: '2025-04-04T09:00:00.000Z' } }]);
    expect(play.taskIds()).not.toContain('follow_up_consultation:anssi');
  });

  test('holds the decision up no longer than the rule allows', () => {
    const play = escalated();
    // 3 April and ten days; nobody has spoken, and silence on the decision does.
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-13');
    play.passes('2025-04-14T08:00:00.000Z');
    const [decision] = play.events('DecisionTaken');
    expect(decision).toMatchObject({ by: 'silence', at: '2025-04-13T22:00:00.000Z' });
    expect(decision!.ranOut!.explanation).toContainEqual({
      ...{ reason: 'suspension-capped', most: 10, ignored: null, unit: 'day' },
    });
    expect(play.state.stops).toEqual([]);
  });

  test('is waited for until the officer says that the case goes on without it', () => {
    const play = escalated().until('2025-04-01T09:00:00.000Z');
    const end = {
      type: 'EndConsultation',
      bodyKey: 'anssi',
      reason: 'It said on the telephone that it will not write.',
    } as const;
    expect(play.code(anssi, end)).toBe('not-authorised');
    expect(play.code(play.officer, { ...end, bodyKey: 'budget' })).toBe('consultation-not-late');
    expect(play.refused(play.officer, { ...end, reason: '' })).toMatchObject({
      code: 'text-missing',
      field: '/reason',
    });
    play.then(play.officer, end);
    expect(consultation(play, 'anssi')).toMatchObject({ state: 'silent', position: 'no_opinion' });
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-06');
    play.passes(play.now);
    expect(play.code(play.officer, end)).toBe('consultation-not-late');
    play.then(anssi, statement('anssi'));
    expect(consultation(play, 'anssi')).toMatchObject({ state: 'given', position: 'unfavourable', late: true });
  });
});

describe('a body that is waited for beyond its time', () => {
  const rules = asking({ silence: 'favourable', wait: { n: 5, unit: 'day' } });
  const waited = () => filed(rules).opinion('favourable').passes('2025-03-29T09:00:00.000Z');

  test('has not been silent yet: what it stops stands still, and nobody is asked to decide', () => {
    const play = waited();
    expect(consultation(play, 'anssi')).toMatchObject({ state: 'late', position: null });
    expect(play.events('ConsultationLate')).toMatchObject([
      { bodyKey: 'anssi', at: '2025-03-28T23:00:00.000Z', ranOut: { dueDate: '2025-03-28' } },
    ]);
    expect(play.dueDate(consultation(play, 'anssi')!.clockId)).toBe('2025-04-03');
    expect(play.taskIds()).not.toContain('decide');
    expect(play.refused(play.decider, decisionOf('approve'))).toMatchObject({ code: 'consultation-open' });
  });

  test('is heard until the wait is over, and its word counts', () => {
    const play = waited().until('2025-04-02T09:00:00.000Z').then(anssi, statement('anssi'));
    expect(consultation(play, 'anssi')).toMatchObject({ state: 'given', position: 'unfavourable', late: true });
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-07');
    expect(play.taskIds()).toContain('decide');
  });

  test('is silent for good when the wait is over, and what stood still runs again', () => {
    const play = waited().passes('2025-04-04T09:00:00.000Z');
    expect(play.events('ConsultationSilent').at(-1)).toMatchObject({
      ...{ bodyKey: 'anssi', counts: 'favourable', at: '2025-04-03T22:00:00.000Z' },
    });
    // The standstill lasted from 29 March to 4 April, six days.
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-09');
    expect(play.replayed()).toEqual(play.state);
  });
});

describe('a consulted body', () => {
  test('may say that the case does not concern it', () => {
    const play = filed().then(anssi, statement('anssi', 'unaffected'));
    expect(consultation(play, 'anssi')).toMatchObject({ state: 'given', position: 'unaffected' });
  });

  test('is reminded of its own time', () => {
    const play = filed().until('2025-03-22T08:00:00.000Z');
    expect(play.notices.filter(({ kind }) => kind === 'clock_reminder')).toMatchObject(
      ['anssi', 'budget'].map((bodyKey) => ({
        to: [
          { role: 'consulted_body', bodyKey },
          { role: 'oversight_officer', bodyKey: 'dinum' },
        ],
        facts: { dueDate: '2025-03-28', workingDays: 5 },
      })),
    );
  });

  describe('has questions', () => {
    const proposal = {
      type: 'ProposeQuestions',
      bodyKey: 'anssi',
      proposalId: 'n-1',
      questions: ['Who hosts it?'],
    } as const;
    const proposed = () => filed().then(anssi, proposal);
    const asked = {
      type: 'RequestInformation',
      requestId: 'q-1',
      questions: ['Who hosts it?'],
      proposalId: 'n-1',
    } as const;

    test('which the officer puts to the agency: one hand stops the clocks, and the body learns the answer', () => {
      const play = proposed();
      expect(play.taskIds()).toContain('pass_on_questions:n-1');
      expect(play.state.requests).toEqual([]);
      play.then(play.officer, asked);
      expect(play.taskIds()).not.toContain('pass_on_questions:n-1');
      expect(play.dueDate(decisionClock(play))).toBeNull();
      play.then(author, { type: 'AnswerInformation', requestId: 'q-1', answers: ['We do.'], documents: [] });
      expect(play.notices.find(({ kind }) => kind === 'information_answered')!.to).toContainEqual({
        role: 'consulted_body',
        bodyKey: 'anssi',
      });
      expect(play.replayed()).toEqual(play.state);
    });

    test('which the officer declines, and says why', () => {
      const play = proposed();
      const decline = { type: 'DeclineQuestions', proposalId: 'n-1', reason: 'The file says it on page 4.' } as const;
      expect(play.code(author, decline)).toBe('not-authorised');
      expect(play.code(play.officer, { ...decline, proposalId: 'n-2' })).toBe('no-such-proposal');
      play.then(play.officer, decline);
      expect(play.notices.at(-1)).toMatchObject({ kind: 'questions_declined', to: [{ bodyKey: 'anssi' }] });
      expect(play.code(play.officer, asked)).toBe('no-such-proposal');
      play.then(anssi, { ...proposal, proposalId: 'n-2' });
    });

    test('only for itself, one bundle at a time, and while it may still speak', () => {
      const play = proposed();
      expect(play.code(budget, proposal)).toBe('not-authorised');
      expect(play.code(anssi, { ...proposal, proposalId: 'n-2' })).toBe('consultation-closed');
      expect(play.code(budget, { ...proposal, bodyKey: 'budget', questions: [] })).toBe('text-missing');
      play.then(budget, statement('budget', 'favourable'));
      expect(play.code(budget, { ...proposal, bodyKey: 'budget' })).toBe('consultation-closed');
    });
  });
});

describe('a pause and an information request that overlap', () => {
  test('stop the decision once for the days that both cover, and each until its own end', () => {
    const rules: Regime = withClock(FR, 'decision', { suspendOn: ['information_request', 'pause'] });
    const play = filed(rules).until('2025-03-10T09:00:00.000Z');
    play.then(play.officer, { type: 'RequestInformation', requestId: 'q-1', questions: ['Who hosts it?'] });
    play.until('2025-03-14T09:00:00.000Z').then(SYSTEM, {
      ...{ type: 'ApplyPause', interventionId: 'i-1', at: '2025-03-14T09:00:00.000Z', until: '2025-06-01' },
      ...{ expiry: 'decision_required', allowedWork: [] },
    });
    play.until('2025-03-20T09:00:00.000Z').then(author, {
      ...{ type: 'AnswerInformation', requestId: 'q-1', answers: ['We do.'], documents: [] },
    });
    const clockId = decisionClock(play);
    expect(play.dueDate(clockId)).toBeNull();
    play.until('2025-03-24T09:00:00.000Z').then(SYSTEM, {
      ...{ type: 'ApplyResumption', interventionId: 'i-1', at: '2025-03-24T09:00:00.000Z', how: 'decided' },
    });
    // From 10 to 24 March are fourteen days: ten of the question, and four more of the pause.
    expect(play.dueDate(clockId)).toBe('2025-04-17');
    play.opinion('favourable').passes('2025-04-18T08:00:00.000Z');
    const suspensions = play
      .events('DecisionTaken')[0]!
      .ranOut!.explanation.filter(({ reason }) => reason === 'suspension');
    expect(suspensions).toMatchObject([
      { cause: 'information_request', days: 10, ref: 'q-1' },
      { cause: 'pause', days: 4, ref: 'i-1' },
    ]);
  });
});
