import { useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

const sek = (amount: string) => ({ amount, currency: 'SEK' });
const cost = (amount: string) => ({
  currency: 'SEK',
  vat: 'excluded',
  lines: [{ class: 'delivery', point: sek(amount) }],
});

const PLAN = {
  hypothesis: 'Scoring finds wrong payments at an even false-positive rate by group.',
  metrics: [
    { id: 'precision', label: 'Precision', unit: 'share', target: { direction: 'at_least', value: 0.6 } },
    {
      id: 'false-positives',
      label: 'False-positive rate',
      unit: 'share',
      fairness: { groups: ['born-here', 'born-abroad'], maxRatio: 1.25 },
    },
  ],
  sample: { size: 1_000, description: 'Closed cases of the last year.' },
  caps: { amount: sek('1500000.00'), people: 2_000, days: 90 },
  aiClass: 'high',
  aiRole: 'deployer',
  uses: ['benefit-eligibility'],
  humanOversight: 'A case worker decides each case and may switch the scoring off.',
};

const draftOf = (pilot: object) => ({
  agencyId: 'agency',
  regimeId: 'SE-proposed',
  content: {
    title: 'Scoring of benefit fraud',
    summary: 'Tries out whether a score finds wrong payments.',
    kind: 'pilot',
    cost: cost('1500000.00'),
    pilot,
  },
});

const result = (precision: number, here: number, abroad: number) => ({
  values: [
    { metric: 'precision', value: precision },
    {
      metric: 'false-positives',
      groups: [
        { group: 'born-here', value: here },
        { group: 'born-abroad', value: abroad },
      ],
    },
  ],
  sampleSize: 1_800,
  method: 'Compared with the outcome of the investigations.',
});

describe('an AI pilot that is scaled once it is fair', () => {
  const rehearsal = useRehearsal('2025-02-03');
  let pilot: string;
  let project: string;
  const read = () => rehearsal.get('officer', `/projects/${pilot}/pilot`);
  const on = (path: string) => `/projects/${pilot}${path}`;
  const tasksOf = async (who: string): Promise<string[]> =>
    (await rehearsal.get(who, '/tasks')).items.map(({ kind }: Body) => kind);
  const spend = (amount: string, date: string) =>
    rehearsal.request('author', 'POST', on('/spending'), {
      ...{ class: 'delivery', amount: sek(amount), date, reference: 'Ledger 1' },
    });
  const verified = async (values: ReturnType<typeof result>) => {
    const { resultId } = await rehearsal.post('author', on('/pilot/results'), values);
    expect(await tasksOf('approver')).toContain('verify_pilot_result');
    await rehearsal.post('approver', on(`/pilot/results/${resultId}/verification`), {});
  };

  beforeAll(() =>
    rehearsal.setUp({
      jurisdiction: 'SE',
      bodies: [
        { id: 'agency', kind: 'agency', facts: { type: 'agency' } },
        { id: 'council', kind: 'council', key: 'council' },
        { id: 'oversight', kind: 'oversight', key: 'oversight' },
      ],
      people: {
        author: ['agency_author@agency'],
        approver: ['agency_approver@agency'],
        officer: ['oversight_officer@oversight'],
        decider: ['oversight_decider@oversight'],
        signatory: ['second_signatory@oversight'],
      },
    }),
  );

  test('a prohibited use is told in the draft and refused at entry, with the provision', async () => {
    const draft = await rehearsal.post('author', '/drafts', draftOf({ ...PLAN, uses: ['social-scoring'] }));
    expect(draft.missing).toMatchObject([{ pointer: '/pilot/uses/0', rule: 'pilots.uses.social-scoring' }]);
    const refused = await rehearsal.request(
      'approver',
      'POST',
      `/drafts/${draft.id}/submission`,
      {},
      {
        'if-match': `"${draft.version}"`,
      },
    );
    expect(refused).toMatchObject({
      status: 422,
      body: { rule: { legalRef: 'Regulation (EU) 2024/1689, art. 5(1)(c)', verified: false } },
    });
    expect(refused.body.type).toMatch(/use-prohibited$/);
  });

  test('it begins with both assessments on file, and not before', async () => {
    pilot = await rehearsal.file('author', 'approver', draftOf(PLAN));
    expect(await rehearsal.get('officer', `/projects/${pilot}`)).toMatchObject({ status: 'registered', scope: 'out' });
    await rehearsal.fileDocument('author', pilot, 'fundamental-rights-assessment');
    expect((await rehearsal.request('approver', 'POST', on('/pilot/beginning'), {})).status).toBe(409);
    await rehearsal.fileDocument('author', pilot, 'data-protection-assessment');
    expect((await rehearsal.request('author', 'POST', on('/pilot/beginning'), {})).status).toBe(403);
    await rehearsal.post('approver', on('/pilot/beginning'), {});
    expect(await read()).toMatchObject({ status: 'running', term: 1, used: { people: 0 } });
  });

  test('spends up to its cap, is warned, and not one öre beyond', async () => {
    expect((await spend('1400000.00', '2025-02-03')).status).toBe(201);
    expect(await read()).toMatchObject({ neared: ['money'], used: { money: sek('1400000.00') } });
    const refused = await spend('100000.01', '2025-02-03');
    expect(refused.status).toBe(409);
    expect(refused.body.type).toMatch(/pilot-cap-exceeded$/);
    await rehearsal.post('author', on('/pilot/uses'), { count: 1_800, date: '2025-02-03', note: 'Cases scored.' });
    expect((await read()).neared).toEqual(['money', 'people']);
  });

  test('0.64 at a ratio of 1.9 between groups: scaling is blocked, and says why', async () => {
    await rehearsal.moveTo('2025-04-14T09:00:00+02:00');
    await verified(result(0.64, 0.1, 0.19));
    const submission = { ...draftOf(PLAN).content, pilot: null, kind: 'project', cost: cost('38000000.00') };
    const unlike = await rehearsal.request('approver', 'POST', on('/pilot/scaling-proposals'), { submission });
    expect(unlike).toMatchObject({
      status: 422,
      body: { facts: { differences: [{ fact: 'aiClass', pilot: 'high' }] } },
    });
    const explanations = [{ fact: 'aiClass', reason: 'The score is shown beside others and decides nothing.' }];
    await rehearsal.post('approver', on('/pilot/scaling-proposals'), { submission, explanations });
    expect((await read()).proposal.differences).toMatchObject([{ fact: 'aiClass', project: null }]);
    const reasons = { facts: 'Precision is met.' };
    const refused = await rehearsal.request('decider', 'POST', on('/pilot/decisions'), { value: 'scale', reasons });
    expect(refused.status).toBe(409);
    expect(refused.body.type).toMatch(/scaling-blocked$/);
    expect((await read()).scalingBlockedBy).toMatchObject([
      { code: 'groups_uneven', facts: { ratio: 1.9, maxRatio: 1.25 } },
    ]);
  });

  test('after 90 days its money stops by itself', async () => {
    await rehearsal.moveTo('2025-05-05T09:00:00+02:00');
    expect(await read()).toMatchObject({ status: 'held', heldFor: 'days' });
    const refused = await spend('1.00', '2025-05-05');
    expect(refused.status).toBe(409);
    expect(refused.body.type).toMatch(/class-locked$/);
    expect(await tasksOf('decider')).toContain('decide_pilot');
  });

  test('60 days more: a ratio of 1.15 lets it be scaled, by two people', async () => {
    await rehearsal.post('decider', on('/pilot/decisions'), {
      value: 'iterate',
      reasons: { facts: 'The score is to be made even.' },
      term: { amount: sek('1500000.00'), people: 2_000, days: 60 },
    });
    expect(await read()).toMatchObject({ status: 'running', term: 2 });
    await rehearsal.moveTo('2025-06-30T09:00:00+02:00');
    await verified(result(0.64, 0.1, 0.115));
    expect(await tasksOf('approver')).toContain('propose_scaling');
    const submission = {
      ...draftOf(PLAN).content,
      ...{ pilot: null, kind: 'project', title: 'Scoring in all offices', cost: cost('38000000.00') },
      facts: { aiClass: 'high' },
    };
    await rehearsal.post('approver', on('/pilot/scaling-proposals'), { submission });
    const { decisionId } = await rehearsal.post('decider', on('/pilot/decisions'), {
      ...{ value: 'scale', reasons: { facts: 'Both targets are met.' } },
    });
    expect((await read()).status).toBe('running');
    expect(await tasksOf('signatory')).toContain('sign_pilot_decision');
    await rehearsal.post('signatory', on(`/pilot/decisions/${decisionId}/signature`), {});
    await rehearsal.settled();
    const scaled = await read();
    expect(scaled).toMatchObject({ status: 'scaled', decisions: [{ value: 'iterate' }, { value: 'scale' }] });
    project = scaled.scaledTo;
  });

  test('it is a project of 38 million at its tier, with the conditions, and its gate ahead', async () => {
    expect(await rehearsal.get('officer', `/projects/${project}`)).toMatchObject({
      ...{ title: 'Scoring in all offices', status: 'in_gate', scope: 'in', tier: 'standard' },
      cost: sek('38000000.00'),
    });
    expect(await rehearsal.get('officer', `/projects/${project}/pilot`)).toMatchObject({
      status: 'none',
      scaledFrom: pilot,
    });
    const { items } = await rehearsal.get('author', '/tasks');
    const conditions = items.filter(({ kind }: Body) => kind === 'meet_condition');
    expect(conditions.map(({ subject }: Body) => subject.conditionId).sort()).toEqual([
      'eu-register',
      'human-oversight',
    ]);
    expect((await spend('1.00', '2025-06-30')).status).toBe(409);
  });
});
