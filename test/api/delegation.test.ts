import { routes } from '../../api/routes';
import { advises, approved, AT_ONCE, files, heard, PAUSE, REASONS, submissionOf, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();
const as = (handle: string) => office.as(handle);
const behalf = (personId: string) => ({ 'tollgate-on-behalf-of': personId });
const END = '2025-12-31T23:00:00Z';

/** The appointment by which somebody holds an office. */
async function officeOf(personId: string): Promise<string> {
  const { items } = await office.read('admin', `/appointments?personId=${personId}`);
  const own = items.find(({ delegatedFrom }: { delegatedFrom: string | null }) => delegatedFrom === null);
  return own.id;
}

/** Asks to delegate; the answer. */
const delegates = async (from: string, delegateId: string, more: object = {}) =>
  as(from).post('/api/v1/delegations', { appointmentId: await officeOf(from), delegateId, to: END, ...more });

/** Delegates; the delegation. */
const gives = async (from: string, delegateId: string, more: object = {}) => {
  const answer = await delegates(from, delegateId, more);
  if (answer.status !== 201) throw new Error(`${from} to ${delegateId}: ${answer.status} ${answer.text}`);
  return answer.body;
};

const revokes = (by: string, id: string) => office.act(by, `/delegations/${id}/revocation`);
const rolesFor = async (delegate: string, principal: string) => {
  const { status, body } = await as(delegate).get('/api/v1/me', behalf(principal));
  return status === 200 ? body.appointments.map(({ role }: { role: string }) => role) : status;
};

beforeAll(async () => {
  for (const id of ['dag', 'disa', 'vera', 'ingrid'])
    await office.act('admin', '/people', { id, handle: id, name: `Person ${id}` });
  const employers = [{ bodyId: 'se-agency', until: null }];
  await office.act('admin', '/people', { id: 'egil', handle: 'egil', name: 'Egil', employers });
});

describe('whoever delegates', () => {
  it('gives his own office for a time, and both parties, administrators and auditors find it', async () => {
    const given = await gives('doris', 'dag', { from: '2025-03-10T08:00:00Z' });
    expect(given).toMatchObject({
      delegatorId: 'doris',
      delegateId: 'dag',
      role: 'oversight_decider',
      projects: null,
      actions: null,
      inForce: false,
      revokedAt: null,
    });
    const listed = async (handle: string, query = '') =>
      (await office.read(handle, `/delegations${query}`)).items.map(({ id }: { id: string }) => id);
    expect(await listed('doris', '?direction=given')).toEqual([given.id]);
    expect(await listed('doris', '?direction=received')).toEqual([]);
    expect(await listed('dag', '?direction=received')).toEqual([given.id]);
    expect(await listed('rut', '?personId=doris')).toEqual([given.id]);
    expect(await listed('admin', '?personId=dag')).toEqual([given.id]);
    expect((await as('olof').get('/api/v1/delegations?personId=doris')).status).toBe(404);
    expect((await as('olof').get(`/api/v1/delegations/${given.id}`)).status).toBe(404);
    expect((await as('dag').get(`/api/v1/delegations/${given.id}`)).status).toBe(200);
    await revokes('doris', given.id);
  });

  it('gives it to the instant: neither before its beginning nor from its end on', async () => {
    const { id } = await gives('doris', 'dag', { from: '2025-03-10T08:00:00Z', to: '2025-03-20T12:00:00+01:00' });
    const at = async (instant: string) => {
      office.clock.set(instant);
      return rolesFor('dag', 'doris');
    };
    expect(await at('2025-03-10T07:59:59.999Z')).toBe(403);
    expect(await at('2025-03-10T08:00:00Z')).toEqual(['oversight_decider']);
    expect(await at('2025-03-20T10:59:59.999Z')).toEqual(['oversight_decider']);
    expect(await at('2025-03-20T11:00:00Z')).toBe(403);
    office.clock.set('2025-03-03T08:00:00Z');
    await revokes('doris', id);
  });

  it('takes it back at once, or an administrator does; nobody else', async () => {
    const { id } = await gives('sten', 'vera');
    expect(await rolesFor('vera', 'sten')).toEqual(['second_signatory']);
    expect((await as('vera').post(`/api/v1/delegations/${id}/revocation`)).status).toBe(403);
    expect((await as('olof').post(`/api/v1/delegations/${id}/revocation`)).status).toBe(404);
    expect(await revokes('sten', id)).toMatchObject({ revokedBy: 'sten', inForce: false });
    expect(await rolesFor('vera', 'sten')).toBe(403);
    const again = await gives('sten', 'vera');
    await revokes('admin', again.id);
    expect(await rolesFor('vera', 'sten')).toBe(403);
    const trail = await office.read('rut', '/audit?subject=person/sten');
    expect(trail.items.slice(0, 4).map(({ action, actor }: Record<string, string>) => [action, actor])).toEqual([
      ['delegation.revoke', 'demo-administrator'],
      ['delegation.give', 'sten'],
      ['delegation.revoke', 'sten'],
      ['delegation.give', 'sten'],
    ]);
  });

  it('loses it with his own office, and gets it back by no new one', async () => {
    const appointment = { personId: 'ingrid', bodyId: 'se-oversight', role: 'oversight_officer' };
    const { id: own } = await office.act('admin', '/appointments', appointment);
    const { id } = await gives('ingrid', 'dag');
    expect(await rolesFor('dag', 'ingrid')).toEqual(['oversight_officer']);
    await office.act('admin', `/appointments/${own}/end`);
    expect(await rolesFor('dag', 'ingrid')).toBe(403);
    await office.act('admin', '/appointments', appointment);
    expect(await rolesFor('dag', 'ingrid')).toBe(403);
    expect(await office.read('dag', `/delegations/${id}`)).toMatchObject({ inForce: false });
  });
});

describe('a delegation is refused', () => {
  it.each([
    ['to oneself', 'doris', 'doris', {}, 422, 'delegated-to-oneself'],
    ['for more than a year', 'doris', 'dag', { to: '2026-03-03T08:00:00.001Z' }, 422, 'delegation-too-long'],
    ['of a voice in the council', 'maja', 'mats', {}, 409, 'not-delegable'],
    ['to who decides, of the second signature', 'sten', 'doris', {}, 409, 'both-halves'],
    ['to who signs, of the decision', 'doris', 'sten', {}, 409, 'both-halves'],
    ['to who signs, of the chair’s decisions', 'carin', 'sten', {}, 409, 'both-halves'],
    ['to an author of an agency, of the oversight', 'doris', 'astrid', {}, 409, 'delegate-could-not-act'],
    ['to an employee of an agency, of the oversight', 'doris', 'egil', {}, 409, 'delegate-could-not-act'],
    ['to an officer of the oversight, of an agency', 'anders', 'olof', {}, 409, 'delegate-could-not-act'],
    ['to somebody who is audited, of the audit', 'rut', 'olof', {}, 409, 'delegate-could-not-act'],
    [
      'of an action that the office does not give',
      'olof',
      'dag',
      { actions: ['project.decide'] },
      422,
      'action-not-held',
    ],
    ['of an action that there is not', 'olof', 'dag', { actions: ['project.fly'] }, 422, 'action-not-held'],
  ])('%s', async (_name, from, to, more, status, code) => {
    expect(await delegates(from, to, more)).toMatchObject({
      status,
      body: { code, remedy: expect.any(String), errors: [expect.objectContaining({ in: 'body' })] },
    });
  });

  it.each([
    ['nobody of the directory', { delegateId: 'nobody' }, '/delegateId'],
    ['the past', { from: '2025-03-03T07:59:59Z' }, '/from'],
    ['no time at all', { to: '2025-03-03T08:00:00Z' }, '/to'],
    ['a case that there is not', { projects: ['nothing'] }, '/projects/0'],
    ['a list of no actions', { actions: [] }, '/actions'],
  ])('for %s', async (_name, more, pointer) => {
    const answer = await delegates('doris', 'dag', more);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('without an end', async () => {
    expect((await delegates('doris', 'dag', { to: undefined })).status).toBe(422);
  });

  it('of another’s office, by anybody', async () => {
    const appointmentId = await officeOf('doris');
    for (const other of ['olof', 'admin', 'rut']) {
      expect(await as(other).post('/api/v1/delegations', { appointmentId, delegateId: 'dag', to: END })).toMatchObject({
        status: 409,
        body: { code: 'office-not-held' },
      });
    }
    const entered = { personId: 'dag', bodyId: 'se-oversight', role: 'oversight_decider', delegatedFrom: 'doris' };
    expect((await as('admin').post('/api/v1/appointments', entered)).status).toBe(422);
  });

  it('of the right to appoint', async () => {
    const administrator = { personId: 'vera', bodyId: 'administration', role: 'administrator' };
    const { id } = await office.act('admin', '/appointments', administrator);
    expect((await delegates('vera', 'dag')).body.code).toBe('not-delegable');
    await office.act('admin', `/appointments/${id}/end`);
  });

  it('of what one has by delegation', async () => {
    const { id } = await gives('doris', 'olof');
    const further = { appointmentId: await officeOf('doris'), delegateId: 'disa', to: END };
    expect(await as('olof').post('/api/v1/delegations', further, behalf('doris'))).toMatchObject({
      status: 403,
      body: { code: 'delegated-further' },
    });
    expect((await as('olof').post('/api/v1/delegations', { ...further, appointmentId: id })).body.code).toBe(
      'delegated-further',
    );
    await revokes('doris', id);
  });

  it('of the other half of what one has by another delegation, and is void where one comes to hold it later', async () => {
    const decides = await gives('doris', 'dag');
    expect((await delegates('sten', 'dag')).body.code).toBe('both-halves');
    const signatory = { personId: 'dag', bodyId: 'se-oversight', role: 'second_signatory' };
    const { id } = await office.act('admin', '/appointments', signatory);
    expect(await rolesFor('dag', 'doris')).toBe(403);
    await office.act('admin', `/appointments/${id}/end`);
    expect(await rolesFor('dag', 'doris')).toEqual(['oversight_decider']);
    await revokes('doris', decides.id);
  });
});

describe('the address of an act on a case', () => {
  it('names it, so that it is known whether the office reaches it; what opens or joins cases needs an office for all', () => {
    const acts = routes.filter(({ idempotency }) => idempotency === 'register').map(({ path }) => path);
    expect(acts.length).toBeGreaterThan(30);
    const named = /\{(projectId|reviewId|interventionId|draftId|invoiceId|clusterId|agencyId)\}/;
    expect(acts.filter((path) => !named.test(path))).toEqual(['/clusters', '/invoices', '/invoices/batch', '/imports']);
  });
});

describe('who acts in the place of another', () => {
  it('leaves both names on the timeline, the decision and its signature', async () => {
    const { projectId, reviewId } = await toTheCouncil(office);
    await advises(office, reviewId);
    const [decides, signs] = [await gives('doris', 'dag'), await gives('sten', 'disa')];
    const path = `/projects/${projectId}/decisions`;
    const rejection = { value: 'reject', reasons: REASONS, deviation: 'The council did not know of the new act.' };
    const { decisionId } = await office.act('dag', path, rejection, behalf('doris'));
    expect((await as('doris').post(`/api/v1${path}/${decisionId}/signature`, {}, {})).body.code).toBe('same-signatory');
    await office.act('disa', `${path}/${decisionId}/signature`, {}, behalf('sten'));
    const [decision] = (await office.read('olof', `/projects/${projectId}/decisions`)).items;
    expect(decision).toMatchObject({ decidedBy: 'dag', decidedFor: 'doris', signedBy: 'disa', signedFor: 'sten' });
    const { items } = await office.read('olof', `/projects/${projectId}/timeline`);
    const names = (type: string) => items.find((entry: { type: string }) => entry.type === type);
    expect(names('DecisionProposed')).toMatchObject({ actor: 'dag', onBehalfOf: 'doris' });
    expect(names('DecisionTaken')).toMatchObject({ actor: 'disa', onBehalfOf: 'sten' });
    for (const { id, delegatorId } of [decides, signs]) await revokes(delegatorId, id);
  });

  it('reaches the cases that were named, reads and finds no other, and does nothing beyond them', async () => {
    const [mine, other] = [await files(office), await files(office, submissionOf(31, { title: 'Zephyr' }))];
    const { id } = await gives('olof', 'dag', { projects: [mine] });
    const dag = as('dag');
    const ask = { questions: ['Who pays?'] };
    await office.act('dag', `/projects/${mine}/information-requests`, ask, behalf('olof'));
    expect((await dag.get(`/api/v1/projects/${mine}/timeline`, behalf('olof'))).status).toBe(200);
    for (const beyond of [other, 'nothing']) {
      for (const answer of [
        await dag.post(`/api/v1/projects/${beyond}/information-requests`, ask, behalf('olof')),
        await dag.get(`/api/v1/projects/${beyond}/timeline`, behalf('olof')),
      ]) {
        expect(answer).toMatchObject({
          status: 403,
          body: { code: 'outside-delegation', facts: { reach: [{ projects: [mine] }] } },
        });
      }
    }
    const listed = await dag.get('/api/v1/projects?limit=200', behalf('olof'));
    expect(listed.body.items.map((project: { id: string }) => project.id)).toEqual([mine]);
    const everything = [
      listed,
      await dag.get('/api/v1/projects?q=Zephyr', behalf('olof')),
      await dag.get('/api/v1/tasks?limit=200', behalf('olof')),
      await dag.get('/api/v1/notifications?limit=200', behalf('olof')),
      await dag.get('/api/v1/interventions?limit=200', behalf('olof')),
    ];
    for (const { status, text } of everything)
      expect([status, text]).toEqual([200, expect.not.stringContaining(other)]);
    expect((await dag.post('/api/v1/imports', 'x', behalf('olof'))).body.code).toBe('outside-delegation');
    await revokes('olof', id);
  });

  it('does the actions that were named and no other', async () => {
    const projectId = await files(office);
    const { id } = await gives('olof', 'dag', { actions: ['project.request_information', 'project.read_case'] });
    await office.act('dag', `/projects/${projectId}/information-requests`, { questions: ['Why?'] }, behalf('olof'));
    expect((await as('dag').get(`/api/v1/projects/${projectId}/timeline`, behalf('olof'))).status).toBe(200);
    expect(await as('dag').post(`/api/v1/projects/${projectId}/completeness`, {}, behalf('olof'))).toMatchObject({
      status: 403,
      body: { code: 'outside-delegation', facts: { action: 'project.confirm_completeness' } },
    });
    await revokes('olof', id);
  });

  it('never reaches a case of the agency that employs him, in whosever place', async () => {
    const { projectId, reviewId } = await toTheCouncil(office);
    const { id } = await gives('carin', 'egil');
    expect((await as('egil').get('/api/v1/me', behalf('carin'))).body.appointments).toMatchObject([
      { role: 'council_chair', reach: { projects: null, exceptAgencies: ['se-agency'] } },
    ]);
    for (const answer of [
      await as('egil').post(
        `/api/v1/reviews/${reviewId}/members`,
        { personId: 'maja', role: 'member' },
        behalf('carin'),
      ),
      await as('egil').get(`/api/v1/reviews/${reviewId}`, behalf('carin')),
      await as('egil').get(`/api/v1/projects/${projectId}/timeline`, behalf('carin')),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'outside-delegation' } });
    }
    const listed = await as('egil').get('/api/v1/reviews', behalf('carin'));
    expect(listed.body.items).toEqual([]);
    const named = await delegates('carin', 'egil', { projects: [projectId] });
    expect(named).toMatchObject({
      status: 409,
      body: { code: 'delegate-could-not-act', facts: { bodies: ['se-agency'] } },
    });
    await revokes('carin', id);
  });

  it('does not vote, rate or declare: membership is personal', async () => {
    const { reviewId } = await toTheCouncil(office);
    await office.act('siri', `/reviews/${reviewId}/members`, { personId: 'carin', role: 'chair' });
    const { id } = await gives('carin', 'dag');
    expect(
      await as('dag').post(`/api/v1/reviews/${reviewId}/declarations`, { grounds: [] }, behalf('carin')),
    ).toMatchObject({
      status: 403,
      body: { code: 'personal-act' },
    });
    expect((await as('dag').post('/api/v1/me/ties', { kind: 'owner', name: 'X AB' }, behalf('carin'))).body.code).toBe(
      'personal-act',
    );
    await revokes('carin', id);
  });

  it('neither sees nor does anything in a case from which one of the two is recused, by whatever office', async () => {
    const { projectId, reviewId } = await toTheCouncil(office);
    const ground = { grounds: ['own-interest'] };
    await office.act('siri', `/reviews/${reviewId}/members`, { personId: 'moa', role: 'member' });
    await office.act('moa', `/reviews/${reviewId}/declarations`, ground);
    const { id } = await gives('siri', 'moa');
    for (const path of [`/projects/${projectId}/timeline`, `/reviews/${reviewId}`]) {
      expect((await as('moa').get(`/api/v1${path}`, behalf('siri'))).status).toBe(404);
    }
    expect(
      await as('moa').post(`/api/v1/reviews/${reviewId}/members`, { personId: 'maja', role: 'member' }, behalf('siri')),
    ).toMatchObject({ status: 403, body: { code: 'recused' } });
    const ask = { questions: ['Who pays?'] };
    const path = `/api/v1/projects/${projectId}/information-requests`;
    expect(await as('moa').post(path, ask, behalf('siri'))).toMatchObject({ status: 403, body: { code: 'recused' } });
    const officer = { personId: 'moa', bodyId: 'se-oversight', role: 'oversight_officer' };
    const { id: oversight } = await office.act('admin', '/appointments', officer);
    expect(await as('moa').post(path, ask)).toMatchObject({ status: 403, body: { code: 'recused' } });
    await office.act('admin', `/appointments/${oversight}/end`);
    await revokes('siri', id);
  });

  it('holds no order of which the other half is the delegator’s own', async () => {
    const projectId = await approved(office);
    const interventionId = await heard(office, projectId, 'pause');
    const { id } = await gives('doris', 'dag');
    const order = { value: 'order', reasons: REASONS, effect: AT_ONCE, pause: PAUSE };
    await office.act('dag', `/interventions/${interventionId}/decision`, order, behalf('doris'));
    for (const [handle, headers] of [
      ['dag', behalf('doris')],
      ['doris', {}],
    ] as const) {
      const answer = await as(handle).post(`/api/v1/interventions/${interventionId}/signature`, {}, headers);
      expect(answer.status).toBe(403);
    }
    await office.act('sten', `/interventions/${interventionId}/signature`, {});
    await revokes('doris', id);
  });
});
