import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { useRehearsal, type Body, type Cast, type Rehearsal } from './rehearsal';

jest.setTimeout(300_000);

const AT_ONCE = { when: 'at_once', reason: 'Every day costs money that nobody gets back.' };
const RULES = join(__dirname, '../../regimes');
const rulesOf = (path: string): Body => parse(readFileSync(join(RULES, path), 'utf8'));

/**
 * The Dutch preset as it might have been in 2017: no rule then named the minister's power to stop a programme, who used it
 * all the same. Grounds, terms and hearing are those proposed for Sweden.
 */
function rules(): object {
  const nl = rulesOf('nl/nl-2024.yaml');
  const { pause, cancel, hearing, clocks } = rulesOf('se/se-proposed.yaml');
  const reply = clocks.find(({ id }: Body) => id === hearing.clock);
  const exceptions = hearing.exceptions.map((each: Body) => ({ ...each, approvedBy: 'minister' }));
  return {
    ...nl,
    ...{ id: 'NL-2017', validFrom: '2015-01-01', reviews: [] },
    gates: nl.gates.map(({ review: _, ...gate }: Body) => gate),
    clocks: [...nl.clocks, { ...reply, extension: { ...reply.extension, by: 'minister' } }],
    pause: { ...pause, maxDuration: { n: 8, unit: 'month' }, independentExpertsMinimum: 3 },
    cancel,
    hearing: { ...hearing, exceptions },
    powers: nl.powers.map((power: Body) =>
      power.body === 'minister' ? { ...power, may: [...power.may, 'pause', 'resume', 'cancel'] } : power,
    ),
  };
}

const CAST: Cast = {
  jurisdiction: 'NL',
  bodies: [
    { id: 'rvig', kind: 'agency', facts: { type: 'ministry' } },
    { id: 'bit', kind: 'council', key: 'acict' },
    { id: 'cio', kind: 'council', key: 'cio' },
    { id: 'bzk', kind: 'oversight', key: 'minister' },
    { id: 'sg', kind: 'oversight', key: 'secretary-general' },
    { id: 'audit', kind: 'audit', key: 'audit' },
  ],
  people: {
    author: ['agency_author@rvig'],
    approver: ['agency_approver@rvig'],
    bit: ['council_secretary@bit'],
    cio: ['council_secretary@cio'],
    officer: ['oversight_officer@bzk'],
    minister: ['oversight_decider@bzk'],
    director: ['oversight_decider@bzk'],
    sg: ['oversight_decider@sg'],
  },
};

const eur = (millions: number) => ({ amount: `${millions}000000.00`, currency: 'EUR' });
const cost = (millions: number) => ({
  currency: 'EUR',
  vat: 'included',
  lines: [{ class: 'delivery', point: eur(millions) }],
});
const REASONS = {
  rule: 'Ministeriële verantwoordelijkheid.',
  facts: 'The cost to finish and the end are not under control.',
  alternatives_considered: 'To go on, to reduce the scope, to stop.',
  proportionality: 'Nothing milder would end the expense.',
};
const HEARD = 'The programme believes that fifteen months and 17 million are enough.';

/** The programme as it stood: past both gates, with 100 million spent. */
async function brp(rehearsal: Rehearsal): Promise<string> {
  const regimeId = await rehearsal.proclaim(rules());
  const project = await rehearsal.file('author', 'approver', {
    agencyId: 'rvig',
    regimeId,
    content: {
      ...{ title: 'Operatie BRP', summary: 'The register of persons.', kind: 'programme', cost: cost(160) },
      ...{ plannedStart: '2017-01-09', plannedEnd: '2018-12-31', suppliers: ['Gemboxx'] },
      facts: { weaponSystem: false, harmIfFailing: true },
    },
  });
  const { body: filed } = await rehearsal.request('officer', 'GET', `/projects/${project}`);
  expect(filed).toMatchObject({ status: 'in_gate' });
  for (const type of ['project-plan', 'business-case', 'planning', 'architecture-sketch'])
    await rehearsal.fileDocument('author', project, type);
  await rehearsal.post('bit', `/projects/${project}/completeness`, {});
  await rehearsal.settled();
  await rehearsal.post('minister', `/projects/${project}/decisions`, { value: 'approve', reasons: REASONS });
  await rehearsal.settled();
  return project;
}

describe('the Dutch register of persons in July 2017', () => {
  const rehearsal = useRehearsal('2017-01-09');
  let project: string;
  let pause: string;
  let cancellation: string;
  const contracts = () => ({ supplier: 'Gemboxx', reference: 'C-1', signedOn: '2017-01-09', amount: eur(20) });

  beforeAll(async () => {
    await rehearsal.setUp(CAST);
    project = await brp(rehearsal);
  });

  test('has two forecasts, each with its author, and only the programme’s own is held against the rules', async () => {
    await rehearsal.moveTo('2017-06-26T09:00:00+02:00');
    await rehearsal.post('author', `/projects/${project}/spending`, {
      ...{ class: 'acquisition', amount: eur(100), date: '2017-06-01', reference: 'All years' },
    });
    const path = `/projects/${project}/forecasts`;
    await rehearsal.post('author', path, { cost: cost(177), end: '2020-03-31', reason: 'Fifteen months, 17 million.' });
    await rehearsal.post('bit', path, {
      ...{ cost: cost(210), end: '2021-09-30' },
      reason: 'Thirty-three months and 50 million to finish the system alone.',
    });
    const stranger = await rehearsal.request('sg', 'POST', path, { cost: cost(1), end: null, reason: ' ' });
    expect(stranger.status).toBeGreaterThanOrEqual(400);
    const { items } = await rehearsal.get('officer', path);
    expect(
      (items as Body[]).map(({ by, body, end, cost: stated }) => [by, body, end, stated.lines[0].point.amount]),
    ).toEqual([
      ['bit', 'acict', '2021-09-30', '210000000.00'],
      ['author', null, '2020-03-31', '177000000.00'],
    ]);
    expect((await rehearsal.get('officer', `/projects/${project}`)).cost.amount).toBe('177000000.00');
  });

  test('has a period of reflection ordered: questions, three experts, work without regret, until January', async () => {
    await rehearsal.post('author', `/projects/${project}/contracts`, contracts());
    await rehearsal.moveTo('2017-07-04T09:00:00+02:00');
    ({ interventionId: pause } = await rehearsal.post('officer', `/projects/${project}/interventions`, {
      ...{ kind: 'pause', grounds: ['cost-growth', 'delay'], facts: 'Two forecasts that cannot both be true.' },
    }));
    await rehearsal.settled();
    await rehearsal.post('approver', `/interventions/${pause}/hearing-reply`, { text: HEARD });
    await rehearsal.settled();
    await rehearsal.post('minister', `/interventions/${pause}/decision`, {
      value: 'order',
      reasons: REASONS,
      effect: AT_ONCE,
      pause: {
        ...{ allowedWork: ['no_regret'], until: '2018-01-31', expiry: 'decision_required' },
        questions: ['What does it cost to finish?', 'What does it cost to stop?', 'What do the municipalities need?'],
        independentExperts: ['First expert', 'Second expert', 'Third expert'],
        burnCap: eur(1),
      },
    });
    await rehearsal.settled();
    const { overlays } = await rehearsal.get('officer', `/projects/${project}`);
    expect(overlays).toContain('paused');
    const tasks = (await rehearsal.get('approver', '/tasks?limit=200')).items as Body[];
    expect(tasks.map(({ kind }) => kind)).toContain('answer_questions');
  });

  test('is stopped the next evening, and nothing of the hearing is lost', async () => {
    await rehearsal.moveTo('2017-07-05T18:00:00+02:00');
    ({ interventionId: cancellation } = await rehearsal.post('officer', `/projects/${project}/interventions`, {
      ...{ kind: 'cancellation', grounds: ['not-viable'], facts: 'At least 225 million were still to be paid in all.' },
      supersedes: pause,
    }));
    await rehearsal.settled();
    await rehearsal.post('director', `/interventions/${cancellation}/hearing-waiver`, {
      ...{ code: 'urgent', reason: 'The agency was heard the day before on the same facts; every day costs money.' },
    });
    await rehearsal.settled();
    await rehearsal.post('minister', `/interventions/${cancellation}/decision`, {
      value: 'order',
      reasons: REASONS,
      effect: AT_ONCE,
      cancellation: {
        alternatives: [
          { id: 'go-on', text: 'Finish as forecast by the reviewers.' },
          { id: 'stop', text: 'Keep the existing register and modernise it in steps.' },
        ],
        contractExposure: eur(5),
        continuity: 'The existing register (GBA) stays in service; its operation is funded until it is replaced.',
        assetsKept: 'The logical design and the data quality tools.',
      },
    });
    await rehearsal.settled();
    expect(await rehearsal.get('officer', `/projects/${project}`)).toMatchObject({ status: 'cancelled', ended: true });
    const superseded = await rehearsal.get('officer', `/interventions/${pause}`);
    expect(superseded).toMatchObject({ outcome: 'superseded' });
    const record = JSON.stringify((await rehearsal.get('approver', `/interventions/${pause}/record`)).items);
    for (const kept of [HEARD, 'What does it cost to stop?', 'Third expert', 'Two forecasts that cannot both be true.'])
      expect(record).toContain(kept);
  });

  test('is compared with its alternatives by what is still to come, never by what was spent', async () => {
    const comparison = await rehearsal.get('author', `/interventions/${cancellation}/comparison`);
    expect(comparison).toMatchObject({
      sunkCostExcluded: true,
      exposure: eur(5),
      contracts: [{ supplier: 'Gemboxx' }],
    });
    expect((comparison.alternatives as Body[]).map(({ id }) => id)).toEqual(['go-on', 'stop']);
    expect(JSON.stringify(comparison)).not.toContain(eur(100).amount);
  });

  test('says how the service goes on that people depend on, and takes no money any more', async () => {
    const order = await rehearsal.get('author', `/interventions/${cancellation}/record`);
    expect(JSON.stringify(order.items)).toContain('The existing register (GBA) stays in service');
    const spending = { class: 'delivery', amount: eur(1), date: '2017-07-05', reference: 'Invoice' };
    const refused = await rehearsal.request('author', 'POST', `/projects/${project}/spending`, spending);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const { items } = await rehearsal.get('approver', `/projects/${project}/letters`);
    expect((items as Body[]).filter(({ kind }) => kind === 'order')).toHaveLength(2);
    expect((items as Body[]).every(({ language }) => language === 'nl')).toBe(true);
  });

  test('has the claim of its supplier linked to the order, long after', async () => {
    await rehearsal.moveTo('2018-03-01T09:00:00+01:00');
    await rehearsal.post('officer', `/projects/${project}/supplier-claims`, {
      ...{ interventionId: cancellation, supplier: 'Gemboxx', amount: { amount: '4500000.00', currency: 'EUR' } },
      text: 'Products that were built and not taken.',
    });
    const { items } = await rehearsal.get('officer', `/projects/${project}/supplier-claims`);
    expect(items).toMatchObject([
      { interventionId: cancellation, supplier: 'Gemboxx', amount: { amount: '4500000.00', currency: 'EUR' } },
    ]);
  });
});
