import { COUNCIL, checksFacts, rates, seats, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();
const as = (handle: string) => office.as(handle);
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

const PROPOSAL = {
  outcome: 'supported',
  riskProfile: 'normal',
  summary: 'Sound, but the suplier is new.',
  recommendations: [
    { id: 'exit', text: 'Plan the exit.', urgency: 'now', owner: 'agency', due: '2025-09-01', evidence: 'The plan.' },
  ],
  conditions: [{ id: 'staff', text: 'Hire an owner of the product.', due: '2025-06-01', evidence: 'The contract.' }],
};

/** A round in which a draft may be voted on: the chair, two members, and one who was recused. */
async function toTheVote(): Promise<{ projectId: string; reviewId: string }> {
  const ids = await toTheCouncil(office);
  const { reviewId } = ids;
  await seats(office, reviewId, [...COUNCIL, 'moa']);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
  await office.act('moa', `/reviews/${reviewId}/declarations`, { grounds: ['own-interest'] });
  await rates(office, reviewId);
  await office.act('carin', `/reviews/${reviewId}/proposal`, PROPOSAL);
  await checksFacts(office, reviewId);
  return ids;
}

/** Tasks of this round that somebody finds in his list. */
const tasksOf = async (handle: string, reviewId: string): Promise<string[]> =>
  (await office.read(handle, '/tasks?limit=200')).items
    .filter(({ stream }: { stream: string }) => stream === `review/${reviewId}`)
    .map(({ kind }: { kind: string }) => kind);

describe('an opinion, from the vote to the public', () => {
  let reviewId: string;
  beforeAll(async () => {
    ({ reviewId } = await toTheVote());
  });

  it('is null as long as there is none, and the public and the recused find nothing', async () => {
    expect(await office.read('anders', `/reviews/${reviewId}/opinion`)).toMatchObject({
      access: 'full',
      opinion: null,
    });
    const path = `/api/v1/reviews/${reviewId}/opinion`;
    expect((await office.anonymous.get(path)).status).toBe(404);
    expect((await as('moa').get(path)).status).toBe(404);
  });

  it('is voted on by whom the task list asks; who dissents hands his text in until it is signed', async () => {
    expect(await tasksOf('maja', reviewId)).toEqual(['cast_vote']);
    await office.act('maja', `/reviews/${reviewId}/votes`, { vote: 'for' });
    expect(codeOf(await as('maja').post(`/api/v1/reviews/${reviewId}/dissent`, { text: 'No.' }))).toEqual([
      422,
      'dissent-not-recorded',
    ]);
    await office.act('mats', `/reviews/${reviewId}/votes`, { vote: 'for' });
    await office.act('mats', `/reviews/${reviewId}/votes`, { vote: 'against' });
    await office.act('mats', `/reviews/${reviewId}/dissent`, { text: 'Too dear.' });
    expect(await tasksOf('mats', reviewId)).toEqual([]);
    expect(codeOf(await as('carin').post(`/api/v1/reviews/${reviewId}/opinion`, {}))).toEqual([409, 'quorum-not-met']);
    await office.act('carin', `/reviews/${reviewId}/votes`, { vote: 'for' });
    expect(await tasksOf('carin', reviewId)).toEqual(['give_opinion']);
  });

  it('shows who voted how to members and to who oversees them, to no agency and to nobody recused', async () => {
    for (const handle of ['maja', 'siri', 'carin', 'olof', 'rut']) {
      const { proposals, present } = await office.read(handle, `/reviews/${reviewId}/votes`);
      expect(proposals).toMatchObject([
        {
          number: 1,
          by: 'carin',
          status: 'open',
          votes: [
            { personId: 'maja', vote: 'for', standing: 'stands' },
            { personId: 'mats', vote: 'for', standing: 'replaced' },
            { personId: 'mats', vote: 'against', standing: 'stands', dissent: 'Too dear.' },
            { personId: 'carin', vote: 'for', standing: 'stands' },
          ],
        },
      ]);
      expect(present).toEqual({
        tally: { for: 2, against: 1, abstain: 0 },
        quorum: { entitled: 3, needed: 3, present: 3 },
      });
    }
    const path = `/api/v1/reviews/${reviewId}/votes`;
    for (const [handle, status] of [
      ['anders', 403],
      ['moa', 404],
      ['odile', 404],
    ] as const)
      expect([handle, (await as(handle).get(path)).status]).toEqual([handle, status]);
  });

  it('is signed by the chair, and then nobody votes any more: refused with the rule', async () => {
    expect((await as('siri').post(`/api/v1/reviews/${reviewId}/opinion`, {})).status).toBe(403);
    await office.act('carin', `/reviews/${reviewId}/opinion`, {});
    const late = await as('maja').post(`/api/v1/reviews/${reviewId}/votes`, { vote: 'against' });
    expect(late).toMatchObject({ status: 409, body: { code: 'round-not-open', rule: { id: 'expert-review' } } });
  });

  it('has its slips corrected, and says what stood there', async () => {
    const corrections = [{ field: '/summary', from: PROPOSAL.summary, to: 'Sound, but the supplier is new.' }];
    const body = { corrections, reason: 'Misspelt.' };
    expect((await as('siri').post(`/api/v1/reviews/${reviewId}/opinion/corrections`, body)).status).toBe(403);
    expect(codeOf(await as('maja').post(`/api/v1/reviews/${reviewId}/opinion/corrections`, body))).toEqual([
      403,
      'not-authorised',
    ]);
    await office.act('carin', `/reviews/${reviewId}/opinion/corrections`, body);
    const again = await as('carin').post(`/api/v1/reviews/${reviewId}/opinion/corrections`, body);
    expect(again).toMatchObject({ status: 422, body: { code: 'correction-does-not-fit' } });
  });

  it('is read whole by who may see the case', async () => {
    for (const handle of ['anders', 'maja', 'olof', 'rut']) {
      const { opinion } = await office.read(handle, `/reviews/${reviewId}/opinion`);
      expect(opinion).toMatchObject({
        outcome: 'supported',
        summary: 'Sound, but the supplier is new.',
        recommendations: [{ id: 'exit', owner: 'agency', verifier: expect.any(String) }],
        conditions: [{ id: 'staff', ifMissed: 'notify' }],
        dissents: [{ personId: 'mats', text: 'Too dear.' }],
        members: ['maja', 'mats', 'carin'],
        recused: [{ personId: 'moa', grounds: ['own-interest'] }],
        signedBy: 'carin',
        corrections: [{ by: 'carin', reason: 'Misspelt.', corrections: [{ from: PROPOSAL.summary }] }],
      });
      expect(opinion.areaLevels.length).toBeGreaterThan(0);
    }
  });

  it('is published as the regime has it: without the persons, the dissent without its name; to nobody recused', async () => {
    const path = `/api/v1/reviews/${reviewId}/opinion`;
    const { status, body, text } = await office.anonymous.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({ access: 'public', opinion: { dissents: [{ text: 'Too dear.' }], tally: { for: 2 } } });
    for (const person of [...COUNCIL, 'moa']) expect([person, text.includes(person)]).toEqual([person, false]);
    expect((await as('bo').get(path)).body).toMatchObject({ access: 'public' });
    expect((await as('moa').get(path)).status).toBe(404);
  });
});

describe('a proposal that is taken back', () => {
  it('leaves its votes on the record, where they count for nothing', async () => {
    const { reviewId } = await toTheVote();
    await office.act('maja', `/reviews/${reviewId}/votes`, { vote: 'for' });
    const withdrawal = { reason: 'New papers came in.' };
    expect((await as('siri').post(`/api/v1/reviews/${reviewId}/proposal/withdrawal`, withdrawal)).status).toBe(403);
    await office.act('carin', `/reviews/${reviewId}/proposal/withdrawal`, withdrawal);
    await office.act('carin', `/reviews/${reviewId}/proposal`, { ...PROPOSAL, outcome: 'supported' });
    await office.act('maja', `/reviews/${reviewId}/votes`, { vote: 'against' });
    const { proposals, present } = await office.read('maja', `/reviews/${reviewId}/votes`);
    expect(proposals).toMatchObject([
      { status: 'withdrawn', votes: [{ vote: 'for', standing: 'void' }] },
      { status: 'open', votes: [{ vote: 'against', standing: 'stands' }] },
    ]);
    expect(present.tally).toEqual({ for: 0, against: 1, abstain: 0 });
  });
});

describe('a meeting', () => {
  const place = 'https://meet.example/42';
  const agenda = ['The case', 'The supplier'];
  let reviewId: string;
  let inner: string;
  let withAgency: string;
  const path = (rest = '') => `/reviews/${reviewId}/meetings${rest}`;
  beforeAll(async () => {
    ({ reviewId } = await toTheVote());
  });

  it('is called by the secretary for a time with its offset, by no member and by no agency', async () => {
    const body = { at: '2025-03-10T10:00:00+01:00', place, agenda };
    for (const handle of ['maja', 'anders']) expect((await as(handle).post(`/api/v1${path()}`, body)).status).toBe(403);
    ({ meetingId: inner } = await office.act('siri', path(), body));
    ({ meetingId: withAgency } = await office.act('siri', path(), { ...body, agencyHead: true }));
    expect((await office.read('maja', path())).meetings).toMatchObject([
      {
        meetingId: inner,
        at: '2025-03-10T09:00:00.000Z',
        agenda,
        agencyHead: false,
        status: 'called',
        calledBy: 'siri',
      },
      { meetingId: withAgency, agencyHead: true },
    ]);
    const told = async (handle: string) =>
      (await office.read(handle, '/notifications?limit=200')).items.filter(
        ({ kind, facts }: { kind: string; facts: { meetingId: string } }) =>
          kind === 'meeting_called' && facts.meetingId === withAgency,
      ).length;
    expect([await told('anders'), await told('maja'), await told('moa')]).toEqual([1, 1, 0]);
  });

  it('tells the agency when and where its head is invited, and nothing else of the council', async () => {
    const { meetings } = await office.read('anders', path());
    expect(meetings).toMatchObject([
      {
        meetingId: withAgency,
        at: '2025-03-10T09:00:00.000Z',
        place,
        agenda: [],
        invited: [],
        held: null,
        minutes: null,
      },
    ]);
    for (const handle of ['moa', 'bo']) expect((await as(handle).get(`/api/v1${path()}`)).status).toBe(404);
  });

  it('is moved, called off, held and written down by the secretary, and its minutes are approved by the chair', async () => {
    await office.act('siri', path(`/${inner}/move`), { at: '2025-03-11T09:00:00Z', place: 'Room 3', reason: 'Late.' });
    await office.act('siri', path(`/${withAgency}/cancellation`), { reason: 'Not needed.' });
    const attendance = [
      { personId: 'carin', presence: 'present' },
      { personId: 'maja', presence: 'remote' },
      { personId: 'mats', presence: 'excused' },
    ];
    const early = await as('siri').post(`/api/v1${path(`/${inner}/attendance`)}`, { attendance });
    expect(early).toMatchObject({ status: 409, body: { code: 'meeting-not-begun', remedy: expect.any(String) } });
    await office.passes('2025-03-11T09:00:00.000Z');
    await office.act('siri', path(`/${inner}/attendance`), { attendance });
    expect(await tasksOf('siri', reviewId)).toContain('write_minutes');
    await office.act('siri', path(`/${inner}/minutes`), { text: 'The case was discussed.' });
    expect(await tasksOf('carin', reviewId)).toContain('approve_minutes');
    expect((await as('siri').post(`/api/v1${path(`/${inner}/minutes/approval`)}`, { version: 1 })).status).toBe(403);
    await office.act('carin', path(`/${inner}/minutes/approval`), { version: 1 });
    expect(codeOf(await as('siri').post(`/api/v1${path(`/${inner}/minutes`)}`, { text: 'Else.' }))).toEqual([
      409,
      'minutes-approved',
    ]);
    expect((await office.read('rut', path())).meetings).toMatchObject([
      {
        at: '2025-03-11T09:00:00.000Z',
        status: 'held',
        moved: [{ by: 'siri', from: { place }, reason: 'Late.' }],
        held: { attendance, quorum: { entitled: 3, needed: 3, present: 2 } },
        minutes: { version: 1, text: 'The case was discussed.', writtenBy: 'siri', approvedBy: 'carin' },
      },
      { status: 'cancelled', cancelled: { by: 'siri', reason: 'Not needed.' } },
    ]);
  });

  it('that there is not is no meeting', async () => {
    const answer = await as('siri').post(`/api/v1${path('/none/cancellation')}`, { reason: 'No.' });
    expect(codeOf(answer)).toEqual([404, 'no-such-meeting']);
  });
});

describe('the chair’s signature by delegation', () => {
  const behalf = { 'tollgate-on-behalf-of': 'carin' };
  let reviewId: string;
  const sign = (handle: string) => as(handle).post(`/api/v1/reviews/${reviewId}/opinion`, {}, behalf);
  const delegates = async (delegateId: string) => {
    const { items } = await office.read('admin', '/appointments?personId=carin');
    const own = items.find(({ delegatedFrom }: { delegatedFrom: string | null }) => delegatedFrom === null);
    await office.act('carin', '/delegations', { appointmentId: own.id, delegateId, to: '2025-12-31T23:00:00Z' });
  };

  beforeAll(async () => {
    ({ reviewId } = await toTheVote());
    for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
    await delegates('maja');
  });

  it('is not given by a member who could not chair, nor is a vote cast or a proposal made so', async () => {
    expect(await sign('maja')).toMatchObject({
      status: 403,
      body: { code: 'deputy-cannot-sign', rule: { id: 'expert-review.composition' } },
    });
    for (const [rest, body] of [
      ['votes', { vote: 'for' }],
      ['proposal', PROPOSAL],
    ] as const) {
      const answer = await as('maja').post(`/api/v1/reviews/${reviewId}/${rest}`, body, behalf);
      expect([rest, answer.status]).toEqual([rest, 403]);
    }
  });

  it('is given by another chair of the council who is a clear member; both names are in the opinion', async () => {
    const appointment = { personId: 'mats', bodyId: 'se-council', role: 'council_chair' };
    await office.act('admin', '/appointments', appointment);
    await delegates('mats');
    expect((await sign('mats')).status).toBe(200);
    await office.settle();
    const { opinion } = await office.read('rut', `/reviews/${reviewId}/opinion`);
    expect(opinion).toMatchObject({ signedBy: 'mats', signedFor: 'carin' });
  });
});
