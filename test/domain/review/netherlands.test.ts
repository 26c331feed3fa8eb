import { councilLevels, countedSheets } from '../../../domain/review/assessment/levels';
import { marked, recommendation, WholeReview } from './whole';
import { approver, author } from '../fixtures/people';
import { completeSubmission, decisionOf, forecastOf } from '../fixtures/project-play';
import { preset } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

const NL = preset('NL-2024');
const COLLEGE = ['anke', 'bram', 'coen'] as const;

/** Six million euros of ICT; the file is complete on Monday 3 February 2025. */
function begun(): WholeReview {
  const play = new WholeReview(NL, '2025-02-03T09:00:00.000Z', { oversight: 'minister', council: 'acict' });
  play.files(completeSubmission(NL, costOf(6, 'EUR', 'included')), { 'agency.type': 'ministry' });
  return play.does(play.project.secretary, { type: 'ConfirmCompleteness' });
}

function seated(): WholeReview {
  const play = begun().seats(['anke', 'chair'], ['bram', 'member'], ['coen', 'member']);
  for (const id of COLLEGE) play.acts(play.member(id), { type: 'DeclareConflict', grounds: [] });
  return play;
}

/** Benefits are a risk for one; financing cannot be assessed for another; sourcing does not apply for the third. */
function rated(): WholeReview {
  const play = seated().until('2025-02-14T09:00:00.000Z');
  play.rates('anke', [marked('business-case', 'benefits', 'risk', 'Have the benefits counted by somebody else.')]);
  play.rates('bram', [marked('business-case', 'financing', 'cannot-be-assessed')]);
  return play.rates('coen', [marked('sourcing', null, 'not-applicable')]);
}

const PROPOSAL = {
  type: 'ProposeOpinion',
  outcome: 'not-as-planned',
  riskProfile: null,
  summary: 'De baten zijn niet onderbouwd.',
  recommendations: [recommendation('benefits', '2025-09-01')],
} as const;

/** The draft goes to the minister's people on 7 April; they correct one fact on 15 April. */
function checked(): WholeReview {
  const play = rated().until('2025-04-07T08:00:00.000Z');
  play.acts(play.member('anke'), PROPOSAL, { type: 'SendFactCheck' }).until('2025-04-15T08:00:00.000Z');
  const agency = play.agency('agency_author');
  const correction = { section: 'summary', text: 'Appendix C counts them.', source: 'Appendix C' };
  return play.acts(agency, { type: 'ReplyToFactCheck', corrections: [correction] });
}

/** The advice of 25 April, two against one. */
function advised(): WholeReview {
  const play = checked().until('2025-04-25T08:00:00.000Z');
  play.acts(play.member('anke'), { type: 'CastVote', vote: 'for' });
  play.acts(play.member('bram'), { type: 'CastVote', vote: 'for' });
  play.acts(play.member('coen'), {
    type: 'CastVote',
    vote: 'against',
    dissent: 'The benefits are counted well enough.',
  });
  return play.acts(play.member('anke'), { type: 'GiveOpinion' });
}

const DEVIATION = decisionOf('approve', { deviation: 'The law comes into force in January.' });

test('the advice is due three months after the file is complete, and no limit ends on Liberation Day', () => {
  const { round } = begun();
  expect(round.dueDate('opinion')).toBe('2025-05-06');
  expect(round.dueDate('blind_phase')).toBe('2025-03-03');
});

test('nine areas, rated apart: nothing is open before the third has called his ratings final', () => {
  expect(NL.reviews[0]!.criteria.map(({ id }) => id)).toHaveLength(9);
  const play = seated().rates('anke').rates('bram');
  expect(play.round.state.assessment.revealedAt).toBeNull();
  play.rates('coen');
  expect(play.round.state.assessment.revealedAt).not.toBeNull();
});

test.each([
  ['attention', null, false],
  ['risk', null, false],
  ['risk', 'Do better.', true],
  ['cannot-be-assessed', null, true],
] as const)('%s with a finding and the advice %j is complete: %s', (level, advice, complete) => {
  const play = seated();
  const rating = { ...marked('scope', null, level, advice), ...(level === 'attention' ? { finding: null } : {}) };
  if (complete) {
    play.rates('anke', [rating]);
    return;
  }
  const rate = { type: 'RateCriteria', ratings: [rating], filed: [] } as const;
  play.acts(play.member('anke'), rate);
  expect(play.round.refused(play.member('anke'), { type: 'SubmitAssessment' })).toMatchObject({
    code: 'assessment-incomplete',
    facts: { missing: expect.arrayContaining([expect.objectContaining({ criterion: 'scope' })]) },
  });
});

test('an area is as bad as its worst aspect; what cannot be assessed counts as attention', () => {
  const [given] = advised().round.events('OpinionGiven');
  const levels = Object.fromEntries(given!.areaLevels.map(({ criterion, level }) => [criterion, level]));
  expect(levels).toMatchObject({ 'business-case': 'risk', scope: 'in-order', sourcing: 'in-order' });
  const alone = seated()
    .rates('anke')
    .rates('bram', [marked('business-case', 'financing', 'cannot-be-assessed')]);
  alone.rates('coen');
  expect(councilLevels(countedSheets(alone.round.state), alone.rule)).toContainEqual(
    expect.objectContaining({ criterion: 'business-case', level: 'attention', by: 'worst_aspect' }),
  );
});

test('the draft lies with the ministry for two weeks, over Easter, and nobody votes meanwhile', () => {
  const play = rated().until('2025-04-07T08:00:00.000Z');
  play.acts(play.member('anke'), PROPOSAL, { type: 'SendFactCheck' });
  expect(play.round.dueDate('fact_check')).toBe('2025-04-22');
  expect(play.round.refused(play.member('bram'), { type: 'CastVote', vote: 'for' }).code).toBe('fact-check-awaited');
});

test('the advice stands with its dissent, and the minister answers it within four weeks', () => {
  const { round, project } = advised();
  expect(round.events('OpinionGiven')).toMatchObject([
    { outcome: 'not-as-planned', tally: { for: 2, against: 1 }, dissents: [{ personId: 'coen' }] },
  ]);
  const [answering] = project.tasks().filter(({ kind }) => kind === 'answer_opinion');
  expect(answering!.assignee).toEqual({ role: 'oversight_decider', bodyKey: 'minister' });
  expect(project.dueDate(answering!.clockId!)).toBe('2025-05-23');
});

test('a departure from the advice is argued, and has effect only when the council of ministers confirms it', () => {
  const play = advised();
  const { decider } = play.project;
  expect(play.project.refused(decider, decisionOf('approve'))).toMatchObject({ code: 'deviation-unexplained' });
  play.does(decider, DEVIATION);
  expect(play.project.state.gate).toMatchObject({ id: 'college-advice' });
  expect(play.project.code(decider, { type: 'SignDecision', decisionId: 'dec-1' })).toBe('not-authorised');
  const cabinet = play.official('premier', 'council-of-ministers', 'oversight_decider');
  play.does(cabinet, { type: 'SignDecision', decisionId: 'dec-1' });
  expect(play.project.events('DecisionTaken')).toMatchObject([
    { value: 'approve', deviates: true, confirmedBy: 'council-of-ministers', opensStage: 'preparation' },
  ]);
});

/** Deviated from, and before the chief information officer. */
function beforeTheCio(): WholeReview {
  const play = advised();
  play.does(play.project.decider, DEVIATION);
  const cabinet = play.official('premier', 'council-of-ministers', 'oversight_decider');
  play.does(cabinet, { type: 'SignDecision', decisionId: 'dec-1' });
  const submission = completeSubmission(NL, costOf(6.4, 'EUR', 'included'));
  const reason = 'The plan for the start.';
  play.until('2025-06-02T08:00:00.000Z');
  play.does(approver, { type: 'Amend', submission, authors: [author.id], draftId: null, reason });
  const secretary = play.official('sofie', 'cio', 'council_secretary');
  return play.does(secretary, { type: 'ConfirmCompleteness' });
}

test('a running project comes to its next gate by a further submission, not by a forecast', () => {
  const play = advised();
  play.does(play.project.decider, DEVIATION);
  const cabinet = play.official('premier', 'council-of-ministers', 'oversight_decider');
  play.does(cabinet, { type: 'SignDecision', decisionId: 'dec-1' });
  play.does(author, forecastOf(costOf(6.2, 'EUR', 'included')));
  expect(play.project.state).toMatchObject({ status: 'running', stageId: 'preparation', gate: null });
  expect(beforeTheCio().project.state.gate).toMatchObject({ id: 'start' });
});

test('then the chief information officer judges eleven areas, with one of four outcomes', () => {
  const play = beforeTheCio();
  expect(play.rule.id).toBe('cio-judgement');
  expect(play.rule.criteria).toHaveLength(11);
  expect(play.rule.outcomes.map(({ id }) => id)).toEqual([
    'positive',
    'positive-with-recommendations',
    'positive-under-conditions',
    'negative',
  ]);
  expect(play.round.dueDate('opinion')).toBe('2025-07-01');
});

test('a negative judgement does not stop the secretary-general, who must say why; a conditional one is followed', () => {
  const judged = (outcome: string): WholeReview => {
    const play = beforeTheCio().seats(['ivo', 'chair']);
    play.acts(play.member('ivo'), { type: 'DeclareConflict', grounds: [] }).rates('ivo');
    play.acts(play.member('ivo'), { ...PROPOSAL, outcome, recommendations: [] });
    return play.acts(play.member('ivo'), { type: 'CastVote', vote: 'for' }, { type: 'GiveOpinion' });
  };
  const chief = (play: WholeReview) => play.official('stef', 'secretary-general', 'oversight_decider');
  const [negative, conditional] = [judged('negative'), judged('positive-under-conditions')];
  const go = decisionOf('approve', { decisionId: 'dec-2' });
  expect(negative.project.code(chief(negative), go)).toBe('deviation-unexplained');
  negative.does(chief(negative), { ...go, deviation: 'The old system will not last the year.' });
  expect(negative.project.state).toMatchObject({ status: 'running', stageId: 'realisation' });

  const conditions = [
    { id: 'c-1', text: 'Count the benefits.', due: '2025-09-01', evidence: 'The count.', ifMissed: 'notify' },
  ] as const;
  const value = 'approve_with_conditions';
  conditional.does(chief(conditional), decisionOf(value, { decisionId: 'dec-2', conditions }));
  expect(conditional.project.events('DecisionTaken').at(-1)).toMatchObject({ value, deviates: false });
  expect(conditional.project.replayed()).toEqual(conditional.project.state);
});

test('members serve two terms of four years at most', () => {
  expect(NL.reviews[0]!.composition).toMatchObject({ termYears: 4, maxTerms: 2, verified: false });
});
