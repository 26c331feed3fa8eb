import { useOffice } from './office';
import { refuses, rowsOf } from './record';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });

const PROFILE = {
  ...{ id: 'of-mine', label: 'My list', regimeId: 'FR-2023', jurisdiction: 'FR' },
  ...{ source: { publisher: 'A ministry', licence: 'open' }, format: { delimiter: ';', encoding: 'windows-1252' } },
  ...{ withheld: { beginsWith: ['Secret'] }, key: ['Numéro'], edition: { column: 'Édition' } },
  ...{ agency: { code: 'Ministère', name: 'Ministère', facts: { type: 'ministry' } }, title: { column: 'Nom' } },
  ...{
    cost: { column: 'Coût', currency: 'EUR', decimal: ',', vat: 'included', basisId: 'build-and-run', unknown: [''] },
  },
};

const HEAD = 'Numéro;Édition;Ministère;Nom;Coût';
const file = (...rows: string[]): Uint8Array => Buffer.from([HEAD, ...rows].join('\n') + '\n', 'latin1');

const FILE = file(
  '1;2024;MEN;Alpha;10000000,50',
  '2;2024;MEN;Beta;douze',
  '1;2023;MEN;Alpha;9;',
  '3;2024;MEN;Gamma;Secret: défense',
);

async function ended(runId: string) {
  for (;;) {
    const run = await office.read('odile', `/imports/${runId}`);
    if (run.status !== 'running') {
      await office.settle();
      return run;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function imports(bytes: Uint8Array | string, profile = 'of-mine') {
  const path = `/api/v1/imports?profile=${profile}&fileName=list.csv`;
  const started = await office.as('odile').post(path, bytes, { 'content-type': 'text/csv' });
  expect(started).toMatchObject({ status: 201 });
  return ended(started.body.id);
}

const putAside = async (runId: string) =>
  (await office.read('odile', `/imports/${runId}/rows?status=quarantined`)).items;

describe('a profile of one’s own', () => {
  it('with a fault is refused with the place of every fault, and a bomb does no harm', async () => {
    const send = () =>
      office.as('odile').post('/api/v1/import-profiles', 'id: X\nlabel: ""\n', { 'content-type': 'application/yaml' });
    const { body } = await refuses(office, send, { status: 422, code: 'validation-failed' });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/id', '/label', '/key', '/cost']),
    );
    const aliases = Array.from({ length: 9 }, (_, at) => `b${at + 1}: &b${at + 1} [${`*b${at},`.repeat(9)}]`);
    const bomb = ['b0: &b0 [x,x,x,x,x,x,x,x,x]', ...aliases].join('\n');
    const bombed = await office
      .as('odile')
      .post('/api/v1/import-profiles', bomb, { 'content-type': 'application/yaml' });
    expect(bombed).toMatchObject({ status: 422 });
  });

  it('is kept, and never changed', async () => {
    const add = (body: object) => office.as('odile').post('/api/v1/import-profiles', body);
    expect((await add(PROFILE)).status).toBe(201);
    expect((await add(PROFILE)).status).toBe(200);
    expect(await add({ ...PROFILE, label: 'Another' })).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
    expect((await add({ ...PROFILE, id: 'fr-panorama' })).status).toBe(409);
    expect(await office.read('odile', '/import-profiles/of-mine')).toMatchObject({ addedBy: 'odile' });
  });
});

describe('what was put into quarantine', () => {
  let runId: string;

  it('stands there with its reasons; earlier editions of a row are passed over, what is withheld stays so', async () => {
    const run = await imports(FILE);
    runId = run.id;
    expect(run).toMatchObject({ imported: 2, superseded: 1, quarantined: 1, rowsPerSecond: expect.any(Number) });
    const { items } = await office.read('odile', '/projects?q=gamma');
    const { submission } = await office.read('odile', `/projects/${items[0].id}`);
    expect(submission.content).toMatchObject({
      cost: null,
      withheld: [{ field: '/cost', ground: 'Secret: défense' }],
    });
  });

  it('comes as a file that is imported again', async () => {
    const answer = await office.as('odile').get(`/api/v1/imports/${runId}/quarantine.csv`);
    const [heading, row] = answer.text.split('\n');
    expect(heading).toContain('quarantine: line;quarantine: columns;quarantine: reasons;quarantine: remedies');
    expect(row).toMatch(/^2;2024;MEN;Beta;douze;3;.*This is no amount/);
  });

  it('is corrected cell by cell, in a column that the file has, by who may import', async () => {
    const patch = (cells: object, by = 'odile') =>
      office.as(by).patch(`/api/v1/imports/${runId}/rows/3`, { cells }, { 'content-type': 'application/json' });
    await refuses(office, () => patch({ Prix: '1' }), { status: 422, code: 'validation-failed' });
    await refuses(office, () => patch({ Coût: '12' }, 'anders'), { status: 403, code: 'forbidden' });
    // Another country's import is nothing that he could know of.
    await refuses(office, () => patch({ Coût: '12' }, 'olof'), { status: 404, code: 'not-found' });
    expect(await patch({ Coût: '12000000,00' })).toMatchObject({
      status: 200,
      body: { raw: { Coût: 'douze' }, corrections: { Coût: '12000000,00' }, correctedBy: 'odile' },
    });
    const filed = await office.as('odile').patch(`/api/v1/imports/${runId}/rows/2`, { cells: { Nom: 'X' } });
    expect(filed.status).toBe(404);
  });

  it('is tried again as corrected, and then it is filed', async () => {
    expect((await office.as('odile').post(`/api/v1/imports/${runId}/retry`, {})).status).toBe(200);
    expect(await ended(runId)).toMatchObject({ status: 'done', imported: 3, quarantined: 0 });
    expect(await putAside(runId)).toEqual([]);
    const { items } = await office.read('odile', '/projects?q=beta');
    expect(items[0].cost).toEqual({ amount: '12000000.00', currency: 'EUR' });
    const before = await rowsOf(office);
    expect(await imports(file('2;2024;MEN;Beta;12000000'))).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await rowsOf(office)).toEqual(before);
  });
});

describe('a run whose process has died', () => {
  it('is taken up by another and ends as if nothing had happened, each row filed once', async () => {
    const { db, imports: runner } = office.services;
    const run = await imports(file('7;2024;MEN;Eta;1', '8;2024;MEN;Theta;2'));
    const before = await rowsOf(office);
    // As a process leaves it that dies between filing two rows and noting them.
    await db.importRow.updateMany({ where: { runId: run.id }, data: { status: 'waiting', projectId: null } });
    const heartbeat = new Date(Date.now() - 60_000);
    const data = { status: 'running', imported: 0, runner: 'dead', heartbeat, finishedAt: null };
    await db.importRun.update({ where: { id: run.id }, data });
    const watching = runner.watch();
    expect(await ended(run.id)).toMatchObject({ status: 'done', imported: 2, unchanged: 0, quarantined: 0 });
    await watching.stop();
    expect(await rowsOf(office)).toEqual(before);
  });
});

describe('a file that nobody knows', () => {
  it('gets a profile suggested, with a reason for each column and what could not be told', async () => {
    const list =
      'Prosjektnavn;Etat;Startdato;Sluttdato;Totalkostnad (mill. kr)\n' +
      'Alfa;Skatt;01.02.2020;31.12.2024;1 234,5\nBeta;Skatt;15.03.2021;30.06.2025;99,5\nGamma;Toll;01.01.2019;13.05.2023;7,25\n';
    const path = '/api/v1/import-profiles/suggestions?regime=NO-KS&fileName=liste.csv';
    const { status, body } = await office.as('odile').post(path, list, { 'content-type': 'text/csv' });
    expect(status).toBe(200);
    expect(body.profile).toMatchObject({
      ...{ id: 'liste', regimeId: 'NO-KS', jurisdiction: 'NO', format: { encoding: 'utf-8', delimiter: ';' } },
      ...{ title: { column: 'Prosjektnavn' }, agency: { code: 'Etat' }, key: ['Etat', 'Prosjektnavn'] },
      ...{ start: { column: 'Startdato', formats: ['DD.MM.YYYY'] }, end: { column: 'Sluttdato' } },
      cost: { column: 'Totalkostnad (mill. kr)', currency: 'NOK', unit: 1_000_000, decimal: ',', thousands: ' ' },
    });
    expect(body.complete).toBe(true);
    expect(body.open).toEqual(expect.arrayContaining([expect.stringContaining('source')]));
    for (const { reason } of body.columns) expect(reason).not.toBe('');
    const added = await office
      .as('odile')
      .post('/api/v1/import-profiles', body.yaml, { 'content-type': 'application/yaml' });
    expect(added.status).toBe(201);
  });

  it('that is no table gets none', async () => {
    const send = () =>
      office.as('odile').post('/api/v1/import-profiles/suggestions', 'nothing', { 'content-type': 'text/csv' });
    await refuses(office, send, { status: 422, code: 'validation-failed' });
  });
});
