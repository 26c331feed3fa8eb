import { appealCast, appealRules, appealsAgainst, pausedUntil, runningProject } from './appeal-case';
import { REASONS, sek, tasksOf } from './council-case';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(300_000);

/** Monday 5 May 2025; the pauses run until the end of August. */
describe('Swedish pauses that run out while an appeal is open', () => {
  const rehearsal = useRehearsal('2025-05-05');
  const cases: Record<string, { project: string; intervention: string; appeal: string }> = {};
  const overlays = async (name: string): Promise<string[]> =>
    (await rehearsal.get('officer', `/projects/${cases[name]!.project}`)).overlays;
  const statusOf = async (name: string): Promise<string> =>
    (await rehearsal.get('officer', `/projects/${cases[name]!.project}`)).status;
  const spend = (name: string, amount: string) =>
    rehearsal.request('author', 'POST', `/projects/${cases[name]!.project}/spending`, {
      ...{ class: 'acquisition', amount: sek(amount), date: '2025-05-05', reference: 'Invoice' },
    });
  const act = (name: string, person: string, what: string, body: object) =>
    rehearsal.post(person, `/projects/${cases[name]!.project}/appeals/${cases[name]!.appeal}/${what}`, body);
  const GRANT = { value: 'grant', reason: 'It could not be undone.' };
  const outcome = (value: string) => ({
    ...{ outcome: value, decidedOn: '2025-09-15', reference: 'Fi2025/1', text: 'As it says.' },
  });

  beforeAll(async () => {
    await rehearsal.setUp(appealCast);
    const regime = await rehearsal.proclaim(appealRules('SE-appeals', 'on_request'));
    for (const [name, expiry] of [
      ['resumes', 'auto_resume'],
      ['cancels', 'auto_cancel'],
      ['cancels stayed', 'auto_cancel'],
      ['asks', 'decision_required'],
      ['asks stayed', 'decision_required'],
    ] as const) {
      const project = await runningProject(rehearsal, regime, name);
      const intervention = await pausedUntil(rehearsal, project, { until: '2025-09-01', expiry });
      cases[name] = { project, intervention, appeal: await appealsAgainst(rehearsal, project, intervention) };
    }
  });

  test('bind money until they are stayed, and not while they are', async () => {
    expect(await spend('asks stayed', '1.00')).toMatchObject({ status: 422, body: { code: 'work-not-allowed' } });
    for (const name of ['cancels stayed', 'asks stayed']) await act(name, 'decider', 'stay', GRANT);
    await rehearsal.settled();
    expect(await spend('asks stayed', '1.00')).toMatchObject({ status: 201 });
    expect(await spend('asks', '1.00')).toMatchObject({ status: 422, body: { code: 'work-not-allowed' } });
    expect(await overlays('asks stayed')).toEqual(['under_appeal']);
    expect(await overlays('asks')).toEqual(expect.arrayContaining(['paused', 'under_appeal']));
  });

  test('do on their day what their orders say; one that is stayed cancels nothing, and asks for a decision', async () => {
    for (const name of Object.keys(cases)) await act(name, 'officer', 'forwarding', { reference: 'Dnr 7' });
    await rehearsal.moveTo('2025-08-31T23:00:00+02:00');
    expect(await statusOf('cancels')).toBe('running');
    await rehearsal.moveTo('2025-09-01T09:00:00+02:00');
    expect(await statusOf('cancels')).toBe('cancelled');
    expect(await statusOf('cancels stayed')).toBe('running');
    expect(await overlays('resumes')).toEqual(['under_appeal']);
    expect(await overlays('asks')).toEqual(expect.arrayContaining(['paused', 'under_appeal']));
    for (const name of ['cancels stayed', 'asks', 'asks stayed']) {
      const tasks = await tasksOf(rehearsal, 'decider', `intervention/${cases[name]!.intervention}`);
      expect([name, tasks]).toEqual([name, ['decide_on_expired_pause']]);
    }
  });

  test('upheld: a stayed pause whose date has come binds again until somebody decides', async () => {
    await rehearsal.moveTo('2025-09-15T09:00:00+02:00');
    await act('asks stayed', 'officer', 'outcome', outcome('upheld'));
    await rehearsal.settled();
    expect(await overlays('asks stayed')).toEqual(['paused']);
    expect(await spend('asks stayed', '2.00')).toMatchObject({ status: 422, body: { code: 'work-not-allowed' } });
    await rehearsal.post('decider', `/interventions/${cases['asks stayed']!.intervention}/resumption`, {
      reasons: REASONS,
    });
    await rehearsal.settled();
    expect(await overlays('asks stayed')).toEqual([]);
    await act('resumes', 'officer', 'outcome', outcome('upheld'));
    expect(await overlays('resumes')).toEqual([]);
  });

  test('annulled: a pause that waits for a decision is over, and with it the question', async () => {
    await act('asks', 'officer', 'outcome', outcome('annulled'));
    await rehearsal.settled();
    expect(await overlays('asks')).toEqual([]);
    expect(await tasksOf(rehearsal, 'decider', `intervention/${cases['asks']!.intervention}`)).toEqual([]);
    const ended = await rehearsal.get('officer', `/interventions/${cases['asks']!.intervention}`);
    expect(ended).toMatchObject({ outcome: 'annulled' });
    const { items } = await rehearsal.get('approver', `/interventions/${cases['asks']!.intervention}/record`);
    expect(JSON.stringify(items)).toContain('The plan holds.');
  });

  test('a cancellation by the date of a pause is appealed against by itself, and a project that is revived goes on', async () => {
    const { project, intervention } = cases['cancels']!;
    const { appealId } = await rehearsal.post('approver', `/projects/${project}/appeals`, {
      decision: { kind: 'cancel', ref: intervention },
      ...{ party: 'agency', grounds: 'Nobody has decided.', asksStay: false },
    });
    const path = `/projects/${project}/appeals/${appealId}`;
    await rehearsal.post('decider', `${path}/reconsideration`, {
      value: 'annul',
      reasons: 'The plan holds after all.',
    });
    await rehearsal.settled();
    expect(await statusOf('cancels')).toBe('running');
    expect((await spend('cancels', '3.00')).status).toBe(201);
    const story = await storyOf(rehearsal, 'officer', project);
    expect(story).toEqual(expect.arrayContaining(['ProjectCancelled 2025-08-31', 'AppealEnded 2025-09-15']));
  });

  test('every step is told in writing', async () => {
    const { items } = await rehearsal.get('approver', `/projects/${cases['asks']!.project}/letters`);
    const kinds = (items as Body[]).map(({ kind }) => kind);
    for (const kind of ['appeal_receipt', 'appeal_forwarding', 'appeal_outcome']) expect(kinds).toContain(kind);
    const stayed = await rehearsal.get('approver', `/projects/${cases['asks stayed']!.project}/letters`);
    expect((stayed.items as Body[]).map(({ kind }) => kind)).toContain('appeal_decision');
  });
});
