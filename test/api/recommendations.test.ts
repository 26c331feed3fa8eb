import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { checksFacts, COUNCIL, files, rates, REASONS, seats, submissionOf, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();

const SPLIT = {
  id: 'split',
  text: 'Split the delivery.',
  urgency: 'before_next_gate',
  owner: 'agency',
  due: '2025-06-02',
  evidence: 'The new plan.',
};
const STAFF = { ...SPLIT, id: 'staff', text: 'Hire an architect.', urgency: 'now', due: null };

/** The council answers with these recommendations; the ids of project and round. */
async function advised(outcome = 'supported', recommendations: object[] = [SPLIT, STAFF]) {
  const found = await toTheCouncil(office);
  await gives(found.reviewId, outcome, recommendations);
  return found;
}

async function gives(reviewId: string, outcome: string, recommendations: object[]): Promise<void> {
  await seats(office, reviewId);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
  await rates(office, reviewId);
  const proposal = { outcome, riskProfile: 'normal', summary: 'Sound.', recommendations };
  await office.act('carin', `/reviews/${reviewId}/proposal`, proposal);
  await checksFacts(office, reviewId);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
  await office.act('carin', `/reviews/${reviewId}/opinion`, {});
}

const answerPath = ({ projectId, reviewId }: { projectId: string; reviewId: string }) =>
  `/projects/${projectId}/opinions/${reviewId}/answer`;
const ANSWER = {
  text: 'We thank the council.',
  answers: [
    { recommendationId: '1.split', answer: 'comply', due: '2025-05-05', responsible: 'astrid' },
    { recommendationId: '1.staff', answer: 'explain', text: 'The architect is there already.' },
  ],
};
const kindsFor = async (handle: string): Promise<string[]> =>
  (await office.read(handle, '/tasks')).items.map(({ kind }: { kind: string }) => kind);

beforeAll(async () => {
  const admin = office.as('admin');
  const government = {
    id: 'se-government',
    kind: 'oversight',
    jurisdiction: 'SE',
    key: 'government',
    name: 'Government',
  };
  await admin.post('/api/v1/bodies', government);
  await admin.post('/api/v1/people', { id: 'minna', handle: 'minna', name: 'Minna' });
  const office_ = { personId: 'minna', bodyId: 'se-government', role: 'oversight_decider' };
  expect((await admin.post('/api/v1/appointments', office_)).status).toBe(201);
});

describe('an opinion with two recommendations', () => {
  let found: Awaited<ReturnType<typeof advised>>;
  const act = (name: string, what: string) => `/projects/${found.projectId}/recommendations/${name}/${what}`;
  const detail = (handle: string) => office.read(handle, `/projects/${found.projectId}`);

  beforeAll(async () => {
    found = await advised();
  });

  it('waits in the task list of the agency’s signatory until he has answered it', async () => {
    expect(await kindsFor('anders')).toContain('answer_opinion');
    expect((await detail('anders')).answers).toMatchObject([{ status: 'due', by: 'agency' }]);
  });

  it('is not answered by the author, by the council, or by another agency, which learns nothing', async () => {
    for (const [handle, status] of [
      ['astrid', 403],
      ['siri', 403],
      ['carin', 403],
      ['bo', 404],
    ] as const) {
      const answer = await office.as(handle).post(`/api/v1${answerPath(found)}`, ANSWER);
      expect([handle, answer.status]).toEqual([handle, status]);
    }
    const incomplete = { ...ANSWER, answers: ANSWER.answers.slice(0, 1) };
    expect(await office.as('anders').post(`/api/v1${answerPath(found)}`, incomplete)).toMatchObject({
      status: 422,
      body: { code: 'answers-incomplete', facts: { missing: ['1.staff'] } },
    });
  });

  it('is answered recommendation by recommendation', async () => {
    await office.act('anders', answerPath(found), ANSWER);
    const { answers, recommendations } = await detail('olof');
    expect(answers).toMatchObject([
      { status: 'answered', complies: 'partly', text: ANSWER.text, answeredBy: 'anders' },
    ]);
    expect(recommendations).toMatchObject([
      {
        recommendationId: '1.split',
        status: 'accepted',
        due: '2025-05-05',
        responsible: 'astrid',
        verifier: 'council',
      },
      { recommendationId: '1.staff', status: 'explained', answerText: 'The architect is there already.' },
    ]);
  });

  it('is followed: overdue it is escalated, shown, and can be listed as such', async () => {
    await office.act('doris', `/projects/${found.projectId}/decisions`, { value: 'approve', reasons: REASONS });
    await office.passes('2025-05-06T08:00:00.000Z');
    const overdue = await office.read('olof', '/recommendations?overdue=true');
    expect(overdue.items).toMatchObject([{ recommendationId: '1.split', overdue: true, escalatedTo: 'oversight' }]);
    expect(await kindsFor('doris')).toContain('follow_up_recommendation');
    expect((await office.read('astrid', '/notifications')).items.map(({ kind }: { kind: string }) => kind)).toContain(
      'clock_reminder',
    );
    expect((await office.read('olof', '/recommendations?body=council&open=true&owner=agency')).items).toHaveLength(1);
    expect((await office.read('olof', '/recommendations?status=verified')).items).toEqual([]);
  });

  it('is closed by the council on the evidence, never by the agency', async () => {
    const claim = { evidence: 'Three parts.', link: 'https://example.org/plan' };
    expect((await office.as('olof').post(`/api/v1${act('1.split', 'completion')}`, claim)).body.code).toBe(
      'not-authorised',
    );
    expect((await office.as('bo').post(`/api/v1${act('1.split', 'completion')}`, claim)).status).toBe(404);
    await office.act('astrid', act('1.split', 'completion'), claim);
    expect(await kindsFor('siri')).toContain('verify_recommendation');
    const verdict = { verdict: 'verified', reason: 'The plan was read.' };
    expect((await office.as('anders').post(`/api/v1${act('1.split', 'verification')}`, verdict)).status).toBe(403);
    expect((await office.as('olof').post(`/api/v1${act('1.split', 'verification')}`, verdict)).status).toBe(403);
    await office.act('siri', act('1.split', 'verification'), verdict);
    expect((await detail('astrid')).recommendations[0]).toMatchObject({
      status: 'verified',
      claimEvidence: 'Three parts.',
      claimLink: 'https://example.org/plan',
      reason: 'The plan was read.',
    });
    expect(await office.as('siri').post(`/api/v1${act('1.split', 'verification')}`, verdict)).toMatchObject({
      status: 404,
      body: { code: 'no-such-recommendation' },
    });
  });

  it('counts in the figures', async () => {
    const { all, byStatus, byCouncil, byAgency, byUrgency } = await office.read('rut', '/recommendations/statistics');
    expect(all).toMatchObject({
      total: 2,
      open: 0,
      verified: 1,
      explained: 1,
      onTime: { of: 1, count: 0, percent: 0 },
    });
    expect(all.medianDaysToClose).toBeGreaterThan(30);
    expect(byStatus).toEqual({ explained: 1, verified: 1 });
    expect(byCouncil).toMatchObject([{ jurisdiction: 'SE', council: 'council', total: 2 }]);
    expect(byAgency).toMatchObject([{ agency: { id: 'se-agency', name: 'Body se-agency' }, verified: 1 }]);
    expect(byUrgency.map(({ urgency, total }: { urgency: string; total: number }) => [urgency, total])).toEqual([
      ['before_next_gate', 1],
      ['now', 1],
    ]);
    expect((await office.read('rut', '/recommendations/statistics?urgency=now')).all).toMatchObject({ total: 1 });
    expect((await office.read('bo', '/recommendations/statistics?agency=nobody')).all).toMatchObject({
      total: 0,
      medianDaysToClose: null,
      onTime: { of: 0, count: 0, percent: null },
    });
  });

  it('is public as far as the regime publishes it: what was recommended and what became of it, and nobody’s name', async () => {
    const { body } = await office.anonymous.get('/api/v1/recommendations');
    expect(body.items).toMatchObject([
      { recommendationId: '1.split', status: 'verified', text: SPLIT.text, answer: 'comply' },
      { recommendationId: '1.staff', status: 'explained', answerText: 'The architect is there already.' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/astrid|Three parts|example\.org/);
    const published = await office.anonymous.get(`/api/v1/projects/${found.projectId}`);
    expect(published.body.fields).toMatchObject({
      recommendation: [{ recommendationId: '1.split' }, { recommendationId: '1.staff' }],
      answer: [{ status: 'answered', complies: 'partly' }],
      opinion: [{ reviewId: found.reviewId, outcome: 'supported' }],
    });
    expect(published.text).not.toMatch(/anders|astrid/);
  });

  it('is listed page by page', async () => {
    const first = await office.read('olof', '/recommendations?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await office.read('olof', `/recommendations?limit=1&cursor=${first.next}`);
    expect(second).toMatchObject({ next: null });
    expect([first, second].map(({ items }) => items[0].recommendationId).sort()).toEqual(['1.split', '1.staff']);
    expect((await office.as('olof').get('/api/v1/recommendations?cursor=nonsense')).status).toBe(400);
  });
});

describe('a question that is reviewed again', () => {
  it('opens a round that names the earlier one; both stay readable, and the public sees which stands', async () => {
    const { projectId, reviewId } = await advised();
    const body = { reason: 'The supplier is bankrupt.', newFacts: 'The register of companies.' };
    const path = `/projects/${projectId}/opinions/${reviewId}/reopening`;
    expect((await office.as('olof').post(`/api/v1${path}`, body)).status).toBe(403);
    expect((await office.as('anders').post(`/api/v1${path}`, body)).status).toBe(403);
    const { reviewId: again } = await office.act('doris', path, body);
    expect(await office.read('siri', `/reviews/${again}`)).toMatchObject({ reopens: reviewId, status: 'open' });
    const decision = { value: 'approve', reasons: REASONS };
    expect(await office.as('doris').post(`/api/v1/projects/${projectId}/decisions`, decision)).toMatchObject({
      status: 409,
      body: { code: 'opinion-awaited' },
    });
    await gives(again, 'not-supported', [{ ...SPLIT, id: 'stop' }]);
    expect((await office.read('siri', `/reviews/${reviewId}`)).opinion).toMatchObject({ outcome: 'supported' });
    const { reviews, recommendations } = await office.read('olof', `/projects/${projectId}`);
    expect(reviews).toHaveLength(2);
    expect(reviews).toContainEqual(expect.objectContaining({ id: reviewId, outcome: 'supported', reopens: null }));
    expect(reviews).toContainEqual(expect.objectContaining({ id: again, outcome: 'not-supported', reopens: reviewId }));
    expect(recommendations.map(({ recommendationId }: { recommendationId: string }) => recommendationId)).toEqual([
      '1.split',
      '1.staff',
      '2.stop',
    ]);
    const { fields } = (await office.anonymous.get(`/api/v1/projects/${projectId}`)).body;
    expect(fields.opinion).toContainEqual(expect.objectContaining({ reviewId, supersededBy: again }));
    expect(fields.opinion).toContainEqual(expect.objectContaining({ reviewId: again, reopens: reviewId }));
  });
});

describe('a political direction', () => {
  it('is asked for with an objection, given in writing, and shown as what it is wherever the decision is shown', async () => {
    const { projectId, reviewId } = await advised('not-supported', [SPLIT]);
    const on = (path: string) => `/projects/${projectId}/${path}`;
    await office.act('doris', on('decisions'), { value: 'reject', reasons: REASONS });
    const [{ decisionId }] = (await office.read('olof', on('decisions'))).items;
    await office.act('sten', on(`decisions/${decisionId}/signature`), {});
    expect(await office.read('olof', `/projects/${projectId}`)).toMatchObject({ status: 'rejected', ended: true });
    await office.act('doris', on('direction-requests'), { objection: 'The money is not well spent.' });
    expect(await kindsFor('minna')).toContain('give_direction');
    const direction = { text: 'Go on.', reasons: 'The need is urgent.', documents: [] as object[] };
    expect(await office.as('doris').post(`/api/v1${on('directions')}`, direction)).toMatchObject({ status: 403 });
    expect(await office.as('minna').post(`/api/v1${on('directions')}`, direction)).toMatchObject({
      status: 422,
      body: { code: 'written-form-missing', errors: [{ pointer: '/documents' }] },
    });
    const documentId = 'a'.repeat(64);
    direction.documents = [{ documentId, type: 'direction', name: 'Direction.pdf' }];
    const { directionId } = await office.act('minna', on('directions'), direction);
    const detail = await office.read('olof', `/projects/${projectId}`);
    expect(detail).toMatchObject({
      status: 'running',
      ended: false,
      overlays: ['by_direction'],
      decisions: [{ value: 'reject', overruledBy: directionId }],
      directions: [
        {
          directedBy: 'minna',
          overrules: decisionId,
          againstOpinion: reviewId,
          objection: { by: ['doris'], text: 'The money is not well spent.' },
        },
      ],
      recommendations: [{ status: 'open', closedAt: null }],
    });
    const { fields } = (await office.anonymous.get(`/api/v1/projects/${projectId}`)).body;
    expect(fields.direction).toMatchObject([{ body: 'government', text: 'Go on.', overrules: decisionId }]);
    expect(fields.decision).toMatchObject([{ value: 'reject', overruledByDirection: directionId }]);
    expect(JSON.stringify(fields)).not.toMatch(/minna|doris/);
  });

  it('is nobody’s to give on a project that nobody has spoken against', async () => {
    const projectId = await files(office, submissionOf(25));
    const direction = { text: 'Go on.', reasons: 'x', documents: [] };
    expect(await office.as('minna').post(`/api/v1/projects/${projectId}/directions`, direction)).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-overrule' },
    });
    expect(
      (await office.as('anders').post(`/api/v1/projects/${projectId}/reexamination`, { reasons: 'x' })).body.code,
    ).toBe('reexamination-not-open');
  });
});

it('nothing of all this differs from what the events say', async () => {
  const database = connectDatabase({
    url: office.database.applicationUrl,
    maxConnections: 2,
    onIdleError: (error) => {
      throw error;
    },
  });
  expect(await rebuild(database, { check: true })).toMatchObject({ differing: 0, differences: [] });
  await database.close();
});
