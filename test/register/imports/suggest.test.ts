import { importProfileSchema } from '../../../contracts/import-profile';
import { mapRow } from '../../../register/imports/map-row';
import { suggestProfile } from '../../../register/imports/suggest';
import { presets } from '../../../register/regimes';
import { readAll } from './reading';

const regimeOf = (id: string) => presets().find(({ regime }) => regime.id === id)?.regime ?? null;

const suggested = (file: Buffer, regimeId: string) => {
  const found = suggestProfile(file, { fileName: 'list.csv', regime: regimeOf(regimeId) });
  if (!found) throw new Error('This is no table.');
  return found;
};

/** What the suggested profile, taken as it is, makes of the file. */
async function taken(file: Buffer, regimeId: string) {
  const { profile } = suggested(file, regimeId);
  const parsed = importProfileSchema.parse(profile);
  const rows = await readAll(file, parsed);
  if (!rows.ok) throw new Error(rows.fault.message);
  return rows.value.map((row) => mapRow(row, parsed)).map((row) => (row.ok ? row.value.submission : row.fault));
}

const lines = (...of: readonly string[]): string => [...of, ''].join('\r\n');
const stated = (amount: number, roundedTo?: number) => ({
  cost: { stated: [{ amount, ...(roundedTo !== undefined && { roundedTo }) }] },
});

test('a Dutch list in thousands has its points as groups of three, and its days without zeros', async () => {
  const file = Buffer.from(
    '\uFEFF' +
      lines(
        'Ministerie;Projectnaam;Doel;Startdatum;Initiële raming (x € 1.000);Actuele raming (x € 1.000)',
        'BZK;Alfa;"Het oude stelsel; ""beter"" en sneller dan het vorige";1-2-2020;12.345;13.000',
        'BZK;Beta;Een register voor alle sluizen en stuwen van het land;13-12-2021;1.200;1.200',
        'JenV;Gamma;Een register voor alle sluizen en stuwen van het rijk;3-1-2022;9.999;10.500',
      ),
  );
  expect(await taken(file, 'NL-2024')).toMatchObject([
    { title: 'Alfa', plannedStart: '2020-02-01', ...stated(1_234_500_000, 100_000) },
    { title: 'Beta', plannedStart: '2021-12-13', ...stated(120_000_000, 100_000) },
    { title: 'Gamma', ...stated(999_900_000, 100_000) },
  ]);
  expect(suggested(file, 'NL-2024').open).toContainEqual(expect.stringContaining('cost.decimal'));
});

test('a list under a title, with millions and billions beside each other and totals at its end', async () => {
  const project = (n: number, cost: string) => `Health,Records ${n},1 Jul 2020,${cost},Green`;
  const file = Buffer.from(
    lines(
      'Major projects of the State',
      'As at 30 June 2023,,,,',
      'Agency,Project,Start,Total cost,RAG',
      ...[project(1, '$1.2bn'), project(2, '$350m'), project(3, '$900k'), project(4, 'not published')],
      ...Array.from({ length: 26 }, (_, n) => project(n + 5, `$${n + 1}.5m`)),
      ',,,$2.0bn,',
    ),
  );
  const { profile, complete } = suggested(file, 'AU-IOF');
  expect(complete).toBe(true);
  expect(profile).toMatchObject({
    format: { skipLines: 2 },
    withheld: { beginsWith: ['not published'] },
    cost: { unit: 1, magnitudes: { bn: 1_000_000_000, m: 1_000_000, k: 1_000 }, signs: ['$'] },
  });
  const rows = await taken(file, 'AU-IOF');
  expect(rows.slice(0, 4)).toMatchObject([
    stated(120_000_000_000, 10_000_000_000),
    stated(35_000_000_000, 100_000_000),
    stated(90_000_000, 100_000),
    { cost: null, withheld: [{ field: '/cost', ground: 'not published' }] },
  ]);
  expect(rows.at(-1)).toMatchObject([{ column: 'Project' }, { column: 'Agency' }]);
});

test('a Spanish list in Latin-1 with months in words', async () => {
  const file = Buffer.from(
    lines(
      'Organismo;Código;Denominación del proyecto;Fecha de inicio;Importe total (EUR)',
      'Ministerio de Hacienda;P1;Renovación;1 de enero de 2021;"1.234.500,00"',
      'Ministerio de Hacienda;P2;Señales;15 de marzo de 2022;"98.000,50"',
    ),
    'latin1',
  );
  expect(await taken(file, 'FR-2023')).toMatchObject([
    { title: 'Renovación', plannedStart: '2021-01-01', ...stated(123_450_000) },
    { title: 'Señales', plannedStart: '2022-03-15', ...stated(9_800_050) },
  ]);
});

test('a profile that names a column which the file has not is not complete', () => {
  const file = Buffer.from(lines('department,project,budget', 'Health,Alpha,some', 'Health,Beta,more'));
  expect(suggested(file, 'UK-GMPP')).toMatchObject({ complete: false });
});
