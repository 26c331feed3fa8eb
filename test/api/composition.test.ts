import { costOf, filesDocument, seats, submissionOf } from './case';
import { useOffice, type Office } from './office';
import { refuses } from './record';

const office = useOffice();

const NORDIC = { name: 'Nordic Systems AB', number: '556000-1111', role: 'supplier' };
const WRITER = { name: 'Pat Writer', role: 'prestudy_author', employer: { name: 'Nordic Systems' } };

/** A case whose submission names these parties, before the council; the ids of project and round. */
async function before(parties: readonly object[] = [NORDIC]): Promise<{ projectId: string; reviewId: string }> {
  const content = submissionOf(30, { suppliers: [], parties });
  const draft = await office.act('astrid', '/drafts', { agencyId: 'se-agency', regimeId: 'SE-proposed', content });
  const headers = { 'if-match': `"${draft.version}"` };
  const projectId = (await office.act('anders', `/drafts/${draft.id}/submission`, {}, headers)).id as string;
  for (const type of ['business-case', 'benefits-plan']) await filesDocument(office, projectId, type);
  await office.act('olof', `/projects/${projectId}/completeness`, {});
  const { items } = await office.read('siri', `/reviews?projectId=${projectId}`);
  return { projectId, reviewId: items[0].id };
}

/** The submission is amended to name these parties. */
async function amends(desk: Office, projectId: string, parties: readonly object[]): Promise<void> {
  const draft = await desk.act('astrid', `/projects/${projectId}/drafts`, '');
  const content = { ...submissionOf(30, { suppliers: [], parties }), cost: costOf(30) };
  const written = await desk
    .as('astrid')
    .put(`/api/v1/drafts/${draft.id}`, { content }, { 'if-match': `"${draft.version}"` });
  const headers = { 'if-match': `"${written.body.version}"` };
  await desk.act('anders', `/drafts/${draft.id}/submission`, { reason: 'Another supplier.' }, headers);
}

const tieOf = (handle: string, name: string) =>
  office.act(handle, '/me/ties', { kind: 'board', name, from: '2020-01-01' });

const codesOf = (composition: { candidates: { personId: string; reasons: { code: string }[] }[] }, personId: string) =>
  composition.candidates.find((each) => each.personId === personId)?.reasons.map(({ code }) => code);

beforeAll(async () => {
  await office.act('admin', '/people', { id: 'malte', handle: 'malte', name: 'Person malte' });
  await office.act('admin', '/appointments', { personId: 'malte', bodyId: 'se-council', role: 'council_member' });
  await tieOf('malte', 'Nordic Systems');
});

describe('the composition of a round', () => {
  it('is proposed with a reason for each of the pool, and taken over in one act', async () => {
    const { reviewId } = await before();
    const proposal = await office.read('siri', `/reviews/${reviewId}/composition`);
    expect(proposal).toMatchObject({
      rule: { assignment: 'by_secretary', office: 'council_secretary', min: 3, max: 5 },
      gap: { members: 3, leader: true },
      stillLacking: null,
      unfilled: null,
      parties: [{ name: 'Nordic Systems AB' }],
    });
    expect(proposal.candidates.map(({ personId }: { personId: string }) => personId).sort()).toEqual(
      ['carin', 'maja', 'malte', 'mats', 'moa'].sort(),
    );
    expect(codesOf(proposal, 'carin')).toEqual(['chosen-as-chair', 'least-loaded']);
    expect(codesOf(proposal, 'malte')).toEqual(['tie-to-party']);
    const malte = proposal.candidates.find(({ personId }: { personId: string }) => personId === 'malte');
    expect(malte).toMatchObject({ name: 'Person malte', chosen: false });
    expect(malte.hints).toContainEqual(
      expect.objectContaining({ party: 0, tie: expect.objectContaining({ name: 'Nordic Systems', kind: 'board' }) }),
    );
    const chosen = proposal.candidates.filter(({ role }: { role: string | null }) => role !== null);
    const seatsTaken = chosen.map(({ personId, role }: { personId: string; role: string }) => ({ personId, role }));
    await office.act('carin', `/reviews/${reviewId}/composition`, { seats: seatsTaken });
    const round = await office.read('siri', `/reviews/${reviewId}`);
    expect(round.members).toHaveLength(3);
    expect((await office.read('siri', `/reviews/${reviewId}/composition`)).gap).toBeNull();
  });

  it('is departed from for reasons, which are kept apart from the record', async () => {
    const { projectId, reviewId } = await before();
    const mine = [
      { personId: 'carin', role: 'chair' },
      { personId: 'malte', role: 'member' },
      { personId: 'mats', role: 'member' },
    ];
    await refuses(office, () => office.as('siri').post(`/api/v1/reviews/${reviewId}/composition`, { seats: mine }), {
      status: 422,
      code: 'departure-unexplained',
      at: 'body /departures',
      rule: 'expert-review.composition',
    });
    const proposal = await office.read('siri', `/reviews/${reviewId}/composition`);
    const left = proposal.candidates
      .filter(
        ({ personId, role }: { personId: string; role: string }) =>
          role && mine.every((seat) => seat.personId !== personId),
      )
      .map(({ personId }: { personId: string }) => personId);
    const reason = 'Everybody else has fallen ill of the same thing.';
    const departures = ['malte', 'mats', ...left].map((personId) => ({ personId, reason }));
    await office.act('siri', `/reviews/${reviewId}/composition`, { seats: mine, departures });
    const events = JSON.stringify((await office.read('rut', `/projects/${projectId}/events?limit=200`)).items);
    expect(events).toContain('"how":"seated"');
    expect(events).not.toContain('fallen ill');
    expect(events).not.toContain('Nordic Systems"');
  });

  it('is refused to who composes no rounds, and is not told to the members', async () => {
    const { reviewId } = await before();
    await seats(office, reviewId);
    await office.act('maja', `/reviews/${reviewId}/declarations`, { grounds: [] });
    for (const handle of ['maja', 'anders', 'olof']) {
      expect((await office.as(handle).get(`/api/v1/reviews/${reviewId}/composition`)).status).toBe(403);
      expect((await office.as(handle).post(`/api/v1/reviews/${reviewId}/composition`, { seats: [] })).status).toBe(403);
    }
    const story = await office.read('maja', `/reviews/${reviewId}/timeline?limit=200`);
    expect(story.items.map(({ type }: { type: string }) => type)).not.toContain('CompositionProposed');
    const whole = await office.read('siri', `/reviews/${reviewId}/timeline?limit=200`);
    expect(whole.items.map(({ type }: { type: string }) => type)).toContain('CompositionProposed');
  });

  it('that the pool cannot fill is an open task with a date, escalates, and ends when somebody is found', async () => {
    const { items } = await office.read('admin', '/appointments?bodyId=se-council&role=council_member&limit=200');
    const gone = items.filter(({ personId }: { personId: string }) => ['maja', 'mats', 'moa'].includes(personId));
    await office.passes('2025-03-10T09:00:00.000Z');
    for (const { id } of gone) await office.act('admin', `/appointments/${id}/end`, { reason: 'Resigned.' });
    const { reviewId } = await before();
    const kinds = async (handle: string) =>
      (await office.read(handle, '/tasks?limit=200')).items
        .filter(({ stream }: { stream: string }) => stream === `review/${reviewId}`)
        .map(({ kind, dueDate }: { kind: string; dueDate: string | null }) => `${kind} ${dueDate ?? 'open'}`);
    expect(await kinds('siri')).toEqual(['fill_seats 2025-03-17']);
    await office.passes('2025-03-18T09:00:00.000Z');
    expect(await kinds('doris')).toEqual([expect.stringContaining('see_to_free_seats')]);
    expect(await kinds('siri')).toContainEqual(expect.stringContaining('fill_seats'));
    for (const { personId } of gone) {
      await office.act('admin', '/appointments', { personId, bodyId: 'se-council', role: 'council_member' });
    }
    const { candidates } = await office.read('carin', `/reviews/${reviewId}/composition`);
    const seatsTaken = candidates.flatMap(({ personId, role }: { personId: string; role: string | null }) =>
      role === null ? [] : [{ personId, role }],
    );
    await office.act('carin', `/reviews/${reviewId}/composition`, { seats: seatsTaken });
    expect(await kinds('doris')).toEqual([]);
    expect(await kinds('carin')).toEqual([expect.stringContaining('declare_conflict')]);
  });
});

describe('what hints at a conflict', () => {
  /** A round with chair, maja and malte, whose tie hints at the supplier. */
  async function withMalte() {
    const found = await before();
    await seats(office, found.reviewId, ['carin', 'maja', 'malte']);
    return found;
  }

  it('is shown to the member when he declares, and to the offices; not to the others', async () => {
    const { reviewId } = await withMalte();
    const his = await office.read('malte', `/reviews/${reviewId}`);
    expect(his).toMatchObject({
      access: 'outline',
      parties: { named: [{ name: 'Nordic Systems AB', number: '556000-1111', role: 'supplier' }] },
      declaration: { standing: 'undeclared', toAnswer: ['own-interest', 'supplier-tie'] },
    });
    expect(his.declaration.hints).toMatchObject([
      { hint: 'interest_in_party', party: 0, tie: { name: 'Nordic Systems' } },
    ]);
    for (const handle of ['carin', 'maja']) await office.act(handle, `/reviews/${reviewId}/declarations`, {});
    const hintsSeenBy = async (handle: string) =>
      (await office.read(handle, `/reviews/${reviewId}`)).state.members.find(
        ({ personId }: { personId: string }) => personId === 'malte',
      ).hints;
    expect(await hintsSeenBy('carin')).toHaveLength(1);
    expect(await hintsSeenBy('maja')).toEqual([]);
    const assigned = async (handle: string) =>
      (await office.read(handle, `/reviews/${reviewId}/timeline?limit=200`)).items.find(
        ({ type, data }: { type: string; data: { personId: string } }) =>
          type === 'MemberAssigned' && data.personId === 'malte',
      ).data;
    expect(await assigned('carin')).toHaveProperty('hints');
    expect(await assigned('maja')).not.toHaveProperty('hints');
  });

  it('must be answered; what is said stays in a note that only the offices and he himself read', async () => {
    const { projectId, reviewId } = await withMalte();
    await refuses(
      office,
      () => office.as('malte').post(`/api/v1/reviews/${reviewId}/declarations`, { text: 'Nothing.' }),
      {
        status: 422,
        code: 'hint-unanswered',
        at: 'body /grounds',
        rule: 'expert-review.conflict',
      },
    );
    const reason = 'That is the choir of my church.';
    const notApplicable = ['own-interest', 'supplier-tie'].map((ground) => ({ ground, reason }));
    await office.act('malte', `/reviews/${reviewId}/declarations`, { notApplicable, text: 'I sing there.' });
    const record = await office.read('siri', `/reviews/${reviewId}/declarations`);
    expect(record.items.find(({ kind }: { kind: string }) => kind === 'declared')).toMatchObject({
      personId: 'malte',
      result: 'clear',
      note: { text: 'I sing there.', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      notApplicable: [{ ground: 'own-interest', reason: { text: reason } }, { ground: 'supplier-tie' }],
    });
    expect((await office.read('malte', `/reviews/${reviewId}/declarations`)).items).toHaveLength(2);
    await office.act('maja', `/reviews/${reviewId}/declarations`, {});
    const hers = (await office.read('maja', `/reviews/${reviewId}/declarations`)).items;
    expect(hers.map(({ personId }: { personId: string }) => personId)).toEqual(['maja', 'maja']);
    expect((await office.as('anders').get(`/api/v1/reviews/${reviewId}/declarations`)).status).toBe(403);
    const events = await office.as('rut').get(`/api/v1/projects/${projectId}/events?limit=200`);
    expect(events.text).not.toMatch(/choir|sing there/);
  });

  it('reopens the declaration when the case is amended to name a supplier of his, and closes the case to him', async () => {
    const { projectId, reviewId } = await before([{ name: 'Another Ltd', role: 'supplier' }]);
    await seats(office, reviewId, ['carin', 'maja', 'malte']);
    for (const handle of ['carin', 'maja', 'malte']) await office.act(handle, `/reviews/${reviewId}/declarations`, {});
    expect(await office.read('malte', `/projects/${projectId}`)).toMatchObject({ access: 'full' });
    await amends(office, projectId, [NORDIC]);
    expect(await office.read('malte', `/projects/${projectId}`)).toMatchObject({ access: 'outline', submission: null });
    expect((await office.as('malte').get(`/api/v1/projects/${projectId}/timeline`)).status).toBe(404);
    const { items } = await office.read('malte', '/notifications?limit=200');
    const ofTheRound = items.filter(({ stream }: { stream: string }) => stream === `review/${reviewId}`);
    expect(ofTheRound.map(({ kind }: { kind: string }) => kind)).toContain('declaration_reopened');
    expect(await office.read('maja', `/projects/${projectId}`)).toMatchObject({ access: 'full' });
    await office.act('malte', `/reviews/${reviewId}/declarations`, { grounds: ['supplier-tie'] });
    expect((await office.as('malte').get(`/api/v1/reviews/${reviewId}`)).status).toBe(404);
  });

  it('reopens it when he states a tie in the middle of the round', async () => {
    const { projectId, reviewId } = await before();
    await seats(office, reviewId, ['carin', 'maja', 'moa']);
    for (const handle of ['carin', 'maja', 'moa']) await office.act(handle, `/reviews/${reviewId}/declarations`, {});
    await tieOf('moa', 'NORDIC SYSTEMS');
    expect(await office.read('moa', `/projects/${projectId}`)).toMatchObject({ access: 'outline' });
    expect((await office.read('moa', `/reviews/${reviewId}`)).declaration).toMatchObject({ standing: 'undeclared' });
  });

  it('tells the offices and the clear members that a supplier’s man wrote the pre-study', async () => {
    const { reviewId } = await before([WRITER, NORDIC]);
    await seats(office, reviewId, ['carin', 'maja', 'mats']);
    await office.act('maja', `/reviews/${reviewId}/declarations`, {});
    for (const handle of ['siri', 'maja']) {
      const { state } = await office.read(handle, `/reviews/${reviewId}`);
      expect(state.independence.prestudyTies).toEqual([{ author: 0, supplier: 1 }]);
    }
    expect(await office.read('mats', `/reviews/${reviewId}`)).toMatchObject({ state: null });
    const { items } = await office.read('siri', '/notifications?limit=200');
    expect(items.map(({ kind }: { kind: string }) => kind)).toContain('prestudy_tie_found');
  });

  it('an employer is given of an author only', async () => {
    const draft = await office.act('astrid', '/drafts', {
      agencyId: 'se-agency',
      regimeId: 'SE-proposed',
      content: submissionOf(30, { parties: [{ ...NORDIC, employer: { name: 'Mother Ltd' } }] }),
    });
    expect(draft.missing).toMatchObject([{ pointer: '/parties/0/employer', rule: 'employer-of-author' }]);
  });
});

describe('what is said when somebody is taken out', () => {
  it('is kept in his note, not on the record; a refused act keeps nothing', async () => {
    const { projectId, reviewId } = await before();
    await seats(office, reviewId);
    const reason = 'Her sister sells it.';
    const recusal = { personId: 'maja', ground: 'own-interest', reason };
    await refuses(
      office,
      () => office.as('siri').post(`/api/v1/reviews/${reviewId}/recusals`, { ...recusal, ground: 'astrology' }),
      { status: 422, code: 'unknown-ground' },
    );
    await office.act('siri', `/reviews/${reviewId}/recusals`, recusal);
    const { items } = await office.read('rut', `/reviews/${reviewId}/declarations`);
    expect(items.at(-1)).toMatchObject({ kind: 'recused', personId: 'maja', note: { text: reason } });
    const events = await office.as('rut').get(`/api/v1/projects/${projectId}/events?limit=200`);
    expect(events.text).not.toContain('sister');
    const notes = await office.services.db.personalNote.count({ where: { text: reason } });
    expect(notes).toBe(1);
  });

  it('a blank reason is none', async () => {
    const { reviewId } = await before();
    await seats(office, reviewId);
    const recusal = { personId: 'maja', ground: 'own-interest', reason: '  ' };
    await refuses(office, () => office.as('siri').post(`/api/v1/reviews/${reviewId}/recusals`, recusal), {
      status: 422,
      code: 'validation-failed',
      at: 'body /reason',
    });
  });
});
