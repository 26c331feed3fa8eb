import { approved, baselineOf, costOf } from './case';
import { useOffice } from './office';

const office = useOffice();
const PATH = '/rating-comparison?regime=SE-proposed';

describe('the ratings of a portfolio', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    for (const [millions, level] of [
      [45, 'green'],
      [30, 'green'],
      [null, 'amber'],
    ] as const) {
      const id = await approved(office);
      ids.push(id);
      await office.act('anders', `/projects/${id}/baselines`, baselineOf(30));
      const forecast = { cost: costOf(millions ?? 30), end: '2027-06-30', reason: 'Counted again.' };
      if (millions !== null) await office.act('astrid', `/projects/${id}/forecasts`, forecast);
      await office.act('anders', `/projects/${id}/ratings`, { rater: 'self', level, reasons: 'As we see it.' });
    }
  });

  it('are compared with the machine’s, rater by rater, with the projects behind every number', async () => {
    const comparison = await office.read('olof', PATH);
    expect(comparison.projects).toBe(3);
    const self = comparison.raters.find(({ rater }: { rater: string }) => rater === 'self');
    expect(self).toMatchObject({ compared: 2, sameLight: 1, machineWorse: 1, machineBetter: 0, machineSilent: 1 });
    expect(self.cells).toContainEqual({
      machine: { kind: 'rated', level: 'red' },
      ...{ given: 'green', count: 1, projects: [expect.objectContaining({ id: ids[0] })] },
    });
    expect(comparison.missing).toContainEqual({ metric: 'cost-first', input: 'projectedCost', projects: 1 });
    expect(await office.read('rut', `${PATH}&agency=se-agency`)).toEqual(comparison);
  });

  it('takes the latest word of each rater', async () => {
    await office.act('anders', `/projects/${ids[0]}/ratings`, { rater: 'self', level: 'red', reasons: 'It is.' });
    await office.act('doris', `/projects/${ids[0]}/ratings`, { rater: 'oversight', level: 'amber', reasons: 'Near.' });
    const { raters } = await office.read('olof', PATH);
    expect(raters).toMatchObject([
      { rater: 'self', sameLight: 2, machineWorse: 0 },
      { rater: 'council', compared: 0 },
      { rater: 'oversight', compared: 1, machineWorse: 1 },
    ]);
  });

  it('are read as far as the reader sees the projects, by an office that oversees', async () => {
    expect(await office.read('odile', PATH)).toEqual({ projects: 0, raters: [], missing: [] });
    expect(await office.read('olof', `${PATH}&agency=se-other-agency`)).toMatchObject({ projects: 0 });
    expect((await office.as('anders').get(`/api/v1${PATH}`)).status).toBe(403);
    expect((await office.as('olof').get('/api/v1/rating-comparison')).status).toBe(422);
  });
});
