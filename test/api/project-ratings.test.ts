import { approved, baselineOf, costOf } from './case';
import { publicProject } from '../../register/queries/public';
import { publishedFrom } from '../../web/published';
import { calendarFor, SE } from '../domain/fixtures/regimes';
import { useOffice } from './office';

const office = useOffice();

describe('the ratings of a running project', () => {
  let path: string;
  beforeAll(async () => {
    const projectId = await approved(office);
    path = `/projects/${projectId}/ratings`;
    await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
    const forecast = { cost: costOf(36), end: '2027-06-30', reason: 'More interfaces than planned.' };
    await office.act('astrid', `/projects/${projectId}/forecasts`, forecast);
  });

  it('are computed by the machine from inputs that say where they come from', async () => {
    const { items } = await office.read('rut', path);
    expect(items).toMatchObject([
      { rater: 'machine', level: 'amber', machine: { why: 'forecast', rating: { kind: 'rated' } } },
      { rater: 'machine', level: null, machine: { why: 'baseline', rating: { kind: 'cannot_be_computed' } } },
    ]);
    expect(items[0].machine.inputs.first.cost).toMatchObject({ value: 3_000_000_000 });
    expect((await office.read('rut', `${path}?limit=1&before=${items[0].seq}`)).items).toEqual([items[1]]);
  });

  it('are given by those whom the regime names, and by nobody else', async () => {
    const words = { rater: 'self', level: 'green', reasons: 'We are on plan.' };
    for (const [handle, status] of [
      ['astrid', 403],
      ['doris', 403],
      ['rut', 403],
      ['bo', 404],
    ] as const) {
      const answer = await office.as(handle).post(`/api/v1${path}`, words);
      expect([handle, answer.status]).toEqual([handle, status]);
    }
    const unknown = await office.as('anders').post(`/api/v1${path}`, { ...words, level: 'blue' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unknown-level' } });
    await office.act('anders', path, words);
    expect(await office.read('olof', `${path}/current`)).toMatchObject({
      divergence: { levels: 1, alarming: true, best: { rater: 'self' }, worst: { rater: 'machine' } },
    });
    const kinds = (await office.read('olof', '/tasks')).items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('explain_divergence');
  });

  it('are public as the rules publish them: level, colour, rater and day, without reasons and names', async () => {
    const project = path.replace('/ratings', '');
    const open = await office.anonymous.get(`/api/v1${project}`);
    expect(open.body.fields.rating).toMatchObject([
      { rater: 'machine', level: 'amber', colour: 'amber', at: office.clock.now(), missing: [] },
      { rater: 'self', level: 'green', colour: 'green', label: { sv: expect.any(String) as string } },
    ]);
    for (const { seq, ...rating } of open.body.fields.rating) {
      expect(Object.keys(rating).sort()).toEqual(['at', 'colour', 'label', 'level', 'missing', 'publishedOn', 'rater']);
      expect((await office.read('rut', path)).items.map((each: { seq: number }) => each.seq)).toContain(seq);
    }
    expect(open.text).not.toContain('We are on plan.');
    const page = await office.anonymous.get(`/register/${project.slice('/projects/'.length)}?lang=en`);
    expect(page.text).toContain('How it is rated');
    expect(page.text).toMatch(/data-color="warning"[^>]*>[^<]+<\/span> · computed · /);
    expect(page.text).toMatch(/data-color="success"[^>]*>[^<]+<\/span> · the agency itself · /);
  });

  it('are restated under another definition, and both are shown', async () => {
    const french = await office.services.db.regimeVersion.findFirstOrThrow({ where: { regimeId: 'FR-2023' } });
    const { items } = await office.read('rut', `${path}/restatement?definition=${french.hash}`);
    expect(items.at(-1)).toMatchObject({ recorded: { level: 'amber' }, restated: { light: 'amber' } });
    expect(items.at(-1).restated.readings.map(({ metric }: { metric: string }) => metric)).toEqual([
      'cost',
      'schedule',
    ]);
    expect((await office.as('rut').get(`/api/v1${path}/restatement?definition=${'0'.repeat(64)}`)).status).toBe(404);
    expect((await office.as('bo').get(`/api/v1${path}`)).status).toBe(404);
  });
});

it('a rating is withheld from everybody where the rules do not publish it', async () => {
  const projectId = await approved(office);
  await office.act('anders', `/projects/${projectId}/ratings`, { rater: 'self', level: 'green', reasons: 'On plan.' });
  const told = async (publish: 'now' | 'never') => {
    const fields = [
      { name: 'title', publish: 'now' as const },
      { name: 'rating', publish },
    ];
    const regime = { ...SE, publication: { ...SE.publication, fields } };
    const byHash = () => Promise.resolve({ regime, calendar: calendarFor(SE) });
    return publicProject(office.services.db, { byHash }, projectId);
  };
  expect((await told('now'))?.fields).toMatchObject({ rating: [{ rater: 'self', colour: 'green' }] });
  const withheld = await told('never');
  expect(Object.keys(withheld?.fields ?? {})).toEqual(['title']);
  expect(
    publishedFrom(withheld!, { ...SE, publication: { fields: [{ name: 'rating', publish: 'never' }] } }, 'en'),
  ).toMatchObject({
    ratings: null,
    withheld: [{ field: 'rating', publish: 'never' }],
  });
});
