import { createHash } from 'node:crypto';
import { useOffice } from './office';
import { refuses, rowsOf } from './record';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });

const HEAD = [
  'Ministère porteur',
  'Ministère nom complet',
  'Nom du projet',
  'Projet interministériel',
  'Description et objectifs du projet',
  'En savoir plus sur le projet',
  'Début',
  'Durée prévisionnelle en année',
  'Phase du projet en cours',
  'Coût estimé',
  'Coût estimé par tranche',
  'Zone fonctionnelle',
  'Financement [programme(s)]',
  'Lien vers les Projets Annuels de Performances',
  'Date de publication',
];

interface Row {
  readonly name: string;
  readonly cost: string;
  readonly phase?: string;
  readonly start?: string;
}

const line = ({ name, cost, phase = 'Cadrage', start = '2016-01-01' }: Row) =>
  [
    'MEN',
    'Éducation nationale',
    name,
    'Non',
    `But de ${name}.`,
    '',
    start,
    '2.5',
    phase,
    cost,
    '',
    'Zone',
    '',
    '',
    '',
  ].join(',');

const file = (rows: readonly Row[]) => [HEAD.join(','), ...rows.map(line)].join('\n') + '\n';

/** Invented: in scope, on the line as far as a rounded figure tells, below it, two without a cost, a bad amount, the first one again, an unknown phase. */
const ROWS: readonly Row[] = [
  { name: 'ALPHA', cost: '52.0' },
  { name: 'BETA', cost: '9.0' },
  { name: 'GAMMA', cost: '8.99' },
  { name: 'DELTA', cost: 'En cadrage' },
  { name: 'EPSILON', cost: '' },
  { name: 'ZETA', cost: 'douze' },
  { name: 'ALPHA', cost: '53.0' },
  { name: 'ETA', cost: '12.0', phase: 'Abandon' },
];

async function imports(csv: string, { dryRun = false, key }: { dryRun?: boolean; key?: string } = {}) {
  const path = `/api/v1/imports?profile=fr-panorama&fileName=panorama.csv&dryRun=${dryRun}`;
  const headers = { 'content-type': 'text/csv', ...(key !== undefined && { 'idempotency-key': key }) };
  const started = await office.as('odile').post(path, csv, headers);
  expect(started.status).toBe(201);
  for (;;) {
    const run = await office.read('odile', `/imports/${started.body.id}`);
    if (run.status !== 'running') {
      await office.settle();
      return run;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const rowsOfRun = async (runId: string, status: string) =>
  (await office.read('odile', `/imports/${runId}/rows?status=${status}`)).items;

const scopes = async () => {
  const { items } = await office.read('odile', '/projects?regime=FR-2023&sort=title');
  return items.map(({ title, scope, cost }: { title: string; scope: string; cost: { amount: string } | null }) => [
    title,
    scope,
    cost?.amount ?? null,
  ]);
};

const QUARANTINE = [
  { line: 7, column: 'Coût estimé', value: 'douze', reason: 'This is no amount.' },
  { line: 8, column: 'Ministère porteur', value: 'MEN · ALPHA', reason: 'Line 2 of the file has the same key.' },
  { line: 9, column: 'Phase du projet en cours', value: 'Abandon', reason: 'The profile does not know this word.' },
];

const faultsOf = (rows: readonly { line: number; faults: readonly { remedy: string }[] }[]) =>
  rows.flatMap(({ line: number, faults }) => faults.map((fault) => ({ line: number, ...fault })));

describe('an import by HTTP', () => {
  it('tried out first says what it would do and touches nothing', async () => {
    const before = await rowsOf(office);
    const run = await imports(file(ROWS), { dryRun: true });
    expect(run).toMatchObject({ dryRun: true, status: 'done', total: 8, imported: 5, unchanged: 0, quarantined: 3 });
    expect(faultsOf(await rowsOfRun(run.id, 'quarantined'))).toMatchObject(QUARANTINE);
    expect(await rowsOf(office)).toEqual(before);
    const { items } = await office.read('odile', '/bodies?jurisdiction=FR&kind=agency');
    expect(items).toEqual([]);
  });

  it('files what can be understood; an unknown cost is neither zero nor lost', async () => {
    const run = await imports(file(ROWS));
    expect(run).toMatchObject({ status: 'done', total: 8, imported: 5, unchanged: 0, quarantined: 3 });
    expect(run.fileHash).toBe(createHash('sha256').update(file(ROWS)).digest('hex'));
    expect(await scopes()).toEqual([
      ['ALPHA', 'in', '52000000.00'],
      ['BETA', 'undetermined', '9000000.00'],
      ['DELTA', 'undetermined', null],
      ['EPSILON', 'undetermined', null],
      ['GAMMA', 'out', '8990000.00'],
    ]);
  });

  it('of figures published rounded claims no side of a line that lies within what they may be off', async () => {
    const { items } = await office.read('odile', '/projects?q=beta');
    const { submission, finding } = await office.read('odile', `/projects/${items[0].id}`);
    expect(submission.content.cost.stated).toMatchObject([
      { amount: { amount: '9000000.00' }, roundedTo: { amount: '100000.00', currency: 'EUR' } },
    ]);
    expect(finding.finding.reasons).toContainEqual(
      expect.objectContaining({
        code: 'threshold-within-rounding',
        facts: expect.objectContaining({ value: 900_000_000, within: 5_000_000 }),
      }),
    );
  });

  it('is listed with who sent it, what and when, for those whose rules it falls under', async () => {
    const run = await imports(file(ROWS.slice(0, 1)), { dryRun: true });
    expect(run).toMatchObject({ fileName: 'panorama.csv', startedBy: 'odile', status: 'done', total: 1 });
    const { items } = await office.read('odile', '/imports?profile=fr-panorama');
    expect(items).toContainEqual(run);
    const first = await office.read('odile', '/imports?limit=1');
    const rest = await office.read('odile', `/imports?limit=200&cursor=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(items);
    expect((await office.read('odile', '/imports?status=running')).items).toEqual([]);
    expect((await office.read('admin', '/imports')).items).toContainEqual(run);
    expect((await office.read('olof', '/imports')).items).toEqual([]);
    for (const path of ['', '/rows', '/quarantine.csv'])
      expect(await office.as('olof').get(`/api/v1/imports/${run.id}${path}`)).toMatchObject({ status: 404 });
    await refuses(office, () => office.as('anders').get('/api/v1/imports'), { status: 403, code: 'forbidden' });
    expect((await office.as('odile').get('/api/v1/imports?cursor=x')).status).toBe(400);
  });

  it('keeps every row that it could not file, with its line, its field, the reason and the remedy', async () => {
    const run = await imports(file(ROWS));
    const rows = await rowsOfRun(run.id, 'quarantined');
    expect(faultsOf(rows)).toMatchObject(QUARANTINE);
    for (const { remedy } of faultsOf(rows)) expect(remedy).not.toBe('');
    expect(rows[0].raw['Nom du projet']).toBe('ZETA');
  });

  it('again changes nothing', async () => {
    const before = await rowsOf(office);
    expect(await imports(file(ROWS))).toMatchObject({ imported: 0, unchanged: 5, quarantined: 3 });
    expect(await rowsOf(office)).toEqual(before);
  });

  it('puts a row that has changed into quarantine: only the agency amends what is filed', async () => {
    const [alpha, ...others] = ROWS as [Row, ...Row[]];
    const before = await rowsOf(office);
    const run = await imports(file([{ ...alpha, cost: '60.0' }, ...others]));
    expect(run).toMatchObject({ imported: 0, unchanged: 4, quarantined: 4 });
    const [changed] = await rowsOfRun(run.id, 'quarantined');
    expect(changed).toMatchObject({
      line: 2,
      rowKey: 'MEN · ALPHA',
      faults: [{ reason: 'The register has this project with other content.' }],
    });
    expect(changed.projectId).toEqual(expect.any(String));
    expect(await rowsOf(office)).toEqual(before);
  });

  it('with the key of another file is refused; with its own it is the same run', async () => {
    const run = await imports(file(ROWS), { key: 'panorama-1' });
    expect((await imports(file(ROWS), { key: 'panorama-1' })).id).toBe(run.id);
    const path = '/api/v1/imports?profile=fr-panorama&fileName=panorama.csv&dryRun=false';
    const headers = { 'content-type': 'text/csv', 'idempotency-key': 'panorama-1' };
    const other = await office.as('odile').post(path, file(ROWS.slice(1)), headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('of a file that is no such table, or by a profile that is none, is refused as a whole', async () => {
    const send = (query: string, csv: string | Uint8Array, type = 'text/csv') =>
      office.as('odile').post(`/api/v1/imports?${query}`, csv, { 'content-type': type });
    expect(await send('profile=nobody', file(ROWS))).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'query', pointer: '/profile', rule: 'profile-unknown' }] },
    });
    const wrongTable = await send('profile=fr-panorama', 'a,b\n1,2\n');
    expect(wrongTable).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect(wrongTable.body.errors[0]).toMatchObject({ in: 'body', remedy: expect.stringMatching(/\w/) });
    const notText = await send('profile=fr-panorama', new Uint8Array([0xff, 0xfe, 0x00, 0x41]));
    expect(notText).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    const zeros = await send('profile=fr-panorama', file([{ name: 'A\0', cost: '1' }]));
    expect(zeros).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect((await send('profile=fr-panorama', '{}', 'application/json')).status).toBe(415);
  });

  it('is not for those who only file for an agency', async () => {
    const headers = { 'content-type': 'text/csv' };
    const refused = await office.as('anders').post('/api/v1/imports?profile=fr-panorama', file(ROWS), headers);
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('is not for those who oversee the projects of another country', async () => {
    const send = () =>
      office.as('olof').post('/api/v1/imports?profile=fr-panorama', file(ROWS), { 'content-type': 'text/csv' });
    await refuses(office, send, { status: 403, code: 'forbidden' });
  });

  it('brings cases under rules that give nobody the power to pause', async () => {
    const { items } = await office.read('odile', '/projects?q=alpha');
    const proposal = { kind: 'pause', grounds: ['no-longer-appropriate'], facts: 'So.' };
    const refused = await office.as('odile').post(`/api/v1/projects/${items[0].id}/interventions`, proposal);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'power-not-given', rule: { id: 'powers' }, facts: { power: 'pause', regime: 'FR-2023' } },
    });
  });
});
