import { SYSTEM } from '../../../domain/kernel';
import type { QuestionRoute, ReviewCommand } from '../../../domain/review/commands';
import { agencyPerson } from './regime';
import { rated } from './rating';
import { CHAIR, SECRETARY, assign, member, noted, seated, type RoundPlay } from './round';

const M1 = member('m1');
const AUTHOR = agencyPerson('author', 'agency_author');
const STRANGER = agencyPerson('stranger', 'agency_approver', 'agency-2');

const raise = (questionId = 'q1', changes: object = {}): ReviewCommand => ({
  type: 'RaiseQuestion',
  questionId,
  text: 'What if it fails?',
  ...changes,
});
const pass = (as: QuestionRoute = 'question', questionId = 'q1'): ReviewCommand => ({
  type: 'PassOnQuestion',
  questionId,
  as,
});
const answer = (text = 'Then the old one runs on.', questionId = 'q1'): ReviewCommand => ({
  type: 'AnswerQuestion',
  questionId,
  text,
  documents: [],
});
const withdraw = (reason = 'Found it.'): ReviewCommand => ({ type: 'WithdrawQuestion', questionId: 'q1', reason });

const raised = (): RoundPlay => seated(2, rated()).does(M1, raise());
const passed = (as: QuestionRoute = 'question'): RoundPlay => raised().does(SECRETARY, pass(as));
const tasksOf = (round: RoundPlay, kind: string) => round.tasks().filter((task) => task.kind === kind);

describe("a member's question", () => {
  test('waits for the secretary, who is told and has the task', () => {
    const round = raised();
    expect(round.notices.at(-1)).toMatchObject({ kind: 'question_raised', to: [{ role: 'council_secretary' }] });
    expect(tasksOf(round, 'pass_on_question')).toEqual([
      expect.objectContaining({ id: 'pass_on_question:q1', subject: { questionId: 'q1' } }),
    ]);
    expect(tasksOf(round, 'answer_question')).toEqual([]);
  });

  test('is passed on by the secretary alone, once, to the whole agency', () => {
    const round = raised();
    for (const actor of [M1, CHAIR, AUTHOR]) expect(round.refused(actor, pass()).code).toBe('not-authorised');
    round.does(SECRETARY, pass());
    expect(tasksOf(round, 'answer_question')[0]).toMatchObject({ assignee: { bodyId: 'agency-1' } });
    expect(round.notices.at(-1)).toMatchObject({ kind: 'question_passed_on', to: [{ bodyId: 'agency-1' }] });
    expect(round.refused(SECRETARY, pass()).code).toBe('question-passed-on');
    expect(round.refused(SECRETARY, pass('question', 'q9')).code).toBe('no-such-question');
  });

  test('is raised by a clear member about a criterion that there is, under an id of its own', () => {
    const round = raised().does(SECRETARY, assign('m3'));
    expect(round.refused(member('m3'), raise('q2')).code).toBe('declaration-missing');
    expect(round.refused(AUTHOR, raise('q2')).code).toBe('not-a-member');
    expect(round.refused(M1, raise()).code).toBe('question-exists');
    expect(round.refused(M1, raise('q2', { criterion: 'charm' })).code).toBe('unknown-criterion');
    expect(round.refused(M1, raise('q2', { text: ' ' }))).toMatchObject({ code: 'text-missing', field: '/text' });
    expect(round.refused(M1, raise('q2', { as: 'information_request' }))).toMatchObject({
      code: 'not-authorised',
      field: '/as',
    });
    round.does(M1, raise('q2', { criterion: 'scope' }));
  });

  test('is taken back by who asked, or kept back by the secretary, with a reason that is told', () => {
    const round = raised();
    expect(round.refused(CHAIR, withdraw()).code).toBe('not-authorised');
    expect(round.refused(M1, withdraw(' ')).field).toBe('/reason');
    round.does(SECRETARY, withdraw('It is in the plan.'));
    expect(round.notices.at(-1)).toMatchObject({ kind: 'question_withdrawn', to: [{ personId: 'm1' }] });
    expect(round.refused(SECRETARY, pass()).code).toBe('question-closed');
    const asked = passed().does(M1, withdraw());
    expect(asked.notices.at(-1)!.to).toContainEqual({ bodyId: 'agency-1' });
  });
});

test("the secretary's own question goes at once", () => {
  const round = seated(2, rated()).does(SECRETARY, raise());
  expect(round.events('QuestionPassedOn')).toEqual([{ type: 'QuestionPassedOn', questionId: 'q1', as: 'question' }]);
  const formal = seated(2, rated()).does(SECRETARY, raise('q1', { as: 'information_request' }));
  expect(formal.sent('AskForRound')).toHaveLength(1);
});

describe('the agency answers', () => {
  test('whoever writes for it; the secretary and the clear members are told', () => {
    const round = passed().does(AUTHOR, answer());
    expect(round.events('QuestionAnswered')[0]).toMatchObject({ by: 'author', text: 'Then the old one runs on.' });
    expect(round.notices.at(-1)).toMatchObject({
      kind: 'question_answered',
      to: [
        { role: 'council_secretary', bodyKey: 'council' },
        ...['chair', 'm1', 'm2'].map((personId) => ({ personId })),
      ],
    });
    expect(round.state.questions).toEqual({ open: [], ids: ['q1'] });
  });

  test('no other agency, nobody of the council, and not with nothing', () => {
    for (const actor of [STRANGER, SECRETARY, M1])
      expect(passed().refused(actor, answer()).code).toBe('not-authorised');
    expect(passed().refused(AUTHOR, answer(' '))).toMatchObject({ code: 'text-missing', field: '/text' });
  });

  test('nothing that was not put to it: of that it does not even learn', () => {
    expect(raised().refused(AUTHOR, answer()).code).toBe('no-such-question');
    expect(passed().does(AUTHOR, answer()).refused(AUTHOR, answer()).code).toBe('no-such-question');
  });
});

describe('a question that the secretary makes an information request', () => {
  test('is asked by the project, and closed by what the agency answers there', () => {
    const round = passed('information_request');
    expect(round.sent('AskForRound')).toEqual([
      {
        to: 'project/p1',
        command: {
          ...{ type: 'AskForRound', requestId: 'q1', reviewId: 'r1' },
          ...{ questions: ['What if it fails?'], by: 'sec' },
        },
        effectiveAt: round.now,
      },
    ]);
    expect(tasksOf(round, 'answer_question')).toEqual([]);
    expect(round.refused(AUTHOR, answer())).toMatchObject({ code: 'asked-by-project', facts: { requestId: 'q1' } });
    expect(round.refused(M1, withdraw()).code).toBe('asked-by-project');
    const given = { text: 'So.', documents: [], by: 'author' };
    expect(round.refused(SECRETARY, { type: 'CloseQuestion', questionId: 'q1', answer: given }).code).toBe(
      'system-only',
    );
    round.does(SYSTEM, { type: 'CloseQuestion', questionId: 'q1', answer: given });
    expect(round.events('QuestionAnswered')[0]).toMatchObject({ questionId: 'q1', by: 'author', text: 'So.' });
    const before = round.recorded.length;
    round.does(SYSTEM, { type: 'CloseQuestion', questionId: 'q1', answer: given });
    expect(round.recorded).toHaveLength(before);
  });

  test('is taken back when the project takes its request back', () => {
    const round = passed('information_request').does(SYSTEM, { type: 'CloseQuestion', questionId: 'q1', answer: null });
    expect(round.events('QuestionWithdrawn')).toEqual([{ type: 'QuestionWithdrawn', questionId: 'q1', reason: null }]);
  });
});

test('a recused member neither asks nor takes back', () => {
  const round = raised().does(SECRETARY, {
    type: 'RecuseMember',
    personId: 'm1',
    ground: 'interest',
    reason: noted('Found late.'),
  });
  expect(round.refused(M1, raise('q2')).code).toBe('recused');
  expect(round.refused(M1, withdraw()).code).toBe('recused');
});
