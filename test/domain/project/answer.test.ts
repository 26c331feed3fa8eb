import { SYSTEM } from '../../../domain/kernel';
import { approver, author, otherAgency } from '../fixtures/people';
import { decisionOf } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { advised, ANSWERING, answerOf, lawWith, running, STAFF } from './advice';

const COMPLY = { recommendationId: '1.split', answer: 'comply' } as const;
const EXPLAIN = { recommendationId: '1.staff', answer: 'explain', text: 'The architect is there already.' } as const;

describe('the answer to an opinion', () => {
  it('is asked of the agency when the opinion comes, with every open recommendation, within ten working days', () => {
    const play = advised();
    const [task] = play.tasks().filter(({ kind }) => kind === 'answer_opinion');
    expect(task).toMatchObject({
      assignee: { role: 'agency_approver', bodyId: 'agency-1' },
      subject: { recommendations: ['1.split', '1.staff'], overdue: false },
    });
    expect(play.dueDate(task?.clockId ?? '')).toBe('2025-03-17');
  });

  it('complies or explains, recommendation by recommendation: what is explained is closed, what is accepted is followed', () => {
    const play = advised();
    const reviewId = play.state.gate!.review!.id;
    play.then(approver, answerOf([{ ...COMPLY, due: '2025-05-05', responsible: 'kim' }, EXPLAIN], reviewId));
    expect(play.events('OpinionAnswered')).toMatchObject([
      { by: 'agency', complies: 'partly', publish: true, late: false, legalRef: 'Ordinance § 7' },
    ]);
    expect(play.state.advice.recommendations).toMatchObject([
      { id: '1.split', status: 'accepted', due: '2025-05-05', responsible: 'kim' },
    ]);
    expect(play.state.advice.answers).toEqual([]);
    expect(play.dueDate(play.state.advice.recommendations[0]!.clockId!)).toBe('2025-05-05');
    expect(play.state).toEqual(play.replayed());
  });

  it('is of the agency’s signatory alone, and given once', () => {
    const play = advised();
    const reviewId = play.state.gate!.review!.id;
    const answer = answerOf([COMPLY, EXPLAIN], reviewId);
    for (const stranger of [author, otherAgency, play.decider, play.secretary, play.officer]) {
      expect(play.code(stranger, answer)).toBe('not-authorised');
    }
    play.then(approver, answer);
    expect(play.refused(approver, answer)).toMatchObject({ code: 'already-answered', facts: { reviewId } });
  });

  it('is given by who decides where the rule says so', () => {
    const law = {
      ...ANSWERING,
      ...lawWith({ answer: { by: 'decider', clock: 'answer', publish: true } }, {}, ANSWERING),
    };
    const play = advised(law);
    const answer = answerOf([COMPLY, EXPLAIN], play.state.gate!.review!.id);
    expect(play.tasks().find(({ kind }) => kind === 'answer_opinion')?.assignee).toEqual({
      role: 'oversight_decider',
      bodyKey: 'oversight',
    });
    expect(play.code(approver, answer)).toBe('not-authorised');
    play.then(play.decider, answer);
  });

  it('leaves no recommendation out, names none twice and explains with words', () => {
    const play = advised();
    const reviewId = play.state.gate!.review!.id;
    const tries = (...answers: Parameters<typeof answerOf>[0]) => play.refused(approver, answerOf(answers, reviewId));
    expect(tries(COMPLY)).toMatchObject({ code: 'answers-incomplete', facts: { missing: ['1.staff'] } });
    expect(tries(COMPLY, COMPLY, EXPLAIN).code).toBe('answers-incomplete');
    expect(tries(COMPLY, { ...EXPLAIN, text: ' ' })).toMatchObject({ code: 'text-missing', field: '/answers/1/text' });
    expect(tries(COMPLY, { ...EXPLAIN, due: '2025-04-01' }).code).toBe('field-not-for-value');
    expect(tries(COMPLY, { recommendationId: '1.staff', answer: 'comply' }).code).toBe('answer-date-missing');
    expect(tries({ ...COMPLY, due: '2025-06-03' }, EXPLAIN)).toMatchObject({
      code: 'answer-date-too-late',
      facts: { latest: '2025-06-02' },
    });
    expect(tries({ ...COMPLY, due: '2025-03-03' }, EXPLAIN).code).toBe('date-passed');
    expect(tries(COMPLY, EXPLAIN, { recommendationId: '1.none', answer: 'comply' }).code).toBe(
      'unknown-recommendation',
    );
    expect(play.code(approver, answerOf([COMPLY, EXPLAIN], 'r-unknown'))).toBe('no-such-opinion');
    expect(play.code(approver, { ...answerOf([COMPLY, EXPLAIN], reviewId), text: ' ' })).toBe('text-missing');
  });

  it('that does not come in time is told one level up and stays due; late, it is taken as late', () => {
    const play = advised();
    const reviewId = play.state.gate!.review!.id;
    play.passes('2025-03-18T08:00:00.000Z');
    expect(play.events('AnswerOverdue')).toMatchObject([{ reviewId, escalatedTo: 'government' }]);
    expect(play.notices.find(({ kind }) => kind === 'answer_overdue')?.to).toContainEqual({
      role: 'oversight_decider',
      bodyKey: 'government',
    });
    expect(play.taskIds()).toEqual(
      expect.arrayContaining([`answer_opinion:${reviewId}`, `follow_up_answer:${reviewId}`]),
    );
    play.then(approver, answerOf([COMPLY, EXPLAIN], reviewId));
    expect(play.events('OpinionAnswered')).toMatchObject([{ late: true }]);
    expect(play.taskIds()).not.toContain(`follow_up_answer:${reviewId}`);
  });

  it('may come after the decision, and does not hold it up', () => {
    const play = running();
    expect(play.state.status).toBe('running');
    play.then(approver, answerOf([COMPLY, EXPLAIN], play.events('OpinionReceived')[0]!.reviewId));
    expect(play.state.advice.recommendations).toHaveLength(1);
  });

  it('is nobody’s duty where the rule asks for none, and the agency may still give it', () => {
    const { answer: _, ...rule } = SE.reviews[0]!;
    const play = advised({ ...SE, reviews: [rule] });
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('answer_opinion');
    play.then(approver, answerOf([COMPLY, EXPLAIN], play.state.gate!.review!.id));
    expect(play.events('OpinionAnswered')).toMatchObject([{ publish: false, complies: 'partly' }]);
  });

  it('is not asked where nothing is recommended and the project may be approved; it is where the opinion is negative', () => {
    const kinds = (outcome: string) =>
      advised(ANSWERING, [], outcome)
        .tasks()
        .map(({ kind }) => kind);
    expect(kinds('supported')).not.toContain('answer_opinion');
    expect(kinds('not-supported')).toContain('answer_opinion');
  });

  it('is not asked twice: an opinion that another round tells of changes nothing', () => {
    const play = advised();
    const before = play.state.advice;
    play.then(SYSTEM, {
      type: 'ReceiveOpinion',
      reviewId: 'unknown',
      outcome: 'supported',
      riskProfile: null,
      recommendations: [STAFF],
      how: 'given',
      at: play.now,
    });
    expect(play.state.advice).toEqual(before);
  });
});

describe('a departure from the opinion', () => {
  const law = {
    ...lawWith({}, { deviation: { reasonsRequired: true, publish: true, by: 'government', clock: 'confirmation' } }),
    clocks: [
      ...SE.clocks,
      { ...SE.clocks.find(({ id }) => id === 'decision')!, id: 'confirmation', budget: { n: 5, unit: 'day' as const } },
    ],
  };
  const departs = () => {
    const play = advised(law, [], 'not-supported');
    play.then(play.decider, decisionOf('approve', { deviation: 'The need is urgent.' }));
    return { play, minister: play.official('mia', 'government', 'oversight_decider') };
  };

  it('waits for the body that the rule names, and says on the record who confirmed it', () => {
    const { play, minister } = departs();
    expect(play.state.gate?.pending).toMatchObject({ confirmBy: 'government' });
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        kind: 'confirm_deviation',
        assignee: { role: 'oversight_decider', bodyKey: 'government' },
      }),
    );
    for (const person of [play.otherDecider, play.signatory, approver]) {
      expect(play.code(person, { type: 'SignDecision', decisionId: 'dec-1' })).toBe('not-authorised');
    }
    play.then(minister, { type: 'SignDecision', decisionId: 'dec-1' });
    expect(play.events('DecisionTaken')).toMatchObject([
      {
        deviates: true,
        decidedBy: 'dora',
        signedBy: 'mia',
        confirmedBy: 'government',
        deviation: 'The need is urgent.',
      },
    ]);
    expect(play.state).toMatchObject({ status: 'running' });
    expect(play.state.clocks.filter(({ purpose }) => purpose === 'deviation')).toEqual([]);
  });

  it('falls when that body refuses, or lets its time run out; then the decider decides anew', () => {
    const refused = departs();
    refused.play.then(refused.minister, { type: 'SignDecision', decisionId: 'dec-1', refuse: 'The council is right.' });
    expect(refused.play.state.gate?.pending).toBeNull();
    const { play } = departs();
    play.passes('2025-03-12T08:00:00.000Z');
    expect(play.events('DeviationLapsed')).toMatchObject([{ decisionId: 'dec-1' }]);
    expect(play.state.gate?.pending).toBeNull();
    expect(play.taskIds()).toContain('decide');
    play.then(play.decider, decisionOf('return', { decisionId: 'dec-2' }));
    expect(play.state).toEqual(play.replayed());
  });

  it('is not needed by who follows the opinion', () => {
    const play = advised(law, [], 'supported');
    play.then(play.decider, decisionOf('approve'));
    expect(play.state.status).toBe('running');
  });
});
