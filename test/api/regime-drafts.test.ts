import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useApi, type TestAnswer } from '../support/api';
import { setUpCast } from '../support/cast';
import { appointSecond } from '../support/proclaim';

const api = useApi({ now: '2025-03-03T08:00:00.000Z' });
const DECIDER = 'oversight-decider';
const YAML = { 'content-type': 'application/yaml' };
const PRESET = readFileSync(join(__dirname, '../../regimes/dk/dk-2021.yaml'), 'utf8');

beforeAll(async () => {
  await setUpCast(api, { jurisdiction: 'DK', agencyFacts: { type: 'ministry' } });
  await appointSecond((as, path, body) => api.as(as).post(`/api/v1${path}`, body));
});

const begin = (as: string, body: object): Promise<TestAnswer> => api.as(as).post('/api/v1/regime-drafts', body);
const path = (id: string, rest = ''): string => `/api/v1/regime-drafts/${id}${rest}`;
const write = (as: string, id: string, version: number, text: string): Promise<TestAnswer> =>
  api.as(as).put(path(id), text, { ...YAML, 'if-match': `"${version}"` });
const propose = (as: string, id: string, version: number): Promise<TestAnswer> =>
  api.as(as).post(path(id, '/proposal'), { reason: 'The line was raised.' }, { 'if-match': `"${version}"` });
const act = (
  as: string,
  { regimeId, hash }: TestAnswer['body'],
  step: string,
  body: object = {},
): Promise<TestAnswer> => api.as(as).post(`/api/v1/regimes/${regimeId}/versions/${hash}/${step}`, body);
const BECAUSE = { reason: 'Read and agreed.' };

/** A proposed version, written and proposed by the decider alone. */
async function proposed(version: string, change = (text: string) => text): Promise<TestAnswer['body']> {
  const { body: draft } = await begin(DECIDER, { from: 'DK-2021', id: 'DK-trial', version });
  const written = await write(DECIDER, draft.id, 1, change(draft.text));
  const answer = await propose(DECIDER, draft.id, written.body.version);
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('a draft of rules', () => {
  it('begins as the text of the preset, comments and all, under its own names', async () => {
    const { status, body } = await begin(DECIDER, { from: 'DK-2021', id: 'DK-mine', version: '1' });
    expect(status).toBe(201);
    const differing = body.text.split('\n').filter((line: string, at: number) => line !== PRESET.split('\n')[at]);
    expect(differing).toEqual(['id: DK-mine', expect.stringMatching(/^version: ["']?1["']?$/)]);
    expect(body).toMatchObject({ jurisdiction: 'DK', authors: [DECIDER], valid: true, faults: [] });
    const file = await api.as(DECIDER).get(path(body.id, '/text'));
    expect([file.headers.get('content-type'), file.text]).toEqual(['application/yaml', body.text]);
    const { body: comparison } = await api.as(DECIDER).get(path(body.id, '/comparison'));
    expect(comparison.changes.map(({ section }: { section: string }) => section)).toEqual(['id']);
  });

  it('may be wrong while it is written: every fault has its line, its rule and its remedy', async () => {
    const { body: draft } = await begin(DECIDER, { from: 'DK-2021', version: 'wrong' });
    const text: string = draft.text.replace('decision: follow-up', 'decision: nothing');
    const written = await write(DECIDER, draft.id, 1, text);
    expect(written).toMatchObject({ status: 200, body: { valid: false, version: 2 } });
    const { body } = await api.as(DECIDER).get(path(draft.id, '/faults'));
    const line = text.split('\n').findIndex((each: string) => each.includes('decision: nothing')) + 1;
    expect(body.faults).toEqual([
      expect.objectContaining({ pointer: '/gates/0/decision', rule: 'unresolved', line, remedy: expect.any(String) }),
    ]);
    expect(new Set(body.warnings.map(({ rule }: { rule: string }) => rule))).toEqual(
      new Set(['unverified', 'no-review-date', 'idle-body']),
    );
    expect(await propose(DECIDER, draft.id, 2)).toMatchObject({
      status: 422,
      body: { code: 'validation-failed', errors: [expect.objectContaining({ in: 'draft', rule: 'unresolved' })] },
    });
    expect((await write(DECIDER, draft.id, 2, 'not: [yet')).body).toMatchObject({ valid: false, version: 3 });
    expect((await api.as(DECIDER).get(path(draft.id, '/comparison'))).status).toBe(422);
  });

  it('tells the second of two writers that the other was faster, and who it was', async () => {
    const { body: draft } = await begin(DECIDER, { from: 'DK-2021', version: 'two' });
    expect((await write('admin', draft.id, 1, `${draft.text}# by the administrator\n`)).status).toBe(200);
    expect(await write(DECIDER, draft.id, 1, draft.text)).toMatchObject({
      status: 412,
      body: { code: 'stale-version', facts: { present: '"2"', changedBy: 'demo-administrator' } },
    });
    expect((await api.as(DECIDER).put(path(draft.id), draft.text, YAML)).status).toBe(428);
    const { body } = await api.as(DECIDER).get(path(draft.id));
    expect(body.authors).toEqual([DECIDER, 'demo-administrator']);
  });

  it('is thrown away, and its jurisdiction stays the one that it was begun for', async () => {
    const { body: draft } = await begin(DECIDER, { from: 'DK-2021', version: 'away' });
    const moved = await write(DECIDER, draft.id, 1, draft.text.replace('jurisdiction: DK', 'jurisdiction: SE'));
    expect(moved.body.faults).toContainEqual(expect.objectContaining({ rule: 'other-jurisdiction' }));
    expect((await api.as(DECIDER).delete(path(draft.id), { 'if-match': '"1"' })).status).toBe(412);
    expect((await api.as(DECIDER).delete(path(draft.id), { 'if-match': '"2"' })).status).toBe(204);
    expect((await api.as(DECIDER).get(path(draft.id))).status).toBe(404);
    const trail = await api.as('auditor').get(`/api/v1/audit?subject=regime_draft/${draft.id}`);
    expect(trail.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'regime_draft.remove',
      'regime_draft.write',
      'regime_draft.create',
    ]);
  });

  it('is not there for those who make the rules of another jurisdiction', async () => {
    const { body: draft } = await begin('admin', { from: 'FR-2023', version: 'trial' });
    expect((await api.as(DECIDER).get(path(draft.id))).status).toBe(404);
    expect((await begin(DECIDER, { from: 'FR-2023', version: 'trial' })).status).toBe(404);
    expect((await begin('agency-approver', { from: 'DK-2021' })).status).toBe(403);
    const { body } = await api.as(DECIDER).get('/api/v1/regime-drafts');
    expect(body.items.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction)).not.toContain('FR');
    expect(await begin('admin', { from: 'nothing' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/from' }] },
    });
  });
});

describe('a version of rules', () => {
  it('comes into force when another person than its writers has approved it', async () => {
    const version = await proposed('four-eyes');
    expect(version).toMatchObject({ regimeId: 'DK-trial', status: 'proposed' });
    expect(await act('admin', version, 'activation')).toMatchObject({ status: 409, body: { code: 'needs-approval' } });
    expect(await act(DECIDER, version, 'approval', BECAUSE)).toMatchObject({
      status: 403,
      body: { code: 'own-rules' },
    });
    expect((await act('admin', version, 'approval', BECAUSE)).body.status).toBe('approved');
    expect((await act(DECIDER, version, 'activation')).status).toBe(403);
    expect((await act('admin', version, 'activation')).body).toMatchObject({ status: 'active' });
    const { body } = await api.as('auditor').get(`/api/v1/regimes/DK-trial/versions/${version.hash}/adoption`);
    expect(body.steps).toMatchObject([
      { act: 'propose', by: DECIDER, reason: 'The line was raised.', authors: [DECIDER] },
      { act: 'approve', by: 'demo-administrator', reason: 'Read and agreed.' },
      { act: 'publish', by: 'demo-administrator' },
    ]);
  });

  it('waits in the task list of whoever may approve it, until somebody has, or it is taken back', async () => {
    const version = await proposed('waits');
    const waiting = async (handle: string) =>
      ((await api.as(handle).get('/api/v1/tasks?limit=200')).body.items as TestAnswer['body'][]).filter(
        ({ kind, subject }) => kind === 'approve_rules' && subject.hash === version.hash,
      );
    expect(await waiting(DECIDER)).toEqual([]);
    expect(await waiting('oversight-officer')).toEqual([]);
    const [task] = await waiting('admin');
    expect(task).toMatchObject({
      ...{ stream: `regime/${version.hash}`, project: null, assignee: { role: 'administrator' } },
      subject: { regimeId: 'DK-trial', version: 'waits', proposedBy: DECIDER, reason: 'The line was raised.' },
    });
    await act(DECIDER, version, 'refusal', { reason: 'Taken back.' });
    expect(await waiting('admin')).toEqual([]);
    await act(DECIDER, version, 'proposal', BECAUSE);
    const [again] = await waiting('admin');
    expect((await api.as('admin').post(again!.acts[0].href, BECAUSE)).body.status).toBe('approved');
    expect(await waiting('admin')).toEqual([]);
  });

  it('is not approved by anybody who wrote in its draft, nor by who added it', async () => {
    const { body: draft } = await begin(DECIDER, { from: 'DK-2021', id: 'DK-trial', version: 'many-hands' });
    await write('admin', draft.id, 1, `${draft.text}# a word by the administrator\n`);
    const { body: version } = await propose(DECIDER, draft.id, 2);
    expect((await act('admin', version, 'approval', BECAUSE)).body.code).toBe('own-rules');
    expect((await act('second-administrator', version, 'approval', BECAUSE)).status).toBe(200);
    const added = await api.as('admin').post('/api/v1/regimes', draft.text.replace('many-hands', 'added'), YAML);
    await act('second-administrator', added.body, 'proposal', BECAUSE);
    expect((await act('admin', added.body, 'approval', BECAUSE)).body.code).toBe('own-rules');
  });

  it('keeps its text with its comments, and its draft changes no more', async () => {
    const version = await proposed('kept', (text) => `# Why we do this.\n${text}`);
    const { body: next } = await begin(DECIDER, { from: version.hash, version: 'kept-2' });
    expect(next.text.startsWith('# Why we do this.\n')).toBe(true);
    const { body: drafts } = await api.as(DECIDER).get('/api/v1/regime-drafts?limit=200');
    const old = drafts.items.find(({ proposedHash }: { proposedHash: string }) => proposedHash === version.hash);
    expect(await write(DECIDER, old.id, old.version, PRESET)).toMatchObject({
      status: 409,
      body: { code: 'draft-submitted' },
    });
  });

  it('that is refused goes back, with the reason, and can be proposed again', async () => {
    const version = await proposed('refused');
    expect((await act('admin', version, 'refusal', { reason: 'The line is too low.' })).body.status).toBe('draft');
    expect((await act('admin', version, 'approval', BECAUSE)).body.code).toBe('wrong-adoption-stage');
    expect((await act(DECIDER, version, 'proposal', BECAUSE)).body.status).toBe('proposed');
  });

  it('is told to the agencies of its jurisdiction, and admits from its day to its last', async () => {
    const version = await proposed('dated', (text) => text.replace(/^validFrom: .*$/m, 'validFrom: 2025-01-01'));
    await act('admin', version, 'approval', BECAUSE);
    const early = await act('admin', version, 'activation', { from: '2024-12-31' });
    expect(early).toMatchObject({ status: 422, body: { code: 'outside-validity', errors: [{ pointer: '/from' }] } });
    const published = await act('admin', version, 'activation', { from: '2025-04-01' });
    expect(published.body).toMatchObject({ status: 'active', admitsFrom: '2025-04-01', admitsUntil: null });
    const { body: news } = await api.as('agency-author').get('/api/v1/notifications');
    expect(news.items[0]).toMatchObject({
      projectId: null,
      kind: 'rules_published',
      facts: { regimeId: 'DK-trial', version: 'dated', day: '2025-04-01', hash: version.hash },
    });
    const { regimes } = api.services.register;
    expect((await regimes.activeAt('DK-trial', '2025-04-01'))?.hash).toBe(version.hash);
    expect((await regimes.activeAt('DK-trial', '2025-03-31'))?.hash).not.toBe(version.hash);
    const past = await act('admin', version, 'retirement', { reason: 'Superseded.', lastDay: '2025-03-02' });
    expect(past).toMatchObject({ status: 422, body: { code: 'outside-validity' } });
    const ended = await act('admin', version, 'retirement', { reason: 'Superseded.', lastDay: '2025-06-30' });
    expect(ended.body).toMatchObject({ status: 'active', admitsUntil: '2025-06-30' });
    expect((await regimes.activeAt('DK-trial', '2025-06-30'))?.hash).toBe(version.hash);
    expect((await regimes.activeAt('DK-trial', '2025-07-01'))?.hash).not.toBe(version.hash);
  });
});

test('in a rehearsal rules are tried without approval, and a corrected text takes the place of the one before', async () => {
  const text = PRESET.replace(/^id: .*$/m, 'id: DK-rehearsed');
  const first = await api.as(DECIDER).post('/api/v1/rehearsal/regimes', text, YAML);
  expect(first).toMatchObject({ status: 201, body: { regimeId: 'DK-rehearsed', status: 'active' } });
  const second = await api
    .as(DECIDER)
    .post('/api/v1/rehearsal/regimes', text.replace('amount: 1500000000', 'amount: 1600000000'), YAML);
  expect(second.body.hash).not.toBe(first.body.hash);
  const { body } = await api.anonymous.get('/api/v1/regimes/DK-rehearsed');
  expect(
    body.items.map(({ hash, status }: { hash: string; status: string }) => [hash === second.body.hash, status]),
  ).toEqual(
    expect.arrayContaining([
      [true, 'active'],
      [false, 'draft'],
    ]),
  );
  expect((await api.as('agency-author').post('/api/v1/rehearsal/regimes', text, YAML)).status).toBe(403);
});
