import { COUNCIL, filesDocument, rates, seats, toTheCouncil } from './case';
import { useOffice } from './office';
import { refuses } from './record';

const office = useOffice({ now: '2025-06-02T08:00:00.000Z' });

async function seated(): Promise<{ projectId: string; reviewId: string }> {
  const round = await toTheCouncil(office);
  await seats(office, round.reviewId);
  for (const person of COUNCIL) await office.act(person, `/reviews/${round.reviewId}/declarations`, { grounds: [] });
  return round;
}

interface Waiting {
  readonly stream: string;
  readonly kind: string;
}

const post = (handle: string, path: string, body: object = {}) => office.as(handle).post(`/api/v1${path}`, body);
const questionsFor = async (handle: string, reviewId: string) =>
  (await office.read(handle, `/reviews/${reviewId}/questions`)).items;
const tasksOf = async (handle: string, reviewId: string): Promise<readonly string[]> =>
  ((await office.read(handle, '/tasks?limit=200')).items as Waiting[])
    .filter(({ stream }) => stream === `review/${reviewId}`)
    .map(({ kind }) => kind);
const dueOf = async (reviewId: string, clockId: string) =>
  (await office.read('siri', `/reviews/${reviewId}`)).clocks.find(
    (clock: { clockId: string }) => clock.clockId === clockId,
  );

describe('questions to the agency', () => {
  it('go from a member by the secretary to the agency and back, each by his own task list', async () => {
    const { projectId, reviewId } = await seated();
    const asks = { text: 'What if the register is wrong?', criterion: 'data' };
    const { questionId } = await office.act('maja', `/reviews/${reviewId}/questions`, asks);
    expect(await tasksOf('siri', reviewId)).toContain('pass_on_question');
    expect(await questionsFor('anders', reviewId)).toEqual([]);
    const answer = { text: 'Then it is corrected by hand.' };
    await refuses(office, () => post('anders', `/reviews/${reviewId}/questions/${questionId}/answer`, answer), {
      ...{ status: 404, code: 'no-such-question' },
    });
    expect((await post('maja', `/reviews/${reviewId}/questions/${questionId}/passing-on`)).status).toBe(403);

    await office.act('siri', `/reviews/${reviewId}/questions/${questionId}/passing-on`);
    for (const writer of ['astrid', 'anders']) expect(await tasksOf(writer, reviewId)).toEqual(['answer_question']);
    expect(await tasksOf('bo', reviewId)).toEqual([]);
    const open = { questionId, text: asks.text, criterion: 'data', askedBy: null, status: 'passed_on', answer: null };
    expect(await questionsFor('astrid', reviewId)).toEqual([expect.objectContaining(open)]);
    expect((await office.as('bo').get(`/api/v1/reviews/${reviewId}/questions`)).status).toBe(404);

    const documentId = await filesDocument(office, projectId, 'plan');
    const documents = [{ documentId, type: 'plan', name: 'plan.txt' }];
    await office.act('astrid', `/reviews/${reviewId}/questions/${questionId}/answer`, { ...answer, documents });
    const closed = { askedBy: 'maja', status: 'answered', answeredBy: 'astrid', documents, answer: answer.text };
    for (const reader of [...COUNCIL, 'siri', 'rut'])
      expect(await questionsFor(reader, reviewId)).toEqual([expect.objectContaining(closed)]);
    expect(await tasksOf('astrid', reviewId)).toEqual([]);
  });

  it('stop the clocks where the secretary makes one an information request, until the agency answers it', async () => {
    const { projectId, reviewId } = await seated();
    const asks = { text: 'What does operation cost a year?', as: 'information_request' };
    expect((await post('maja', `/reviews/${reviewId}/questions`, asks)).body.code).toBe('not-authorised');
    const { dueDate } = await dueOf(reviewId, 'opinion');
    const { questionId } = await office.act('siri', `/reviews/${reviewId}/questions`, asks);
    for (const clock of ['opinion', 'blind_phase'])
      expect(await dueOf(reviewId, clock)).toMatchObject({ state: 'suspended', dueDate: null });
    const { requests } = await office.read('olof', `/projects/${projectId}`);
    expect(requests).toEqual([
      expect.objectContaining({ requestId: questionId, askedBy: 'siri', questions: [asks.text] }),
    ]);
    const path = `/reviews/${reviewId}/questions/${questionId}`;
    await refuses(office, () => post('astrid', `${path}/answer`, { text: 'Two million.' }), {
      ...{ status: 409, code: 'asked-by-project' },
    });

    await office.passes('2025-06-10T08:00:00.000Z');
    const answers = { answers: ['Two million.'] };
    await office.act('astrid', `/projects/${projectId}/information-requests/${questionId}/answer`, answers);
    expect(await questionsFor('mats', reviewId)).toEqual([
      expect.objectContaining({ status: 'answered', answer: 'Two million.', answeredBy: 'astrid' }),
    ]);
    const opinion = await dueOf(reviewId, 'opinion');
    expect(opinion.state).toBe('running');
    expect(opinion.dueDate > dueDate).toBe(true);
  });

  it('are taken back with the information request that one became', async () => {
    const { projectId, reviewId } = await seated();
    const asks = { text: 'Who owns the data?', as: 'information_request' };
    const { questionId } = await office.act('siri', `/reviews/${reviewId}/questions`, asks);
    await office.act('olof', `/projects/${projectId}/information-requests/${questionId}/withdrawal`);
    expect(await questionsFor('carin', reviewId)).toEqual([expect.objectContaining({ status: 'withdrawn' })]);
  });
});

describe('the facts of the draft', () => {
  const PROPOSAL = { outcome: 'supported', riskProfile: 'normal', summary: 'The supplier is new.' };

  async function drafted(): Promise<{ projectId: string; reviewId: string }> {
    const round = await seated();
    await rates(office, round.reviewId);
    await office.act('carin', `/reviews/${round.reviewId}/proposal`, PROPOSAL);
    return round;
  }

  it('are corrected by the agency, which reads the draft and not who wrote it, before anybody votes', async () => {
    const { reviewId } = await drafted();
    expect(await tasksOf('carin', reviewId)).toContain('send_fact_check');
    const votes = () => post('maja', `/reviews/${reviewId}/votes`, { vote: 'for' });
    await refuses(office, votes, { status: 409, code: 'fact-check-awaited', rule: 'expert-review.factCheck' });
    expect((await office.read('astrid', `/reviews/${reviewId}/fact-checks`)).items).toEqual([]);
    await office.act('carin', `/reviews/${reviewId}/fact-checks`);
    for (const writer of ['astrid', 'anders']) expect(await tasksOf(writer, reviewId)).toEqual(['check_facts']);
    const [sent] = (await office.read('astrid', `/reviews/${reviewId}/fact-checks`)).items;
    expect(sent).toMatchObject({ status: 'open', sentBy: null, draft: { summary: 'The supplier is new.' } });
    expect(JSON.stringify(sent)).not.toContain('carin');

    const corrections = [{ section: 'summary', text: 'It has served us since 2019.', source: 'The contract' }];
    await office.act('astrid', `/reviews/${reviewId}/fact-checks/reply`, { corrections });
    expect((await office.read('maja', `/reviews/${reviewId}/fact-checks`)).items).toEqual([
      expect.objectContaining({ status: 'corrected', corrections, sentBy: 'carin', repliedBy: 'astrid' }),
    ]);
    await office.act('carin', `/reviews/${reviewId}/proposal`, { ...PROPOSAL, summary: 'The supplier is known.' });
    for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
    await office.act('carin', `/reviews/${reviewId}/opinion`, {});
    const [kept] = (await office.read('rut', `/reviews/${reviewId}/fact-checks`)).items;
    expect(kept.draft.summary).toBe('The supplier is new.');
  });

  it('stand where the agency says nothing in its time, and that is written', async () => {
    const { projectId, reviewId } = await drafted();
    await office.act('carin', `/reviews/${reviewId}/fact-checks`);
    const { expiresAt } = await dueOf(reviewId, 'fact_check');
    await office.passes(expiresAt);
    expect((await office.read('maja', `/reviews/${reviewId}/fact-checks`)).items).toEqual([
      expect.objectContaining({ status: 'silent', repliedBy: null, closedAt: expiresAt }),
    ]);
    const { items } = await office.read('rut', `/projects/${projectId}/events?limit=200`);
    expect(items).toContainEqual(expect.objectContaining({ type: 'FactCheckSilent', actor: 'system' }));
    await office.act('maja', `/reviews/${reviewId}/votes`, { vote: 'for' });
  });

  it('are sent by the chair alone, and checked by nobody but the agency', async () => {
    const { reviewId } = await drafted();
    await refuses(office, () => post('maja', `/reviews/${reviewId}/fact-checks`), {
      status: 403,
      code: 'not-authorised',
    });
    for (const handle of ['siri', 'olof', 'astrid', 'rut'])
      expect((await post(handle, `/reviews/${reviewId}/fact-checks`)).status).toBe(403);
    await office.act('carin', `/reviews/${reviewId}/fact-checks`);
    for (const handle of ['carin', 'siri', 'olof'])
      expect((await post(handle, `/reviews/${reviewId}/fact-checks/reply`)).status).toBe(403);
    expect((await post('bo', `/reviews/${reviewId}/fact-checks/reply`)).status).toBe(404);
  });
});
