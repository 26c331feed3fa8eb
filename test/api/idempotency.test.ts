import { randomUUID } from 'node:crypto';
import { useApi } from '../support/api';

const api = useApi();
const admin = api.as('admin');
const person = (handle: string) => ({ handle, name: 'Somebody' });

describe('an Idempotency-Key', () => {
  it('is needed on every POST that changes something', async () => {
    const answer = await admin.request('/api/v1/people', { method: 'POST', body: person('a') });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
    expect(await admin.post('/api/v1/people', person('a'), { 'idempotency-key': 'with blank' })).toMatchObject({
      status: 400,
      body: { code: 'malformed-header', errors: [{ in: 'header', pointer: '/Idempotency-Key' }] },
    });
    expect(await api.services.db.person.count({ where: { handle: 'a' } })).toBe(0);
  });

  it('gets the same bytes again, and the thing is made once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await admin.post('/api/v1/people', person('b'), key);
    const second = await admin.post('/api/v1/people', person('b'), key);
    expect(first.status).toBe(201);
    expect([second.status, second.text, second.headers.get('etag'), second.headers.get('location')]).toEqual([
      first.status,
      first.text,
      first.headers.get('etag'),
      first.headers.get('location'),
    ]);
    expect(await api.services.db.audit.count({ where: { subject: `person/${first.body.id}` } })).toBe(1);
  });

  it('gets the same bytes when twenty come at once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => admin.post('/api/v1/people', person('c'), key)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
  });

  it('stands for one request: another body is refused, and changes nothing', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await admin.post('/api/v1/people', person('d'), key);
    expect(await admin.post('/api/v1/people', person('e'), key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await admin.post('/api/v1/bodies', person('d'), key)).toMatchObject({ status: 422 });
    expect(await api.services.db.person.count({ where: { handle: 'e' } })).toBe(0);
  });

  it('is each person’s own', async () => {
    await admin.post('/api/v1/people', { id: 'second', ...person('second') });
    await admin.post('/api/v1/appointments', { personId: 'second', bodyId: 'administration', role: 'administrator' });
    const key = { 'idempotency-key': 'shared' };
    expect((await admin.post('/api/v1/people', person('f'), key)).status).toBe(201);
    expect((await api.as('second').post('/api/v1/people', person('g'), key)).status).toBe(201);
  });

  it('keeps nothing of a request that was refused for its form, so that it can be corrected', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect((await admin.post('/api/v1/people', { handle: 'H!' }, key)).status).toBe(422);
    expect((await admin.post('/api/v1/people', person('h'), key)).status).toBe(201);
  });
});
