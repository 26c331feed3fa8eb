import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { bytesOf, ubl } from '../register/invoices/ubl';
import { files, submissionOf } from './case';
import { useOffice } from './office';

const office = useOffice();

/** An own supplier and an own system for each test, so that no test's projects hang together with another's. */
const part = (name: string, millions: number) => {
  const own = { title: `Part of ${name}`, systems: [`${name} System`], suppliers: [`${name} AB`] };
  return { ...submissionOf(millions), ...own };
};

const clustersOf = async (projectId: string, handle = 'olof') =>
  (await office.read(handle, `/projects/${projectId}/clusters`)).items;
const notices = async (handle: string) =>
  (await office.read(handle, '/notifications')).items.map(({ kind }: { kind: string }) => kind);
const tasks = async (handle: string, clusterId: string) =>
  (await office.read(handle, '/tasks')).items
    .filter(({ stream }: { stream: string }) => stream === `cluster/${clusterId}`)
    .map(({ kind }: { kind: string }) => kind);

describe('projects that come to a line together', () => {
  let [first, second] = ['', ''];
  let clusterId = '';

  it('are told of before the one that completes them is filed, and in the answer to its filing', async () => {
    first = await files(office, part('tax', 15));
    const content = part('tax', 15);
    const check = await office.as('anders').post('/api/v1/scope-checks', {
      ...{ regimes: ['SE-proposed'], agencyId: 'se-agency', title: content.title, cost: content.cost },
      ...{ systems: content.systems, suppliers: content.suppliers },
    });
    expect(check.body.items[0].slices).toMatchObject({
      sum: { amount: '30000000.00', currency: 'SEK' },
      with: [{ id: first, amount: { amount: '15000000.00', currency: 'SEK' } }],
    });
    const draft = await office.act('astrid', '/drafts', { agencyId: 'se-agency', regimeId: 'SE-proposed', content });
    const { slices } = await office.read('astrid', `/drafts/${draft.id}/slices`);
    expect(slices.links[0].evidence.map(({ key }: { key: string }) => key)).toEqual([
      ...['shared_system', 'same_supplier', 'close_in_time'],
    ]);
    const match = { 'if-match': `"${draft.version}"` };
    const filed = await office.act('anders', `/drafts/${draft.id}/submission`, {}, match);
    second = filed.id;
    expect(filed.slices).toEqual(slices);
  });

  it('are told of to nobody who does not see them', async () => {
    const { title, cost, systems, suppliers } = part('tax', 15);
    const body = { regimes: ['SE-proposed'], agencyId: 'se-agency', title, cost, systems, suppliers };
    const other = await office.as('birgit').post('/api/v1/scope-checks', body);
    const nobody = await office.anonymous.post('/api/v1/scope-checks', body);
    expect([other.body.items[0].slices, nobody.body.items[0].slices]).toEqual([null, null]);
  });

  it('are a cluster once they are filed, with every link and its evidence, and the agency is asked why', async () => {
    const [found] = await clustersOf(second);
    clusterId = found.id;
    const cluster = await office.read('olof', `/clusters/${clusterId}`);
    expect(cluster).toMatchObject({ status: 'open', sum: { amount: '30000000.00' }, linksInAll: 1, overdue: false });
    const members = cluster.members.map(({ project }: { project: { id: string } }) => project.id);
    expect(members.sort()).toEqual([first, second].sort());
    expect(cluster.history.map(({ type }: { type: string }) => type)).toEqual(['ClusterFound', 'JustificationAsked']);
    expect(await notices('anders')).toEqual(expect.arrayContaining(['cluster_found', 'justification_asked']));
    expect(await tasks('anders', clusterId)).toEqual(['justify_split']);
  });

  it('are seen by no other agency', async () => {
    expect((await office.as('birgit').get(`/api/v1/clusters/${clusterId}`)).status).toBe(404);
    expect((await office.read('birgit', '/clusters')).items).toEqual([]);
  });

  it('are justified by the approver of their agency alone, and decided by the body in charge alone', async () => {
    const path = `/api/v1/clusters/${clusterId}`;
    const words = { agencyId: 'se-agency', text: 'Independent.' };
    expect((await office.as('astrid').post(`${path}/justifications`, words)).status).toBe(403);
    // Another agency's people do not even learn that there is a cluster.
    expect((await office.as('bo').post(`${path}/justifications`, words)).status).toBe(404);
    expect((await office.as('carin').post(`${path}/merger`, { leadId: first, reasons: 'One.' })).body).toMatchObject({
      code: 'not-authorised',
      facts: { needed: [{ role: 'oversight_officer', bodyKey: 'oversight' }, { role: 'oversight_decider' }] },
    });
    await office.act('anders', `/clusters/${clusterId}/justifications`, words);
    expect(await tasks('olof', clusterId)).toEqual(['decide_cluster']);
    const again = await office.as('anders').post(`${path}/justifications`, words);
    expect(again).toMatchObject({ status: 409, body: { code: 'justification-not-asked' } });
  });

  it('have an immunity with its last day, which the rule limits, and are found no more among themselves', async () => {
    const path = `/clusters/${clusterId}/immunity`;
    const longer = await office.as('olof').post(`/api/v1${path}`, { until: '2039-01-01', reasons: 'For ever.' });
    expect(longer).toMatchObject({ status: 422, body: { code: 'immunity-too-long' } });
    await office.act('olof', path, { reasons: 'Two systems, two users.' });
    await office.act('astrid', `/projects/${first}/contracts`, contract('K-tax'));
    const [still, ...more] = await clustersOf(first);
    expect(more).toEqual([]);
    expect(still).toMatchObject({ id: clusterId, status: 'immune', immuneUntil: expect.any(String) });
    expect((await office.read('olof', '/clusters?status=immune')).items).toHaveLength(1);
  });

  it('are a new cluster with a third, which no immunity covers', async () => {
    const third = await files(office, part('tax', 15));
    const [found] = await clustersOf(third);
    expect(found).toMatchObject({ status: 'open', sum: { amount: '45000000.00' } });
    expect(found.id).not.toBe(clusterId);
  });
});

const contract = (reference: string) => ({
  ...{ supplier: 'Somebody AB', reference, signedOn: '2025-02-03', class: 'suppliers' },
  amount: { amount: '1000000.00', currency: 'SEK' },
});

describe('one contract', () => {
  it('that is recorded at one project and invoiced at another ties them; a posting taken back unties them', async () => {
    const one = await files(office, part('a1', 15));
    const two = await files(office, part('a2', 15));
    await office.act('astrid', `/projects/${one}/contracts`, contract('K-77'));
    expect(await clustersOf(one)).toEqual([]);
    const { reference } = await office.read('anders', `/projects/${two}`);
    const references = '<cac:ContractDocumentReference><cbc:ID>K 77</cbc:ID></cac:ContractDocumentReference>';
    const brought = await office
      .as('astrid')
      .post('/api/v1/invoices', bytesOf(ubl({ number: 'C-1', references, buyerReference: reference })), {
        'content-type': 'application/xml',
      });
    const { invoiceId } = brought.body;
    await office.settle();
    await office.act('astrid', `/invoices/${invoiceId}/match`, {
      ...{ projectId: two, class: 'suppliers', reason: 'It is of this project.' },
    });
    const [found] = await clustersOf(two);
    const { links } = await office.read('olof', `/clusters/${found.id}`);
    expect(links[0].evidence[0]).toEqual({ key: 'same_contract', shared: ['k77'], points: 6 });
    await office.act('astrid', `/invoices/${invoiceId}/rejection`, { reason: 'Not ours.' });
    expect((await clustersOf(two))[0]).toMatchObject({ status: 'lifted', how: 'no_longer' });
  });
});

describe('a merger', () => {
  it('lets the lead count what all come to, and the others spend nothing until it is approved', async () => {
    const filed = [await files(office, part('mix', 15)), await files(office, part('mix', 15))];
    // Of one day, so that the ids say which is the first; the cluster goes over to the other, its lead.
    const [other = '', lead = ''] = filed.toSorted();
    const [{ id }] = await clustersOf(lead);
    expect((await office.read('olof', `/projects/${lead}`)).scope).toBe('out');
    await office.act('olof', `/clusters/${id}/merger`, { leadId: lead, reasons: 'One system in two parts.' });
    const stream = await office.services.db.stream.findUnique({ where: { name: `cluster/${id}` } });
    expect(stream?.projectId).toBe(lead);
    const project = await office.read('olof', `/projects/${lead}`);
    expect(project).toMatchObject({ scope: 'in', status: 'in_gate' });
    expect(project.finding.finding.sums[0]).toMatchObject({
      total: { amount: '30000000.00' },
      together: { clusterId: id, amount: { amount: '15000000.00' }, projects: [other] },
    });
    const spending = { class: 'delivery', amount: { amount: '1.00', currency: 'SEK' }, date: '2025-02-03' };
    const spent = await office.as('astrid').post(`/api/v1/projects/${other}/spending`, { ...spending, reference: 'F' });
    expect(spent).toMatchObject({ status: 409, body: { code: 'class-locked', facts: { lock: `freeze:joint:${id}` } } });
    await office.act('olof', `/clusters/${id}/lifting`, { reasons: 'They were taken apart.' });
    expect(await office.read('olof', `/projects/${lead}`)).toMatchObject({ scope: 'out' });
    await office.act('astrid', `/projects/${other}/spending`, { ...spending, reference: 'F' });
  });
});

describe('all of it', () => {
  it('is made again from the events, and nothing differs', async () => {
    const owner = connectDatabase({ url: office.database.ownerUrl, maxConnections: 2, onIdleError: () => undefined });
    try {
      expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0, differences: [] });
      await rebuild(owner, { check: false });
      expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0 });
      expect(await office.services.register.unseen(office.clock.now(), 100)).toEqual([]);
    } finally {
      await owner.close();
    }
  });
});

describe('projects that an officer says are one', () => {
  const flag = (handle: string, projects: readonly string[], more: object = {}) =>
    office.as(handle).post('/api/v1/clusters', {
      projects,
      reasons: 'One system in two parts.',
      evidence: ['Minutes of the board of 3 February, item 4: “the second half follows in autumn”.'],
      ...more,
    });
  let [first, second, small] = ['', '', ''];
  let clusterId = '';

  beforeAll(async () => {
    first = await files(office, part('left', 15));
    second = await files(office, part('right', 15));
    small = await files(office, part('small', 1));
  });

  it('are flagged with reasons and evidence by the body in charge alone, and the agency is asked why', async () => {
    expect(await clustersOf(first)).toEqual([]);
    expect(await flag('anders', [first, second])).toMatchObject({ status: 403 });
    expect(await flag('odile', [first, second])).toMatchObject({ status: 422 });
    const made = await flag('olof', [first, second]);
    expect(made.status).toBe(201);
    ({ clusterId } = made.body);
    const cluster = await office.read('olof', `/clusters/${clusterId}`);
    expect(cluster).toMatchObject({ status: 'open', sum: { amount: '30000000.00' } });
    expect(cluster.links[0].evidence).toMatchObject([{ key: 'flagged', shared: [expect.stringContaining('Minutes')] }]);
    expect(cluster.history[0].data.flagged).toMatchObject({ by: ['olof'], reasons: 'One system in two parts.' });
    expect(await tasks('anders', clusterId)).toEqual(['justify_split']);
  });

  it('stay flagged when the register looks again and finds another group, or nothing', async () => {
    const third = await files(office, part('third', 15));
    for (const id of [first, third]) await office.act('astrid', `/projects/${id}/contracts`, contract('K-99'));
    const found = await clustersOf(first);
    expect(found.map(({ status }: { status: string }) => status)).toEqual(['open', 'open']);
    expect(await clustersOf(third)).toMatchObject([{ status: 'open', sum: { amount: '30000000.00' } }]);
    expect((await clustersOf(second))[0].id).toBe(clusterId);
    await office.act('olof', `/clusters/${clusterId}/lifting`, { reasons: 'Two systems after all.' });
    expect(await clustersOf(second)).toMatchObject([{ status: 'lifted', how: 'decided' }]);
  });

  it('are refused where they meet no line together, are not seen, or nothing shows it', async () => {
    expect(await flag('olof', [second, small])).toMatchObject({ status: 422, body: { code: 'no-line-together' } });
    expect(await flag('olof', [first, 'nothing'])).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect(await flag('olof', [first, first])).toMatchObject({ status: 422 });
    expect(await flag('olof', [first, second], { evidence: [] })).toMatchObject({ status: 422 });
  });
});
