import { join } from 'node:path';
import { importProfileSchema } from '../../../contracts/import-profile';
import { dateFrom } from '../../../register/imports/dates';
import { scaledAmount } from '../../../register/imports/decimal';
import { mapRow } from '../../../register/imports/map-row';
import { shippedProfiles } from '../../../register/imports/profiles';
import { readAll } from './reading';

const shipped = shippedProfiles(join(__dirname, '../../../regimes'));

async function firstOf(id: string, file: Uint8Array) {
  const profile = shipped.get(id);
  if (!profile) throw new Error(`There is no profile ${id}.`);
  const rows = await readAll(file, profile);
  if (!rows.ok || !rows.value[0]) throw new Error(JSON.stringify(rows));
  const mapped = mapRow(rows.value[0], profile);
  if (!mapped.ok) throw new Error(JSON.stringify(mapped.fault));
  return mapped.value;
}

const csv = (delimiter: string, heading: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  [heading, ...rows].map((row) => row.join(delimiter)).join('\r\n') + '\r\n';

const GMPP = [
  ...['year', 'project_number', 'project_name', 'department', 'report_category', 'description_aims', 'colour_rating'],
  ...['rating_comment', 'start_date', 'end_date', 'wlc_baseline_incl_NCG'],
];
const EXEMPT = 'Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)';
const gmpp = (cost: string, rating = 'Amber/Green') =>
  Buffer.from(
    csv(';', GMPP, ['2021', 'X_1', 'Café \u0092s', 'MOX', 'ICT', 'Aims', rating, '', '2015-04-01', '2023-03-31', cost]),
    'latin1',
  );

describe('a published register in its own dialect', () => {
  test('is read in Windows-1252, with a sign of currency and groups of thousands', async () => {
    const row = await firstOf('uk-gmpp-2021', gmpp('£2,013.02'));
    expect(row.submission.title).toBe('Café ’s');
    expect(row.submission.cost?.stated?.[0]?.amount).toBe(201_302_000_000);
    expect(row.submission.withheld).toBeUndefined();
  });

  test('that withholds a cost has it withheld with the ground, and neither zero nor blank', async () => {
    const { submission } = await firstOf('uk-gmpp-2021', gmpp(EXEMPT));
    expect(submission.cost).toBeNull();
    expect(submission.withheld).toEqual([{ field: '/cost', ground: EXEMPT }]);
  });

  test('that withholds a rating has no rating, and says why', async () => {
    const row = await firstOf('uk-gmpp-2021', gmpp('£1.00', EXEMPT));
    expect(row.published).toBeNull();
    expect(row.submission.withheld).toEqual([{ field: '/ratings/oversight', ground: EXEMPT }]);
  });

  test('has its rating as the rater’s, with the word as published', async () => {
    const { published } = await firstOf('uk-gmpp-2021', gmpp('£1.00'));
    expect(published?.ratings).toEqual([
      { rater: 'oversight', level: 'amber', word: 'Amber/Green', on: null, reasons: 'As published: Amber/Green.' },
    ]);
  });

  test('on its side is turned upright', async () => {
    const sides = [
      ['GMPP ID Number', 'A1', 'B2'],
      ['Department', 'DX', 'DX'],
      ['Project Name', 'Alpha', 'Beta'],
      ['Description / Aims', 'x', 'y'],
      ['Project - Start Date (Latest Approved Start Date)', '01/04/2012', '01/04/2013'],
      ['Project - End Date (Latest Approved End Date)', 'Not set', '31/03/2015'],
      ['TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)', 'Exempt', '12.5'],
      ['IPA Delivery Confidence Assessment', 'Red', 'Green'],
    ];
    const file = Buffer.from(sides.map((row) => row.join(',')).join('\n'), 'latin1');
    const { key, submission, published } = await firstOf('uk-gmpp-transposed', file);
    expect(key).toBe('A1');
    expect(submission).toMatchObject({ plannedStart: '2012-04-01', plannedEnd: null, cost: null });
    expect(submission.withheld).toEqual([{ field: '/cost', ground: 'Exempt' }]);
    expect(published?.ratings?.[0]).toMatchObject({ level: 'red' });
  });

  test('has the first figure filed and the latest beside it as a forecast', async () => {
    const heading = [
      ...['deptAcronym', 'uniqueId', 'department', 'latestProjectName', 'latestDescription', 'originalBudget'],
      ...['latestBudget', 'originalEstimatedCompletionDate', 'latestEstimatedCompletionDate'],
    ];
    const row = ['dx', 'dx-a', 'Department X', 'Alpha', 'x', '11195560', '21289200', '2021-07-27', '2022-09-30'];
    const { submission, published } = await firstOf('ca-it-projects-combined', Buffer.from(csv(',', heading, row)));
    expect(submission.cost?.stated?.[0]?.amount).toBe(1_119_556_000);
    expect(published?.forecast).toMatchObject({ end: '2022-09-30', cost: { stated: [{ amount: 2_128_920_000 }] } });
  });

  test('whose columns are years has their sum, and none where a year is not known', async () => {
    const heading = [
      ...['Unique Investment Identifier', 'Business Case ID', 'Agency Code', 'Agency Name', 'Bureau Name'],
      ...['Investment Title (IT Portfolio)', 'Brief Summary', 'Funding PY1 and Prior ($ M)', 'Funding PY ($ M)'],
      ...['Funding CY ($ M)', 'Funding BY ($ M)', 'Investment Start Year', 'Investment End Year'],
      ...['Evaluation (by Agency CIO)', 'CIO Evaluation Comments', 'Date of Last Update to CIO Evaluation'],
    ];
    const row = (funding: readonly string[]) => [
      ...['9-1', '7', '\t009', 'Department Y', 'Bureau', 'Alpha', 'x', ...funding],
      ...['2010', '2020', '2', '', '2016-08-30 10:11:12'],
    ];
    const known = await firstOf('us-itdb-businesscase', Buffer.from(csv(',', heading, row(['1.5', '0', '2.25', '1']))));
    expect(known.submission.cost?.stated?.[0]?.amount).toBe(475_000_000);
    expect(known.agency.code).toBe('009');
    expect(known.submission).toMatchObject({ plannedStart: '2010-01-01', plannedEnd: '2020-12-31' });
    expect(known.published?.ratings).toMatchObject([{ rater: 'oversight', level: '2', on: '2016-08-30' }]);
    const lacking = await firstOf(
      'us-itdb-businesscase',
      Buffer.from(csv(',', heading, row(['1.5', '', '2.25', '1']))),
    );
    expect(lacking.submission.cost).toBeNull();
  });
});

describe('a date', () => {
  test.each([
    ['septembre 2014', 'MMMM YYYY', 'start', '2014-09-01'],
    ['février 2016', 'MMMM YYYY', 'end', '2016-02-29'],
    ['01.03.98', 'DD.MM.YY', 'start', '1998-03-01'],
    ['31.12.41', 'DD.MM.YY', 'end', '2041-12-31'],
    ['March 31, 2024', 'MMMM D, YYYY', 'end', '2024-03-31'],
    ['2014', 'YYYY', 'end', '2014-12-31'],
    ['31.02.2020', 'DD.MM.YYYY', 'start', null],
    ['jui 2014', 'MMMM YYYY', 'start', null],
  ] as const)('%s as %s is %s %s', (text, format, edge, date) => {
    expect(dateFrom(text, [format], edge)).toBe(date);
  });
});

describe('an amount', () => {
  const euros = { unit: 1, currency: 'EUR', decimal: ',', thousands: '.', signs: ['€'] } as const;
  test.each([
    ['1.234.567,89 €', 123_456_789],
    ['€ 12,5', 1_250],
    ['-€1.000', -100_000],
  ])('%s is exact', (text, minor) => {
    expect(scaledAmount(text, euros)).toMatchObject({ ok: true, value: { minor } });
  });
  test.each(['1.23.4', '12.34', '1,2,3', 'EUR 5'])('%s is none', (text) => {
    expect(scaledAmount(text, euros).ok).toBe(false);
  });
});

test('a profile that says one sign for decimals and thousands, or a fact twice, is none', () => {
  const profile = shipped.get('fr-panorama');
  const cost = { ...profile?.cost, decimal: ',', thousands: ',' };
  expect(importProfileSchema.safeParse({ ...profile, cost }).success).toBe(false);
  const facts = [{ name: 'phase', column: 'x', value: 'y' }];
  expect(importProfileSchema.safeParse({ ...profile, facts }).success).toBe(false);
});
