import { presets } from '../../register/regimes';
import { useApi } from '../support/api';
import { setUpCast } from '../support/cast';
import { adopt, appointSecond } from '../support/proclaim';

const api = useApi();
const admin = api.as('admin');

describe('an administrator', () => {
  it('sets up bodies, people and offices over HTTP, and they can act at once', async () => {
    await setUpCast(api, { jurisdiction: 'DK', agencyFacts: { type: 'ministry' } });
    const me = await api.as('council-chair').get('/api/v1/me');
    expect(me.body.appointments).toEqual([
      { role: 'council_chair', bodyId: 'council', bodyKind: 'council', bodyKey: 'council', jurisdiction: 'DK' },
    ]);
    const bodies = await api.as('council-chair').get('/api/v1/bodies?kind=agency,council&jurisdiction=DK');
    expect(bodies.body.items.map(({ id }: { id: string }) => id)).toEqual(['agency', 'council']);
  });

  it('appoints from one day to another, and an office counts only in between', async () => {
    await admin.post('/api/v1/people', { id: 'dated', handle: 'dated', name: 'Dated' });
    const from = '2025-04-01T00:00:00+02:00';
    const to = '2025-05-01T00:00:00+02:00';
    const office = { personId: 'dated', bodyId: 'agency', role: 'agency_author', from, to };
    const made = await admin.post('/api/v1/appointments', office);
    expect(made.body).toMatchObject({
      from: '2025-03-31T22:00:00.000Z',
      to: '2025-04-30T22:00:00.000Z',
      inForce: false,
    });
    const rolesAt = async (now: string) => {
      api.clock.set(now);
      return (await api.as('dated').get('/api/v1/me')).body.appointments.length;
    };
    expect(await rolesAt('2025-03-31T21:59:59.999Z')).toBe(0);
    expect(await rolesAt('2025-03-31T22:00:00Z')).toBe(1);
    expect(await rolesAt('2025-04-30T21:59:59.999Z')).toBe(1);
    expect(await rolesAt('2025-04-30T22:00:00Z')).toBe(0);
    api.clock.set('2025-03-03T08:00:00Z');
  });

  it('ends an office at once, and what was done under it stays', async () => {
    const list = await admin.get('/api/v1/appointments?personId=funder');
    const [{ id }] = list.body.items;
    expect((await api.as('funder').get('/api/v1/bodies')).status).toBe(200);
    const ended = await admin.post(`/api/v1/appointments/${id}/end`);
    expect(ended).toMatchObject({ status: 200, body: { to: '2025-03-03T08:00:00.000Z', inForce: false } });
    expect((await api.as('funder').get('/api/v1/bodies')).status).toBe(403);
    expect(await admin.post(`/api/v1/appointments/${id}/end`, { at: '2020-01-01T00:00:00Z' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/at', rule: 'not-in-the-past' }] },
    });
  });

  it.each([
    [{ personId: 'nobody', bodyId: 'agency', role: 'agency_author' }, '/personId', 'known'],
    [{ personId: 'auditor', bodyId: 'nowhere', role: 'auditor' }, '/bodyId', 'known'],
    [{ personId: 'auditor', bodyId: 'council', role: 'agency_author' }, '/role', 'role-at-body'],
    [{ personId: 'auditor', bodyId: 'audit', role: 'auditor', to: '2020-01-01T00:00:00Z' }, '/to', 'after-from'],
  ])('cannot appoint so: %j', async (office, pointer, rule) => {
    expect(await admin.post('/api/v1/appointments', office)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, rule }] },
    });
  });

  it('keeps handles, sign-ins and keys of a jurisdiction unique', async () => {
    expect(await admin.post('/api/v1/people', { handle: 'auditor', name: 'Again' })).toMatchObject({
      status: 409,
      body: { code: 'already-exists', errors: [{ pointer: '/handle' }] },
    });
    const council = { kind: 'council', name: 'Second', jurisdiction: 'DK', key: 'council' };
    expect(await admin.post('/api/v1/bodies', council)).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/key' }] },
    });
    expect((await admin.post('/api/v1/bodies', { ...council, jurisdiction: 'SE' })).status).toBe(201);
  });

  it('changes and closes a body; nobody acts for it any more', async () => {
    const path = '/api/v1/bodies/consulted';
    expect((await admin.patch(path, { name: 'New name' })).status).toBe(428);
    const changed = await admin.patch(path, { facts: { type: 'x' }, active: false }, { 'if-match': '"1"' });
    expect(changed).toMatchObject({ status: 200, body: { version: 2, active: false, facts: { type: 'x' } } });
    expect((await admin.patch(path, { name: 'Late' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await api.as('consulted-body').get('/api/v1/me')).body.appointments).toEqual([]);
  });

  it('shows addresses and sign-ins to administrators and to the person only', async () => {
    await admin.patch('/api/v1/people/auditor', { email: 'auditor@example.org' }, { 'if-match': '"1"' });
    expect((await admin.get('/api/v1/people/auditor')).body.email).toBe('auditor@example.org');
    expect((await api.as('auditor').get('/api/v1/people/auditor')).body.email).toBe('auditor@example.org');
    expect((await api.as('council-chair').get('/api/v1/people/auditor')).body).not.toHaveProperty('email');
  });

  it('leaves a trace of every act, which nobody can change', async () => {
    const trail = await api.as('auditor').get('/api/v1/audit?subject=person/auditor');
    expect(trail.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'person.change',
      'appointment.create',
      'person.create',
    ]);
    expect(JSON.stringify(trail.body)).not.toContain('auditor@example.org');
    await expect(api.services.db.audit.deleteMany({})).rejects.toThrow();
  });
});

describe('a delegation', () => {
  it('gives what the principal holds while both last, and both names are known', async () => {
    await admin.post('/api/v1/people', { id: 'deputy', handle: 'deputy', name: 'Deputy' });
    const [{ id: appointmentId }] = (await admin.get('/api/v1/appointments?personId=oversight-decider')).body.items;
    const delegation = { appointmentId, delegateId: 'deputy', to: '2025-04-01T00:00:00Z' };
    expect((await api.as('oversight-decider').post('/api/v1/delegations', delegation)).status).toBe(201);
    const deputy = api.as('deputy');
    const onBehalf = { 'tollgate-on-behalf-of': 'oversight-decider' };
    expect((await deputy.get('/api/v1/me')).body.appointments).toEqual([]);
    expect((await deputy.get('/api/v1/me', onBehalf)).body).toMatchObject({
      id: 'deputy',
      onBehalfOf: 'oversight-decider',
      appointments: [{ role: 'oversight_decider' }],
    });
    expect(await deputy.get('/api/v1/me', { 'tollgate-on-behalf-of': 'auditor' })).toMatchObject({
      status: 403,
      body: { code: 'delegation-not-found' },
    });
    await admin.post(`/api/v1/appointments/${appointmentId}/end`);
    expect((await deputy.get('/api/v1/me', onBehalf)).status).toBe(403);
  });
});

describe('a regime', () => {
  const preset = () => presets()[0]!.regime;

  it('is added as JSON or YAML, is not in force before it is activated, and is the same document once', async () => {
    const document = { ...preset(), id: 'test-regime', version: '1' };
    const added = await admin.post('/api/v1/regimes', document);
    expect(added).toMatchObject({ status: 201, body: { regimeId: 'test-regime', status: 'draft' } });
    const path = added.headers.get('location')!;
    const again = await admin.post('/api/v1/regimes', JSON.stringify(document, null, 1), {
      'content-type': 'application/yaml',
    });
    expect(again).toMatchObject({ status: 200, body: { hash: added.body.hash } });
    const post = (as: string, to: string, body: unknown) => api.as(as).post(`/api/v1${to}`, body);
    await appointSecond(post);
    await adopt(post, path.replace('/api/v1', ''));
    expect((await admin.get(path)).body.status).toBe('active');
    const superseded = { reason: 'Superseded.' };
    expect((await admin.post(`${path}/retirement`, superseded)).body.status).toBe('retired');
    expect((await api.as('auditor').post(`${path}/activation`)).status).toBe(403);
    const other = await admin.post('/api/v1/regimes', { ...document, note: 'Another text of the same version.' });
    expect(other.status).toBe(201);
    await expect(adopt(post, other.headers.get('location')!.replace('/api/v1', ''))).rejects.toThrow(
      /activation: 409 .*already-exists/,
    );
  });

  it('that breaks the rules of regimes is refused with every fault, in YAML with its line', async () => {
    expect(await admin.post('/api/v1/regimes', { id: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'validation-failed', errors: expect.arrayContaining([expect.objectContaining({ in: 'body' })]) },
    });
    const yaml = { 'content-type': 'application/yaml' };
    const broken = await admin.post('/api/v1/regimes', 'id: a\nid: b\n', yaml);
    expect([400, 422]).toContain(broken.status);
    const bomb = 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n';
    expect((await admin.post('/api/v1/regimes', bomb, yaml)).status).toBeGreaterThanOrEqual(400);
  });
});
