import { approved, AT_ONCE, filesDocument, heard, orders, PAUSE, REASONS, sek } from './case';
import { useOffice } from './office';

const office = useOffice();

const CANCELLATION = {
  alternatives: [
    { id: 'keep', kind: 'continue', text: 'Go on as planned.', remainingCost: sek(30), risks: 'Late again.' },
  ],
  contractExposure: sek(4),
  continuity: 'The old register stays in service.',
  continuityPlan: { service: 'Case handling', runsOn: 'The old register', until: '2027-12-31', answers: 'Operations' },
  assetsKept: 'The data model.',
  runDown: {
    cap: sek(3),
    items: [
      { id: 'cases', kind: 'open_cases', text: 'Move them back.', owner: 'Registry', due: null, evidence: 'A list.' },
    ],
  },
};

test('an order binds when the time to appeal is over, unless it says what cannot wait', async () => {
  const projectId = await approved(office);
  const interventionId = await heard(office, projectId, 'pause');
  const path = `/interventions/${interventionId}`;
  const order = { value: 'order', reasons: REASONS, pause: PAUSE };
  const unexplained = await office
    .as('doris')
    .post(`/api/v1${path}/decision`, { ...order, effect: { when: 'at_once' } });
  expect(unexplained).toMatchObject({
    status: 422,
    body: { code: 'urgency-unexplained', rule: { legalRef: 'Förvaltningslagen § 35' } },
  });
  await orders(office, interventionId, { pause: PAUSE, effect: undefined });
  expect(await office.read('olof', path)).toMatchObject({ status: 'ordered' });
  expect((await office.read('olof', `/projects/${projectId}`)).overlays).not.toContain('paused');
});

test('a paused project spends within its limit, asks to go on, and is resumed on a condition that is verified', async () => {
  const projectId = await approved(office);
  const interventionId = await heard(office, projectId, 'pause');
  const path = `/interventions/${interventionId}`;
  const refused = await office.as('doris').post(`/api/v1${path}/decision`, {
    ...{ value: 'order', reasons: REASONS, effect: AT_ONCE },
    pause: { ...PAUSE, independentExperts: ['Nordic Systems'] },
  });
  expect(refused).toMatchObject({ status: 422, body: { code: 'expert-not-independent' } });
  const questions = [{ text: 'What has changed?', due: '2025-08-01' }];
  const terms = { ...PAUSE, expiry: 'decision_required', questions, burnCap: sek(1), reportBeforeResumption: true };
  await orders(office, interventionId, { pause: terms });
  const spend = { class: 'analysis', amount: sek(1), reference: 'Invoice 1', allowedWork: 'security' };
  const date = office.clock.now().slice(0, 10);
  await office.act('astrid', `/projects/${projectId}/spending`, { ...spend, date });
  const over = await office.as('astrid').post(`/api/v1/projects/${projectId}/spending`, { ...spend, date });
  expect(over).toMatchObject({ status: 409, body: { code: 'burn-cap-exceeded' } });
  expect(await office.read('olof', path)).toMatchObject({ burn: { cap: sek(1), used: sek(1) } });

  expect((await office.as('olof').post(`/api/v1${path}/resumption-request`, { text: 'Please.' })).status).toBe(403);
  await office.act('anders', `${path}/resumption-request`, { text: 'The plan is new.' });
  expect((await office.read('doris', '/tasks')).items).toContainEqual(
    expect.objectContaining({ kind: 'decide_on_resumption', stream: `intervention/${interventionId}` }),
  );
  await office.act('doris', `${path}/resumption-request/refusal`, { reasons: REASONS });
  expect(
    (
      await office.as('anders').post(`/api/v1/projects/${projectId}/appeals`, {
        ...{
          decision: { kind: 'resumption_refused', ref: `${interventionId}.1` },
          party: 'agency',
          grounds: 'It is new.',
        },
      })
    ).status,
  ).toBe(201);

  const early = await office.as('doris').post(`/api/v1${path}/resumption`, { reasons: REASONS });
  expect(early).toMatchObject({ status: 409, body: { code: 'expert-report-missing' } });
  const documentId = await filesDocument(office, projectId, 'report');
  const report = {
    expert: 'An expert',
    findings: ['It can be finished for half.'],
    documents: [{ documentId, type: 'report', name: 'Report' }],
  };
  expect((await office.as('anders').post(`/api/v1${path}/expert-reports`, report)).status).toBe(403);
  await office.act('olof', `${path}/expert-reports`, report);
  const conditions = [
    { id: 'plan', text: 'A new plan.', due: '2025-10-01', evidence: 'The plan.', ifMissed: 'escalate' },
  ];
  await office.act('doris', `${path}/resumption`, { reasons: REASONS, conditions });
  const condition = { conditionId: `${interventionId}.plan`, interventionId, gate: null, status: 'open' };
  expect((await office.read('olof', `/projects/${projectId}`)).conditions).toContainEqual(
    expect.objectContaining(condition),
  );
  const verification = `/projects/${projectId}/conditions/${condition.conditionId}/verification`;
  expect((await office.as('astrid').post(`/api/v1${verification}`, { evidence: 'Seen.' })).status).toBe(403);

  // Nobody proves it: the next proposal rests on that.
  const proposal = {
    kind: 'pause',
    grounds: ['cost-growth'],
    facts: 'No plan came.',
    conditionId: condition.conditionId,
  };
  const soon = await office.as('olof').post(`/api/v1/projects/${projectId}/interventions`, proposal);
  expect(soon).toMatchObject({ status: 409, body: { code: 'condition-not-missed' } });
  await office.passes('2025-10-02T08:00:00.000Z');
  expect((await office.read('doris', '/tasks')).items).toContainEqual(
    expect.objectContaining({ kind: 'follow_up_condition' }),
  );
  await office.act('olof', `/projects/${projectId}/interventions`, proposal);
});

test('a cancellation is compared by what is still to come, and the project is wound up from the task list', async () => {
  const projectId = await approved(office);
  const contract = {
    supplier: 'Data AB',
    reference: 'K-1',
    signedOn: office.clock.now().slice(0, 10),
    amount: sek(10),
  };
  const { contractId } = await office.act('astrid', `/projects/${projectId}/contracts`, contract);
  const interventionId = await heard(office, projectId, 'cancellation');
  const path = `/interventions/${interventionId}`;
  await office.act('olof', `${path}/alternatives`, { alternatives: CANCELLATION.alternatives });
  const costs = { contracts: [{ contractId, cost: sek(2), note: 'Clause 14.' }] };
  expect((await office.as('olof').post(`/api/v1${path}/termination-costs`, costs)).status).toBe(403);
  await office.act('anders', `${path}/termination-costs`, costs);
  const comparison = await office.read('olof', `${path}/comparison`);
  expect(comparison).toMatchObject({
    sunkCostExcluded: true,
    alternatives: [{ id: 'keep', by: 'body', remainingCost: sek(30), remainingBenefits: null }],
    contracts: [{ contractId, amount: sek(10), remaining: sek(10), terminationCost: sek(2) }],
  });
  expect(JSON.stringify(comparison)).not.toContain('spent');

  await orders(office, interventionId, { cancellation: CANCELLATION });
  const spending = { class: 'analysis', amount: sek(1), reference: 'x', date: office.clock.now().slice(0, 10) };
  expect(await office.as('astrid').post(`/api/v1/projects/${projectId}/spending`, spending)).toMatchObject({
    body: { code: 'work-not-allowed' },
  });
  await office.act('astrid', `/projects/${projectId}/spending`, { ...spending, allowedWork: 'decommission' });
  const [task] = (await office.read('astrid', '/tasks')).items.filter(
    ({ kind, project }: { kind: string; project: { id: string } }) =>
      kind === 'do_run_down_item' && project.id === projectId,
  );
  expect(task.acts).toEqual([{ method: 'POST', href: `/api/v1/projects/${projectId}/run-down/items/cases/report` }]);
  await office.act('astrid', `/projects/${projectId}/run-down/items/cases/report`, { evidence: 'All moved.' });
  expect(
    await office.as('doris').post(`/api/v1/projects/${projectId}/run-down/completion`, { reasons: REASONS }),
  ).toMatchObject({
    status: 409,
    body: { code: 'run-down-open' },
  });
  await office.act('olof', `/projects/${projectId}/run-down/items/cases/verification`, {
    ...{ value: 'verified', reason: 'Seen.' },
  });
  const claim = { interventionId, supplier: 'Data AB', contractId, amount: sek(4), text: 'For work that was done.' };
  const { claimId } = await office.act('olof', `/projects/${projectId}/supplier-claims`, claim);
  await office.act('olof', `/projects/${projectId}/supplier-claims/${claimId}/outcome`, {
    ...{ status: 'settled', paid: sek(1), text: 'Agreed.' },
  });
  expect((await office.read('anders', `/projects/${projectId}/supplier-claims`)).items).toMatchObject([
    { claimId, interventionId, amount: sek(4), status: 'settled', paid: sek(1) },
  ]);
  await office.act('doris', `/projects/${projectId}/run-down/completion`, { reasons: REASONS });
  expect(await office.read('anders', `/projects/${projectId}/run-down`)).toMatchObject({
    status: 'completed',
    cap: sek(3),
    used: sek(1),
    items: [{ id: 'cases', status: 'verified' }],
  });
});
