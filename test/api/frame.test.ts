import { useApi } from '../support/api';

const api = useApi();

describe('the frame of the API', () => {
  it('lets anybody see that it lives', async () => {
    const answer = await api.anonymous.get('/health/live');
    expect(answer.status).toBe(200);
    expect((await api.anonymous.get('/health/ready')).body).toEqual({ status: 'ready', parts: { database: 'up' } });
    expect((await api.anonymous.get('/info')).body).toMatchObject({ service: 'tollgate', mode: 'rehearsal' });
  });

  it('knows the person of a development token', async () => {
    const me = await api.as('admin').get('/api/v1/me');
    expect(me.body).toMatchObject({ handle: 'admin', appointments: [{ role: 'administrator' }] });
  });
});
