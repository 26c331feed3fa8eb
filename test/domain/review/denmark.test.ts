import type { BaselineBenefit } from '../../../domain/project/commands';
import { noted } from './round';
import { recommendation, WholeReview } from './whole';
import { approver } from '../fixtures/people';
import { completeSubmission, decisionOf } from '../fixtures/project-play';
import { DK } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

const AGENCY_FACTS = { 'agency.type': 'agency' };

const TIME_SAVED: BaselineBenefit = {
  ...{ id: 'time', name: 'Time saved', unit: 'minutes a case', start: 60, target: 40 },
  ...{ owner: 'Case handling', measuredOn: '2029-01-01', kind: 'quality' },
};

/** Registered on 7 April 2025 with a complete package, which the secretary confirms on the earliest day, 19 May. */
function begun(kind: 'project' | 'programme' = 'project'): WholeReview {
  const play = new WholeReview(DK, '2025-04-07T08:00:00.000Z', { oversight: 'oversight', council: 'it-raad' });
  play.files({ ...completeSubmission(DK, costOf(20, 'DKK')), kind }, AGENCY_FACTS);
  const { secretary } = play.project;
  return play.until('2025-05-19T10:00:00.000Z').does(secretary, { type: 'ConfirmCompleteness' });
}

/** A member of the council, an assessor, and one who turns out to work for the supplier. */
function seated(): WholeReview {
  const play = begun().seats(['rie', 'rapporteur'], ['aage', 'member'], ['sus', 'member']);
  play.acts(play.member('rie'), { type: 'DeclareConflict', grounds: [] });
  play.acts(play.member('aage'), { type: 'DeclareConflict', grounds: [] });
  return play.acts(play.member('sus'), { type: 'DeclareConflict', grounds: ['supplier-tie'], note: noted('employed') });
}

const MEETING = {
  type: 'CallMeeting',
  meetingId: 'dialogue',
  at: '2025-05-22T08:00:00.000Z',
  place: 'Landgreven 4',
  agenda: ['Risks and plan'],
  experts: [],
  agencyHead: false,
} as const;

const PROPOSAL = {
  type: 'ProposeOpinion',
  outcome: 'proceed-with-recommendations',
  riskProfile: 'elevated',
  summary: 'Good aim, thin plan.',
  recommendations: [recommendation('exit', '2025-09-01')],
} as const;

/** From the dialogue meeting on 22 May to the letter on 2 June. */
function advised(): WholeReview {
  const play = seated().rates('rie').rates('aage');
  play.acts(play.secretary, MEETING).until('2025-05-22T10:00:00.000Z');
  const attendance = ['rie', 'aage'].map((personId) => ({ personId, presence: 'present' as const }));
  play.acts(play.secretary, {
    type: 'RecordMeeting',
    meetingId: 'dialogue',
    attendance,
    agencyHead: { attended: true, heard: true },
  });
  play.until('2025-06-02T09:00:00.000Z').acts(play.member('rie'), PROPOSAL);
  for (const id of ['rie', 'aage']) play.acts(play.member(id), { type: 'CastVote', vote: 'for' });
  return play.acts(play.member('rie'), { type: 'GiveOpinion' });
}

test('the assessment begins six weeks after registration: dialogue meeting on day 3, letter on day 10', () => {
  const { round } = begun();
  expect(round.dueDate('milestone:dialogue-meeting')).toBe('2025-05-22');
  expect(round.dueDate('opinion')).toBe('2025-06-03');
  expect(round.dueDate('blind_phase')).toBe('2025-05-22');
});

test('a programme has five working days more', () => {
  expect(begun('programme').round.dueDate('opinion')).toBe('2025-06-11');
});

test('who works for a supplier is out before anything is visible, and the round still has its two members', () => {
  const { round } = seated();
  expect(round.state.members.map(({ personId, standing }) => [personId, standing])).toEqual([
    ['rie', 'clear'],
    ['aage', 'clear'],
    ['sus', 'recused'],
  ]);
  expect(round.taskIds()).not.toContain('replace_members');
});

test('the director is invited to the dialogue meeting without being asked for, and nobody votes before it', () => {
  const play = seated();
  play.acts(play.secretary, MEETING);
  expect(play.round.state.meetings).toMatchObject([{ id: 'dialogue', agencyHead: true }]);
  play.acts(play.member('rie'), PROPOSAL);
  expect(play.round.refused(play.member('aage'), { type: 'CastVote', vote: 'for' })).toMatchObject({
    code: 'meeting-awaited',
    rule: { legalRef: 'Risikovurdering og rådgivningsproces' },
  });
});

test('the letter of 2 June gives an elevated profile, which suggests an external review, and closes the round', () => {
  const { project, round } = advised();
  expect(round.state).toMatchObject({ status: 'given', outcome: 'proceed-with-recommendations' });
  expect(round.events('OpinionGiven')).toMatchObject([{ riskProfile: 'elevated', suggests: ['external-review'] }]);
  expect(round.events('MilestoneReached')).toHaveLength(1);
  expect(project.events('OpinionReceived')).toMatchObject([{ outcome: 'proceed-with-recommendations' }]);
  expect(round.replayed()).toEqual(round.state);
});

test('the authority answers within fifteen working days, and the council follows what it accepts', () => {
  const play = advised();
  const [answering] = play.project.tasks().filter(({ kind }) => kind === 'answer_opinion');
  expect(answering!.assignee).toEqual({ role: 'agency_approver', bodyId: 'agency-1' });
  expect(play.project.dueDate(answering!.clockId!)).toBe('2025-06-24');
  const { reviewId } = play.round.state;
  const answers = [{ recommendationId: '1.exit', answer: 'comply' }] as const;
  play.does(approver, { type: 'AnswerOpinion', reviewId, text: 'We agree.', answers });
  expect(play.project.state.advice.recommendations).toMatchObject([
    { id: '1.exit', status: 'accepted', due: '2025-09-01', verifier: 'it-raad' },
  ]);
});

test('the conclusion lets the project go on, and delivery stays locked until there is a baseline', () => {
  const play = advised();
  play.does(play.project.decider, decisionOf('approve'));
  const spending = {
    type: 'RecordSpending',
    spendingId: 's-1',
    class: 'delivery',
    amount: 100_00,
    currency: 'DKK',
    date: '2025-06-02',
    reference: 'F-1',
  } as const;
  expect(play.project.code(approver, spending)).toBe('class-locked');
  play.does(approver, {
    type: 'SetBaseline',
    baselineId: 'b-1',
    cost: costOf(20, 'DKK'),
    start: '2025-06-03',
    end: '2026-12-31',
    benefits: [TIME_SAVED],
  });
  play.does(approver, spending);
  expect(play.project.state).toMatchObject({ status: 'running', stageId: 'delivery' });
  expect(play.project.replayed()).toEqual(play.project.state);
});

test('a letter that is late goes to whoever leads the round, and the round goes on', () => {
  const play = seated().until('2025-06-04T08:00:00.000Z');
  expect(play.round.state).toMatchObject({ status: 'open', escalatedAt: '2025-06-03T22:00:00.000Z' });
  expect(play.round.taskIds()).toContain('end_overdue_round');
});
