import { costOf, submissionOf } from './case';
import { useOffice } from './office';
import { refuses, rowsOf } from './record';

const office = useOffice();

const check = (body: object) => office.anonymous.post('/api/v1/scope-checks', body);
const inCurrency = (currency: string, amount: string) => ({
  currency,
  vat: 'excluded',
  lines: [{ class: 'delivery', point: { amount, currency } }],
});

describe('would this be in scope, and why?', () => {
  it('is answered to anybody, with the threshold and every number used, and leaves nothing behind', async () => {
    const before = await rowsOf(office);
    const { facts } = submissionOf(20);
    const answer = await check({ regimes: ['SE-proposed'], cost: costOf(20), agencyFacts: { type: 'agency' }, facts });
    expect(answer.status).toBe(200);
    const [{ finding }] = answer.body.items;
    expect(finding).toMatchObject({ outcome: 'in', regime: { id: 'SE-proposed' } });
    expect(finding.thresholds).toContainEqual(
      expect.objectContaining({
        id: 'investment',
        met: true,
        operator: '>=',
        amount: { amount: '20000000.00', currency: 'SEK' },
        value: { amount: '20000000.00', currency: 'SEK' },
        verified: false,
      }),
    );
    expect(finding.caveats.length).toBeGreaterThan(0);
    expect(await rowsOf(office)).toEqual(before);
  });

  it('one öre below the line is out', async () => {
    const cost = inCurrency('SEK', '19999999.99');
    const { facts } = submissionOf(20);
    const answer = await check({ regimes: ['SE-proposed'], cost, agencyFacts: { type: 'agency' }, facts });
    expect(answer.body.items[0].finding).toMatchObject({ outcome: 'out' });
  });

  it('is held against several regimes side by side, each on its own basis', async () => {
    const answer = await check({
      regimes: ['FR-2023', 'SE-proposed', 'DK-2021'],
      cost: inCurrency('EUR', '8000000.00'),
      agencyFacts: { type: 'ministry' },
    });
    expect(answer.status).toBe(200);
    const outcomes = answer.body.items.map(
      ({ regimeId, finding }: { regimeId: string; finding: { outcome: string } }) => [regimeId, finding.outcome],
    );
    // With French VAT it passes the French line; crowns are not euros without a dated rate, and unknown is not zero.
    expect(outcomes).toEqual([
      ['FR-2023', 'in'],
      ['SE-proposed', 'undetermined'],
      ['DK-2021', 'undetermined'],
    ]);
  });

  it('of an unknown cost is undetermined, never out', async () => {
    const answer = await check({ regimes: ['FR-2023'], cost: null, agencyFacts: { type: 'ministry' } });
    const [{ finding }] = answer.body.items;
    expect(finding.outcome).toBe('undetermined');
    expect(finding.sums[0]).toMatchObject({ total: null });
  });

  it('takes what the directory knows of an agency', async () => {
    const { facts } = submissionOf(30);
    const answer = await check({ regimes: ['SE-proposed'], cost: costOf(30), agencyId: 'se-agency', facts });
    expect(answer.body.items[0].finding.outcome).toBe('in');
  });

  it('in another currency than that of the one regime asked for is refused', () =>
    refuses(office, () => check({ regimes: ['SE-proposed'], cost: inCurrency('EUR', '5.00') }), {
      status: 422,
      code: 'validation-failed',
      at: 'body /cost/currency',
      rule: 'regime-currency',
    }).then());

  it('under rules that are not in force, by an agency that is none, or with unknown fields is refused, all at once', async () => {
    const answer = await refuses(
      office,
      () => check({ regimes: ['XX-1', 'SE-proposed'], cost: null, agencyId: 'se-oversight' }),
      { status: 422, code: 'validation-failed', at: 'body /regimes/0', rule: 'regime-unknown' },
    );
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/agencyId', rule: 'agency-unknown' }),
    );
    const unknown = { status: 422, code: 'validation-failed', at: 'body /budget', rule: 'unknown-field' };
    await refuses(office, () => check({ regimes: ['SE-proposed'], cost: null, budget: 1 }), unknown);
  });
});

describe('the rules', () => {
  it('are readable by everybody, with the mark of every value that is not verified', async () => {
    const { body } = await office.anonymous.get('/api/v1/regimes/SE-proposed');
    const [version] = body.items;
    expect(version).toMatchObject({ status: 'active', jurisdiction: 'SE' });
    const read = await office.anonymous.get(`/api/v1/regimes/SE-proposed/versions/${version.hash}`);
    expect(read.body.document.thresholds[0]).toMatchObject({ id: 'investment', verified: false });
    expect((await office.anonymous.get(`/api/v1/regimes/DK-2021/versions/${version.hash}`)).status).toBe(404);
  });

  it('are compared in plain words, version with version', async () => {
    const hashOf = async (id: string) => (await office.anonymous.get(`/api/v1/regimes/${id}`)).body.items[0].hash;
    const [danish, swedish] = [await hashOf('DK-2021'), await hashOf('SE-proposed')];
    const path = `/api/v1/regimes/SE-proposed/versions/${swedish}/comparison`;
    const { body } = await office.anonymous.get(`${path}?from=${danish}`);
    expect(body).toMatchObject({ from: { regimeId: 'DK-2021' }, to: { regimeId: 'SE-proposed' } });
    expect(body.changes).toContainEqual(
      expect.objectContaining({
        section: 'money',
        field: 'currency',
        sentence: 'Money, currency: SEK instead of DKK.',
      }),
    );
    const itself = await office.anonymous.get(`${path}?from=${swedish}`);
    expect(itself.body.changes).toEqual([]);
    expect((await office.anonymous.get(`${path}?from=${'0'.repeat(64)}`)).status).toBe(404);
  });
});
