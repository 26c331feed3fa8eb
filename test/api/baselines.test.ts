import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { approved, baselineOf, sek } from './case';
import { useOffice } from './office';

const office = useOffice();

describe('the baselines of a running project', () => {
  let path: string;
  let projectId: string;
  const kindsFor = async (handle: string): Promise<string[]> =>
    (await office.read(handle, '/tasks')).items.map(({ kind }: { kind: string }) => kind);

  beforeAll(async () => {
    projectId = await approved(office);
    path = `/projects/${projectId}/baselines`;
  });

  it('begin with one that the agency’s signatory finds in his task list, and nobody else may set', async () => {
    expect(await kindsFor('anders')).toContain('set_baseline');
    for (const [handle, status] of [
      ['astrid', 403],
      ['olof', 403],
      ['rut', 403],
      ['bo', 404],
    ] as const) {
      const answer = await office.as(handle).post(`/api/v1${path}`, baselineOf(30));
      expect([handle, answer.status]).toEqual([handle, status]);
    }
    const incomplete = await office.as('anders').post(`/api/v1${path}`, baselineOf(30, { milestones: [] }));
    expect(incomplete).toMatchObject({
      status: 422,
      body: { code: 'baseline-incomplete', facts: { missing: ['milestones'] } },
    });
    await office.act('anders', path, baselineOf(30));
    expect(await office.read('olof', path)).toMatchObject({
      items: [{ number: 1, status: 'stands', setBy: 'anders', content: { cost: { lines: [{ p85: sek(35) }] } } }],
      comparison: { cost: { difference: { amount: '0.00' } } },
    });
  });

  it('change by decision only, after the cooling-off time, and the first stays beside the latest', async () => {
    const later = baselineOf(33, { end: '2027-12-31', reason: 'The tender took longer.' });
    const tooSoon = await office.as('anders').post(`/api/v1${path}`, later);
    expect(tooSoon).toMatchObject({ status: 409, body: { code: 'baseline-cooling-off' } });
    await office.passes('2025-11-03T08:00:00.000Z');
    const { baselineId } = await office.act('anders', path, later);
    expect(await kindsFor('doris')).toContain('decide_baseline');
    const decision = `${path}/${baselineId}/decision`;
    const words = { value: 'approve', reasons: 'The new plan is sound.' };
    for (const handle of ['anders', 'olof', 'siri', 'rut']) {
      const answer = await office.as(handle).post(`/api/v1${decision}`, words);
      expect([handle, answer.status]).toEqual([handle, 403]);
    }
    await office.act('doris', decision, words);
    expect(await office.read('rut', path)).toMatchObject({
      items: [{ number: 1 }, { number: 2, decidedBy: 'doris', reasons: 'The new plan is sound.' }],
      latest: baselineId,
      comparison: {
        cost: { first: sek(30), latest: sek(33), difference: { amount: '3000000.00', currency: 'SEK' } },
        end: { first: '2027-06-30', latest: '2027-12-31', difference: 184 },
      },
    });
  });

  it('are hidden from another agency, and rebuilt from the record as they stand', async () => {
    expect((await office.as('bo').get(`/api/v1${path}`)).status).toBe(404);
    const before = await office.read('olof', path);
    const owner = connectDatabase({ url: office.database.ownerUrl, maxConnections: 2, onIdleError: () => undefined });
    expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0 });
    await rebuild(owner, { check: false });
    await owner.close();
    expect(await office.read('olof', path)).toEqual(before);
  });
});
