import { noted } from './round';
import { marked, recommendation, WholeReview } from './whole';
import { author } from '../fixtures/people';
import { completeSubmission, decisionOf } from '../fixtures/project-play';
import { preset } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

const NO = preset('NO-Digradet');
const AGENCY_FACTS = { 'agency.type': 'agency' };
const ASKED = {
  asksForReview: true,
  questions: ['Is the organisation strong enough?', 'What should we deliver first?'],
};
const COUNCIL = ['siv', 'odd', 'liv', 'per'] as const;

/** NOK 120 million; the documentation is in on 7 April 2025, and the secretary says so on that day. */
function begun(): WholeReview {
  const play = new WholeReview(NO, '2025-04-07T07:00:00.000Z', { oversight: 'secretariat', council: 'digradet' });
  play.files({ ...completeSubmission(NO, costOf(120, 'NOK')), facts: ASKED }, AGENCY_FACTS);
  return play.does(play.project.secretary, { type: 'ConfirmCompleteness' });
}

/** The leader and three members; one of them advised the body once, and may stay. */
function seated(): WholeReview {
  const play = begun().seats(['siv', 'chair'], ['odd', 'member'], ['liv', 'member'], ['per', 'member']);
  for (const id of COUNCIL) {
    play.acts(play.member(id), { type: 'DeclareConflict', grounds: id === 'per' ? ['other-doubt'] : [] });
  }
  const chair = play.official('siv', 'digradet', 'council_chair');
  return play.acts(chair, { type: 'RuleOnConflict', personId: 'per', exclude: false, reason: noted('long ago') });
}

const PROPOSAL = {
  type: 'ProposeOpinion',
  outcome: 'recommendation',
  riskProfile: null,
  summary: 'Begynn i det små.',
  recommendations: [recommendation('start-small', '2025-10-01')],
} as const;

/** The head of the body meets the council on 24 April. */
function met(): WholeReview {
  const play = seated().until('2025-04-10T08:00:00.000Z');
  play.acts(play.secretary, {
    type: 'CallMeeting',
    meetingId: 'council',
    at: '2025-04-24T08:00:00.000Z',
    place: 'Oslo',
    agenda: [...ASKED.questions],
    experts: [],
    agencyHead: false,
  });
  play.until('2025-04-24T11:00:00.000Z');
  const attendance = COUNCIL.map((personId) => ({ personId, presence: 'present' as const }));
  const agencyHead = { attended: true, heard: true };
  return play.acts(play.secretary, { type: 'RecordMeeting', meetingId: 'council', attendance, agencyHead });
}

function advised(): WholeReview {
  const play = met().until('2025-04-30T08:00:00.000Z');
  play.acts(play.member('siv'), PROPOSAL);
  for (const id of COUNCIL) play.acts(play.member(id), { type: 'CastVote', vote: 'for' });
  return play.acts(play.member('siv'), { type: 'GiveOpinion' });
}

test('the recommendation is due fifteen working days after the documentation, Easter and 1 May left out', () => {
  expect(begun().round.dueDate('opinion')).toBe('2025-05-02');
});

test('who did not ask is not before the council', () => {
  const play = new WholeReview(NO, '2025-04-07T07:00:00.000Z', { oversight: 'secretariat', council: 'digradet' });
  const submission = { ...completeSubmission(NO, costOf(120, 'NOK')), facts: { ...ASKED, asksForReview: false } };
  play.files(submission, AGENCY_FACTS);
  expect(play.project.state).toMatchObject({ status: 'registered', gate: null });
  expect(play.round).toBeUndefined();
});

test('the head of the body is invited in person, and the council says nothing before it has met', () => {
  const play = seated();
  play.acts(play.member('siv'), PROPOSAL);
  expect(play.round.refused(play.member('odd'), { type: 'CastVote', vote: 'for' })).toMatchObject({
    code: 'meeting-awaited',
    rule: { legalRef: 'Mandat for Digitaliseringsrådet (Rolle)' },
  });
  expect(met().round.state.meetings).toMatchObject([{ agencyHead: true, held: expect.anything() }]);
});

test('the six themes may be marked and need not be; what needs action comes with advice', () => {
  const play = seated();
  const finding = marked('risk', null, 'needs-action');
  const rating = { type: 'RateCriteria', ratings: [finding], filed: [] } as const;
  play.acts(play.member('odd'), rating);
  expect(play.round.refused(play.member('odd'), { type: 'SubmitAssessment' })).toMatchObject({
    code: 'assessment-incomplete',
  });
  play.rates('odd', [{ ...finding, advice: 'Name an owner of each risk.' }]);
  expect(play.rule.criteria).toHaveLength(6);
});

test('the council speaks with one voice: one vote against, and there is no recommendation', () => {
  const play = met();
  play.acts(play.member('siv'), PROPOSAL);
  for (const id of COUNCIL) play.acts(play.member(id), { type: 'CastVote', vote: id === 'liv' ? 'against' : 'for' });
  expect(play.round.refused(play.member('siv'), { type: 'GiveOpinion' })).toMatchObject({ code: 'not-adopted' });
});

test('the recommendation of 30 April is advice: the body follows it, the secretariat closes the treatment', () => {
  const play = advised();
  expect(play.round.state).toMatchObject({ status: 'given', outcome: 'recommendation' });
  expect(play.project.tasks().filter(({ kind }) => kind === 'answer_opinion')).toEqual([]);
  play.does(play.project.decider, decisionOf('approve'));
  expect(play.project.events('DecisionTaken')).toMatchObject([{ binding: 'advisory', bound: false, deviates: false }]);
  expect(play.project.state).toMatchObject({ status: 'running', stageId: 'after-treatment' });
  expect(play.project.state.advice.recommendations).toMatchObject([{ id: '1.start-small', verifier: 'secretariat' }]);
  expect(play.round.replayed()).toEqual(play.round.state);
  expect(play.project.replayed()).toEqual(play.project.state);
});

test('nothing is locked before the treatment: the lines of steering are as they were', () => {
  const play = begun().does(author, {
    type: 'RecordSpending',
    spendingId: 's-1',
    class: 'delivery',
    amount: 100_00,
    currency: 'NOK',
    date: '2025-04-07',
    reference: 'F-1',
  });
  expect(play.project.state.spent).toMatchObject({ delivery: 100_00 });
});

test('a question to the body does not move the date of the recommendation', () => {
  const play = begun().until('2025-04-08T08:00:00.000Z');
  const officer = play.official('x', 'secretariat', 'oversight_officer');
  play.does(officer, { type: 'RequestInformation', requestId: 'q-1', questions: ['Who owns the benefits?'] });
  expect(play.round.dueDate('opinion')).toBe('2025-05-02');
});
