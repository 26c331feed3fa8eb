import { files, submissionOf } from './case';
import { useOffice } from './office';
import { refuses, rowsOf } from './record';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const tries = (body: object, handle = 'olof') => office.as(handle).post('/api/v1/simulations', body);

const RATES = [
  { from: 'EUR', to: 'DKK', rate: '7.46', quotedOn: '2025-03-03', source: 'ECB' },
  { from: 'EUR', to: 'SEK', rate: '11.19', quotedOn: '2025-03-03', source: 'ECB' },
];

describe('what would other rules mean?', () => {
  let small: string;
  beforeAll(async () => {
    small = await files(office, submissionOf(12));
    for (const millions of [19, 20, 45]) await files(office, submissionOf(millions));
  });

  it('says who is in scope now, and who would be at another line, and leaves nothing behind', async () => {
    const before = await rowsOf(office);
    const { status, body } = await tries({
      regimes: [{ regimeId: 'SE-proposed' }, { regimeId: 'SE-proposed', amounts: { investment: 1_000_000_000 } }],
    });
    expect(status).toBe(200);
    expect(body.portfolio).toEqual({ projects: 4, left: 0 });
    const [now, lower] = body.results;
    expect(now.measured.scope).toEqual({ in: 2, out: 2, undetermined: 0 });
    expect(lower.measured.scope).toEqual({ in: 4, out: 0, undetermined: 0 });
    expect(lower.measured.money.covered).toEqual({ amount: '96000000.00', currency: 'SEK' });
    expect(lower.measured.effort.councilDays).toBeGreaterThan(now.measured.effort.councilDays);
    expect(now.comparedWithFirst).toBeNull();
    expect(lower.comparedWithFirst.newlyIn).toMatchObject({ count: 2 });
    expect(lower.comparedWithFirst.newlyIn.projects.map(({ id }: { id: string }) => id)).toContain(small);
    expect(await rowsOf(office)).toEqual(before);
  });

  it('moves a line over a range, with the same as a table', async () => {
    const sweep = { lineId: 'investment', from: 1_000_000_000, to: 5_000_000_000, steps: 5 };
    const { body } = await tries({ regimes: [{ regimeId: 'SE-proposed' }], sweep });
    const inScope = body.sweep.points.map(({ scope }: { scope: { in: number } }) => scope.in);
    expect(inScope).toEqual([4, 2, 1, 1, 0]);
    const column = body.table.columns.indexOf('in');
    expect(body.table.rows.map((row: readonly unknown[]) => row[column])).toEqual(inScope);
    expect(body.table.rows[0].slice(0, 2)).toEqual([1_000_000_000, 'SEK']);
  });

  it('holds two countries’ rules side by side, by dated rates only', async () => {
    const regimes = [{ regimeId: 'SE-proposed' }, { regimeId: 'DK-2021' }];
    const blind = (await tries({ regimes })).body.results[1];
    expect(blind).toMatchObject({ converted: 0, notConverted: 4, quotes: [] });
    expect(blind.measured.money.covered).toEqual({ amount: '0.00', currency: 'DKK' });
    const danish = (await tries({ regimes, rates: RATES })).body.results[1];
    expect(danish).toMatchObject({ converted: 4, notConverted: 0 });
    expect(danish.quotes).toHaveLength(2);
    expect(danish.measured.money.all).toEqual({ amount: '64000000.00', currency: 'DKK' });
  });

  it('carries its assumptions, and says the cost of oversight where a day’s price is assumed', async () => {
    const assumptions = { dayRate: 1_000_000, capacity: 10, memberDays: 2 };
    const { body } = await tries({ regimes: [{ regimeId: 'SE-proposed' }], assumptions });
    expect(body.assumptions).toMatchObject(assumptions);
    const { effort } = body.results[0].measured;
    expect(Number(effort.cost.amount)).toBe((Number(effort.councilDays) + Number(effort.officerDays)) * 10_000);
    expect(effort.peakPercentOfCapacity).toBeGreaterThan(0);
  });

  it.each([
    [
      'a line that the rules do not have',
      { regimes: [{ regimeId: 'SE-proposed', amounts: { nowhere: 1 } }] },
      'line-unknown',
    ],
    ['rules that are not in force', { regimes: [{ regimeId: 'XX' }] }, 'regime-unknown'],
    ['both names of a version', { regimes: [{ regimeId: 'SE-proposed', hash: '0'.repeat(64) }] }, 'one-of'],
  ])('%s is refused', async (_, body, rule) => {
    await refuses(office, () => tries(body), { status: 422, code: 'validation-failed', rule });
  });

  it.each(['astrid', 'maja'])('%s may not', async (handle) => {
    const { status } = await tries({ regimes: [{ regimeId: 'SE-proposed' }] }, handle);
    expect(status).toBe(403);
  });

  it('an import that is not there is not found', async () => {
    const portfolio = { kind: 'import', runId: 'nothing' };
    expect((await tries({ portfolio, regimes: [{ regimeId: 'SE-proposed' }] })).status).toBe(404);
  });
});
