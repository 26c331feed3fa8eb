import { randomUUID } from 'node:crypto';
import { useApi } from '../support/api';
import { setUpCast } from '../support/cast';

const api = useApi();
const author = api.as('agency-author');
const approver = api.as('agency-approver');

const dkk = (amount: string) => ({ amount, currency: 'DKK' });
const CONTENT = {
  title: 'A new case system',
  summary: 'Replaces the old one.',
  kind: 'project',
  cost: {
    currency: 'DKK',
    vat: 'excluded',
    lines: [{ class: 'delivery', point: dkk('20000000.00'), per: 'total' }],
  },
  plannedStart: '2025-09-01',
  plannedEnd: '2027-06-30',
};

const regimeId = 'DK-2021';
beforeAll(() => setUpCast(api, { jurisdiction: 'DK', agencyFacts: { type: 'ministry' } }));

const begin = async (content: object = CONTENT, caller = author) =>
  caller.post('/api/v1/drafts', { agencyId: 'agency', regimeId, content });

describe('a draft', () => {
  it('is its agency’s alone', async () => {
    const { body, headers } = await begin();
    expect(headers.get('location')).toBe(`/api/v1/drafts/${body.id}`);
    expect((await author.get(`/api/v1/drafts/${body.id}`)).status).toBe(200);
    expect((await approver.get(`/api/v1/drafts/${body.id}`)).status).toBe(200);
    await api.as('admin').post('/api/v1/bodies', { id: 'other', kind: 'agency', name: 'Other', jurisdiction: 'DK' });
    await api.as('admin').post('/api/v1/people', { id: 'stranger', handle: 'stranger', name: 'Stranger' });
    await api
      .as('admin')
      .post('/api/v1/appointments', { personId: 'stranger', bodyId: 'other', role: 'agency_approver' });
    expect((await api.as('stranger').get(`/api/v1/drafts/${body.id}`)).status).toBe(404);
    expect((await api.as('stranger').get('/api/v1/drafts')).body.items).toEqual([]);
    expect((await api.as('auditor').get(`/api/v1/drafts/${body.id}`)).status).toBe(403);
    expect((await api.as('stranger').post('/api/v1/drafts', { agencyId: 'agency', regimeId })).status).toBe(404);
  });

  it('may be incomplete, and says what is missing', async () => {
    const { status, body } = await begin({ title: 'Only a title', cost: { currency: 'EU' } });
    expect(status).toBe(201);
    const pointers = body.missing.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/summary', '/kind', '/cost/currency', '/cost/vat']));
  });

  it('knows only the fields of a submission', async () => {
    expect(await begin({ colour: 'red' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/content/colour', rule: 'unknown-field' }] },
    });
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const body = `{"agencyId":"agency","regimeId":"${regimeId}","content":{"title":${deep}}}`;
    const headers = { 'content-type': 'application/json' };
    expect(await author.post('/api/v1/drafts', body, headers)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/content/title', rule: 'depth' }] },
    });
  });

  it('is saved piece by piece, and a save on a stale version is told who was faster, and when', async () => {
    const { body, headers } = await begin();
    const path = `/api/v1/drafts/${body.id}`;
    expect(headers.get('etag')).toBe('"1"');
    expect(await author.patch(path, { content: { title: 'X' } })).toMatchObject({
      status: 428,
      body: { code: 'precondition-required' },
    });
    const saved = await author.patch(
      path,
      { content: { title: 'Better', summary: null, cost: { vat: 'included' } } },
      { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' },
    );
    expect(saved).toMatchObject({ status: 200, body: { version: 2, title: 'Better', authors: ['agency-author'] } });
    expect(saved.body.content).toEqual({
      ...CONTENT,
      title: 'Better',
      summary: undefined,
      cost: { ...CONTENT.cost, vat: 'included' },
    });
    const stale = await approver.patch(path, { content: { title: 'Worse' } }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({
      status: 412,
      body: {
        code: 'stale-version',
        facts: { present: '"2"', changedBy: 'agency-author', changedAt: '2025-03-03T08:00:00.000Z' },
      },
    });
    expect((await approver.patch(path, { content: {} }, { 'if-match': 'W/"2"' })).status).toBe(412);
    expect((await approver.patch(path, { content: {} }, { 'if-match': 'two' })).body.code).toBe('malformed-header');
    expect((await author.get(path, { 'if-none-match': '"2"' })).status).toBe(304);
    const written = await approver.put(path, { content: CONTENT }, { 'if-match': '"2"' });
    expect(written).toMatchObject({ status: 200, body: { version: 3, authors: ['agency-author', 'agency-approver'] } });
  });

  it('loses no save when many come at once: one wins, the others are told', async () => {
    const { body } = await begin();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        author.patch(`/api/v1/drafts/${body.id}`, { content: { title: `T${n}` } }, { 'if-match': '"1"' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(7);
  });

  it('is thrown away for good', async () => {
    const { body } = await begin();
    expect((await author.delete(`/api/v1/drafts/${body.id}`, { 'if-match': '"1"' })).status).toBe(204);
    expect((await author.get(`/api/v1/drafts/${body.id}`)).status).toBe(404);
  });

  it('comes in pages, the last changed first', async () => {
    const seen: string[] = [];
    let path: string | null = '/api/v1/drafts?limit=2';
    while (path !== null) {
      const answer = await author.get(path);
      seen.push(...answer.body.items.map(({ id }: { id: string }) => id));
      const [, next] = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '') ?? [];
      path = next ?? null;
      expect(answer.body.next === null).toBe(path === null);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await api.services.db.draft.count({ where: { agencyId: 'agency' } }));
  });
});

describe('a submission', () => {
  const submit = (id: string, headers: Record<string, string> = {}, body: object = {}, caller = approver) =>
    caller.post(`/api/v1/drafts/${id}/submission`, body, { 'if-match': '"1"', ...headers });

  it('is by the approver, who read this very version', async () => {
    const { body } = await begin();
    expect((await submit(body.id, {}, {}, author)).status).toBe(403);
    expect((await approver.post(`/api/v1/drafts/${body.id}/submission`)).status).toBe(428);
    expect((await submit(body.id, { 'if-match': '"7"' })).status).toBe(412);
    const key = randomUUID();
    const filed = await submit(body.id, { 'idempotency-key': key });
    expect(filed).toMatchObject({ status: 201, body: { stream: `project/${body.id}`, version: 1 } });
    expect(filed.headers.get('location')).toBe(`/api/v1/projects/${body.id}`);
    const again = await submit(body.id, { 'idempotency-key': key });
    expect([again.status, again.text]).toEqual([filed.status, filed.text]);
    expect(await submit(body.id)).toMatchObject({ status: 409, body: { code: 'draft-submitted' } });
    expect(await author.patch(`/api/v1/drafts/${body.id}`, { content: {} }, { 'if-match': '"1"' })).toMatchObject({
      status: 409,
      body: { code: 'draft-submitted' },
    });
  });

  it('is never by one of its authors, and the refusal is the same when it is asked for again', async () => {
    const { body } = await begin(CONTENT, approver);
    const key = { 'idempotency-key': randomUUID() };
    const refused = await submit(body.id, key);
    expect(refused).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
    const again = await submit(body.id, key);
    expect([again.status, again.text]).toEqual([refused.status, refused.text]);
    expect(await api.services.db.stream.count({ where: { name: `project/${body.id}` } })).toBe(0);
  });

  it('is checked whole: every fault with its field, rule and remedy, and nothing half-done remains', async () => {
    const { body } = await begin({
      ...CONTENT,
      cost: {
        currency: 'EUR',
        vat: 'excluded',
        lines: [
          { class: 'delivery', point: { amount: '-5.00', currency: 'EUR' }, per: 'total' },
          { class: 'delivery', point: { amount: '1e9', currency: 'EUR' }, per: 'total' },
          { class: 'delivery', point: { amount: '99999999999999999.00', currency: 'EUR' }, per: 'total' },
          { class: 'delivery', point: { amount: '1.005', currency: 'EUR' }, per: 'total' },
          { class: 'delivery', point: { amount: '1.00', currency: 'ZZZ' }, per: 'total' },
          { class: 'operation', point: { amount: '1.00', currency: 'EUR' }, per: 'year' },
        ],
      },
      plannedStart: '2025-02-30',
      facts: { 'agency.type': 'ministry' },
    });
    const before = await api.services.db.event.count();
    const refused = await submit(body.id);
    expect(refused).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    const rules = refused.body.errors.map(({ pointer, rule }: { pointer: string; rule: string }) => [pointer, rule]);
    expect(rules).toEqual(
      expect.arrayContaining([
        ['/cost/lines/0/point/amount', 'not-negative'],
        ['/cost/lines/1/point/amount', 'malformed-amount'],
        ['/cost/lines/2/point/amount', 'overflow'],
        ['/cost/lines/3/point/amount', 'too-many-decimals'],
        ['/cost/lines/4/point/currency', 'unknown-currency'],
        ['/cost/lines/5/years', 'years-with-per-year'],
        ['/plannedStart', 'local-date'],
        ['/facts', 'reserved-fact'],
      ]),
    );
    expect(await api.services.db.event.count()).toBe(before);
    expect((await author.get(`/api/v1/drafts/${body.id}`)).body.submittedAt).toBeNull();
  });

  it('is in the currency of its regime', async () => {
    const cost = {
      ...CONTENT.cost,
      currency: 'EUR',
      lines: [{ class: 'delivery', point: { amount: '1.00', currency: 'EUR' } }],
    };
    const { body } = await begin({ ...CONTENT, cost });
    expect(await submit(body.id)).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'draft', pointer: '/cost/currency', rule: 'regime-currency' }] },
    });
  });

  it('is amended by a draft made from the project, with a reason', async () => {
    const { body } = await begin();
    expect((await submit(body.id)).status).toBe(201);
    const amendment = await author.post(`/api/v1/projects/${body.id}/drafts`);
    expect(amendment).toMatchObject({ status: 201, body: { projectId: body.id, content: CONTENT, missing: [] } });
    expect(await submit(amendment.body.id)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    const filed = await submit(amendment.body.id, {}, { reason: 'A typing error.' });
    expect(filed).toMatchObject({ status: 200, body: { stream: `project/${body.id}`, version: 2 } });
    expect((await submit(amendment.body.id, {}, { reason: 'Again.' })).body.code).toBe('draft-submitted');
  });
});
