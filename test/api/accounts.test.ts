import { doesTask, BUDGET, GRANT, measured, taskOf, useFunder } from './account';
import { heard, orders, REASONS, sek } from './case';
import { useOffice } from './office';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
useFunder(office);

const NOTHING = { amount: '0.00', currency: 'SEK' };

const account = (handle: string, projectId: string) => office.read(handle, `/projects/${projectId}/account`);
const post = (handle: string, path: string, body: object) => office.as(handle).post(`/api/v1${path}`, body);

/** Money of the project is released by its task list alone, up to the order to pay. */
async function releases(projectId: string): Promise<string> {
  await doesTask(office, 'anders', 'claim_tranche', projectId, { evidence: 'The decision of March.' });
  await doesTask(office, 'frida', 'approve_release', projectId, { value: 'release', reasons: 'It is proved.' });
  await doesTask(office, 'folke', 'sign_release', projectId, {});
  return (await taskOf(office, 'frida', 'confirm_payment', projectId)).subject.paymentId;
}

describe('the money of a project, over HTTP', () => {
  let projectId: string;
  let commitmentId: string;

  beforeAll(async () => {
    projectId = await measured(office);
  });

  it('has an account since it came under oversight, that everybody of the case reads', async () => {
    for (const handle of ['anders', 'olof', 'frida', 'rut']) {
      expect(await account(handle, projectId)).toMatchObject({
        currency: 'SEK',
        standing: { approved: true, pauses: [], freezes: [], ended: null, cost: { source: 'baseline', p50: sek(30) } },
        reserve: { p50To: 'agency', heldBy: 'funder', p50: sek(30), p85: sek(35), total: sek(5), left: sek(5) },
        commitments: [],
      });
    }
    expect((await office.as('birgit').get(`/api/v1/projects/${projectId}/account`)).status).toBe(404);
  });

  it('is promised by two funders, each with its share, its classes and its tranches', async () => {
    const path = `/projects/${projectId}/account/commitments`;
    expect((await post('anders', path, BUDGET)).status).toBe(403);
    expect((await post('doris', path, BUDGET)).status).toBe(403);
    ({ commitmentId } = await office.act('frida', path, BUDGET));
    await office.act('frida', path, GRANT);
    const { commitments, trialBalance } = await account('anders', projectId);
    expect(commitments).toMatchObject([
      {
        funder: { kind: 'body', bodyKey: 'funder' },
        position: { committed: sek(10), undrawn: sek(10) },
        limit: { left: sek(10), binding: 'committed', missing: null },
        tranches: [{ trancheId: 'pre-study', evidence: 'Decision and evidence of the conditions.' }, {}],
      },
      { funder: { kind: 'outside', name: 'Innovation fund' }, conditions: ['What is made is open source.'] },
    ]);
    expect(trialBalance).toEqual({ amount: '0.00', currency: 'SEK' });
  });

  it('says what is wrong with a promise where it stands in the request', async () => {
    const answer = await post('frida', `/projects/${projectId}/account/commitments`, {
      ...BUDGET,
      sharePercent: 50,
      classes: ['operation'],
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      type: expect.stringContaining('class-not-eligible'),
      errors: [{ in: 'body', pointer: '/classes/0' }],
    });
  });

  it('is claimed, released by two and paid once, from the task lists alone', async () => {
    const paymentId = await releases(projectId);
    expect(await account('anders', projectId)).toMatchObject({
      commitments: [{ position: { ordered: sek(4), released: sek(4) } }, {}],
      payments: [{ paymentId, amount: sek(4), status: 'ordered', bankReference: null }],
    });
    await doesTask(office, 'frida', 'confirm_payment', projectId, { bankReference: 'BG 4711', date: '2025-03-03' });
    const after = await account('anders', projectId);
    expect(after.payments).toMatchObject([
      { paymentId, status: 'paid', bankReference: 'BG 4711', paidOn: '2025-03-03' },
    ]);
    const again = await post('folke', `/projects/${projectId}/account/payments/${paymentId}/confirmation`, {
      bankReference: 'BG 4712',
      date: '2025-03-03',
    });
    expect(again.status).toBe(404);
    expect(after.commitments[0].position.paid).toEqual(sek(4));
  });

  it('is released by nobody twice: who claimed or proposed does not sign', async () => {
    const tranche = `/projects/${projectId}/account/commitments/${commitmentId}/tranches/first-delivery`;
    await office.act('anders', `${tranche}/claim`, { evidence: 'The users have accepted it.', amount: sek(5) });
    await office.act('frida', `${tranche}/release`, { value: 'release', reasons: 'Accepted.' });
    expect((await post('frida', `${tranche}/signature`, {})).status).toBe(403);
    expect((await post('anders', `${tranche}/signature`, {})).status).toBe(403);
    expect((await account('anders', projectId)).commitments[0].tranches[1].status).toBe('claimed');
    expect((await account('folke', projectId)).commitments[0].tranches[1].status).toBe('proposed');
    await office.act('folke', `${tranche}/signature`, { refuse: 'The protocol is not signed.' });
    await office.act('frida', `${tranche}/release`, { value: 'refuse', reasons: 'The protocol is not signed.' });
  });

  it('is booked as it is spent: each funder by its share, the rest the agency’s, every number with its postings', async () => {
    const spending = { class: 'delivery', amount: sek(3), date: '2025-03-03', reference: 'F-1' };
    await office.act('astrid', `/projects/${projectId}/spending`, spending);
    const { commitments, balances, trialBalance } = await account('anders', projectId);
    expect(commitments.map(({ position }: { position: { spent: object } }) => position.spent)).toEqual([
      { amount: '1800000.00', currency: 'SEK' },
      { amount: '1200000.00', currency: 'SEK' },
    ]);
    expect(trialBalance.amount).toBe('0.00');
    for (const { account: name, balance, postings } of balances) {
      const { items } = await office.read('anders', postings.replace('/api/v1', ''));
      const amounts = items.flatMap(({ entries }: { entries: { account: string; amount: { amount: string } }[] }) =>
        entries.flatMap((entry) => (entry.account === name ? [Number(entry.amount.amount)] : [])),
      );
      expect([name, amounts.reduce((sum: number, one: number) => sum + one, 0)]).toEqual([
        name,
        Number(balance.amount),
      ]);
    }
  });

  it('shows its ledger page by page, each posting with its event and summing to zero', async () => {
    const seen: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page = await office.read('rut', `/projects/${projectId}/account/postings?limit=2${cursor}`);
      for (const { seq, entries } of page.items) {
        seen.push(seq);
        const sum = entries.reduce(
          (total: number, { amount }: { amount: { amount: string } }) => total + Number(amount.amount),
          0,
        );
        expect(sum).toBe(0);
      }
      next = page.next;
    }
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(seen.length).toBe(5);
  });

  it('lets the agency draw on the reserve by a decision of its holder', async () => {
    const ask = { amount: sek(2), reason: 'The price of the licences rose.' };
    await office.act('anders', `/projects/${projectId}/account/reserve-draws`, ask);
    await doesTask(office, 'folke', 'draw_reserve', projectId, { value: 'approve', reasons: 'It is needed.' });
    expect((await account('anders', projectId)).reserve).toMatchObject({ drawn: sek(2), left: sek(3), asked: [] });
  });

  it('is listed for its funder, and for nobody who does not see the case', async () => {
    const { items } = await office.read('frida', '/accounts?body=funder');
    expect(items).toMatchObject([{ projectId, committed: sek(12), paid: sek(4), bodies: ['funder'] }]);
    expect((await office.read('birgit', '/accounts')).items).toEqual([]);
    expect((await office.read('frida', '/accounts?body=oversight')).items).toEqual([]);
  });

  it('is asked back where it lies unspent after the project is cancelled, and what was not drawn lapses', async () => {
    const interventionId = await heard(office, projectId, 'cancellation');
    await orders(office, interventionId, {
      cancellation: {
        alternatives: [{ id: 'smaller', text: 'Only the first part.' }],
        contractExposure: sek(1),
        continuity: 'The old system stays.',
        assetsKept: 'The data model.',
      },
    });
    const cancelled = await account('frida', projectId);
    expect(cancelled.standing.ended).toBe('cancelled');
    expect(cancelled.commitments[0]).toMatchObject({
      status: 'lapsed',
      position: { lapsed: sek(6), undrawn: NOTHING },
    });
    const demand = { commitmentId, ground: 'The project is cancelled.', amount: sek(2), due: '2025-06-02' };
    await doesTask(office, 'frida', 'demand_clawback', projectId, demand);
    await doesTask(office, 'anders', 'answer_clawback', projectId, { value: 'accept', text: 'We pay.' });
    await office.passes('2025-06-03T08:00:00.000Z');
    const task = await taskOf(office, 'frida', 'follow_up_clawback', projectId);
    expect(task.subject).toMatchObject({ overdue: true });
    const repaid = { amount: sek(2), bankReference: 'BG 99', date: '2025-06-03' };
    await doesTask(office, 'frida', 'follow_up_clawback', projectId, repaid);
    const { commitments, clawbacks, trialBalance } = await account('frida', projectId);
    expect(commitments[0].position).toMatchObject({ repaid: sek(2), recoverable: NOTHING });
    expect([clawbacks, trialBalance.amount]).toEqual([[], '0.00']);
  });
});

describe('a freeze, over HTTP', () => {
  let projectId: string;
  let freezeId: string;
  const reasons = { rule: REASONS.rule, facts: REASONS.facts, proportionality: REASONS.proportionality };
  const spending = { class: 'delivery', amount: sek(1), date: '2025-03-03', reference: 'F-2' };

  beforeAll(async () => {
    projectId = await measured(office);
    await office.act('frida', `/projects/${projectId}/account/commitments`, BUDGET);
  });

  it('is ordered with reasons, and binds once another person has signed: nothing is spent, nothing released', async () => {
    const path = `/projects/${projectId}/freezes`;
    expect((await post('frida', path, { classes: 'all', reasons })).status).toBe(403);
    const thin = await post('doris', path, { classes: 'all', reasons: { facts: 'It grows.' } });
    expect(thin.body.errors[0].pointer).toBe('/reasons/rule');
    ({ freezeId } = await office.act('doris', path, { classes: ['delivery'], reasons }));
    expect((await account('olof', projectId)).standing.freezes).toEqual([]);
    expect((await post('doris', `${path}/${freezeId}/signature`, {})).status).toBe(403);
    await doesTask(office, 'sten', 'sign_freeze', projectId, {});
    expect((await account('olof', projectId)).standing.freezes).toMatchObject([{ freezeId, classes: ['delivery'] }]);
    expect((await post('astrid', `/projects/${projectId}/spending`, spending)).body.type).toContain('class-locked');
    expect((await account('anders', projectId)).commitments[0].barred).toBe('funding-frozen');
    await expect(taskOf(office, 'anders', 'claim_tranche', projectId)).rejects.toThrow('no task');
  });

  it('is appealed against; annulled, it is lifted, and money flows again', async () => {
    const appeal = { decision: { kind: 'freeze', ref: freezeId }, party: 'agency', grounds: 'It rests on an error.' };
    const { appealId } = await office.act('anders', `/projects/${projectId}/appeals`, appeal);
    const body = { value: 'annul', reasons: 'The figures were wrong.' };
    await office.act('doris', `/projects/${projectId}/appeals/${appealId}/reconsideration`, body);
    expect((await account('olof', projectId)).standing.freezes).toEqual([]);
    await office.act('astrid', `/projects/${projectId}/spending`, spending);
    await releases(projectId);
  });

  it('is lifted by the body, again by two', async () => {
    const path = `/projects/${projectId}/freezes`;
    ({ freezeId } = await office.act('doris', path, { classes: 'all', reasons }));
    await office.act('sten', `${path}/${freezeId}/signature`, {});
    await office.act('doris', `${path}/${freezeId}/lifting`, { reasons });
    expect((await account('olof', projectId)).standing.freezes).toHaveLength(1);
    await office.act('sten', `${path}/${freezeId}/signature`, {});
    expect((await account('olof', projectId)).standing.freezes).toEqual([]);
  });

  it('is put in writing, and so is its lifting: the agency reads how to appeal, and nobody else reads it', async () => {
    await office.settle();
    const path = `/projects/${projectId}/letters`;
    const { items } = await office.read('anders', path);
    const own = items.filter(({ kind }: { kind: string }) => kind.startsWith('freeze'));
    expect(own.map(({ kind }: { kind: string }) => kind)).toEqual(['freeze_order', 'freeze_order', 'freeze_lifting']);
    const { letter } = await office.read('anders', `/letters/${own[0].id as string}`);
    const text = JSON.stringify(letter);
    for (const part of ['Beslut om frysning av medel', 'leverans', 'Hur man överklagar', 'Person doris', 'Person sten'])
      expect(text).toContain(part);
    const page = await office.as('anders').get(`/api/v1/letters/${own[2].id as string}.html`);
    expect(page.text).toContain('En frysning av medel hävs');
    expect((await office.as('birgit').get(`/api/v1/letters/${own[0].id as string}`)).status).toBe(404);
  });

  it('of a pause stops releases at once', async () => {
    const interventionId = await heard(office, projectId, 'pause');
    const pause = {
      ...{ allowedWork: ['security'], questions: ['What has changed?'], until: '2025-09-01', expiry: 'auto_resume' },
      ...{ independentExperts: ['An expert'], burnCap: sek(1) },
    };
    await orders(office, interventionId, { pause });
    expect(await account('frida', projectId)).toMatchObject({
      standing: { pauses: [interventionId] },
      commitments: [{ barred: 'project-paused' }],
    });
  });
});
