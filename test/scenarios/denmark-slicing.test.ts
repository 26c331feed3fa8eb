import { ubl } from '../register/invoices/ubl';
import { DANISH_CAST, dkk } from './danish-cast';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(180_000);

const costOf = (delivery: string) => ({
  currency: 'DKK',
  vat: 'excluded',
  lines: [{ class: 'delivery', point: dkk(delivery) }],
});

describe('a Danish project of forty and a half million in three parts, each below the line', () => {
  const rehearsal = useRehearsal('2025-01-10');
  const [first, second, third, fourth] = [0, 1, 2, 3];
  const projects: string[] = [];
  let clusterId = '';
  let fourthSlices: Body;

  const content = (title: string, delivery: string) => ({
    ...{ title, summary: 'Registration of property.', kind: 'project', cost: costOf(delivery) },
    ...{ systems: ['EJD-7'], suppliers: ['Nord A/S'], plannedStart: '2025-02-01', plannedEnd: '2027-01-31' },
  });
  const file = async (title: string, delivery: string): Promise<Body> => {
    const draft = { agencyId: 'agency', regimeId: 'DK-2021', content: content(title, delivery) };
    const { id, version } = await rehearsal.post('author', '/drafts', draft);
    const filed = await rehearsal.post('approver', `/drafts/${id}/submission`, {}, { 'if-match': `"${version}"` });
    projects.push(filed.id as string);
    return filed;
  };
  const cluster = () => rehearsal.get('secretary', `/clusters/${clusterId}`);
  const read = (which: number) => rehearsal.get('secretary', `/projects/${projects[which] ?? ''}`);

  beforeAll(() => rehearsal.setUp(DANISH_CAST));

  test('is told of with its second part, in the answer to its filing', async () => {
    expect((await file('Property I', '14200000.00')).slices).toBeNull();
    await rehearsal.moveTo('2025-05-02T09:00:00+02:00');
    const { slices } = await file('Property II', '13800000.00');
    expect(slices).toMatchObject({
      sum: dkk('28000000.00'),
      with: [{ id: projects[first], amount: dkk('14200000.00') }],
      lines: [{ id: 'it-project', operator: '>=', amount: dkk('15000000.00'), leadsTo: 'scope' }],
    });
  });

  test('is a cluster, and the agency has ten working days to say why it is in parts', async () => {
    await rehearsal.settled();
    const { items } = await rehearsal.get('secretary', '/clusters?status=open');
    expect(items).toHaveLength(1);
    clusterId = items[0].id;
    expect(items[0]).toMatchObject({ sum: dkk('28000000.00'), dueDate: '2025-05-16', overdue: false });
    const { items: tasks } = await rehearsal.get('approver', '/tasks');
    expect(tasks.map(({ kind }: Body) => kind)).toContain('justify_split');
  });

  test('is decided upon where nobody answers in time, and asked about anew with its third part', async () => {
    await rehearsal.moveTo('2025-05-17T00:00:01+02:00');
    expect(await cluster()).toMatchObject({ overdue: true, dueDate: null });
    await rehearsal.moveTo('2025-09-30T09:00:00+02:00');
    expect((await file('Property III', '12500000.00')).slices.sum).toEqual(dkk('40500000.00'));
    await rehearsal.settled();
    expect(await cluster()).toMatchObject({ sum: dkk('40500000.00'), overdue: false, dueDate: '2025-10-14' });
  });

  test('shows one contract on the invoices of two parts', async () => {
    for (const [number, which] of [
      ['D-1', first],
      ['D-2', third],
    ] as const) {
      const { reference } = await read(which);
      const references = '<cac:ContractDocumentReference><cbc:ID>K-2025-9</cbc:ID></cac:ContractDocumentReference>';
      const xml = ubl({ number, currency: 'DKK', references, buyerReference: reference as string });
      const sent = { 'content-type': 'application/xml' };
      const { invoiceId, id } = await rehearsal.post('author', '/invoices', xml, sent);
      const match = { projectId: projects[which], class: 'analysis', reason: 'Of this part.' };
      await rehearsal.post('author', `/invoices/${(invoiceId ?? id) as string}/match`, match);
    }
    await rehearsal.settled();
    const { links } = await cluster();
    const between = (links as Body[]).find(({ a, b }) => a === projects[first] && b === projects[third]);
    // The two invoices have numbers that follow each other, and the parts are described in the same words.
    expect((between.evidence as Body[]).map(({ key }) => key).sort()).toEqual([
      ...['consecutive_invoices', 'same_contract', 'same_supplier', 'shared_system', 'similar_text'],
    ]);
  });

  test('is scrutinised as one by the secretariat; the lead counts all, and the council sees the split', async () => {
    const words = { agencyId: 'agency', text: 'The parts were approved in different years.' };
    await rehearsal.post('approver', `/clusters/${clusterId}/justifications`, words);
    const merger = { leadId: projects[first], reasons: 'One system, one supplier, one contract.' };
    expect((await rehearsal.request('decider', 'POST', `/clusters/${clusterId}/merger`, merger)).status).toBe(403);
    await rehearsal.post('secretary', `/clusters/${clusterId}/merger`, merger);
    await rehearsal.settled();
    const lead = await read(first);
    expect(lead).toMatchObject({ scope: 'in', gate: 'risk-assessment' });
    expect(lead.finding.finding.sums[0]).toMatchObject({
      total: dkk('40500000.00'),
      together: { clusterId, amount: dkk('26300000.00') },
    });
    expect(await read(second)).toMatchObject({ status: 'registered', overlays: ['frozen'] });
    const { items } = await rehearsal.get('chair', `/projects/${projects[first] ?? ''}/clusters`);
    expect(items).toMatchObject([{ id: clusterId, status: 'merged', leadId: projects[first] }]);
    const { history } = await cluster();
    expect((history as Body[]).map(({ type }) => type)).toEqual([
      ...['ClusterFound', 'JustificationAsked', 'JustificationOverdue', 'ClusterGrew', 'JustificationAsked'],
      ...['ClusterGrew', 'JustificationGiven', 'ClusterMerged'],
    ]);
  });

  test('comes to seventy-two and a half million with a fourth part: it goes to Parliament together', async () => {
    await rehearsal.moveTo('2025-10-20T09:00:00+02:00');
    fourthSlices = (await file('Property IV', '32000000.00')).slices;
    expect(fourthSlices).toMatchObject({ sum: dkk('72500000.00'), programme: true });
    await rehearsal.settled();
    expect(await cluster()).toMatchObject({ status: 'merged', sum: dkk('72500000.00'), programme: true });
    const lead = await read(first);
    expect(lead.finding.finding.sums[0].total).toEqual(dkk('72500000.00'));
    expect(lead.finding.finding.obligations).toContain('parliament-presentation');
    expect(await storyOf(rehearsal, 'officer', projects[fourth] ?? '')).toEqual(
      expect.arrayContaining(['GateClosed 2025-10-20', 'ScrutinyJoined 2025-10-20', 'SpendingFrozen 2025-10-20']),
    );
  });
});
