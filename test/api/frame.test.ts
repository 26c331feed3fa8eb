import { gzipSync } from 'node:zlib';
import { useApi } from '../support/api';

const api = useApi();
const JSON_TYPE = { 'content-type': 'application/json', 'idempotency-key': 'k' };

describe('what everybody may see', () => {
  it('is whether the service lives, whether it is ready, and what it is', async () => {
    expect((await api.anonymous.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await api.anonymous.get('/health/ready')).body).toEqual({ status: 'ready', parts: { database: 'up' } });
    const info = (await api.anonymous.get('/info')).body;
    expect(info).toMatchObject({
      service: 'tollgate',
      mode: 'rehearsal',
      clock: { now: '2025-03-03T08:00:00.000Z', virtual: true },
    });
    expect(info.regimes.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([expect.stringMatching(/dk/i)]),
    );
  });

  it('is the description for machines, and a page to browse it without anything inline or from elsewhere', async () => {
    expect((await api.anonymous.get('/api/v1/openapi.json')).body).toMatchObject({ openapi: '3.1.1' });
    const page = await api.anonymous.get('/docs');
    expect(page.text).not.toMatch(/<script>|<style|style=|https?:/);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    for (const [, asset] of page.text.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)) {
      expect((await api.anonymous.get(asset!)).status).toBe(200);
    }
  });
});

describe('a problem', () => {
  it('is an RFC 9457 document whose type leads to its page', async () => {
    const answer = await api.anonymous.get('/api/v1/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ title: 'Not found', status: 404, code: 'not-found' });
    expect(answer.body.instance).toMatch(/^urn:uuid:/);
    const page = await api.anonymous.get(new URL(answer.body.type).pathname);
    expect(page.status).toBe(200);
    expect(page.text).toContain('not-found');
  });

  it('names the methods that an address has', async () => {
    const answer = await api.anonymous.request('/api/v1/me', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('says 400 for a body that is no JSON, 415 for another media type, 413 for 10 MB', async () => {
    const admin = api.as('admin');
    const post = (body: string | Uint8Array, headers = {}) =>
      admin.request('/api/v1/bodies', { method: 'POST', body, headers: { ...JSON_TYPE, ...headers } });
    expect(await post('{"kind":')).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
    expect(await post(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ body: { code: 'malformed-json' } });
    expect(await post('a,b', { 'content-type': 'text/csv' })).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type', facts: { accepted: ['application/json'] } },
    });
    const large = `{"name":"${'x'.repeat(10_000_000)}"}`;
    expect(await post(large)).toMatchObject({ status: 413, body: { code: 'too-large', facts: { limit: 1_048_576 } } });
    const bomb = new Uint8Array(gzipSync(large));
    expect(await post(bomb, { 'content-encoding': 'gzip' })).toMatchObject({ status: 413 });
  });

  it('lists every fault with its field, the rule and the remedy', async () => {
    const answer = await api.as('admin').post('/api/v1/bodies', {
      kind: 'ministry',
      name: '   ',
      jurisdiction: 'Denmark',
      colour: 'red',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('validation-failed');
    const faults = Object.fromEntries(
      answer.body.errors.map((fault: { pointer: string; rule: string }) => [fault.pointer, fault.rule]),
    );
    expect(faults).toEqual({
      '/kind': 'allowed-values',
      '/name': 'not-blank',
      '/jurisdiction': 'format-regex',
      '/colour': 'unknown-field',
    });
    for (const fault of answer.body.errors) expect(fault.remedy).not.toBe('');
  });

  it('refuses a query parameter that the route does not know', async () => {
    expect(await api.as('admin').get('/api/v1/bodies?colour=red')).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'query', pointer: '/colour', rule: 'unknown-field' }] },
    });
  });

  it('refuses a cursor that belongs to no page of the list', async () => {
    for (const cursor of ['nonsense', 'WyJib2RpZXMiLCJ4Il0', 'WyJhdWRpdCIsIngiXQ']) {
      expect(await api.as('admin').get(`/api/v1/audit?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-cursor' },
      });
    }
  });
});

describe('every request', () => {
  it('goes on with the trace of its caller, and begins one where there is none or a malformed one', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const given = await api.anonymous.get('/info', { traceparent: `00-${trace}-b7ad6b7169203331-01` });
    expect(given.headers.get('traceparent')).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    const other = await api.anonymous.get('/info', { traceparent: '00-zz-1-01' });
    expect(other.headers.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is answered without anything that a browser may keep or guess', async () => {
    const { headers } = await api.as('admin').get('/api/v1/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says in which language its titles are', async () => {
    const { headers } = await api.anonymous.get('/api/v1/me', { 'accept-language': 'da, en;q=0.5' });
    expect(headers.get('content-language')).toBe('en');
  });
});
