import { approved, baselineOf, costOf } from './case';
import { useOffice } from './office';

const office = useOffice();

describe('the ratings of a running project', () => {
  let path: string;
  beforeAll(async () => {
    const projectId = await approved(office);
    path = `/projects/${projectId}/ratings`;
    await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
    const forecast = { cost: costOf(36), end: '2027-06-30', reason: 'More interfaces than planned.' };
    await office.act('astrid', `/projects/${projectId}/forecasts`, forecast);
  });

  it('are computed by the machine from inputs that say where they come from', async () => {
    const { items } = await office.read('rut', path);
    expect(items).toMatchObject([
      { rater: 'machine', level: 'amber', machine: { why: 'forecast', rating: { kind: 'rated' } } },
      { rater: 'machine', level: null, machine: { why: 'baseline', rating: { kind: 'cannot_be_computed' } } },
    ]);
    expect(items[0].machine.inputs.first.cost).toMatchObject({ value: 3_000_000_000 });
    expect((await office.read('rut', `${path}?limit=1&before=${items[0].seq}`)).items).toEqual([items[1]]);
  });

  it('are given by those whom the regime names, and by nobody else', async () => {
    const words = { rater: 'self', level: 'green', reasons: 'We are on plan.' };
    for (const [handle, status] of [
      ['astrid', 403],
      ['doris', 403],
      ['rut', 403],
      ['bo', 404],
    ] as const) {
      const answer = await office.as(handle).post(`/api/v1${path}`, words);
      expect([handle, answer.status]).toEqual([handle, status]);
    }
    const unknown = await office.as('anders').post(`/api/v1${path}`, { ...words, level: 'blue' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unknown-level' } });
    await office.act('anders', path, words);
    expect(await office.read('olof', `${path}/current`)).toMatchObject({
      divergence: { levels: 1, alarming: true, best: { rater: 'self' }, worst: { rater: 'machine' } },
    });
    const kinds = (await office.read('olof', '/tasks')).items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('explain_divergence');
  });

  it('are restated under another definition, and both are shown', async () => {
    const french = await office.services.db.regimeVersion.findFirstOrThrow({ where: { regimeId: 'FR-2023' } });
    const { items } = await office.read('rut', `${path}/restatement?definition=${french.hash}`);
    expect(items.at(-1)).toMatchObject({ recorded: { level: 'amber' }, restated: { light: 'amber' } });
    expect(items.at(-1).restated.readings.map(({ metric }: { metric: string }) => metric)).toEqual([
      'cost',
      'schedule',
    ]);
    expect((await office.as('rut').get(`/api/v1${path}/restatement?definition=${'0'.repeat(64)}`)).status).toBe(404);
    expect((await office.as('bo').get(`/api/v1${path}`)).status).toBe(404);
  });
});
