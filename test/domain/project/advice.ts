import type { GivenRecommendation, ProjectCommand, RecommendationAnswer } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import type { ReviewRule } from '../../../domain/regime/review';
import type { DecisionRule } from '../../../domain/regime/procedure';
import { completeSubmission, decisionOf, ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

/** The Swedish preset with what a test wants of its review rule and of its decision rule. */
export const lawWith = (
  review: Partial<ReviewRule>,
  decision: Partial<DecisionRule> = {},
  base: Regime = SE,
): Regime => ({
  ...base,
  reviews: base.reviews.map((rule) => ({ ...rule, ...review })),
  decisions: base.decisions.map((rule) => ({ ...rule, ...decision })),
});

/** Ten working days to answer; silence goes one level up. */
export const ANSWERING: Regime = {
  ...lawWith({
    answer: { by: 'agency', clock: 'answer', publish: true, legalRef: 'Ordinance § 7' },
    followUp: { verifier: 'council', remindBefore: [5], escalateTo: 'government', legalRef: 'Ordinance § 8' },
    reopening: { by: ['oversight', 'council'], legalRef: 'Ordinance § 9' },
  }),
  clocks: [
    ...SE.clocks.filter(({ id }) => id !== 'answer'),
    {
      id: 'answer',
      label: { en: 'Answer to the opinion' },
      kind: 'limit',
      start: 'opinion',
      budget: { n: 10, unit: 'working_day' },
      roll: 'none',
      suspendOn: [],
      deemed: 'escalate',
      remindBefore: [],
    },
  ],
};

export const SPLIT: GivenRecommendation = {
  id: 'split',
  text: 'Split the delivery.',
  urgency: 'before_next_gate',
  owner: 'agency',
  due: '2025-06-02',
  evidence: 'The new plan.',
};
export const STAFF: GivenRecommendation = {
  id: 'staff',
  text: 'Hire an architect.',
  urgency: 'now',
  owner: 'agency',
  due: null,
  evidence: 'The contract of employment.',
};

/** With a complete package, filed on Monday 3 March 2025; the council is at work. */
export function atCouncil(rules: Regime = ANSWERING): ProjectPlay {
  const play = new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', { oversight: 'oversight', council: 'council' });
  play.files(completeSubmission(rules, costOf(40, 'SEK')));
  return play.then(play.officer, { type: 'ConfirmCompleteness' });
}

/** The council has given its opinion, with these recommendations. */
export const advised = (
  rules: Regime = ANSWERING,
  recommendations: readonly GivenRecommendation[] = [SPLIT, STAFF],
  outcome = 'supported',
): ProjectPlay => atCouncil(rules).opinion(outcome, 'given', 'normal', recommendations);

/** The project runs, with the recommendations open. */
export function running(rules: Regime = ANSWERING, recommendations = [SPLIT, STAFF]): ProjectPlay {
  const play = advised(rules, recommendations);
  return play.then(play.decider, decisionOf('approve'));
}

export const answerOf = (
  answers: readonly RecommendationAnswer[],
  reviewId: string,
): Extract<ProjectCommand, { type: 'AnswerOpinion' }> => ({
  type: 'AnswerOpinion',
  reviewId,
  answers,
  text: 'We thank the council.',
});

export const claimOf = (recommendationId: string): ProjectCommand => ({
  type: 'ClaimRecommendation',
  recommendationId,
  evidence: 'The plan has three parts now.',
  documents: [],
});

export const verdictOf = (recommendationId: string, verdict: 'verified' | 'returned' = 'verified'): ProjectCommand => ({
  type: 'VerifyRecommendation',
  recommendationId,
  verdict,
  reason: 'The plan was read.',
});
