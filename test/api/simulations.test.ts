import { files, submissionOf } from './case';
import { useOffice } from './office';
import type { Regime } from '../../domain/regime/types';
import { USUAL_ASSUMPTIONS } from '../../domain/simulation/types';
import { refuses, rowsOf } from './record';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const asks = (body: object, handle = 'olof') => office.as(handle).post('/api/v1/simulations', body);

const TO_CAD = { from: 'EUR', to: 'CAD', rate: '1.5', quotedOn: '2025-03-03', source: 'ECB' };
const HEADINGS =
  'Ministère porteur,Ministère nom complet,Nom du projet,Projet interministériel,Description et objectifs du projet,' +
  'En savoir plus sur le projet,Début,Durée prévisionnelle en année,Phase du projet en cours,Coût estimé,' +
  'Coût estimé par tranche,Zone fonctionnelle,Financement [programme(s)],Lien vers les Projets Annuels de Performances,' +
  'Date de publication';

/** The result, however long it takes. */
async function tries(body: object, handle = 'olof') {
  const begun = await asks(body, handle);
  expect([200, 202]).toContain(begun.status);
  const address = begun.headers.get('location') ?? '';
  for (;;) {
    const { body: state } = await office.as(handle).get(address, { prefer: 'wait=10' });
    if (state.status !== 'running') return { status: state.status, body: state.result, address };
  }
}

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
    expect(status).toBe('done');
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
    const column = body.tables.figures.columns.indexOf('in');
    expect(body.tables.figures.rows.map((row: readonly unknown[]) => row[column])).toEqual(inScope);
    expect(body.tables.figures.rows[0].slice(0, 2)).toEqual([1_000_000_000, 'SEK']);
  });

  it('holds two countries’ rules side by side, by dated rates only', async () => {
    const regimes = [{ regimeId: 'SE-proposed' }, { regimeId: 'DK-2021' }];
    const blind = (await tries({ regimes })).body.results[1];
    expect(blind).toMatchObject({ converted: 0, notConverted: 4, quotes: [] });
    expect(blind.missingRates).toEqual([{ from: 'SEK', to: 'DKK', day: '2025-03-03', projects: 4 }]);
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
    await refuses(office, () => asks(body), { status: 422, code: 'validation-failed', rule });
  });

  it.each(['astrid', 'maja'])('%s may not', async (handle) => {
    const { status } = await asks({ regimes: [{ regimeId: 'SE-proposed' }] }, handle);
    expect(status).toBe(403);
  });

  it('an import that is not there is not found', async () => {
    const portfolio = { kind: 'import', runId: 'nothing' };
    expect((await asks({ portfolio, regimes: [{ regimeId: 'SE-proposed' }] })).status).toBe(404);
  });

  it('shows its progress, and its result as tables and charts to whoever began it alone', async () => {
    const { address, body } = await tries({ regimes: [{ regimeId: 'SE-proposed' }] });
    const state = (await office.as('olof').get(address)).body;
    expect(state).toMatchObject({ status: 'done', fault: null, progress: { phase: 'weighing', done: 4, total: 4 } });
    for (const { table, x, y } of body.charts) {
      expect(body.tables[table].columns).toEqual(expect.arrayContaining([x, ...y]));
    }
    const csv = await office.as('olof').get(`${address}/tables/tiers`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [heading, ...lines] = csv.text.trim().split('\n');
    expect(heading).toBe('name,level,projects,councilDays,officerDays,limitDays');
    expect(lines).toHaveLength(body.tables.tiers.rows.length);
    expect((await office.as('doris').get(address)).status).toBe(404);
    expect((await office.as('doris').delete(address)).status).toBe(404);
  });

  it('takes a draft that is without a fault, and says what is wrong with another', async () => {
    const { body: draft } = await office
      .as('admin')
      .post('/api/v1/regime-drafts', { from: 'SE-proposed', version: 'x' });
    const drafted = { regimes: [{ regimeId: 'SE-proposed' }, { draftId: draft.id }] };
    const [, second] = (await tries(drafted, 'admin')).body.results;
    expect(second).toMatchObject({ version: null, draft: { id: draft.id }, name: 'SE-proposed x (draft)' });
    await refuses(office, () => asks(drafted, 'siri'), {
      status: 422,
      code: 'validation-failed',
      rule: 'draft-unknown',
    });
    const broken = draft.text.replace(/^thresholds:/m, 'thresholdz:');
    await office.as('admin').put(`/api/v1/regime-drafts/${draft.id}`, broken, {
      'content-type': 'application/yaml',
      'if-match': '*',
    });
    await refuses(office, () => asks(drafted, 'admin'), {
      status: 422,
      code: 'validation-failed',
      rule: 'draft-invalid',
    });
  });

  it('is stopped by whoever began it, and three of one person run at a time', async () => {
    const slow = { regimes: Array.from({ length: 5 }, () => ({ regimeId: 'SE-proposed' })) };
    const begun = await Promise.all([1, 2, 3, 4, 5, 6].map(() => asks(slow, 'carin')));
    const refused = begun.filter(({ status }) => status === 429);
    for (const { body, headers } of refused) {
      expect(body.code).toBe('too-many-requests');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    for (const { headers, status } of begun) {
      if (status === 429) continue;
      const address = headers.get('location') ?? '';
      expect((await office.as('carin').delete(address)).status).toBe(204);
      expect((await office.as('carin').get(address)).body.status).toMatch(/^(cancelled|done)$/);
    }
  });

  it('that fails does no harm: the next one runs', async () => {
    const { simulations } = office.services;
    const suiting = { day: '2025-03-03', rates: [], statedTotalsCount: false };
    const noRules = { regime: {} as Regime, amounts: {} };
    await simulations.start({
      ...{ id: 'broken', personId: 'olof', asked: {} },
      order: {
        ...{ rules: [noRules], suiting, sweep: null, assumptions: USUAL_ASSUMPTIONS },
        ...{ viewer: null, source: { kind: 'register' } },
      },
    });
    await simulations.settle('broken', 60_000);
    expect(await simulations.find('broken', 'olof')).toMatchObject({ status: 'failed', fault: 'failed', result: null });
    expect((await tries({ regimes: [{ regimeId: 'SE-proposed' }] })).status).toBe('done');
  });

  it('takes the rows of an import, with facts of their agencies that are stated for it', async () => {
    const file = [HEADINGS, 'MEN,Ministry,ALPHA,Non,Its aim.,,2026-01-01,2.5,Cadrage,52.0,,,,,'].join('\n');
    const path = '/api/v1/imports?profile=fr-panorama&fileName=p.csv&dryRun=true';
    const { body: run } = await office.as('odile').post(path, file, { 'content-type': 'text/csv' });
    const regimes = [{ regimeId: 'CA' }];
    const scopeOf = async (agencies: object) => {
      const portfolio = { kind: 'import', runId: run.id, agencies };
      const { body } = await tries({ portfolio, regimes, rates: [...RATES, TO_CAD] }, 'odile');
      expect(body.portfolio).toEqual({ projects: 1, left: 0 });
      return body.results[0].measured.scope;
    };
    expect(await scopeOf({})).toEqual({ in: 0, out: 0, undetermined: 1 });
    expect(await scopeOf({ MEN: { capacityClass: '4' } })).toEqual({ in: 0, out: 1, undetermined: 0 });
  });
});
