import { join } from 'node:path';
import { shippedProfiles } from '../../../register/imports/profiles';
import { mapRow } from '../../../register/imports/map-row';
import { readAll } from './reading';
import type { ImportProfile } from '../../../contracts/import-profile';

const profile = shippedProfiles(join(__dirname, '../../../regimes')).get('fr-panorama') as ImportProfile;

const heading =
  'Ministère porteur,Ministère nom complet,Nom du projet,Projet interministériel,Description et objectifs du projet,Début,Durée prévisionnelle en année,Phase du projet en cours,Coût estimé,Zone fonctionnelle,Financement [programme(s)]';

const file = (...rows: string[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${[heading, ...rows].join('\r\n')}\r\n`);

const mapped = async (row: string) => {
  const rows = await readAll(file(row), profile);
  if (!rows.ok || !rows.value[0]) throw new Error('the file did not parse');
  return mapRow(rows.value[0], profile);
};

const good =
  'MI,Ministère de l’Intérieur,Archives,Non,"Une phrase, puis\nune autre",2016-01-01,2.5,Déploiement,52.0,Zone,P302';

describe('a row of a published register', () => {
  test('states its cost in millions and exactly, on the basis that the profile names', async () => {
    const row = await mapped(good);
    expect(row).toMatchObject({
      ok: true,
      value: {
        key: 'MI · Archives',
        agency: { code: 'MI', facts: { type: 'ministry' } },
        submission: {
          plannedStart: '2016-01-01',
          plannedEnd: '2018-07-01',
          facts: { phase: 'roll_out', interministerial: false },
          cost: { vat: 'included', lines: [], stated: [{ amount: 5_200_000_000, basisId: profile.cost.basisId }] },
        },
      },
    });
  });

  test('whose cost is not known yet keeps an unknown cost, not zero', async () => {
    const row = await mapped(good.replace('52.0', 'En cadrage').replace('2.5', 'En cadrage'));
    expect(row).toMatchObject({ ok: true, value: { submission: { cost: null, plannedEnd: null } } });
  });

  test('with several faults is reported with every one of them, each with column, reason and remedy', async () => {
    const row = await mapped('MI,,Archives,Peut-être,x,2016-02-30,long,Déploiement,douze,Zone,P302');
    if (row.ok) throw new Error('the row should have been refused');
    expect(row.fault.map((fault) => fault.column).sort()).toEqual([
      'Coût estimé',
      'Durée prévisionnelle en année',
      'Début',
      'Ministère nom complet',
      'Projet interministériel',
    ]);
    for (const fault of row.fault)
      expect(fault).toMatchObject({ reason: expect.any(String), remedy: expect.any(String) });
  });

  test.each([
    ['-1.0', 'The amount is negative.'],
    ['1e3', 'This is no amount.'],
    ['0.000000001', 'The amount is finer than the smallest unit of the currency.'],
    ['99999999999999', 'The amount is too large.'],
  ])('with the amount %s is refused: %s', async (amount, reason) => {
    expect(await mapped(good.replace('52.0', amount))).toMatchObject({
      ok: false,
      fault: [{ column: 'Coût estimé', reason }],
    });
  });
});

describe('a file', () => {
  test('reports the line on which each row ends, also after cells with line breaks', async () => {
    const rows = await readAll(file(good, good), profile);
    expect(rows.ok && rows.value.map((row) => row.line)).toEqual([3, 5]);
  });

  test('without the columns of its profile is refused with their names', async () => {
    const rows = await readAll(new TextEncoder().encode('a,b\n1,2\n'), profile);
    expect(rows).toMatchObject({ ok: false, fault: { code: 'missing-columns' } });
    expect(!rows.ok && rows.fault.message).toContain('Nom du projet');
  });

  test('in another encoding is refused, not garbled', async () => {
    const rows = await readAll(Buffer.from(`${heading}\n${good}`, 'latin1'), profile);
    expect(rows).toMatchObject({ ok: false, fault: { code: 'not-in-encoding' } });
  });
});
