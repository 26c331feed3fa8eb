import { addDays } from '../../domain/calendar/dates';
import { files, submissionOf } from './case';
import { useOffice } from './office';

const office = useOffice();
const kronor = (amount: string) => ({ amount, currency: 'SEK' });

/** A pilot without AI: so much money, so many people, so many days. */
const pilotOf = (title: string, amount: string, people = 100, days = 60) => ({
  ...submissionOf(1, { title, kind: 'pilot', facts: {} }),
  cost: { currency: 'SEK', vat: 'excluded', lines: [{ class: 'delivery', point: kronor(amount) }] },
  pilot: {
    hypothesis: 'Forms that explain themselves are filled in faster.',
    metrics: [{ id: 'time', label: 'Time', unit: 'minutes', target: { direction: 'at_most', value: 10 } }],
    sample: { size: 10, description: 'Visitors.' },
    caps: { amount: kronor(amount), people, days },
    ...{ aiClass: 'minimal', aiRole: 'deployer', uses: ['case-support'], humanOversight: 'A case worker reads it.' },
  },
});

const begin = async (title: string, amount: string, people = 100, days = 60): Promise<string> => {
  const id = await files(office, pilotOf(title, amount, people, days));
  await office.act('anders', `/projects/${id}/pilot/beginning`);
  return id;
};
const spend = (id: string, amount: string) =>
  office.as('astrid').post(`/api/v1/projects/${id}/spending`, {
    ...{ class: 'delivery', amount: kronor(amount), date: office.clock.now().slice(0, 10), reference: `L ${amount}` },
  });
const list = (query = '', handle = 'olof') => office.read(handle, `/pilots${query}`);

describe('caps', () => {
  it('stop money at the cap: one öre below it and at it is spent, one öre beyond is refused', async () => {
    const id = await begin('Money', '1000.00');
    expect((await spend(id, '999.99')).status).toBe(201);
    expect(await spend(id, '0.02')).toMatchObject({ status: 409, body: { code: 'pilot-cap-exceeded' } });
    expect((await spend(id, '0.01')).status).toBe(201);
    expect((await list('?cap=money')).items).toMatchObject([
      { projectId: id, status: 'running', neared: ['money'], used: { money: kronor('1000.00') } },
    ]);
  });

  it('stop all spending with the first person too many', async () => {
    const id = await begin('People', '1000.00', 100);
    const reach = (count: number) =>
      office.act('astrid', `/projects/${id}/pilot/uses`, { count, date: '2025-02-03', note: 'Visitors.' });
    await reach(99);
    await reach(1);
    expect((await spend(id, '1.00')).status).toBe(201);
    await reach(1);
    expect(await spend(id, '1.00')).toMatchObject({ status: 409, body: { code: 'class-locked' } });
    expect((await list('?status=held')).items).toMatchObject([
      { projectId: id, heldFor: 'people', caps: { people: 100 }, used: { people: 101 } },
    ]);
  });
});

describe('the list', () => {
  it('is read page by page, and by whoever sees the cases', async () => {
    const [first, ...rest] = (await list()).items;
    const page = await list('?limit=1');
    expect(page.items).toEqual([first]);
    expect((await list(`?limit=50&cursor=${page.next}`)).items).toEqual(rest);
    expect((await list('', 'birgit')).items).toEqual([]);
    expect((await list('?agencyId=se-other-agency')).items).toEqual([]);
    expect((await office.as('olof').get('/api/v1/pilots?cursor=x')).status).toBe(400);
  });

  it('says how many of the days are used up, until the last one stops the money', async () => {
    const id = await begin('Days', '1000.00', 100, 30);
    const own = async () => (await list()).items.find(({ projectId }: { projectId: string }) => projectId === id);
    const { lastDay } = await own();
    await office.passes(`${lastDay}T12:00:00Z`);
    expect(await own()).toMatchObject({ status: 'running', used: { days: 30 } });
    await office.passes(`${addDays(lastDay, 1)}T12:00:00Z`);
    expect(await own()).toMatchObject({ status: 'held', heldFor: 'days', used: { days: 30, money: kronor('0.00') } });
    expect(await spend(id, '1.00')).toMatchObject({ status: 409, body: { code: 'class-locked' } });
  });
});
