import { doesTask, BUDGET, taskOf, useFunder } from './account';
import { advises, baselineOf, REASONS, sek, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();
useFunder(office);

const CONDITION = {
  ...{ id: 'security', text: 'The security plan is there.', due: '2025-12-01' },
  ...{ evidence: 'The plan.', ifMissed: 'escalate' },
};
const NO_MONEY = { amount: '0.00', currency: 'SEK' };

const decide = (handle: string, projectId: string, body: object) =>
  office.as(handle).post(`/api/v1/projects/${projectId}/decisions`, body);

/** Approved on a condition, measured, with a promise of the funder and its first tranche ordered to be paid. */
async function approved(): Promise<{ readonly projectId: string; readonly decisionId: string }> {
  const { projectId, reviewId } = await toTheCouncil(office);
  await advises(office, reviewId);
  const value = { value: 'approve_with_conditions', reasons: REASONS, conditions: [CONDITION] };
  await office.act('doris', `/projects/${projectId}/decisions`, value);
  await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
  await office.act('frida', `/projects/${projectId}/account/commitments`, BUDGET);
  await doesTask(office, 'anders', 'claim_tranche', projectId, { evidence: 'The decision of March.' });
  await doesTask(office, 'frida', 'approve_release', projectId, { value: 'release', reasons: 'It is proved.' });
  const { decisions } = await office.read('olof', `/projects/${projectId}`);
  return { projectId, decisionId: decisions[0].decisionId };
}

/** Rejected, with both signatures; the decision's id. */
async function rejected(): Promise<{ readonly projectId: string; readonly decisionId: string }> {
  const { projectId, reviewId } = await toTheCouncil(office);
  await advises(office, reviewId, 'not-supported');
  const { decisionId } = await office.act('doris', `/projects/${projectId}/decisions`, {
    ...{ value: 'reject', reasons: REASONS },
  });
  await office.act('sten', `/projects/${projectId}/decisions/${decisionId}/signature`, {});
  return { projectId, decisionId };
}

/** The agency appeals, and the officer hands the appeal on; its address. */
async function appealed({ projectId, decisionId }: { projectId: string; decisionId: string }): Promise<string> {
  const { appealId } = await office.act('anders', `/projects/${projectId}/appeals`, {
    ...{ decision: { kind: 'gate_decision', ref: decisionId }, party: 'agency', grounds: 'It rests on an error.' },
  });
  await office.act('olof', `/projects/${projectId}/appeals/${appealId}/forwarding`, { reference: 'Dnr 7' });
  return `/projects/${projectId}/appeals/${appealId}`;
}

const outcomeOf = (outcome: string, changes: object = {}) => ({
  ...{ outcome, decidedOn: office.clock.now().slice(0, 10), reference: 'Fi2025/1', text: 'As it says.' },
  ...changes,
});

const spends = (projectId: string) =>
  office.as('astrid').post(`/api/v1/projects/${projectId}/spending`, {
    ...{ class: 'delivery', amount: sek(1), date: office.clock.now().slice(0, 10), reference: 'Invoice 1' },
  });

describe('an approval that is set aside on appeal', () => {
  it('by nobody but the office that handles it, and only with an answer that fits', async () => {
    const { projectId, decisionId } = await approved();
    const path = await appealed({ projectId, decisionId });
    for (const handle of ['astrid', 'anders', 'frida', 'rut', 'siri']) {
      const answer = await office.as(handle).post(`/api/v1${path}/outcome`, outcomeOf('annulled'));
      expect([handle, answer.status]).toEqual([handle, 403]);
    }
    expect((await office.as('bo').post(`/api/v1${path}/outcome`, outcomeOf('annulled'))).status).toBe(403);
    const nothingNew = await office.as('olof').post(`/api/v1${path}/outcome`, outcomeOf('changed'));
    expect(nothingNew).toMatchObject({ status: 422, body: { code: 'new-value-missing' } });
  });

  it.each(['annulled', 'remanded'])('%s, stops its money until it is decided anew', async (outcome) => {
    const { projectId, decisionId } = await approved();
    expect((await spends(projectId)).status).toBe(201);
    const path = await appealed({ projectId, decisionId });
    await office.act('olof', `${path}/outcome`, outcomeOf(outcome));
    const project = await office.read('olof', `/projects/${projectId}`);
    const { decisions, conditions, tasks } = project;
    expect(project).toMatchObject({ status: 'in_gate', stage: null });
    expect(decisions).toMatchObject([{ decisionId, status: 'set_aside', value: 'approve_with_conditions' }]);
    expect(conditions).toMatchObject([{ conditionId: 'security', status: 'void' }]);
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'decide', dueDate: expect.any(String) }));

    expect(await spends(projectId)).toMatchObject({ status: 409, body: { code: 'class-locked' } });
    const account = await office.read('frida', `/projects/${projectId}/account`);
    expect(account.standing).toMatchObject({ approved: false });
    const sign = (await taskOf(office, 'folke', 'sign_release', projectId)).acts[0].href;
    expect(await office.as('folke').post(sign, {})).toMatchObject({ status: 409, body: { code: 'not-approved' } });

    await office.act('doris', `/projects/${projectId}/decisions`, { value: 'approve', reasons: REASONS });
    expect((await spends(projectId)).status).toBe(201);
    await office.act('folke', sign.replace('/api/v1', ''), {});
    const after = await office.read('frida', `/projects/${projectId}/account`);
    expect(after.commitments[0].position).toMatchObject({ ordered: sek(4) });
    expect(after.trialBalance).toEqual(NO_MONEY);
  });

  it('and changed into a rejection, ends the project and its money', async () => {
    const { projectId, decisionId } = await approved();
    const path = await appealed({ projectId, decisionId });
    await office.act('olof', `${path}/outcome`, outcomeOf('changed', { value: 'reject' }));
    const project = await office.read('olof', `/projects/${projectId}`);
    const { decisions } = project;
    expect(project).toMatchObject({ status: 'rejected' });
    expect(decisions).toMatchObject([
      { value: 'reject', by: 'appeal', status: 'taken', decidedBy: null },
      { decisionId, status: 'set_aside' },
    ]);
    expect((await office.read('frida', `/projects/${projectId}/account`)).standing).toMatchObject({
      ...{ approved: false, ended: 'rejected' },
    });
    expect((await decide('doris', projectId, { value: 'approve', reasons: REASONS })).status).toBe(409);
  });
});

describe('a rejection', () => {
  it('changed into an approval on appeal, lets the project run, with the conditions of who decided', async () => {
    const { projectId, decisionId } = await rejected();
    const path = await appealed({ projectId, decisionId });
    const changed = { value: 'approve_with_conditions', conditions: [CONDITION] };
    await office.act('olof', `${path}/outcome`, outcomeOf('changed', changed));
    const project = await office.read('anders', `/projects/${projectId}`);
    const { conditions } = project;
    expect(project).toMatchObject({ status: 'running' });
    expect(conditions).toMatchObject([{ conditionId: 'security', status: 'open' }]);
    await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
    expect((await spends(projectId)).status).toBe(201);
  });

  it('annulled, puts the question again, and the same body may reject again', async () => {
    const { projectId, decisionId } = await rejected();
    await office.act('olof', `${await appealed({ projectId, decisionId })}/outcome`, outcomeOf('annulled'));
    expect(await office.read('anders', `/projects/${projectId}`)).toMatchObject({ status: 'in_gate' });
    const again = await office.act('doris', `/projects/${projectId}/decisions`, {
      ...{ value: 'reject', reasons: REASONS },
    });
    await office.act('sten', `/projects/${projectId}/decisions/${again.decisionId}/signature`, {});
    expect(await office.read('anders', `/projects/${projectId}`)).toMatchObject({ status: 'rejected' });
  });
});

describe('a stay of an approval, asked for by somebody outside', () => {
  const supplier = (decisionId: string) => ({
    ...{ decision: { kind: 'gate_decision', ref: decisionId }, party: 'supplier', name: 'Data AB' },
    ...{ grounds: 'The tender was decided before the decision.', asksStay: true },
    ...{ filedOn: office.clock.now().slice(0, 10), receivedOn: office.clock.now().slice(0, 10) },
  });

  it('is recorded by the officer alone, and decided by who decides for the body alone', async () => {
    const { projectId, decisionId } = await approved();
    const path = `/projects/${projectId}/appeals`;
    const body = supplier(decisionId);
    for (const handle of ['astrid', 'anders', 'frida', 'siri']) {
      expect([handle, (await office.as(handle).post(`/api/v1${path}`, body)).status]).toEqual([handle, 403]);
    }
    const { appealId } = await office.act('olof', path, body);
    const stay = { value: 'grant', reason: 'It could not be undone.' };
    for (const handle of ['anders', 'olof', 'sten', 'frida', 'carin']) {
      const answer = await office.as(handle).post(`/api/v1${path}/${appealId}/stay`, stay);
      expect([handle, answer.status]).toEqual([handle, 403]);
    }
    await office.act('doris', `${path}/${appealId}/stay`, stay);
    expect((await office.read('frida', `/projects/${projectId}/account`)).standing).toMatchObject({ approved: false });
    expect(await spends(projectId)).toMatchObject({ status: 409, body: { facts: { releasedBy: 'appeal' } } });
    await office.act('olof', `${path}/${appealId}/forwarding`, { reference: 'Dnr 9' });
    await office.act('olof', `${path}/${appealId}/outcome`, outcomeOf('upheld'));
    expect((await spends(projectId)).status).toBe(201);
  });

  it('and denied, lets everything go on; a second request for it is none', async () => {
    const { projectId, decisionId } = await approved();
    const path = `/projects/${projectId}/appeals`;
    const { appealId } = await office.act('olof', path, supplier(decisionId));
    const denied = { value: 'deny', reason: 'Nothing is lost by waiting.' };
    await office.act('doris', `${path}/${appealId}/stay`, denied);
    expect((await office.read('anders', path)).items).toMatchObject([{ stay: 'denied', status: 'filed' }]);
    expect((await spends(projectId)).status).toBe(201);
    const again = await office.as('doris').post(`/api/v1${path}/${appealId}/stay`, { ...denied, value: 'grant' });
    expect(again).toMatchObject({ status: 409, body: { code: 'stay-not-asked' } });
    const byCourt = { value: 'grant', reason: 'The court has ordered it.', reference: 'Mål 12-25' };
    await office.act('doris', `${path}/${appealId}/stay`, byCourt);
    expect((await spends(projectId)).status).toBe(409);
  });
});

describe('a slip of the pen in a decision', () => {
  it('is put right by who decides for the body; both wordings stay, and the decision says so', async () => {
    const { projectId, decisionId } = await approved();
    const path = `/projects/${projectId}/decision-corrections`;
    const corrections = [{ field: 'reasons.facts', from: 'SEK 30 millon', to: 'SEK 30 million' }];
    const body = {
      ...{ decision: { kind: 'gate_decision', ref: decisionId }, corrections },
      reason: 'A slip of the pen.',
    };
    for (const handle of ['astrid', 'anders', 'olof', 'sten', 'frida', 'carin', 'rut']) {
      expect([handle, (await office.as(handle).post(`/api/v1${path}`, body)).status]).toEqual([handle, 403]);
    }
    const same = await office.as('doris').post(`/api/v1${path}`, {
      ...body,
      corrections: [{ field: 'reasons.facts', from: 'the same', to: 'the same' }],
    });
    expect(same).toMatchObject({ status: 422, body: { code: 'corrections-missing' } });
    await office.act('doris', path, body);
    const correction = { by: 'doris', corrections, reason: 'A slip of the pen.' };
    const project = await office.read('anders', `/projects/${projectId}`);
    const { decisions } = project;
    expect(decisions).toMatchObject([
      { decisionId, content: { reasons: { facts: REASONS.facts } }, corrections: [correction] },
    ]);
    expect((await office.read('rut', path)).items).toMatchObject([
      { ...correction, decision: { kind: 'gate_decision', ref: decisionId } },
    ]);
    expect(project).toMatchObject({ status: 'running' });
  });
});
