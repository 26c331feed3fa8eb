import { withClient } from '../../runtime/embedded/roles';
import { useOffice } from './office';
import { refuses } from './record';

const office = useOffice({ now: '2025-03-10T08:00:00.000Z' });
const RATES = '/api/v1/exchange-rates';
const rate = (more: object = {}) => ({
  ...{ from: 'EUR', to: 'DKK', rate: '7.4585', quotedOn: '2025-03-03', source: 'ECB' },
  ...more,
});
const conversion = (from: string, to: string, on: string) =>
  office.as('astrid').get(`${RATES}/conversion?from=${from}&to=${to}&on=${on}`);

describe('dated rates', () => {
  it('are added by an administrator with a trace, and once only', async () => {
    const added = await office.as('admin').post(RATES, { rates: [rate(), rate({ to: 'SEK', rate: '11.19' })] });
    expect(added).toMatchObject({ status: 201, body: { added: 2, known: 0 } });
    const again = await office.as('admin').post(RATES, { rates: [rate()] });
    expect(again.body).toEqual({ added: 0, known: 1 });
    const { items } = (await office.as('admin').get('/api/v1/audit?subject=exchange-rates')).body;
    expect(items[1]).toMatchObject({ action: 'exchange_rate.add', facts: { added: 2 } });
  });

  it('tell what an amount was worth on a day, also over a third currency, and by which quotes', async () => {
    const direct = await conversion('EUR', 'DKK', '2025-03-05');
    expect(direct.body).toMatchObject({ rate: '7.4585', quotes: [{ quotedOn: '2025-03-03', source: 'ECB' }] });
    const crossed = await conversion('SEK', 'DKK', '2025-03-03');
    expect(crossed.body.rate).toBe('0.6665326184');
    expect(crossed.body.quotes).toHaveLength(2);
  });

  it('are never guessed: without one for the day there is a clear problem', async () => {
    for (const [from, to, on] of [
      ['EUR', 'USD', '2025-03-03'],
      ['EUR', 'DKK', '2025-03-02'],
      ['EUR', 'DKK', '2025-03-18'],
    ] as const) {
      await refuses(office, () => conversion(from, to, on), { status: 409, code: 'no-rate' });
    }
  });

  it('are corrected by a later row; the earlier one stays', async () => {
    await office.as('admin').post(RATES, { rates: [rate({ rate: '7.4600' })] });
    expect((await conversion('EUR', 'DKK', '2025-03-03')).body.rate).toBe('7.46');
    const { items } = (await office.as('astrid').get(`${RATES}?on=2025-03-03&currency=DKK`)).body;
    expect(items.map((each: { rate: string }) => each.rate)).toEqual(['7.4600', '7.4585']);
    await withClient(office.database.ownerUrl, async (client) => {
      await expect(client.query("UPDATE exchange_rate SET rate = '1'")).rejects.toThrow();
      await expect(client.query('DELETE FROM exchange_rate')).rejects.toThrow();
    });
  });

  it('are listed in pages', async () => {
    const first = (await office.as('astrid').get(`${RATES}?limit=2`)).body;
    const rest = (await office.as('astrid').get(`${RATES}?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items]).toHaveLength(3);
    expect(rest.next).toBeNull();
  });

  it('come as a file of a central bank', async () => {
    const file = 'Date,USD,GBP,HRK\n2025-03-07,1.0857,0.8397,N/A\n';
    const headers = { 'content-type': 'text/csv' };
    const sent = await office.as('admin').post(`${RATES}/file?source=ECB`, file, headers);
    expect(sent).toMatchObject({ status: 201, body: { added: 2, known: 0, ignored: ['HRK'] } });
    expect((await conversion('USD', 'EUR', '2025-03-08')).status).toBe(200);
    const wrong = () => office.as('admin').post(`${RATES}/file?source=ECB`, 'Date,USD\nyesterday,1\n', headers);
    await refuses(office, wrong, { status: 422, code: 'validation-failed', rule: 'no-day' });
  });

  it.each([
    ['a currency that is none', { to: 'XXX' }, 'unknown-currency'],
    ['a rate of nothing', { rate: '0.0' }, 'positive'],
    ['a day that does not exist', { quotedOn: '2025-02-30' }, 'local-date'],
  ])('with %s are refused', async (_, more, rule) => {
    const send = () => office.as('admin').post(RATES, { rates: [rate(more)] });
    await refuses(office, send, { status: 422, code: 'validation-failed', rule });
  });
});

describe('a simulation', () => {
  it('takes the rates on record, and names rate, day and source', async () => {
    const body = {
      regimes: [{ regimeId: 'SE-proposed' }, { regimeId: 'DK-2021' }],
      assumptions: { dayRate: 1_000_00 },
    };
    const begun = await office.as('olof').post('/api/v1/simulations', { ...body, date: '2025-03-05' });
    const address = begun.headers.get('location') ?? '';
    const { result } = (await office.as('olof').get(address, { prefer: 'wait=30' })).body;
    const quotes = result.results[1].quotes.map((each: { to: string; source: string }) => [each.to, each.source]);
    expect(quotes.toSorted()).toEqual([
      ['DKK', 'ECB'],
      ['SEK', 'ECB'],
    ]);
  });
});
