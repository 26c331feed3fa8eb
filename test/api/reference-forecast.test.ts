import { costOf, files, leaves, sek, submissionOf } from './case';
import { useOffice } from './office';

const office = useOffice();

const SMALL = submissionOf(10, { plannedStart: '2024-01-01', plannedEnd: '2025-01-01' });
const forecastOf = (projectId: string) => office.read('olof', `/projects/${projectId}/reference-forecast`);

/** A project below the line that came to cost so much and ended on that day. */
async function closes(millions: number, end: string): Promise<string> {
  const projectId = await files(office, SMALL);
  await office.act('astrid', `/projects/${projectId}/forecasts`, { cost: costOf(millions), end, reason: 'Final.' });
  await leaves(office, projectId, { finalCost: [{ class: 'delivery', amount: sek(millions) }], completedOn: end });
  return projectId;
}

describe('what projects like this one came to cost', () => {
  it('is told at P50, P80 and P90, never as a mean, from the first plan, marked as not verified', async () => {
    const projectId = await files(office, SMALL);
    const found = await forecastOf(projectId);
    expect(found).toMatchObject({
      computed: true,
      plan: { cost: sek(10), start: '2024-01-01', end: '2025-01-01' },
      basis: { ownProjects: { cost: 0, duration: 0 }, priorWeight: { cost: 20 }, capped: [] },
      verified: false,
    });
    expect(found.caveats.map(({ rule }: { rule: string }) => rule)).toEqual([
      'forecasting',
      'forecasting.cost',
      'forecasting.duration',
    ]);
    expect(Object.keys(found.cost)).toEqual(['p50', 'p80', 'p90']);
    // P90 of the published tail is 2.3 times the plan; the planned year has 366 days, hence a hair more.
    expect(Number(found.cost.p90.amount) / 10_000_000).toBeCloseTo(2.3, 1);
    expect(found.end.p50 < found.end.p80 && found.end.p80 < found.end.p90).toBe(true);
    await office.act('astrid', `/projects/${projectId}/forecasts`, { cost: costOf(15), end: null, reason: 'Dearer.' });
    expect((await forecastOf(projectId)).plan.cost).toEqual(sek(10));
  });

  it('moves with the regime’s own closed projects, and says how many there are', async () => {
    const projectId = await files(office, SMALL);
    const before = await forecastOf(projectId);
    for (const millions of [9, 10, 11]) await closes(millions, '2025-01-01');
    const after = await forecastOf(projectId);
    expect(after.basis.ownProjects).toEqual({ cost: 3, duration: 3 });
    expect(Number(after.cost.p90.amount)).toBeLessThan(Number(before.cost.p90.amount));
    expect(after.end.p90 < before.end.p90).toBe(true);
    const changes = after.whatIf.map(({ change }: { change: string }) => change);
    expect(changes).toEqual(expect.arrayContaining(['prior_only', 'own_history_only']));
    const calibration = await office.anonymous.get('/api/v1/regimes/SE-proposed/calibration');
    expect(calibration.body).toMatchObject({
      closed: 3,
      usable: 3,
      backtest: { kind: 'too_few', projects: 3, needed: 20 },
      verified: false,
    });
  });

  it('a project on which nothing was spent is counted as looked at and teaches no cost', async () => {
    const calibration = async () => (await office.anonymous.get('/api/v1/regimes/SE-proposed/calibration')).body;
    const before = await calibration();
    const projectId = await files(office, SMALL);
    await leaves(office, projectId, { finalCost: [{ class: 'delivery', amount: { ...sek(1), amount: '0.00' } }] });
    expect(await calibration()).toMatchObject({ closed: Number(before.closed) + 1, usable: before.usable });
  });

  it('of an unknown plan is not computed, and what is missing is named', async () => {
    const projectId = await files(office, { ...SMALL, cost: null, plannedEnd: null, openEnded: true });
    expect(await forecastOf(projectId)).toEqual({ computed: false, missing: ['cost', 'plannedEnd'] });
  });

  it('is told of a plan that nobody has filed, to anybody', async () => {
    const { facts } = SMALL;
    const check = { regimes: ['SE-proposed', 'FR-2023'], cost: costOf(10), facts, agencyFacts: { type: 'agency' } };
    const answer = await office.anonymous.post('/api/v1/scope-checks', {
      ...check,
      plannedStart: '2026-01-01',
      plannedEnd: '2028-01-01',
    });
    const [swedish, french] = answer.body.items;
    expect(swedish.referenceForecast).toMatchObject({ computed: true, plan: { cost: sek(10) } });
    expect(french.referenceForecast.missing).toContain('regime.forecasting');
  });

  it('is for who sees the case only', async () => {
    const projectId = await files(office, SMALL);
    const status = async (handle: string) =>
      (await office.as(handle).get(`/api/v1/projects/${projectId}/reference-forecast`)).status;
    expect(await status('astrid')).toBe(200);
    expect(await status('birgit')).toBe(404);
    expect(await status('odile')).toBe(404);
    const anonymous = await office.anonymous.get(`/api/v1/projects/${projectId}/reference-forecast`);
    expect(anonymous.status).toBe(401);
  });

  it('a regime that makes no forecast has no calibration', async () => {
    const answer = await office.anonymous.get('/api/v1/regimes/FR-2023/calibration');
    expect(answer.status).toBe(404);
  });
});
