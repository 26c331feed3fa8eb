import { SYSTEM, type Actor } from '../../../domain/kernel';
import { leaves, tellsLessons } from '../fixtures/exits';
import { approver, at, author, otherAgency, person, ofAgency } from '../fixtures/people';
import { decisionOf, forecastOf } from '../fixtures/project-play';
import { SE, withGate } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';
import type { Regime } from '../../../domain/regime/types';
import { advised, ANSWERING, answerOf, atCouncil, claimOf, lawWith, running, SPLIT, STAFF, verdictOf } from './advice';

const chair = person('clara', at(SE, 'council', 'council_chair'));
const rec = (play: ReturnType<typeof running>, id: string) =>
  play.state.advice.recommendations.find((each) => each.id === id);

describe('a recommendation', () => {
  it('is named after its opinion, and is a task of its owner with its date', () => {
    const play = running();
    const [task] = play.tasks().filter(({ kind }) => kind === 'meet_recommendation');
    expect(task).toMatchObject({
      id: 'meet_recommendation:1.split',
      assignee: { role: 'agency_author', bodyId: 'agency-1' },
      subject: { urgency: 'before_next_gate', due: '2025-06-02' },
    });
    expect(play.dueDate(task!.clockId!)).toBe('2025-06-02');
  });

  it('is closed with evidence by another body than its owner', () => {
    const play = running();
    play.then(author, claimOf('1.split'));
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        kind: 'verify_recommendation',
        assignee: { role: 'council_secretary', bodyKey: 'council' },
      }),
    );
    play.then(chair, verdictOf('1.split'));
    expect(rec(play, '1.split')).toBeUndefined();
    expect(play.events('RecommendationVerified')).toMatchObject([
      { verifier: 'council', reason: 'The plan was read.' },
    ]);
    expect(play.state).toEqual(play.replayed());
  });

  it('is claimed by its owner only, with words, and not twice', () => {
    const play = running();
    for (const stranger of [otherAgency, play.officer, play.secretary, chair]) {
      expect(play.code(stranger, claimOf('1.split'))).toBe('not-authorised');
    }
    expect(play.refused(author, { ...claimOf('1.split'), evidence: ' ' } as never)).toMatchObject({
      code: 'text-missing',
      field: '/evidence',
    });
    expect(play.code(author, claimOf('1.unknown'))).toBe('no-such-recommendation');
    play.then(approver, claimOf('1.split'));
    expect(play.refused(author, claimOf('1.split'))).toMatchObject({
      code: 'already-claimed',
      facts: { verifier: 'council' },
    });
  });

  it('that is the overseer’s own is done by the overseer, and verified by the council', () => {
    const play = running(ANSWERING, [{ ...SPLIT, owner: 'oversight', verifier: 'council' }]);
    expect(rec(play, '1.split')).toMatchObject({ owner: 'oversight', verifier: 'council' });
    expect(play.code(author, claimOf('1.split'))).toBe('not-authorised');
    play.then(play.officer, claimOf('1.split')).then(chair, verdictOf('1.split'));
    expect(rec(play, '1.split')).toBeUndefined();
  });

  it('is never verified by who claimed it, who sees to it, or who is of the agency, in whatever office or place', () => {
    const play = running();
    const council = at(SE, 'council', 'council_secretary');
    const both: Actor = person('eva', council, ofAgency('agency-1', 'agency_author'));
    play.then(author, claimOf('1.split'));
    const inPlaceOfAuthor: Actor = { ...person('sub', council), onBehalfOf: author.id };
    for (const own of [both, inPlaceOfAuthor, { ...author, appointments: [...author.appointments, council] }]) {
      expect(play.refused(own, verdictOf('1.split'))).toMatchObject({
        code: 'own-recommendation',
        rule: { legalRef: 'Ordinance § 8' },
      });
    }
    expect(play.code(play.officer, verdictOf('1.split'))).toBe('not-authorised');
    play.then(chair, verdictOf('1.split'));
  });

  it('cannot be verified before anybody says that it is done', () => {
    expect(running().code(chair, verdictOf('1.split'))).toBe('not-claimed');
  });

  it('comes back with the reason when the evidence does not prove it; the time that the verifier took is not lost', () => {
    const play = running();
    play.passes('2025-05-26T08:00:00.000Z').then(author, claimOf('1.split'));
    play.passes('2025-06-12T08:00:00.000Z');
    expect(play.events('RecommendationOverdue')).toEqual([]);
    play.then(play.secretary, verdictOf('1.split', 'returned'));
    expect(rec(play, '1.split')).toMatchObject({ status: 'returned', claimedBy: ['anna'] });
    expect(play.dueDate(rec(play, '1.split')!.clockId!)).toBe('2025-06-19');
    expect(play.taskIds()).toContain('meet_recommendation:1.split');
  });

  it('is reminded of before its date, escalated on it, and can still be closed after it', () => {
    const play = running();
    play.passes('2025-06-03T08:00:00.000Z');
    expect(play.notices.filter(({ kind }) => kind === 'clock_reminder')).not.toEqual([]);
    expect(play.events('RecommendationOverdue')).toMatchObject([
      { recommendationId: '1.split', escalatedTo: 'government', legalRef: 'Ordinance § 8' },
    ]);
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        kind: 'follow_up_recommendation',
        assignee: { role: 'oversight_decider', bodyKey: 'government' },
      }),
    );
    play.then(author, claimOf('1.split')).then(chair, verdictOf('1.split'));
    expect(play.taskIds()).not.toContain('follow_up_recommendation:1.split');
  });

  it('is taken back by the council alone, which may name the one that stands in its place', () => {
    const play = running();
    const supersede = {
      type: 'SupersedeRecommendation',
      recommendationId: '1.split',
      reason: 'The law changed.',
    } as const;
    for (const stranger of [approver, play.decider, play.secretary]) {
      expect(play.code(stranger, supersede)).toBe('not-authorised');
    }
    expect(play.code(chair, { ...supersede, replacedBy: '1.split' })).toBe('unknown-recommendation');
    expect(play.code(chair, { ...supersede, replacedBy: '9.x' })).toBe('unknown-recommendation');
    play.then(chair, { ...supersede, replacedBy: '1.staff' });
    expect(play.state.advice.recommendations.map(({ id }) => id)).toEqual(['1.staff']);
  });

  it('has a clock only as far as the calendar reaches, and the opinion is never lost over a date', () => {
    const play = advised(ANSWERING, [{ ...SPLIT, due: '2199-01-01' }]);
    expect(rec(play, '1.split')).toMatchObject({ due: '2199-01-01', clockId: null });
  });
});

describe('a slip of the pen in the opinion', () => {
  const correction = (play: ReturnType<typeof running>, reviewId: string): void => {
    play.then(SYSTEM, {
      type: 'NoteCorrection',
      reviewId,
      at: play.now,
      corrections: [
        { field: '/recommendations/split/due', from: '2025-06-02', to: '2025-09-01' },
        { field: '/recommendations/split/text', from: 'Split the delivery.', to: 'Split the delivery in two.' },
        { field: '/summary', from: 'Soud.', to: 'Sound.' },
        { field: '/recommendations/gone/text', from: 'x', to: 'y' },
      ],
    });
  };

  it('is mended in what is followed: the date as it was meant holds, also once the wrong one has passed', () => {
    const play = running();
    play.passes('2025-06-05T08:00:00.000Z');
    expect(rec(play, '1.split')).toMatchObject({ overdue: true });
    correction(play, play.state.advice.opinions[0]!.reviewId);
    expect(rec(play, '1.split')).toMatchObject({ overdue: false, due: '2025-09-01', escalatedTo: null });
    expect(play.dueDate(rec(play, '1.split')!.clockId!)).toBe('2025-09-01');
    expect(play.taskIds()).not.toContain('follow_up_recommendation:1.split');
    expect(play.events('OpinionCorrectionNoted')).toMatchObject([
      {
        corrections: [
          { recommendationId: '1.split', field: 'due' },
          { recommendationId: '1.split', field: 'text' },
        ],
      },
    ]);
    expect(play.state).toEqual(play.replayed());
  });

  it('of another round, or of a date that the answer has set, changes nothing', () => {
    const play = running();
    const reviewId = play.state.advice.opinions[0]!.reviewId;
    correction(play, 'r-other');
    expect(play.events('OpinionCorrectionNoted')).toEqual([]);
    const answers = [
      { recommendationId: '1.split', answer: 'comply', due: '2025-05-05' },
      { recommendationId: '1.staff', answer: 'explain', text: 'No.' },
    ] as const;
    play.then(approver, answerOf(answers, reviewId));
    correction(play, reviewId);
    expect(rec(play, '1.split')).toMatchObject({ due: '2025-05-05' });
  });
});

describe('a recommendation that had to be met before the next gate', () => {
  /** A second gate after the first, as a regime with two has it. */
  const twoGates = (openAtGate?: 'refuse'): Regime => {
    const base = lawWith(
      { followUp: { verifier: 'council', remindBefore: [], escalateTo: 'government', openAtGate } },
      {},
      ANSWERING,
    );
    const [gate] = base.gates;
    return {
      ...base,
      gates: [...base.gates, { ...gate!, id: 'second', requiredDocuments: [] }],
      thresholds: base.thresholds.map((line) => ({
        ...line,
        crossing: { ...base.thresholds[0]!.crossing!, effect: 'submit' },
      })),
      tiers: { ...base.tiers, levels: base.tiers.levels.map((tier) => ({ ...tier, gates: [gate!.id, 'second'] })) },
    };
  };
  const atSecond = (rules: Regime) => {
    const play = running(rules, [
      { ...SPLIT, due: null },
      { ...STAFF, id: 'wish', urgency: 'when_suitable' },
    ]);
    tellsLessons(play.then(author, forecastOf(costOf(140, 'SEK'))));
    play.then(play.officer, { type: 'ConfirmCompleteness' });
    return play.opinion('supported', 'given', 'normal');
  };

  it('is named with the decision where the rule only warns', () => {
    const play = atSecond(twoGates());
    expect(play.tasks().find(({ kind }) => kind === 'decide')?.subject).toMatchObject({
      openRecommendations: ['1.split'],
    });
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-2' }));
    expect(play.events('DecisionTaken').at(-1)).toMatchObject({ gateId: 'second', openRecommendations: ['1.split'] });
  });

  it('refuses an approval, and no other decision, where the rule says so', () => {
    const play = atSecond(twoGates('refuse'));
    expect(play.refused(play.decider, decisionOf('approve', { decisionId: 'dec-2' }))).toMatchObject({
      code: 'recommendations-open',
      rule: { id: 'reviews.expert-review.followUp' },
      facts: { open: [{ id: '1.split', status: 'open' }] },
    });
    play.then(author, claimOf('1.split'));
    expect(play.code(play.decider, decisionOf('approve', { decisionId: 'dec-2' }))).toBe('recommendations-open');
    play.then(chair, verdictOf('1.split'));
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-2' }));
    expect(
      atSecond(twoGates('refuse')).act(play.decider, decisionOf('return', { decisionId: 'dec-3', deviation: 'No.' })),
    ).toBeNull();
  });
});

describe('a question that is reviewed again', () => {
  const reopen = (reopens: string) =>
    ({
      type: 'ReopenReview',
      reviewId: 'r-again',
      reopens,
      reason: 'The supplier went bankrupt.',
      newFacts: 'The register of companies of 10 March.',
      documents: [],
    }) as const;

  it('at an open gate holds the decision up until the new opinion, which names the earlier one', () => {
    const play = advised();
    const first = play.state.gate!.review!.id;
    play.then(play.decider, reopen(first));
    expect(play.sent('OpenReviewRound').at(-1)).toMatchObject({
      to: 'review/r-again',
      command: { reopens: first, gateId: play.state.gate!.id },
    });
    expect(play.state.gate!.review).toMatchObject({ id: 'r-again', state: 'open', earlier: { id: first } });
    expect(play.procedure().children).toContain('review/r-again');
    expect(play.code(play.decider, decisionOf('approve'))).toBe('opinion-awaited');
    play.opinion('not-supported', 'given', 'elevated', [{ ...SPLIT, replaces: ['1.split'] }]);
    expect(play.state.gate!.review).toMatchObject({ id: 'r-again', state: 'given', outcome: 'not-supported' });
    expect(play.state.advice.recommendations.map(({ id }) => id)).toEqual(['1.staff', '2.split']);
    expect(play.code(play.decider, decisionOf('approve'))).toBe('deviation-unexplained');
    expect(play.taskIds()).toContain('decide');
    expect(play.state).toEqual(play.replayed());
  });

  it('leaves the earlier opinion standing when the new round lapses', () => {
    const play = advised();
    const first = play.state.gate!.review!;
    play.then(play.decider, reopen(first.id)).opinion(null, 'lapsed');
    expect(play.state.gate!.review).toEqual(first);
    play.then(play.decider, decisionOf('approve'));
    expect(play.events('DecisionTaken')).toMatchObject([{ opinion: { reviewId: first.id, outcome: 'supported' } }]);
  });

  it('after the decision lets the project go on, and asks who decided what follows', () => {
    const play = running();
    const first = play.state.advice.opinions[0]!.reviewId;
    play.then(chair, reopen(first));
    expect(play.state).toMatchObject({ status: 'running', advice: { reopened: { id: 'r-again' } } });
    expect(play.procedure().children).toEqual(['review/r-again']);
    const law = { ...ANSWERING, reviews: ANSWERING.reviews.map(({ answer: _, ...rule }) => rule) };
    const free = running(law);
    free.then(free.decider, reopen(free.state.advice.opinions[0]!.reviewId));
    free.opinion('not-supported', 'given', 'elevated');
    expect(free.tasks()).toContainEqual(
      expect.objectContaining({
        id: 'answer_opinion:r-again',
        assignee: { role: 'oversight_decider', bodyKey: 'oversight' },
      }),
    );
    expect(free.state.advice).toMatchObject({ reopened: null, opinions: [{ reviewId: 'r-again', answered: false }] });
  });

  it('ends with the project', () => {
    const play = running();
    play.then(chair, reopen(play.state.advice.opinions[0]!.reviewId));
    leaves(play, play.decider);
    expect(play.sent('EndRound').map(({ to }) => to)).toContain('review/r-again');
    expect(play.procedure()).toMatchObject({ children: [] });
  });

  it('is of the bodies that the rule names, on the latest opinion, with what is new, one round at a time', () => {
    const play = advised();
    const first = play.state.gate!.review!.id;
    for (const stranger of [approver, play.officer, play.secretary]) {
      expect(play.refused(stranger, reopen(first))).toMatchObject({
        code: 'not-authorised',
        rule: { legalRef: 'Ordinance § 9' },
      });
    }
    expect(play.code(chair, reopen('r-unknown'))).toBe('no-such-opinion');
    expect(play.code(chair, { ...reopen(first), newFacts: ' ' })).toBe('text-missing');
    play.then(chair, reopen(first));
    expect(play.code(chair, { ...reopen(first), reviewId: 'r-3' })).toBe('review-open');
    const { reopening: _, ...rule } = SE.reviews[0]!;
    const strict = advised({ ...SE, reviews: [rule] });
    expect(strict.code(strict.decider, reopen(strict.state.gate!.review!.id))).toBe('reopening-not-provided');
  });

  it('does not come between the two signatures of a decision', () => {
    const play = advised(ANSWERING, [], 'not-supported');
    play.then(play.decider, decisionOf('reject'));
    expect(play.code(chair, reopen(play.state.gate!.review!.id))).toBe('signature-pending');
  });

  it('of a returned project waits for the round that comes anyway', () => {
    const play = advised(ANSWERING, [], 'not-supported');
    play.then(play.decider, decisionOf('return'));
    expect(play.code(chair, reopen(play.state.advice.opinions[0]!.reviewId))).toBe('review-open');
  });

  it('stands still with the project while it is paused', () => {
    const play = running();
    play.then(chair, reopen(play.state.advice.opinions[0]!.reviewId));
    const order = {
      type: 'ApplyPause',
      interventionId: 'i-1',
      at: play.now,
      until: '2025-09-01',
      expiry: 'auto_resume',
      allowedWork: [],
    } as const;
    play.then(SYSTEM, order);
    expect(play.sent('SuspendRound').map(({ to }) => to)).toEqual(['review/r-again']);
  });
});

it('a council that is still at work has nothing to answer, to follow or to reopen', () => {
  const play = atCouncil(withGate(ANSWERING, ANSWERING.gates[0]!.id, {}));
  expect(play.state.advice).toMatchObject({ opinions: [], answers: [], recommendations: [] });
});
