import { advises, costOf, files, seats, submissionOf, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();
const CAPACITY = '/councils/se-council/capacity';
const WORKLOAD = '/councils/se-council/workload';

const statusOf = async (handle: string, path: string): Promise<number> =>
  (await office.as(handle).get(`/api/v1${path}`)).status;

test('everybody reads a council’s numbers, and no case in them', async () => {
  const { projectId, reviewId } = await toTheCouncil(office);
  const { status, body, text } = await office.anonymous.get(`/api/v1${CAPACITY}`);
  expect({ status, council: body.council }).toEqual({
    status: 200,
    council: { bodyId: 'se-council', bodyKey: 'council', jurisdiction: 'SE', name: expect.any(String) },
  });
  expect(body.queue).toMatchObject({ open: 1, waiting: 1 });
  for (const id of [projectId, reviewId, 'carin']) expect(text).not.toContain(id);
});

test('the office reads the rounds and the load; members, agencies and other countries do not', async () => {
  const { waiting, members } = await office.read('siri', WORKLOAD);
  expect(waiting).toMatchObject([{ need: { members: 3, chair: true, expertise: [] }, seatedFor: null }]);
  expect(members).toContainEqual(expect.objectContaining({ personId: 'carin', chair: true, cap: 4, free: 4 }));
  for (const handle of ['carin', 'olof', 'doris', 'sten', 'rut']) expect(await statusOf(handle, WORKLOAD)).toBe(200);
  for (const handle of ['maja', 'astrid']) expect(await statusOf(handle, WORKLOAD)).toBe(403);
  for (const handle of ['odile', 'denis']) expect(await statusOf(handle, WORKLOAD)).toBe(404);
});

test('a body that is no council, or none at all, has no capacity', async () => {
  for (const id of ['se-oversight', 'se-agency', 'nobody']) {
    expect(await statusOf('siri', `/councils/${id}/capacity`)).toBe(404);
    expect(await statusOf('siri', `/councils/${id}/workload`)).toBe(404);
  }
});

test('a recused chair finds the case in the workload no more', async () => {
  const { reviewId } = await toTheCouncil(office, submissionOf(31));
  await seats(office, reviewId);
  expect((await office.read('carin', WORKLOAD)).sitting).toMatchObject([{ reviewId }]);
  await office.act('carin', `/reviews/${reviewId}/declarations`, { grounds: ['own-interest'] });
  const { text } = await office.as('carin').get(`/api/v1${WORKLOAD}`);
  expect(text).not.toContain(reviewId);
  expect((await office.as('siri').get(`/api/v1${WORKLOAD}`)).text).toContain(reviewId);
});

const check = (regimes: readonly string[], millions: number) =>
  office.anonymous.post('/api/v1/scope-checks', {
    regimes,
    agencyFacts: { type: 'agency' },
    cost: costOf(millions),
    facts: { criticalService: false },
  });

test('a scope check says what the council would need, and the rule’s own limit while there is no history', async () => {
  const [inside] = (await check(['SE-proposed'], 30)).body.items;
  expect(inside.reviews).toMatchObject([
    {
      gateId: 'investment-decision',
      council: { bodyKey: 'council', jurisdiction: 'SE' },
      leadTime: null,
      expectation: {
        ruleId: 'expert-review',
        programme: false,
        whole: { computed: false, code: 'too-few-rounds', facts: { closed: 0, needed: 5 } },
        limit: { budget: { n: 15, unit: 'working_day' }, verified: false },
      },
    },
  ]);
  const [outside] = (await check(['SE-proposed'], 1)).body.items;
  expect(outside.reviews).toEqual([]);
});

test('after five opinions it says by when, on the council’s own history', async () => {
  for (let round = 0; round < 5; round++) {
    const { reviewId } = await toTheCouncil(office, submissionOf(40));
    await advises(office, reviewId);
  }
  const [{ reviews }] = (await check(['SE-proposed'], 30)).body.items;
  expect(reviews[0].expectation).toMatchObject({ closed: 5, review: { computed: true, value: { rounds: 5 } } });
  const { history, throughput } = (await office.anonymous.get(`/api/v1${CAPACITY}`)).body;
  expect(history).toMatchObject([{ ruleId: 'expert-review', whole: { rounds: 5 } }]);
  expect(throughput[0]).toMatchObject({ days: 90, opinions: 5 });
});

test('what an agency files changes the number that waits', async () => {
  const before: number = (await office.read('siri', CAPACITY)).queue.open;
  await files(office);
  expect((await office.read('siri', CAPACITY)).queue.open).toBe(before);
  await toTheCouncil(office);
  expect((await office.read('siri', CAPACITY)).queue.open).toBe(before + 1);
});
