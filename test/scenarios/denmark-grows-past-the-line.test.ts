import { DANISH_CAST, dkk } from './danish-cast';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(180_000);

const cost = (delivery: string, salaries: string) => ({
  currency: 'DKK',
  vat: 'excluded',
  lines: [
    { class: 'delivery', point: dkk(delivery) },
    { class: 'internal_salaries', point: dkk(salaries) },
  ],
});

describe('a Danish project of 13.9 million that grows to 15.2 million', () => {
  const rehearsal = useRehearsal('2025-02-03');
  let project: string;
  const read = () => rehearsal.get('officer', `/projects/${project}`);
  const dueDates = async () => {
    const { clocks } = await read();
    return Object.fromEntries((clocks as Body[]).map(({ ruleId, dueDate }) => [ruleId, dueDate]));
  };

  beforeAll(() => rehearsal.setUp(DANISH_CAST));

  test('is registered below the line, and the warning at 80 % comes at once', async () => {
    project = await rehearsal.file('author', 'approver', {
      agencyId: 'agency',
      regimeId: 'DK-2021',
      content: {
        title: 'Sagsbehandling 2.0',
        summary: 'Cases.',
        kind: 'project',
        cost: cost('10000000.00', '3900000.00'),
      },
    });
    const { status, scope, finding, cost: sum } = await read();
    expect({ status, scope, sum }).toEqual({ status: 'registered', scope: 'out', sum: dkk('13900000.00') });
    expect(finding.approaching).toEqual(['it-project']);
    expect(finding.finding.obligations).toEqual(['simplified-project-basis']);
    expect(finding.finding.thresholds.find(({ id }: Body) => id === 'it-project')).toMatchObject({
      amount: dkk('15000000.00'),
      warningFrom: dkk('12000000.00'),
      met: false,
    });
  });

  test('crosses the line by its forecast of 7 April: delivery is locked, and it may start six weeks later', async () => {
    await rehearsal.moveTo('2025-04-07T09:00:00+02:00');
    await rehearsal.post('author', `/projects/${project}/forecasts`, {
      cost: cost('11300000.00', '3900000.00'),
      reason: 'The interfaces cost more.',
    });
    expect((await storyOf(rehearsal, 'officer', project)).slice(2)).toEqual([
      'ForecastPosted 2025-04-07',
      'ScopeFound 2025-04-07',
      'LineCrossed 2025-04-07',
      'GateOpened 2025-04-07',
    ]);
    expect(await dueDates()).toMatchObject({ 'registration-lead': '2025-05-19' });
  });

  test('gets no delivery invoice accepted before there is a baseline', async () => {
    const spending = { class: 'delivery', amount: dkk('100000.00'), date: '2025-04-07', reference: 'F-1' };
    expect(await rehearsal.request('author', 'POST', `/projects/${project}/spending`, spending)).toMatchObject({
      status: 409,
      body: { code: 'class-locked', facts: { gate: 'risk-assessment', releasedBy: 'baseline' } },
    });
    const analysis = { ...spending, class: 'analysis', reference: 'F-2' };
    await rehearsal.post('author', `/projects/${project}/spending`, analysis);
  });

  test('has its dialogue meeting on working day 3 and its letter due on 3 June, skipping Ascension Day', async () => {
    for (const type of ['project-basis', 'business-case', 'project-overview']) {
      await rehearsal.fileDocument('approver', project, type);
    }
    await rehearsal.moveTo('2025-05-19T10:00:00+02:00');
    await rehearsal.post('secretary', `/projects/${project}/completeness`, {});
    expect(await dueDates()).toMatchObject({ 'dialogue-meeting': '2025-05-22', opinion: '2025-06-03' });
    const { clocks } = await read();
    const { explanation } = (clocks as Body[]).find(({ ruleId }) => ruleId === 'opinion');
    expect(explanation).toContainEqual({ reason: 'holiday', date: '2025-05-29', name: 'Kristi himmelfartsdag' });
  });

  test('gets an elevated risk profile, which suggests an external review; the baseline unlocks delivery', async () => {
    const { items } = await rehearsal.get('secretary', `/reviews?projectId=${project}`);
    const round = `/reviews/${items[0].id}`;
    await rehearsal.post('secretary', `${round}/members`, { personId: 'chair', role: 'chair' });
    await rehearsal.post('secretary', `${round}/members`, { personId: 'member', role: 'member' });
    await rehearsal.moveTo('2025-05-22T09:00:00+02:00');
    for (const who of ['chair', 'member']) await rehearsal.post(who, `${round}/declarations`, { grounds: [] });
    const meeting = { at: '2025-05-22T13:00:00+02:00', place: 'Landgreven 4', agenda: ['Risks and plan'] };
    const called = await rehearsal.post('secretary', `${round}/meetings`, meeting);
    await rehearsal.moveTo('2025-05-22T15:00:00+02:00');
    const attendance = ['chair', 'member'].map((personId) => ({ personId, presence: 'present' }));
    const agencyHead = { attended: true, heard: true };
    await rehearsal.post('secretary', `${round}/meetings/${called.meetingId}/attendance`, { attendance, agencyHead });
    await rehearsal.post('chair', `${round}/proposal`, {
      outcome: 'proceed-with-recommendations',
      riskProfile: 'elevated',
      summary: 'Good aim, thin plan.',
    });
    for (const who of ['chair', 'member']) await rehearsal.post(who, `${round}/votes`, { vote: 'for' });
    await rehearsal.post('chair', `${round}/opinion`, {});
    const { opinion } = await rehearsal.get('secretary', round);
    expect(opinion).toMatchObject({ riskProfile: 'elevated', suggests: ['external-review'] });

    const decision = { value: 'approve', reasons: { facts: 'The council lets it go on.' } };
    await rehearsal.post('decider', `/projects/${project}/decisions`, decision);
    const before = await rehearsal.get('approver', '/tasks');
    expect(before.items.map(({ kind }: Body) => kind)).toContain('set_baseline');
    const benefits = [
      {
        ...{ id: 'time', name: 'Time saved', kind: 'quality', unit: 'minutes a case', start: 60, target: 40 },
        ...{ owner: 'Case handling', measuredOn: '2027-11-30' },
      },
    ];
    const baseline = { cost: cost('11300000.00', '3900000.00'), start: '2025-06-02', end: '2026-11-30', benefits };
    await rehearsal.post('approver', `/projects/${project}/baselines`, baseline);
    const spending = { class: 'delivery', amount: dkk('100000.00'), date: '2025-05-22', reference: 'F-3' };
    await rehearsal.post('author', `/projects/${project}/spending`, spending);
    expect(await read()).toMatchObject({ status: 'running', spent: { delivery: dkk('100000.00') }, locks: [] });
  });

  test('is in scope at exactly 15.0 million', async () => {
    const check = (delivery: string) =>
      rehearsal.post('author', '/scope-checks', {
        regimes: ['DK-2021'],
        agencyId: 'agency',
        cost: cost(delivery, '0.00'),
      });
    expect((await check('15000000.00')).items[0].finding.outcome).toBe('in');
    expect((await check('14999999.99')).items[0].finding.outcome).toBe('out');
  });
});
