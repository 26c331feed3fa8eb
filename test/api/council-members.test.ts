import { useOffice } from './office';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const as = (handle: string) => office.as(handle);
const POOL = '/api/v1/councils/se-council/members';
const TIE = { kind: 'board', name: 'Nordsystem AB', number: '556000-1111', from: '2020-01-01' };

/** Who must not read what the council knows of its members: agencies, oversight, other countries, nobody at all. */
const OUTSIDERS = ['astrid', 'anders', 'olof', 'doris', 'sten', 'odile', 'denis'];

const audit = async (personId: string) => {
  const { items } = await office.read('rut', `/audit?subject=person/${personId}&limit=200`);
  return items as { action: string; actor: string; facts: Record<string, unknown> }[];
};

beforeAll(async () => {
  const admin = as('admin');
  const dk = { kind: 'council', name: 'Danish council', jurisdiction: 'DK', key: 'council' };
  await office.act('admin', '/bodies', { id: 'dk-council', ...dk });
  await office.act('admin', '/people', { id: 'dorte', handle: 'dorte', name: 'Dorte' });
  await office.act('admin', '/people', { id: 'dina', handle: 'dina', name: 'Dina' });
  await office.act('admin', '/appointments', { personId: 'dorte', bodyId: 'dk-council', role: 'council_secretary' });
  await office.act('admin', '/appointments', { personId: 'dina', bodyId: 'dk-council', role: 'council_member' });
  expect((await admin.get(POOL)).status).toBe(200);
});

describe('the pool of a council', () => {
  it('is read by its secretary and chair, by auditors and administrators, with what is missing', async () => {
    for (const reader of ['siri', 'carin', 'rut', 'admin']) {
      const { items } = await office.read(reader, '/councils/se-council/members');
      expect(items.map(({ personId }: { personId: string }) => personId)).toEqual(['carin', 'maja', 'mats', 'moa']);
      expect(items[1]).toMatchObject({
        name: 'Person maja',
        chair: false,
        terms: 1,
        openRounds: 0,
        workloadCap: null,
        missing: ['ties_statement', 'expertise', 'employers'],
      });
    }
  });

  it.each([...OUTSIDERS, 'maja', 'dorte', 'dina'])('is not read by %s', async (outsider) => {
    expect([403, 404]).toContain((await as(outsider).get(POOL)).status);
    expect([403, 404]).toContain((await as(outsider).get(`${POOL}/mats`)).status);
  });

  it('is not public', async () => {
    expect((await office.anonymous.get(POOL)).status).toBe(401);
  });

  it('is read page by page', async () => {
    const first = await office.read('siri', '/councils/se-council/members?limit=3');
    const second = await office.read('siri', `/councils/se-council/members?limit=3&cursor=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
  });
});

describe('a secretary', () => {
  it('keeps the expertise and the cap of a member, and changes nothing that somebody else has changed', async () => {
    const before = await as('siri').get(`${POOL}/mats`);
    const etag = { 'if-match': before.headers.get('etag') ?? '' };
    const changed = await as('siri').patch(`${POOL}/mats`, { expertise: ['security'], workloadCap: 2 }, etag);
    expect(changed).toMatchObject({ status: 200, body: { expertise: ['security'], workloadCap: 2 } });
    expect((await as('siri').patch(`${POOL}/mats`, { workloadCap: 3 }, etag)).status).toBe(412);
    expect(
      (await as('siri').patch(`${POOL}/mats`, { workloadCap: null }, { 'if-match': '*' })).body.workloadCap,
    ).toBeNull();
  });

  it('enters ties and absences of a member of this council only', async () => {
    const tie = await office.act('siri', '/councils/se-council/members/mats/ties', TIE);
    expect(tie).toMatchObject({ ...TIE, personId: 'mats', until: null, bodyId: null });
    const away = await office.act('siri', '/councils/se-council/members/mats/absences', {
      from: '2025-07-01',
      until: '2025-07-31',
    });
    expect(await office.read('siri', '/councils/se-council/members/mats')).toMatchObject({
      ties: [{ id: tie.id }],
      absences: [{ id: away.id }],
      away: [{ from: '2025-07-01', until: '2025-07-31' }],
    });
    for (const [secretary, path] of [
      ['dorte', '/councils/se-council/members/mats/ties'],
      ['siri', '/councils/dk-council/members/dina/ties'],
      ['siri', '/councils/se-council/members/dina/ties'],
      ['siri', '/councils/se-council/members/astrid/ties'],
      ['siri', '/councils/se-oversight/members/olof/ties'],
    ] as const) {
      expect((await as(secretary).post(`/api/v1${path}`, TIE)).status).toBe(404);
    }
    expect((await as('maja').post(`${POOL}/mats/ties`, TIE)).status).toBe(403);
    expect((await as('rut').post(`${POOL}/mats/ties`, TIE)).status).toBe(403);
  });

  it('says what is wrong with a tie', async () => {
    expect(await as('siri').post(`${POOL}/mats/ties`, { ...TIE, until: '2019-12-31' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/until' }] },
    });
    expect(await as('siri').post(`${POOL}/mats/ties`, { ...TIE, bodyId: 'nowhere' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/bodyId', rule: 'known' }] },
    });
  });
});

describe('a member', () => {
  it('keeps his own ties and absences, and confirms that they are all', async () => {
    const tie = await office.act('maja', '/me/ties', { kind: 'adviser', name: 'Konsult HB', bodyId: 'se-agency' });
    const path = `/api/v1/me/ties/${tie.id}`;
    expect((await as('maja').patch(path, { until: '2025-02-28' })).status).toBe(428);
    const ended = await as('maja').patch(path, { until: '2025-02-28' }, { 'if-match': '"1"' });
    expect(ended).toMatchObject({ status: 200, body: { until: '2025-02-28', version: 2 } });
    expect((await as('maja').patch(path, { from: '2025-12-01' }, { 'if-match': '"2"' })).status).toBe(422);
    expect((await as('mats').patch(path, { name: 'X' }, { 'if-match': '*' })).status).toBe(404);
    const wrong = await office.act('maja', '/me/ties', TIE);
    await office.act('maja', `/me/ties/${wrong.id}/withdrawal`);
    const away = await office.act('maja', '/me/absences', { from: '2025-04-14', until: '2025-04-17' });
    expect((await as('mats').post(`/api/v1/me/absences/${away.id}/withdrawal`)).status).toBe(404);
    expect(await office.act('maja', '/me/ties/statement')).toMatchObject({ ties: 1 });
    expect(await office.read('maja', '/me/membership')).toMatchObject({
      tiesStatedAt: '2025-03-03T08:00:00.000Z',
      ties: [{ id: tie.id }],
      absences: [{ id: away.id }],
    });
    expect((await office.read('siri', '/councils/se-council/members/maja')).missing).toEqual([
      'expertise',
      'employers',
    ]);
    await office.act('maja', `/me/absences/${away.id}/withdrawal`);
    expect((await office.read('maja', '/me/membership')).absences).toEqual([]);
  });

  it('reads the own file as the secretary does, and nobody else’s', async () => {
    expect((await office.read('maja', '/councils/se-council/members/maja')).ties).toHaveLength(1);
    expect((await as('maja').get(`${POOL}/mats`)).status).toBe(404);
    expect((await as('astrid').get('/api/v1/me/membership')).status).toBe(403);
  });

  it('leaves a trace of every change that tells who and what, and no name', async () => {
    const trail = await audit('maja');
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['tie.create', 'tie.change', 'tie.withdraw', 'tie.statement', 'absence.create']),
    );
    expect(trail.find(({ action }) => action === 'tie.change')).toMatchObject({
      actor: 'maja',
      facts: { fields: ['until'] },
    });
    expect(JSON.stringify([trail, await audit('mats')])).not.toMatch(/Konsult|Nordsystem|556000/);
  });
});

describe('a term at the council', () => {
  const appoint = (personId: string, more: object = {}, bodyId = 'se-council') =>
    as('admin').post('/api/v1/appointments', { personId, bodyId, role: 'council_member', ...more });

  beforeAll(async () => {
    for (const id of ['nils', 'nina', 'nora']) await office.act('admin', '/people', { id, handle: id, name: id });
  });

  it('lasts as long as the regime says where no end is given', async () => {
    const made = await appoint('nils', { from: '2025-03-31T22:00:00Z' });
    expect(made).toMatchObject({ status: 201, body: { to: '2028-03-31T22:00:00.000Z' } });
    office.clock.set('2025-04-02T08:00:00Z');
    expect(await office.read('siri', '/councils/se-council/members/nils')).toMatchObject({
      terms: 1,
      termEnds: '2028-03-31',
      history: [{ term: 1, lastDay: '2028-03-31', exception: null, ended: null }],
    });
    office.clock.set('2025-03-03T08:00:00Z');
  });

  it.each([
    ['a day too long', { from: '2025-03-31T22:00:00Z', to: '2028-04-01T22:00:00Z' }],
    ['without an end', { from: '2025-03-31T22:00:00Z', to: null }],
  ])('is not given %s', async (_name, dates) => {
    expect(await appoint('nina', dates)).toMatchObject({
      status: 422,
      body: {
        code: 'term-too-long',
        rule: { id: expect.stringContaining('composition') },
        facts: { termYears: 3, latestEnd: '2028-03-31T22:00:00.000Z' },
        remedy: expect.stringContaining('2028-03-31'),
      },
    });
  });

  it('is not made longer by a second office during it', async () => {
    const chair = { role: 'council_chair', from: '2026-01-01T00:00:00Z', to: '2028-12-31T00:00:00Z' };
    expect(await appoint('nils', chair)).toMatchObject({ status: 422, body: { code: 'term-too-long' } });
    const within = await appoint('nils', { role: 'council_chair', from: '2026-01-01T00:00:00Z' });
    expect(within.body.to).toBe('2028-03-31T22:00:00.000Z');
  });

  it('is served as often as the regime allows, and once more only by an exception with its reason', async () => {
    const terms = [
      { from: '2025-03-31T22:00:00Z', to: '2026-03-31T22:00:00Z' },
      { from: '2026-03-31T22:00:00Z', to: '2027-03-31T22:00:00Z' },
      { from: '2027-03-31T22:00:00Z', to: '2028-03-31T22:00:00Z' },
    ];
    expect((await appoint('nina', terms[0])).status).toBe(201);
    expect((await appoint('nina', terms[1])).status).toBe(201);
    expect(await appoint('nina', terms[2])).toMatchObject({
      status: 409,
      body: { code: 'too-many-terms', facts: { maxTerms: 2 } },
    });
    const reason = 'Nobody else knows the pension systems, says Nina’s doctor.';
    const made = await appoint('nina', { ...terms[2], exception: { reason } });
    expect(made.status).toBe(201);
    const [trace] = await audit('nina');
    expect(trace).toMatchObject({
      action: 'appointment.create',
      facts: { exception: { refusals: ['too-many-terms'], note: { sha256: expect.any(String) } } },
    });
    expect(JSON.stringify(trace)).not.toContain('doctor');
    const { history } = await office.read('siri', '/councils/se-council/members/nina');
    expect(history.map(({ term, exception }: Record<string, unknown>) => [term, exception])).toEqual([
      [1, null],
      [2, null],
      [3, reason],
    ]);
  });

  it('ends early with its reason, which only the council reads', async () => {
    const { id } = (await appoint('nora')).body;
    const end = `/api/v1/appointments/${id}/end`;
    expect(await as('admin').post(end, {})).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    expect((await as('siri').post(end, { reason: 'X' })).status).toBe(403);
    expect((await as('admin').post(end, { reason: 'She moves to Bergen.' })).status).toBe(200);
    const { history } = await office.read('siri', '/councils/se-council/members/nora');
    expect(history[0].ended).toMatchObject({ by: 'demo-administrator', reason: 'She moves to Bergen.' });
    expect(JSON.stringify(await audit('nora'))).not.toContain('Bergen');
    expect(JSON.stringify((await as('astrid').get('/api/v1/appointments?personId=nora')).body)).not.toContain('Bergen');
  });
});

describe('what is personal about somebody', () => {
  const erase = (by: string, personId: string) => as(by).post(`/api/v1/people/${personId}/erasure`);

  it('is erased by an administrator when no office is held any more; the id stays', async () => {
    const person = { id: 'olle', handle: 'olle.berg', name: 'Olle Berg', email: 'olle.berg@example.org' };
    await office.act('admin', '/people', person);
    const { id } = await office.act('admin', '/appointments', {
      personId: 'olle',
      bodyId: 'se-council',
      role: 'council_member',
    });
    await office.act('olle.berg', '/me/ties', { kind: 'relative', name: 'Bergbolaget AB' });
    await office.act('olle.berg', '/me/absences', { from: '2025-05-01', until: '2025-05-02' });
    expect((await erase('siri', 'olle')).status).toBe(403);
    expect(await erase('admin', 'olle')).toMatchObject({ status: 409, body: { remedy: expect.any(String) } });
    await office.act('admin', `/appointments/${id}/end`, { reason: 'Olle Berg is ill.' });
    expect(await erase('admin', 'olle')).toMatchObject({
      status: 200,
      body: { ties: 1, absences: 1, notes: 1, answers: expect.any(Number) },
    });
    expect((await erase('admin', 'unknown')).status).toBe(404);
    expect(await office.read('admin', '/people/olle')).toMatchObject({ name: 'Erased', email: null, active: false });
    expect((await as('olle.berg').get('/api/v1/me')).status).toBe(401);
    expect((await as('siri').get(`${POOL}/olle`)).status).toBe(404);
  });

  it('is then nowhere in the database', async () => {
    const tables = await office.services.db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    expect(tables.length).toBeGreaterThan(30);
    const found: string[] = [];
    for (const { name } of tables.filter((table) => table.name !== '_prisma_migrations')) {
      const rows = await office.services.db.$queryRawUnsafe<{ text: string }[]>(
        `SELECT to_jsonb(t)::text AS text FROM "${name}" t WHERE to_jsonb(t)::text ~* 'olle.berg|bergbolaget|is ill'`,
      );
      found.push(...rows.map(({ text }) => `${name}: ${text}`));
    }
    expect(found).toEqual([]);
  });
});
