import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { presets } from '../../register/regimes';
import { REASONS } from './case';
import { useOffice } from './office';
import { proclaim } from '../support/proclaim';
import type { TestAnswer } from '../support/api';

const office = useOffice({ now: '2026-03-02T10:00:00.000Z' });

/** Bodies and people of three countries. */
const BODIES = [
  ...[{ id: 'hmrc', kind: 'agency', jurisdiction: 'GB', facts: { type: 'ministry' } }],
  ...[{ id: 'gds', kind: 'oversight', jurisdiction: 'GB', key: 'gds' }],
  ...[{ id: 'minister', kind: 'oversight', jurisdiction: 'GB', key: 'minister' }],
  ...[{ id: 'services', kind: 'agency', jurisdiction: 'AU', facts: { type: 'ministry' } }],
  ...[{ id: 'dta', kind: 'oversight', jurisdiction: 'AU', key: 'dta' }],
  ...[{ id: 'cabinet', kind: 'oversight', jurisdiction: 'AU', key: 'cabinet' }],
  ...[{ id: 'health', kind: 'agency', jurisdiction: 'CA', facts: { type: 'ministry', capacityClass: '4' } }],
  ...[{ id: 'tbs', kind: 'oversight', jurisdiction: 'CA', key: 'secretariat' }],
];
const PEOPLE: readonly (readonly [string, string, string])[] = [
  ['gb-author', 'hmrc', 'agency_author'],
  ['gb-approver', 'hmrc', 'agency_approver'],
  ['gb-second', 'hmrc', 'agency_approver'],
  ['gds-officer', 'gds', 'oversight_officer'],
  ['gds-decider', 'gds', 'oversight_decider'],
  ['minister', 'minister', 'oversight_decider'],
  ['au-author', 'services', 'agency_author'],
  ['au-approver', 'services', 'agency_approver'],
  ['dta-decider', 'dta', 'oversight_decider'],
  ['cabinet', 'cabinet', 'oversight_decider'],
  ['ca-author', 'health', 'agency_author'],
  ['ca-approver', 'health', 'agency_approver'],
  ['tbs-decider', 'tbs', 'oversight_decider'],
];

/** As in the United Kingdom, but for the board's review; and everything is looked at that the agency decides itself. */
async function proclaimAutonomy(): Promise<void> {
  const { regime } = presets().find((each) => each.regime.id === 'UK-v6')!;
  const gates = regime.gates.map(({ review: _, ...gate }) => gate);
  const earnedAutonomy = { ...regime.tiers.earnedAutonomy!, samplingPercent: 100 };
  const rules = { ...regime, id: 'UK-trust', gates, reviews: [], tiers: { ...regime.tiers, earnedAutonomy } };
  await proclaim((as, path, body) => office.as(as).post(`/api/v1${path}`, body), rules);
}

beforeAll(async () => {
  for (const body of BODIES) await office.act('admin', '/bodies', { name: body.id, ...body });
  for (const [handle, bodyId, role] of PEOPLE) {
    await office.act('admin', '/people', { id: handle, handle, name: handle });
    await office.act('admin', '/appointments', { personId: handle, bodyId, role });
  }
  await proclaimAutonomy();
});

/** Files a project of so many millions; its id. */
async function files(
  country: 'gb' | 'au' | 'ca',
  regimeId: string,
  [currency, millions]: readonly [string, number],
  facts: object,
): Promise<string> {
  const agencyId = { gb: 'hmrc', au: 'services', ca: 'health' }[country];
  const line = { class: 'delivery', point: { amount: `${millions}000000.00`, currency } };
  const content = {
    ...{ title: 'Case handling', summary: 'A new system.', kind: 'project', facts },
    ...{ cost: { currency, vat: 'excluded', lines: [line] }, plannedStart: '2026-06-01', plannedEnd: '2028-06-30' },
  };
  const draft = await office.act(`${country}-author`, '/drafts', { agencyId, regimeId, content });
  const headers = { 'if-match': `"${draft.version}"` };
  return (await office.act(`${country}-approver`, `/drafts/${draft.id}/submission`, {}, headers)).id;
}
const tasksOf = async (handle: string, projectId?: string): Promise<TestAnswer['body'][]> =>
  (await office.read(handle, '/tasks?limit=200')).items.filter(
    (task: TestAnswer['body']) => projectId === undefined || task.project?.id === projectId,
  );
const told = async (handle: string, kind: string): Promise<TestAnswer['body'][]> =>
  (await office.read(handle, '/notifications?limit=200')).items.filter(
    (item: TestAnswer['body']) => item.kind === kind,
  );
const refused = async (handle: string, path: string, body: object): Promise<TestAnswer['body']> =>
  (await office.as(handle).post(`/api/v1${path}`, body)).body;
const LOW = { cryptKey: false, publicFacing: true };
const OF_HMRC = '/agencies/hmrc/standings/UK-trust';

describe('earned autonomy, over HTTP', () => {
  const complete = async (): Promise<string> => {
    const projectId = await files('gb', 'UK-trust', ['GBP', 2], LOW);
    const query = 'name=r.txt&type=spend-request&classification=public';
    const headers = { 'content-type': 'text/plain' };
    await office.act('gb-author', `/projects/${projectId}/documents?${query}`, 'request', headers);
    const check = (await tasksOf('gds-officer', projectId)).find(({ kind }) => kind === 'check_completeness');
    if (check) await office.act('gds-officer', `/projects/${projectId}/completeness`, {});
    return projectId;
  };
  const approve = { value: 'approve', reasons: REASONS };
  let decided: string;
  let decisionId: string;

  test('is granted by the minister alone, who is told what may be delegated', async () => {
    const path = `${OF_HMRC}/autonomy`;
    const grant = { levels: ['low', 'medium'], reason: 'Three years without a finding.' };
    expect(await refused('gds-decider', path, grant)).toMatchObject({ status: 403, code: 'not-authorised' });
    expect(await refused('minister', path, { ...grant, levels: ['high'] })).toMatchObject({
      ...{ status: 422, code: 'level-not-delegable', facts: { delegable: ['low', 'medium'] } },
    });
    expect(await refused('minister', '/agencies/services/standings/UK-trust/autonomy', grant)).toMatchObject({
      status: 404,
    });
    const { grantId } = await office.act('minister', path, grant);
    const standing = await office.read('gb-approver', OF_HMRC);
    expect(standing.autonomy).toMatchObject({ grantId, levels: ['low', 'medium'], until: '2028-03-02' });
    expect(standing.trackRecord).toMatchObject({ closed: 0, needed: 3 });
    expect(standing.trackRecord.figures.every(({ tooFew }: { tooFew: boolean }) => tooFew)).toBe(true);
    expect(await told('gb-approver', 'autonomy_granted')).toHaveLength(1);
  });

  test('lets two persons of the agency decide, and the officer looks at what was drawn', async () => {
    decided = await complete();
    const [task] = (await tasksOf('gb-approver', decided)).filter(({ kind }) => kind === 'decide');
    expect(task.acts[0].href).toBe(`/api/v1/projects/${decided}/decisions`);
    expect(await refused('gds-decider', `/projects/${decided}/decisions`, approve)).toMatchObject({
      code: 'not-authorised',
    });
    ({ decisionId } = await office.act('gb-approver', `/projects/${decided}/decisions`, approve));
    const signature = `/projects/${decided}/decisions/${decisionId}/signature`;
    expect(await refused('gb-approver', signature, {})).toMatchObject({ code: 'same-signatory' });
    await office.act('gb-second', signature, {});
    const [decision] = (await office.read('gds-officer', `/projects/${decided}/decisions`)).items;
    expect(decision).toMatchObject({
      ...{ status: 'taken', decidedBy: 'gb-approver', signedBy: 'gb-second' },
      content: { delegated: { grantId: expect.any(String) }, body: 'gds' },
    });
    const [audit] = (await tasksOf('gds-officer', decided)).filter(({ kind }) => kind === 'audit_autonomy');
    expect(audit.acts[0].href).toBe(`/api/v1/projects/${decided}/decisions/${decisionId}/audit`);
  });

  test('is suspended by what the officer finds: gates go back at once, further projects are the body’s', async () => {
    const waiting = await complete();
    const proposed = await office.act('gb-approver', `/projects/${waiting}/decisions`, approve);
    const audit = { outcome: 'suspend', findings: 'The request has no business case.' };
    const path = `/projects/${decided}/decisions/${decisionId}/audit`;
    expect(await refused('gb-approver', path, audit)).toMatchObject({ status: 403 });
    await office.act('gds-officer', path, audit);
    expect((await office.read('gb-approver', OF_HMRC)).autonomy.suspended).toMatchObject({ why: 'audit' });
    const signature = `/projects/${waiting}/decisions/${proposed.decisionId}/signature`;
    expect(await refused('gb-second', signature, {})).toMatchObject({ code: 'no-such-decision' });
    const own = await refused('gb-approver', `/projects/${waiting}/decisions`, approve);
    expect(own).toMatchObject({ code: 'not-authorised' });
    await office.act('gds-decider', `/projects/${waiting}/decisions`, approve);
    const further = await complete();
    expect((await tasksOf('gds-decider', further)).map(({ kind }) => kind)).toContain('decide');
    expect(await told('gb-approver', 'autonomy_suspended')).toMatchObject([{ facts: { reason: audit.findings } }]);
    expect(await told('gb-approver', 'gate_returned_to_body')).toHaveLength(1);
    expect((await tasksOf('minister')).map(({ kind }) => kind)).toContain('review_autonomy');
  });

  test('is reinstated by the minister, for what is filed from then on', async () => {
    await office.act('minister', `${OF_HMRC}/autonomy/reinstatement`, { reason: 'The board was strengthened.' });
    const projectId = await complete();
    expect((await tasksOf('gb-approver', projectId)).map(({ kind }) => kind)).toContain('decide');
    await office.act('minister', `${OF_HMRC}/autonomy/suspension`, { reason: 'A new head of department.' });
    expect((await tasksOf('gds-decider', projectId)).map(({ kind }) => kind)).toContain('decide');
    const { history } = await office.read('gds-officer', OF_HMRC);
    expect(history.map(({ type }: { type: string }) => type)).toEqual([
      ...['AutonomySuspended', 'AutonomyReinstated', 'AutonomySuspended', 'AutonomyGranted'],
    ]);
  });

  test('is nobody’s to read who has no office in the country', async () => {
    for (const stranger of ['astrid', 'dta-decider', 'admin']) {
      expect([403, 404]).toContain((await office.as(stranger).get(`/api/v1${OF_HMRC}`)).status);
    }
  });
});

describe('the class of a Canadian department, over HTTP', () => {
  const OF_HEALTH = '/agencies/health/standings/CA';

  test('is asked of the Secretariat by the project that needs it, and settles its scope', async () => {
    const projectId = await files('ca', 'CA', ['CAD', 20], { pcraLevel: 3 });
    const [task] = await tasksOf('tbs-decider', projectId);
    expect(task).toMatchObject({ kind: 'assess_agency', acts: [{ href: `/api/v1${OF_HEALTH}/assessments` }] });
    const assessment = { of: 'capacity', value: '2', assessedOn: '2026-03-02', evidence: 'The capacity assessment.' };
    await office.act('tbs-decider', `${OF_HEALTH}/assessments`, assessment);
    const { items } = await office.read('tbs-decider', `/projects/${projectId}/findings`);
    expect(items[0].finding ?? items[0]).toMatchObject({ outcome: 'in' });
    expect(JSON.stringify(items[0])).toContain('agency-assessed');
    const within = await files('ca', 'CA', ['CAD', 20], { pcraLevel: 2 });
    expect(await tasksOf('tbs-decider', within)).toEqual([]);
  });

  test('is unknown from the day after its last one, and the Secretariat is asked again', async () => {
    await office.passes('2029-03-03T12:00:00.000Z');
    const standing = await office.read('tbs-decider', OF_HEALTH);
    expect(standing).toMatchObject({ capacity: null, lapsed: ['capacity'] });
    expect((await tasksOf('tbs-decider')).map(({ kind }) => kind)).toContain('reassess_agency');
    expect(await told('ca-approver', 'assessment_lapsed')).toHaveLength(1);
  });
});

describe('an Australian investment, over HTTP', () => {
  test('gets its tier from the DTA, which is asked for it; another tier needs its reason', async () => {
    const projectId = await files('au', 'AU-IOF', ['AUD', 60], { ictEnabled: true, riskPotential: 'high' });
    const [task] = (await tasksOf('dta-decider', projectId)).filter(({ kind }) => kind === 'classify_project');
    expect(task.acts).toEqual([{ method: 'POST', href: `/api/v1/projects/${projectId}/classification` }]);
    expect((await tasksOf('au-author', projectId)).map(({ kind }) => kind)).not.toContain('state_facts');
    const path = `/projects/${projectId}/classification`;
    const tier = (id: string) => ({ tier: id, reason: 'It is complex.' });
    expect(await refused('cabinet', path, tier('tier-1'))).toMatchObject({ status: 403, code: 'not-authorised' });
    expect(await refused('dta-decider', path, tier('tier-9'))).toMatchObject({ status: 422, code: 'tier-unknown' });
    await office.act('dta-decider', path, tier('tier-2'));
    await office.act('dta-decider', path, tier('tier-1'));
    expect(await refused('dta-decider', path, tier('tier-1'))).toMatchObject({ status: 409, code: 'tier-unchanged' });
    expect((await office.read('au-author', `/projects/${projectId}`)).tier).toBe('tier-1');
    expect(await told('au-approver', 'project_classified')).toHaveLength(2);
  });

  test('below the lines is called in by Cabinet with its reason, and let go again', async () => {
    const projectId = await files('au', 'AU-IOF', ['AUD', 9], { ictEnabled: true, riskPotential: 'low' });
    const path = `/projects/${projectId}/call-in`;
    expect(await refused('dta-decider', path, { reason: 'No.' })).toMatchObject({ status: 403 });
    expect(await refused('cabinet', path, {})).toMatchObject({ status: 422, code: 'call-in-reason-missing' });
    await office.act('cabinet', path, { reason: 'It concerns every citizen.' });
    expect((await tasksOf('dta-decider', projectId)).map(({ kind }) => kind)).toContain('classify_project');
    expect(await told('au-approver', 'called_in')).toMatchObject([{ facts: { reason: 'It concerns every citizen.' } }]);
    expect(await refused('dta-decider', `${path}/lifting`, { reason: 'No.' })).toMatchObject({ status: 403 });
    await office.act('cabinet', `${path}/lifting`, { reason: 'It was made smaller.' });
    expect(await tasksOf('dta-decider', projectId)).toEqual([]);
  });
});

test('what is read can be thrown away and made again', async () => {
  const owner = connectDatabase({ url: office.database.ownerUrl, maxConnections: 2, onIdleError: () => undefined });
  expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0 });
  await owner.close();
});
