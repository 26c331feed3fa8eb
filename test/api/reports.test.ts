import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { approved, baselineOf, costOf, sek } from './case';
import { useOffice } from './office';

const office = useOffice();

/** A report of so many millions forecast, on the plan in everything else. */
const reportOf = (period: string, millions: number, changes: object = {}) => ({
  period,
  spent: [{ class: 'delivery', amount: sek(1) }],
  forecast: { cost: costOf(millions), end: '2027-06-30' },
  milestones: [{ id: 'pilot', expected: '2026-09-01' }],
  benefits: [{ id: 'hours', projected: 12000, amount: sek(50) }],
  rating: { level: 'green', reasons: 'We are on plan.' },
  texts: [{ field: 'risks', text: 'Nothing new.' }],
  ...changes,
});

/** The agency reports, and its signatory signs. */
async function reports(projectId: string, content: object): Promise<string> {
  const { reportId } = await office.act('astrid', `/projects/${projectId}/reports`, content);
  await office.act('anders', `/projects/${projectId}/reports/${reportId}/signature`, { value: 'sign' });
  return reportId;
}

const tasksOf = async (handle: string): Promise<{ kind: string; acts: { href: string }[]; subject: object }[]> =>
  (await office.read(handle, '/tasks')).items;
const status = async (handle: string, path: string, body: object) =>
  (await office.as(handle).post(`/api/v1${path}`, body)).status;

describe('the reports of a running project', () => {
  let projectId: string;
  let path: string;
  let period: string;

  beforeAll(async () => {
    projectId = await approved(office);
    path = `/projects/${projectId}/reports`;
    await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
    const { runs, periods } = await office.read('astrid', path);
    expect(periods).toEqual([]);
    period = runs.period;
    const spending = { class: 'delivery', amount: sek(1), date: runs.to, reference: 'Invoice 1' };
    await office.passes(`${runs.to}T12:00:00.000Z`);
    await office.act('astrid', `/projects/${projectId}/spending`, spending);
    await office.passes(new Date(Date.parse(`${runs.to}T00:00:00Z`) + 2 * 86_400_000).toISOString());
  });

  it('are found in the author’s task list when a period is over, with the address of the act', async () => {
    const task = (await tasksOf('astrid')).find(({ kind }) => kind === 'file_report');
    expect(task).toMatchObject({
      subject: { period },
      acts: [{ method: 'POST', href: `/api/v1/projects/${projectId}/reports` }],
    });
  });

  it('have a form that is filled with what is known, each value with where it comes from', async () => {
    const form = await office.read('astrid', `/projects/${projectId}/report-form`);
    expect(form).toMatchObject({
      period,
      asks: { parts: ['spent', 'forecast', 'milestones', 'benefits'], texts: ['risks'], rating: true },
      signOff: ['author', 'approver'],
      spent: [{ class: 'delivery', recorded: sek(1), invoiced: { amount: '0.00' }, reported: null }],
      milestones: [{ id: 'pilot', expected: '2026-09-01', reached: null }],
      benefits: [{ id: 'hours', unit: 'hours a year', projected: 12000, amount: sek(50) }],
    });
    expect(form.milestones[0].source).toMatch(new RegExp(`^project/${projectId}#\\d+$`));
    const unknown = await office.as('astrid').get(`/api/v1/projects/${projectId}/report-form?period=2020-01`);
    expect(unknown.status).toBe(404);
    expect((await office.as('bo').get(`/api/v1/projects/${projectId}/report-form`)).status).toBe(404);
  });

  it('are handed in by the author and signed by another, and by nobody else', async () => {
    const content = reportOf(period, 30);
    for (const [handle, code] of [
      ['anders', 403],
      ['olof', 403],
      ['rut', 403],
      ['bo', 404],
    ] as const) {
      expect([handle, await status(handle, path, content)]).toEqual([handle, code]);
    }
    const incomplete = await office.as('astrid').post(`/api/v1${path}`, { ...content, texts: [] });
    expect(incomplete).toMatchObject({
      status: 422,
      body: { code: 'report-incomplete', facts: { missing: ['risks'] } },
    });
    const dearer = await office.as('astrid').post(`/api/v1${path}`, reportOf(period, 33));
    expect(dearer).toMatchObject({ status: 422, body: { code: 'narrative-missing' } });
    expect(await status('astrid', path, { ...content, period: '2025-13' })).toBe(422);
    expect(await status('astrid', path, { ...content, unknown: 1 })).toBe(422);

    const { reportId } = await office.act('astrid', path, content);
    const signature = `${path}/${reportId}/signature`;
    expect((await tasksOf('anders')).find(({ kind }) => kind === 'sign_report')?.acts[0]?.href).toBe(
      `/api/v1${signature}`,
    );
    expect(await status('astrid', signature, { value: 'sign' })).toBe(403);
    expect(await status('olof', signature, { value: 'sign' })).toBe(403);
    expect(await status('anders', signature, { value: 'return' })).toBe(422);
    await office.act('anders', signature, { value: 'return', reason: 'The risks are missing.' });
    expect(await office.read('olof', `${path}/${reportId}`)).toMatchObject({
      status: 'returned',
      returned: { reason: 'The risks are missing.', role: 'approver' },
    });
    await reports(projectId, content);
    expect(await office.read('olof', path)).toMatchObject({
      periods: [{ period, status: 'in', daysLate: 0, corrections: 0 }],
      items: [
        { status: 'in', signatures: [{ role: 'author' }, { role: 'approver' }], spent: [{ amount: sek(1) }] },
        { status: 'returned' },
      ],
    });
    const current = await office.read('olof', `/projects/${projectId}/ratings/current`);
    expect(current.items.map(({ rater, level }: { rater: string; level: string }) => [rater, level])).toEqual(
      expect.arrayContaining([
        ['machine', 'green'],
        ['self', 'green'],
      ]),
    );
  });

  it('are corrected by a further one with its reason, and both are shown', async () => {
    const content = reportOf(period, 31, { spent: [{ class: 'delivery', amount: sek(2) }] });
    expect(await status('astrid', path, content)).toBe(409);
    const corrected = await reports(projectId, { ...content, correction: 'An invoice was missing.' });
    const { items, periods } = await office.read('rut', path);
    expect(items).toMatchObject([
      { reportId: corrected, status: 'in', correction: 'An invoice was missing.', corrects: items[1].reportId },
      { status: 'corrected', correctedBy: corrected },
      { status: 'returned' },
    ]);
    expect(periods).toMatchObject([{ reportId: corrected, corrections: 1 }]);
  });
});

describe('a round', () => {
  let period: string;
  let ids: string[];

  beforeAll(async () => {
    ids = [await approved(office), await approved(office), await approved(office)];
    for (const id of ids) await office.act('anders', `/projects/${id}/baselines`, baselineOf(30));
    const { runs } = await office.read('astrid', `/projects/${ids[0]}/reports`);
    period = runs.period;
    await office.passes(new Date(Date.parse(`${runs.to}T00:00:00Z`) + 3 * 86_400_000).toISOString());
    for (const id of ids.slice(0, 2)) await reports(id, reportOf(period, 30));
    await office.passes(new Date(Date.parse(`${runs.to}T00:00:00Z`) + 40 * 86_400_000).toISOString());
  });

  it('counts what is due, in and late, as a whole and by agency, for those who see the projects', async () => {
    const round = await office.read('olof', `/reporting-rounds/SE-proposed/${period}`);
    expect(round).toMatchObject({ due: 4, in: 2, inTime: 2, open: 2, overdue: 2, late: 2, corrected: 0 });
    expect(round.agencies).toMatchObject([{ agency: { id: 'se-agency' }, due: 4 }]);
    expect(await office.read('rut', `/reporting-rounds/SE-proposed/${period}`)).toEqual(round);
    expect(await office.read('astrid', `/reporting-rounds/SE-proposed/${period}`)).toEqual(round);
    for (const handle of ['bo', 'odile']) {
      expect((await office.as(handle).get(`/api/v1/reporting-rounds/SE-proposed/${period}`)).status).toBe(404);
      expect((await office.read(handle, '/reporting-rounds')).items).toEqual([]);
    }
    expect((await office.as('maja').get('/api/v1/reporting-rounds')).status).toBe(403);
    expect((await office.anonymous.get('/api/v1/reporting-rounds')).status).toBe(401);
    const { items } = await office.read('olof', '/reporting-rounds?regime=SE-proposed');
    expect(items.map((each: { period: string }) => each.period)).toContain(period);
  });

  it('lists its projects by what became of their reports, page by page', async () => {
    const list = `/reporting-rounds/SE-proposed/${period}/projects`;
    const late = await office.read('olof', `${list}?status=late`);
    expect(late.items.map((each: { project: { id: string } }) => each.project.id)).toContain(ids[2]);
    expect(late.items.every((each: { effect: string }) => each.effect === 'amber')).toBe(true);
    const first = await office.read('olof', `${list}?limit=3`);
    const second = await office.read('olof', `${list}?limit=3&cursor=${encodeURIComponent(first.next)}`);
    expect([...first.items, ...second.items]).toHaveLength(4);
    expect(second.next).toBeNull();
  });

  it('holds the light of a late project down until its report is in, which is marked late', async () => {
    const machine = async () =>
      (await office.read('olof', `/projects/${ids[2]}/ratings/current`)).items.find(
        ({ rater }: { rater: string }) => rater === 'machine',
      );
    expect(await machine()).toMatchObject({ level: 'amber', machine: { rating: { held: { reason: 'report_late' } } } });
    await reports(ids[2]!, reportOf(period, 30));
    const [row] = (await office.read('olof', `/projects/${ids[2]}/reports`)).items;
    expect(row).toMatchObject({ status: 'in', troubles: ['late'] });
    expect(row.daysLate).toBeGreaterThan(20);
    const round = await office.read('olof', `/reporting-rounds/SE-proposed/${period}`);
    expect(round).toMatchObject({ due: 4, in: 3, inTime: 2, late: 2, open: 1 });
  });

  it('is rebuilt from the record as it stands', async () => {
    const before = await office.read('olof', `/reporting-rounds/SE-proposed/${period}/projects`);
    const owner = connectDatabase({ url: office.database.ownerUrl, maxConnections: 2, onIdleError: () => undefined });
    expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0 });
    await rebuild(owner, { check: false });
    await owner.close();
    expect(await office.read('olof', `/reporting-rounds/SE-proposed/${period}/projects`)).toEqual(before);
  });
});
