import { marked, recommendation, WholeReview } from './whole';
import { approver, author } from '../fixtures/people';
import { completeSubmission, conditionOf, decisionOf } from '../fixtures/project-play';
import { FR } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

const MINISTRY = { 'agency.type': 'ministry' };

/** 9.6 million euros with VAT, filed on 3 March 2025. */
function filed(): WholeReview {
  const play = new WholeReview(FR, '2025-03-03T08:00:00.000Z', { oversight: 'dinum', council: 'dinum-panel' });
  return play.files(completeSubmission(FR, costOf(9.6, 'EUR', 'included')), MINISTRY);
}

/** One rapporteur, who has taken part in the project before, as the secretary is told, and may stay. */
function examined(): WholeReview {
  const play = filed().until('2025-03-04T09:00:00.000Z').seats(['paul', 'rapporteur']);
  play.acts(play.member('paul'), { type: 'DeclareConflict', grounds: ['former-part'] });
  const reason = { noteId: 'note-1', sha256: '0'.repeat(64) };
  play.acts(play.secretary, { type: 'RuleOnConflict', personId: 'paul', exclude: false, reason });
  return play.rates('paul', [marked('cost', null, 'reserved')]);
}

const PROPOSAL = {
  type: 'ProposeOpinion',
  outcome: 'favourable-with-reservations',
  riskProfile: null,
  summary: 'Les gains ne sont pas tous chiffrés.',
  recommendations: [recommendation('gains', '2025-06-30')],
} as const;

function reported(): WholeReview {
  const play = examined().until('2025-03-24T09:00:00.000Z');
  play.acts(play.member('paul'), PROPOSAL, { type: 'CastVote', vote: 'for' }, { type: 'GiveOpinion' });
  return play;
}

const statement = (bodyKey: string) =>
  ({ type: 'GiveStatement', bodyKey, position: 'favourable', text: 'Sans objection.' }) as const;

test('the examination begins with receipt, without a limit of its own: the month and the 25 days rule', () => {
  const { round, project } = filed();
  expect(round.state).toMatchObject({ status: 'open', openedAt: '2025-03-03T08:00:00.000Z', clocks: [] });
  const decision = project.state.clocks.find(({ purpose }) => purpose === 'decision')!;
  expect(project.dueDate(decision.id)).toBe('2025-04-03');
  expect(project.state.gate!.consultations!.map(({ clockId }) => project.dueDate(clockId))).toEqual([
    '2025-03-28',
    '2025-03-28',
  ]);
});

test('the rapporteur alone rates, and one of them suffices', () => {
  const play = examined().seats(['lou', 'member']);
  play.acts(play.member('lou'), { type: 'DeclareConflict', grounds: [] });
  const command = { type: 'SubmitAssessment' } as const;
  expect(play.round.refused(play.member('lou'), command).code).toBe('not-a-rater');
  expect(play.round.state.members.find(({ personId }) => personId === 'paul')).toMatchObject({ standing: 'clear' });
});

test('nobody abstains from the report', () => {
  const play = examined();
  play.acts(play.member('paul'), PROPOSAL);
  const abstention = { type: 'CastVote', vote: 'abstain' } as const;
  expect(play.round.refused(play.member('paul'), abstention).code).toBe('abstention-forbidden');
});

test('the report of 24 March carries the levels and reservations, and waits for the consulted bodies', () => {
  const play = reported();
  expect(play.round.state).toMatchObject({ status: 'given', outcome: 'favourable-with-reservations' });
  expect(play.round.events('OpinionGiven')[0]!.areaLevels.map(({ criterion, level }) => [criterion, level])).toEqual([
    ['relevance', 'favourable'],
    ['cost', 'reserved'],
    ['steering', 'favourable'],
    ['architecture', 'favourable'],
  ]);
  expect(play.project.refused(play.project.decider, decisionOf('approve_with_conditions')).code).toBe(
    'consultation-open',
  );
});

test('one body speaks, the other is silent: the opinion binds the ministry, with its conditions, before the month is over', () => {
  const play = reported();
  const anssi = play.official('alain', 'anssi', 'consulted_body');
  play.does(anssi, statement('anssi')).until('2025-03-31T08:00:00.000Z');
  expect(play.project.events('ConsultationSilent')).toMatchObject([
    { bodyKey: 'budget', counts: 'no_opinion', at: '2025-03-28T23:00:00.000Z' },
  ]);
  const conditions = [conditionOf('gains', '2025-06-30')];
  play.does(play.project.decider, decisionOf('approve_with_conditions', { conditions }));
  expect(play.project.events('DecisionTaken')).toMatchObject([
    { value: 'approve_with_conditions', by: 'person', bound: true, deviates: false, opensStage: 'realisation' },
  ]);
  expect(play.project.state.status).toBe('running');
  expect(play.round.replayed()).toEqual(play.round.state);
});

test('a question to the ministry stops the month, and silence consents on the day that the month then ends', () => {
  const play = filed().until('2025-03-20T09:00:00.000Z');
  play.does(play.project.officer, { type: 'RequestInformation', requestId: 'q-1', questions: ['Which years?'] });
  play.until('2025-04-07T09:00:00.000Z');
  play.does(author, { type: 'AnswerInformation', requestId: 'q-1', answers: ['Two.'], documents: [] });
  play.until('2025-05-01T08:00:00.000Z');
  expect(play.project.events('DecisionTaken')).toMatchObject([{ by: 'silence', at: '2025-04-21T22:00:00.000Z' }]);
  expect(play.round.state).toMatchObject({ status: 'ended' });
  expect(play.project.code(approver, decisionOf('approve'))).toBe('no-open-gate');
});
