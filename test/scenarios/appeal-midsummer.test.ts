import { appealCast, appealRules, appealsAgainst, pausedUntil, runningProject } from './appeal-case';
import { REASONS } from './council-case';
import { useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

/** Friday 30 May 2025; three weeks later is Midsummer Eve, on which no time runs out. */
describe('a Swedish pause of 30 May 2025', () => {
  const rehearsal = useRehearsal('2025-05-30');
  let regime: string;
  const paused: { project: string; intervention: string }[] = [];
  const appealsOf = async (project: string): Promise<Body[]> =>
    (await rehearsal.get('approver', `/projects/${project}/appeals`)).items;

  beforeAll(async () => {
    await rehearsal.setUp(appealCast);
    regime = await rehearsal.proclaim(appealRules('SE-midsummer', 'automatic'));
    for (const title of ['In time', 'Late']) {
      const project = await runningProject(rehearsal, regime, title);
      const terms = { until: '2025-11-28', expiry: 'decision_required' };
      paused.push({ project, intervention: await pausedUntil(rehearsal, project, terms) });
    }
  });

  test('is appealed against in time on the Monday after, and the explanation names the day off', async () => {
    const [{ project, intervention }] = paused as [(typeof paused)[number]];
    await rehearsal.moveTo('2025-06-23T22:00:00+02:00');
    await appealsAgainst(rehearsal, project, intervention);
    const [appeal] = await appealsOf(project);
    expect(appeal).toMatchObject({ late: false, dueDate: '2025-06-23', filedOn: '2025-06-23', stay: 'granted' });
    expect(JSON.stringify(appeal.time.explanation)).toMatch(/2025-06-20/);
  });

  test('is appealed against too late the day after; nothing is stayed, and it is dismissed by a decision', async () => {
    const { project, intervention } = paused[1]!;
    await rehearsal.moveTo('2025-06-24T08:00:00+02:00');
    const appealId = await appealsAgainst(rehearsal, project, intervention);
    const path = `/projects/${project}/appeals/${appealId}`;
    expect(await appealsOf(project)).toMatchObject([{ late: true, filedOn: '2025-06-24', stay: 'none' }]);
    const forwarding = await rehearsal.request('officer', 'POST', `${path}/forwarding`, { reference: 'Dnr 7' });
    expect(forwarding).toMatchObject({ status: 409, body: { code: 'appeal-late' } });
    await rehearsal.post('decider', `${path}/dismissal`, { reasons: 'A day late.' });
    expect(await appealsOf(project)).toMatchObject([{ outcome: 'dismissed_late', status: 'ended' }]);
    expect((await rehearsal.get('officer', `/projects/${project}`)).overlays).toEqual(['paused']);
  });

  test('is resumed while the appeal is open: there is nothing left to stay, and the appeal is decided all the same', async () => {
    const [{ project, intervention }] = paused as [(typeof paused)[number]];
    const [{ id }] = (await appealsOf(project)) as [Body];
    await rehearsal.post('decider', `/interventions/${intervention}/resumption`, { reasons: REASONS });
    await rehearsal.settled();
    expect((await rehearsal.get('officer', `/projects/${project}`)).overlays).toEqual(['under_appeal']);
    const path = `/projects/${project}/appeals/${id}`;
    await rehearsal.post('officer', `${path}/forwarding`, { reference: 'Dnr 8' });
    await rehearsal.post('officer', `${path}/outcome`, {
      ...{ outcome: 'upheld', decidedOn: '2025-06-24', reference: 'Fi2025/2', text: 'The order was right.' },
    });
    await rehearsal.settled();
    expect((await rehearsal.get('officer', `/projects/${project}`)).overlays).toEqual([]);
    expect(await rehearsal.get('officer', `/interventions/${intervention}`)).toMatchObject({ outcome: 'resumed' });
  });
});
