import { appealCast, appealRules, runningProject } from './appeal-case';
import { REASONS, sek } from './council-case';
import { storyOf, useRehearsal, type Body, type Cast } from './rehearsal';

jest.setTimeout(300_000);

const AT_ONCE = { when: 'at_once', reason: 'Money is lost every day.' };
const RED = { fact: 'rating.redPeriods', is: '>=', value: 2 };
const GREEN = { fact: 'rating.machine', is: '=', value: 'green' };

/** Two red months bring a plan that is updated every six weeks; a missed update brings a health check. */
function rules(): object {
  const law: Body = appealRules('SE-in-trouble', 'on_request');
  const step = { body: 'oversight', exitIf: GREEN };
  delete law.baseline.rebaseline.reviewIfDeltaPercent;
  return {
    ...law,
    reporting: { ...law.reporting, late: { effect: 'none' } },
    triggers: law.triggers.filter(({ id }: Body) => id === 'three-red-periods'),
    escalation: [
      {
        ...{ ...step, id: 'plan', label: { en: 'Plan' }, enterIf: RED, instrument: 'remediation_plan' },
        ...{ deadline: { n: 20, unit: 'working_day' }, next: 'check' },
        updates: { every: { n: 6, unit: 'week' }, ifMissed: 'fail' },
      },
      {
        ...{ ...step, id: 'check', label: { en: 'Check' }, instrument: 'health_check' },
        enterIf: { fact: 'escalation.failedSteps', is: 'contains', value: 'plan' },
        deadline: { n: 30, unit: 'working_day' },
      },
    ],
  };
}

const CAST: Cast = {
  ...appealCast,
  bodies: [...appealCast.bodies, { id: 'funder', kind: 'funder', key: 'funder' }],
  people: { ...appealCast.people, frida: ['funder@funder'], folke: ['funder@funder'] },
};

const millions = (amount: number) => sek(`${amount}000000.00`);
const costOf = (amount: number) => ({
  ...{ currency: 'SEK', vat: 'excluded' },
  lines: [{ class: 'delivery', point: millions(amount), p50: millions(amount), p85: millions(amount + 5) }],
});
const baselineOf = (amount: number, reason?: string) => ({
  ...{ cost: costOf(amount), start: '2025-09-01', end: '2027-06-30', ...(reason ? { reason } : {}) },
  milestones: [{ id: 'pilot', name: 'Pilot', date: '2026-09-01' }],
  benefits: [
    {
      ...{ id: 'hours', name: 'Hours saved', kind: 'economic', unit: 'hours a year', start: 0, target: 12000 },
      ...{ owner: 'Case handling', measuredOn: '2028-06-30', amount: millions(50) },
    },
  ],
});

/**
 * By hand, in the Swedish calendar of 2025:
 * - March and April are red. The plan is due 20 working days after 30 April: 1 May is a holiday, 2 May is day 1, 28 May
 *   day 19, 29 May Ascension Day, 30 May day 20.
 * - With May the third month is red: a session within 30 days of 31 May, 30 June; two weeks' notice end with 14 June.
 * - The plan is accepted on 15 May; six weeks later is 26 June. Nobody says anything: with 27 June the step has failed.
 * - The check is due 30 working days after Friday 27 June: 30 June is day 1, five a week make Friday 8 August day 30.
 * - The first baseline is of 3 March: six months of cooling-off end with 3 September.
 * - The cancellation is of Wednesday 3 December: three weeks later is Christmas Eve, a closed day, then two holidays and a
 *   weekend, so that the time to appeal runs until Monday 29 December.
 */
describe('a Swedish project in trouble', () => {
  const rehearsal = useRehearsal('2025-03-03');
  let project: string;
  let cancellation: string;
  const at = (path: string) => `/projects/${project}${path}`;
  const says = (amount: number) =>
    rehearsal.post('author', at('/forecasts'), { cost: costOf(amount), end: '2027-06-30', reason: 'By what we see.' });
  const escalation = () => rehearsal.get('officer', at('/escalation'));
  const standing = () => rehearsal.get('officer', `/projects/${project}`);
  const measureIdOf = async (instrument: string): Promise<string> =>
    (await escalation()).measures.find((each: Body) => each.instrument === instrument).measureId;

  beforeAll(async () => {
    await rehearsal.setUp(CAST);
    project = await runningProject(rehearsal, await rehearsal.proclaim(rules()), 'In trouble');
    await rehearsal.post('approver', at('/baselines'), baselineOf(30));
    await rehearsal.settled();
  });

  test('stands on the ladder after two red months, and has a session after three', async () => {
    for (const [said, over] of [
      ['2025-03-25', '2025-04-01'],
      ['2025-04-25', '2025-05-01'],
    ] as const) {
      await rehearsal.moveTo(`${said}T10:00:00+01:00`);
      await says(60);
      await rehearsal.moveTo(`${over}T10:00:00+02:00`);
    }
    expect((await escalation()).measures).toMatchObject([{ instrument: 'remediation_plan', due: '2025-05-30' }]);
    await rehearsal.moveTo('2025-05-12T10:00:00+02:00');
    await rehearsal.post('approver', at('/remediation-plans'), { text: 'Two of five modules are left out.' });
    await rehearsal.moveTo('2025-05-15T10:00:00+02:00');
    const plan = at(`/measures/${await measureIdOf('remediation_plan')}`);
    await rehearsal.post('decider', `${plan}/decision`, { value: 'accept', reasons: 'It can work.' });
    const { position } = await escalation();
    expect(position).toMatchObject({
      stepId: 'plan',
      updates: { number: 1, due: '2025-06-26', filed: false, missed: 0 },
    });
    const update = { standing: 'on_track', text: 'One module is out.' };
    expect((await rehearsal.request('officer', 'POST', `${plan}/updates`, update)).status).toBe(403);

    await rehearsal.moveTo('2025-06-02T10:00:00+02:00');
    const session = (await escalation()).measures.find((each: Body) => each.instrument === 'session');
    expect(session).toMatchObject({ notBefore: '2025-06-14', due: '2025-06-30', status: 'open' });
    await rehearsal.moveTo('2025-06-19T15:00:00+02:00');
    await rehearsal.post('officer', at(`/measures/${session.measureId}/session`), {
      ...{
        on: '2025-06-19',
        outcome: 'continue_with_conditions',
        causes: 'Too many modules.',
        actions: 'Three remain.',
      },
      conditions: [
        {
          id: 'owner',
          text: 'One owner of the product.',
          due: '2025-08-29',
          evidence: 'A name.',
          ifMissed: 'escalate',
        },
      ],
    });
    await rehearsal.settled();
    expect((await standing()).conditions).toContainEqual(expect.objectContaining({ conditionId: 'owner' }));
  });

  test('is looked at from outside when it does not say how its plan goes', async () => {
    await rehearsal.moveTo('2025-06-26T23:00:00+02:00');
    expect((await escalation()).position).toMatchObject({ stepId: 'plan', failed: false });
    await rehearsal.moveTo('2025-06-27T08:00:00+02:00');
    const { position, measures } = await escalation();
    expect(position).toMatchObject({ stepId: 'check', updates: null });
    expect(measures.find((each: Body) => each.instrument === 'health_check')).toMatchObject({ due: '2025-08-08' });
    await rehearsal.moveTo('2025-07-07T10:00:00+02:00');
    const check = at(`/measures/${await measureIdOf('health_check')}`);
    const found = {
      ...{ organisation: 'Statens revision', independence: 'It neither advises nor delivers here.' },
      ...{ viability: 'viable_with_changes', summary: 'Three modules can be built for 45 million.' },
    };
    expect((await rehearsal.request('approver', 'POST', `${check}/health-check`, found)).status).toBe(403);
    await rehearsal.post('officer', `${check}/health-check`, found);
    await rehearsal.post('decider', `${check}/decision`, { value: 'accept', reasons: 'We follow it.' });
    await rehearsal.post('officer', at('/conditions/owner/verification'), { evidence: 'The owner is named.' });
    await rehearsal.settled();
  });

  test('is measured anew half a year after the first time, and stays red against the first baseline', async () => {
    await rehearsal.moveTo('2025-09-02T10:00:00+02:00');
    const anew = baselineOf(45, 'Three modules instead of five.');
    const early = await rehearsal.request('approver', 'POST', at('/baselines'), anew);
    expect(early).toMatchObject({ status: 409, body: { code: 'baseline-cooling-off' } });
    await rehearsal.moveTo('2025-09-03T10:00:00+02:00');
    const { baselineId } = await rehearsal.post('approver', at('/baselines'), anew);
    await rehearsal.post('decider', at(`/baselines/${baselineId}/decision`), {
      ...{ value: 'approve', reasons: 'The modules can be had for that.' },
    });
    await says(46);
    await rehearsal.settled();
    const { first, latest } = await rehearsal.get('officer', at('/baselines'));
    expect([first === latest, latest]).toEqual([false, baselineId]);
    const { facts } = await escalation();
    // 46 of 30 million is 153 percent, of 45 million 102: the worst of both is the light.
    expect(facts).toContainEqual(expect.objectContaining({ name: 'rating.machine', value: 'red' }));
    const check = at(`/measures/${await measureIdOf('health_check')}`);
    await rehearsal.post('decider', `${check}/decision`, { value: 'exit', reasons: 'It follows the check.' });
    expect((await escalation()).position).toBeNull();
  });

  test('has money released on a condition, by two of the funder', async () => {
    const { commitmentId } = await rehearsal.post('frida', at('/account/commitments'), {
      ...{ funder: { kind: 'body', bodyKey: 'funder' }, amount: millions(10), sharePercent: 60 },
      ...{ classes: ['delivery'], reference: 'Appropriation 1:16', from: '2025-09-01', to: '2027-12-31' },
      tranches: [
        { trancheId: 'pre-study', amount: millions(4) },
        { trancheId: 'first-delivery', amount: millions(6) },
      ],
    });
    const tranche = at(`/account/commitments/${commitmentId}/tranches/pre-study`);
    await rehearsal.post('approver', `${tranche}/claim`, { evidence: 'The new baseline.' });
    await rehearsal.post('frida', `${tranche}/release`, { value: 'release', reasons: 'It is proved.' });
    expect((await rehearsal.request('frida', 'POST', `${tranche}/signature`, {})).status).toBe(403);
    await rehearsal.post('folke', `${tranche}/signature`, {});
    const { commitments, trialBalance } = await rehearsal.get('frida', at('/account'));
    expect(commitments).toMatchObject([{ position: { committed: millions(10), ordered: millions(4) } }]);
    expect(trialBalance).toEqual(sek('0.00'));
  });

  test('is cancelled, appeals on the last day after Christmas, and goes on while the order is stayed', async () => {
    await rehearsal.moveTo('2025-11-03T10:00:00+01:00');
    ({ interventionId: cancellation } = await rehearsal.post('officer', at('/interventions'), {
      ...{ kind: 'cancellation', grounds: ['not-viable'], facts: 'The second module failed as well.' },
    }));
    await rehearsal.settled();
    await rehearsal.post('approver', `/interventions/${cancellation}/hearing-reply`, { text: 'One more year.' });
    await rehearsal.moveTo('2025-12-03T10:00:00+01:00');
    await rehearsal.post('decider', `/interventions/${cancellation}/decision`, {
      ...{ value: 'order', reasons: REASONS, effect: AT_ONCE },
      cancellation: {
        alternatives: [{ id: 'go-on', text: 'Finish.', kind: 'continue', remainingCost: millions(30), risks: 'Late.' }],
        ...{ contractExposure: millions(4), continuity: 'The old register stays.', assetsKept: 'The data model.' },
        continuityPlan: {
          ...{ service: 'Cases', runsOn: 'The old register', until: '2027-12-31', answers: 'Operations' },
        },
        runDown: {
          cap: millions(3),
          items: [
            {
              ...{ id: 'cases', kind: 'open_cases', text: 'Move them back.', owner: 'Registry' },
              ...{ due: null, evidence: 'A list.' },
            },
          ],
        },
      },
    });
    await rehearsal.post('signatory', `/interventions/${cancellation}/signature`, {});
    await rehearsal.settled();
    expect(await standing()).toMatchObject({ status: 'cancelled' });
    await rehearsal.moveTo('2025-12-29T22:00:00+01:00');
    const { appealId } = await rehearsal.post('approver', at('/appeals'), {
      ...{
        decision: { kind: 'cancel', ref: cancellation },
        party: 'agency',
        grounds: 'One more year.',
        asksStay: true,
      },
    });
    const appeal = at(`/appeals/${appealId}`);
    expect((await rehearsal.get('approver', at('/appeals'))).items).toMatchObject([
      { late: false, dueDate: '2025-12-29', stay: 'asked' },
    ]);
    const stay = { value: 'grant', reason: 'People would leave.' };
    expect((await rehearsal.request('signatory', 'POST', `${appeal}/stay`, stay)).status).toBe(403);
    await rehearsal.post('decider', `${appeal}/stay`, stay);
    await rehearsal.settled();
    expect(await standing()).toMatchObject({
      status: 'running',
      overlays: ['remediation', 'escalated', 'under_appeal'],
    });
    expect((await rehearsal.get('frida', at('/account'))).standing).toMatchObject({ approved: true, ended: null });

    await rehearsal.post('officer', `${appeal}/forwarding`, { reference: 'Dnr 7' });
    await rehearsal.moveTo('2026-02-16T10:00:00+01:00');
    await rehearsal.post('officer', `${appeal}/outcome`, {
      ...{ outcome: 'upheld', decidedOn: '2026-02-13', reference: 'Fi2026/1', text: 'The order was right.' },
    });
    await rehearsal.settled();
    expect(await standing()).toMatchObject({ status: 'cancelled' });
    expect((await rehearsal.get('frida', at('/account'))).standing).toMatchObject({ ended: 'cancelled' });
  });

  test('has its supplier’s claim settled after all that, and every date on one line', async () => {
    await rehearsal.moveTo('2026-03-02T10:00:00+01:00');
    const claim = {
      interventionId: cancellation,
      supplier: 'Nordic Systems AB',
      amount: millions(4),
      text: 'Work done.',
    };
    const { claimId } = await rehearsal.post('officer', at('/supplier-claims'), claim);
    await rehearsal.post('officer', at(`/supplier-claims/${claimId}/outcome`), {
      ...{ status: 'settled', paid: millions(1), text: 'Agreed.' },
    });
    const { items } = await rehearsal.get('approver', at('/supplier-claims'));
    expect(items).toMatchObject([{ claimId, interventionId: cancellation, status: 'settled', paid: millions(1) }]);
    const story = await storyOf(rehearsal, 'officer', project);
    for (const line of [
      'EscalationEntered 2025-04-30',
      'UpdatePeriodEnded 2025-06-26',
      'ProjectCancelled 2025-12-03',
      'AppealFiled 2025-12-29',
      'AppealEnded 2026-02-16',
    ])
      expect(story).toContain(line);
  });
});
