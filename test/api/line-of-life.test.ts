import {
  baselineOf,
  approved,
  paused,
  concludes,
  costOf,
  files,
  filesDocument,
  heard,
  orders,
  PAUSE,
  REASONS,
  seats,
  sek,
  submissionOf,
} from './case';
import { useOffice } from './office';

const office = useOffice();

const project = (id: string, handle = 'olof') => office.read(handle, `/projects/${id}`);
const typesOf = (items: readonly { type: string }[]) => items.map(({ type }) => type);

describe('one project under the proposed Swedish rules, from draft to cancellation', () => {
  let id = '';
  let review = '';

  it('is filed by the approver from a draft that an author wrote, and found in scope', async () => {
    id = await files(office);
    expect(await project(id)).toMatchObject({
      access: 'full',
      scope: 'in',
      cost: { amount: '30000000.00', currency: 'SEK' },
      agency: { id: 'se-agency' },
      submission: { number: 1, filedBy: 'anders', authors: ['astrid'], content: { title: 'Case handling' } },
      missingDocuments: ['business-case', 'benefits-plan'],
    });
    expect((await office.read('astrid', '/tasks')).items).toContainEqual(
      expect.objectContaining({ kind: 'supply_documents', project: expect.objectContaining({ id }) }),
    );
  });

  it('cannot be filed by who wrote in the draft', async () => {
    const draft = await office.act('anders', '/drafts', {
      agencyId: 'se-agency',
      regimeId: 'SE-proposed',
      content: submissionOf(30),
    });
    const own = await office.as('anders').post(`/api/v1/drafts/${draft.id}/submission`, {}, { 'if-match': '"1"' });
    expect(own).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
  });

  it('stops the clock while the agency has a question to answer', async () => {
    const asked = await office.act('olof', `/projects/${id}/information-requests`, { questions: ['Who pays?'] });
    const standing = await office.read('anders', `/projects/${id}/clocks`);
    expect(standing.items).toMatchObject([{ ruleId: 'completeness', state: 'suspended', dueDate: null }]);
    await office.passes('2025-03-05T08:00:00.000Z');
    const answer = `/projects/${id}/information-requests/${asked.requestId}/answer`;
    await office.act('astrid', answer, { answers: ['The agency itself.'] });
    const [clock] = (await office.read('anders', `/projects/${id}/clocks`)).items;
    expect(clock).toMatchObject({ state: 'running', verified: false });
    expect(clock.suspensions).toHaveLength(1);
    expect(clock.explanation.length).toBeGreaterThan(0);
  });

  it('takes a question back, and the clock runs on', async () => {
    const asked = await office.act('olof', `/projects/${id}/information-requests`, { questions: ['Why?'] });
    await office.act('olof', `/projects/${id}/information-requests/${asked.requestId}/withdrawal`, {});
    expect((await project(id)).requests).toMatchObject([{ status: 'answered' }, { status: 'withdrawn' }]);
  });

  it('goes to the council once its documents are there', async () => {
    for (const type of ['business-case', 'benefits-plan']) await filesDocument(office, id, type);
    await office.act('olof', `/projects/${id}/completeness`, { note: 'All there.' });
    const { items } = await office.read('siri', `/reviews?projectId=${id}`);
    expect(items).toMatchObject([{ status: 'open', bodyKey: 'council', gate: 'investment-decision' }]);
    review = items[0].id;
  });

  it('loses a member to a conflict of interest, and the others give their opinion', async () => {
    await seats(office, review, ['carin', 'maja', 'mats', 'moa']);
    for (const person of ['carin', 'maja', 'mats'])
      await office.act(person, `/reviews/${review}/declarations`, { grounds: [] });
    await office.act('moa', `/reviews/${review}/declarations`, {
      grounds: ['supplier-tie'],
      text: 'Was employed there.',
    });
    const round = await office.read('carin', `/reviews/${review}`);
    expect(round.members).toContainEqual(expect.objectContaining({ personId: 'moa', standing: 'recused' }));
    await concludes(office, review);
    expect(await office.read('siri', `/reviews/${review}`)).toMatchObject({
      status: 'given',
      outcome: 'supported',
      opinion: { tally: { for: 3 }, signedBy: 'carin' },
    });
    const story = await office.read('siri', `/reviews/${review}/timeline`);
    expect(typesOf(story.items)).toEqual(expect.arrayContaining(['MemberRecused', 'OpinionGiven']));
  });

  it('is rejected only with a second signature; refused, the decider decides anew', async () => {
    const rejection = { value: 'reject', reasons: REASONS, deviation: 'The council did not know of the new act.' };
    const { decisionId } = await office.act('doris', `/projects/${id}/decisions`, rejection);
    expect((await project(id)).decisions).toMatchObject([{ decisionId, status: 'proposed' }]);
    expect((await project(id, 'anders')).decisions).toEqual([]);
    const signature = `/projects/${id}/decisions/${decisionId}/signature`;
    const same = await office.as('doris').post(`/api/v1${signature}`, {});
    expect(same).toMatchObject({ status: 403, body: { code: 'same-signatory' } });
    await office.act('sten', signature, { refuse: 'The new act is not in force.' });
    const conditions = [{ id: 'owners', text: 'Name the owners.', due: '2025-05-30', evidence: 'A list.' }];
    await office.act('doris', `/projects/${id}/decisions`, {
      value: 'approve_with_conditions',
      reasons: REASONS,
      conditions,
    });
    expect(await project(id)).toMatchObject({
      status: 'running',
      conditions: [{ conditionId: 'owners', status: 'open' }],
    });
    expect((await office.read('anders', `/projects/${id}/decisions`)).items).toMatchObject([
      { value: 'approve_with_conditions', status: 'taken', decidedBy: 'doris' },
    ]);
  });

  it('meets its condition, has a baseline, signs a contract and spends', async () => {
    await office.act('olof', `/projects/${id}/conditions/owners/verification`, { evidence: 'The list was seen.' });
    await office.act('anders', `/projects/${id}/baselines`, baselineOf(30));
    await office.act('astrid', `/projects/${id}/contracts`, {
      supplier: 'Nordic Systems AB',
      reference: 'K-1',
      signedOn: '2025-03-05',
      amount: sek(20),
    });
    await office.act('astrid', `/projects/${id}/spending`, {
      class: 'delivery',
      amount: sek(2),
      date: '2025-03-05',
      reference: 'F-1',
    });
    expect(await project(id)).toMatchObject({
      conditions: [{ status: 'verified' }],
      baselines: { count: 1 },
      spent: { delivery: sek(2) },
    });
  });

  it('is held against the rules again with every forecast', async () => {
    const forecast = { cost: costOf(120), end: '2028-06-30', reason: 'More interfaces than planned.' };
    await office.act('astrid', `/projects/${id}/forecasts`, forecast);
    const findings = (await office.read('rut', `/projects/${id}/findings`)).items;
    expect(findings[0].finding.sums[0]).toMatchObject({ basisId: 'whole-cost', total: sek(120) });
    expect(findings.length).toBeGreaterThan(1);
  });

  it('is amended by a further submission; the first stays', async () => {
    const draft = await office.act('astrid', `/projects/${id}/drafts`, '');
    const headers = { 'if-match': `"${draft.version}"` };
    await office.act('anders', `/drafts/${draft.id}/submission`, { reason: 'The plan is clearer now.' }, headers);
    const { items } = await office.read('olof', `/projects/${id}/submissions`);
    expect(items.map((each: { number: number }) => each.number)).toEqual([1, 2]);
  });

  it('is paused after a hearing, with two signatures; only the allowed work is paid for', async () => {
    const intervention = await heard(office, id, 'pause');
    const early = await office
      .as('doris')
      .post(`/api/v1/interventions/${intervention}/resumption`, { reasons: REASONS });
    expect(early).toMatchObject({ status: 409, body: { code: 'no-pause-in-force' } });
    await orders(office, intervention, { pause: PAUSE });
    expect(await project(id)).toMatchObject({ overlays: ['paused'], interventions: [{ pauseUntil: '2025-09-01' }] });
    const spending = { class: 'delivery', amount: sek(1), date: '2025-03-05', reference: 'F-2' };
    const refused = await office.as('astrid').post(`/api/v1/projects/${id}/spending`, spending);
    expect(refused).toMatchObject({ status: 422, body: { code: 'work-not-allowed' } });
    await office.act('astrid', `/projects/${id}/spending`, { ...spending, allowedWork: 'security' });
    const answers = [{ question: 0, text: 'Nothing that we know of.' }];
    await office.act('anders', `/interventions/${intervention}/answers`, { answers });
    await office.act('doris', `/interventions/${intervention}/renewal`, { until: '2025-10-01', reasons: REASONS });
    expect((await office.read('anders', `/interventions/${intervention}`)).pauseUntil).toBe('2025-09-01');
    await office.act('sten', `/interventions/${intervention}/signature`, {});
    expect((await office.read('anders', `/interventions/${intervention}`)).pauseUntil).toBe('2025-10-01');
    await office.act('doris', `/interventions/${intervention}/resumption`, { reasons: REASONS });
    expect((await project(id)).overlays).toEqual([]);
  });

  it('is cancelled after a hearing, and that is its end', async () => {
    const intervention = await heard(office, id, 'cancellation');
    await orders(office, intervention, {
      cancellation: {
        alternatives: [{ id: 'keep', text: 'Keep the old system.' }],
        contractExposure: sek(5),
        continuity: 'The old system goes on.',
        assetsKept: 'The data.',
      },
    });
    expect(await project(id)).toMatchObject({ status: 'cancelled', ended: true });
    const story = await office.read('astrid', `/projects/${id}/timeline?limit=200`);
    expect(typesOf(story.items)).toEqual(
      expect.arrayContaining(['ProjectSubmitted', 'DecisionTaken', 'ProjectPaused', 'ProjectCancelled']),
    );
    const after = await office.as('anders').post(`/api/v1/projects/${id}/withdrawal`, { reason: 'Too late.' });
    expect(after).toMatchObject({ status: 409, body: { code: 'project-ended' } });
  });
});

describe('a project below the line that grows', () => {
  it('is registered, crosses the line by a forecast, and may not commit itself to more until that is answered', async () => {
    const id = await files(office, submissionOf(15, { title: 'Small at first' }));
    expect(await project(id)).toMatchObject({ scope: 'out', status: 'registered' });
    await office.act('astrid', `/projects/${id}/forecasts`, { cost: costOf(25), reason: 'More users than thought.' });
    const crossed = await project(id);
    expect(crossed.crossings).toMatchObject([{ thresholdId: 'investment' }]);
    expect(crossed.locks).not.toEqual([]);
    expect((await office.read('anders', `/projects/${id}/findings`)).items).toMatchObject([
      { finding: { outcome: 'in' } },
      { finding: { outcome: 'out' } },
    ]);
    const spending = { class: 'delivery', amount: sek(1), date: '2025-03-05', reference: 'F-1' };
    const refused = await office.as('astrid').post(`/api/v1/projects/${id}/spending`, spending);
    expect(refused).toMatchObject({ status: 409, body: { code: 'class-locked', rule: { verified: false } } });
  });
});

describe('a pause that nobody ends', () => {
  it('is over on its day, as the order said', async () => {
    const id = await approved(office, submissionOf(40, { title: 'Paused once' }));
    await paused(office, id, { until: '2025-04-01' });
    await office.passes('2025-03-31T21:59:59.000Z');
    expect((await project(id)).overlays).toEqual(['paused']);
    // Midnight in Stockholm: the first instant of the day.
    await office.passes('2025-03-31T22:00:00.000Z');
    expect((await project(id)).overlays).toEqual([]);
    const [resumed] = (await office.read('anders', `/projects/${id}/timeline`)).items.filter(
      ({ type }: { type: string }) => type === 'ProjectResumed',
    );
    expect(resumed).toMatchObject({ at: '2025-03-31T22:00:00.000Z', actor: 'system' });
  });
});
