import { useOffice, type Office } from './office';
import { refuses } from './record';

const one = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const other = useOffice({ now: '2025-03-03T08:00:00.000Z' });

const PANORAMA =
  'Ministère porteur,Ministère nom complet,Nom du projet,Projet interministériel,Description et objectifs du projet,Début,Durée prévisionnelle en année,Phase du projet en cours,Coût estimé,Zone fonctionnelle,Financement [programme(s)]\n';
const LIST = `${PANORAMA}MEN,Éducation,=ALPHA,Oui,"Un, deux
""trois""",2015-01-01,3.2,Cadrage,52.0,,P1\nMEN,Éducation,BETA,Non,x,2016-01-01,En cadrage,Déploiement,En cadrage,Zone,\n`;

async function imports(office: Office, profile: string, csv: string) {
  const path = `/api/v1/imports?profile=${profile}`;
  const { body } = await office.as('admin').post(path, csv, { 'content-type': 'text/csv' });
  for (;;) {
    const run = await office.read('admin', `/imports/${body.id}`);
    if (run.status !== 'running') {
      await office.settle();
      return run;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const exported = async (office: Office, form: 'csv' | 'json') => {
  const answer = await office.as('odile').get(`/api/v1/export/projects.${form}?regime=FR-2023`);
  expect(answer.status).toBe(200);
  return answer.text;
};

it('a register that is taken to another database is the same there, byte by byte', async () => {
  expect(await imports(one, 'fr-panorama', LIST)).toMatchObject({ imported: 2, quarantined: 0 });
  const csv = await exported(one, 'csv');
  expect(await imports(other, 'tollgate', csv)).toMatchObject({ imported: 2, quarantined: 0 });
  expect(await exported(other, 'csv')).toBe(csv);
  expect(await exported(other, 'json')).toBe(await exported(one, 'json'));
  expect(JSON.parse(await exported(one, 'json')).projects).toHaveLength(2);
});

it('taken home again it changes nothing', async () => {
  const run = await imports(one, 'tollgate', await exported(other, 'csv'));
  expect(run).toMatchObject({ imported: 0, unchanged: 2, quarantined: 0 });
});

it('a row of it with another content, another regime or a strange id is put aside', async () => {
  const csv = (await exported(one, 'csv')).replace(/,FR-2023,FR,/g, ',XX-1,FR,');
  const run = await imports(other, 'tollgate', csv.replaceAll('BETA', 'DELTA').replace(/-8/g, '/8'));
  expect(run).toMatchObject({ imported: 0, quarantined: 2 });
});

it('shows nobody what is not theirs to see', async () => {
  await refuses(one, () => one.as('anders').get('/api/v1/export/projects.csv'), { status: 403, code: 'forbidden' });
  const { text } = await one.as('olof').get('/api/v1/export/projects.csv');
  expect(text.trim().split('\n')).toHaveLength(1);
});
