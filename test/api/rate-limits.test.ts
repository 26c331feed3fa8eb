import { setUpCast } from '../support/cast';
import { useApi } from '../support/api';

const api = useApi({ rateLimits: { read: 3, auth: 5 } });

describe('limits on requests', () => {
  it('count by person, and say when to come again', async () => {
    await setUpCast(api, { jurisdiction: 'DK' });
    const read = () => api.as('agency-author').get('/api/v1/me');
    for (let n = 0; n < 3; n += 1) expect((await read()).status).toBe(200);
    const refused = await read();
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests', facts: { class: 'read', limit: 3 } },
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.as('auditor').get('/api/v1/me')).status).toBe(200);
  });

  it('stop whoever tries one token after the other', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await api.with(`guess.${n}.x`).get('/api/v1/me')).status);
    expect(statuses).toContain(401);
    expect(statuses.at(-1)).toBe(429);
  });
});
