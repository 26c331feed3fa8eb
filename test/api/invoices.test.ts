import { bytesOf, ubl, type FixtureOptions } from '../register/invoices/ubl';
import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { files, submissionOf } from './case';
import { useOffice } from './office';
import type { TestAnswer } from '../support/api';

const office = useOffice();

let projectId = '';
let reference = '';
let contractId = '';
beforeAll(async () => {
  projectId = await files(office);
  ({ reference } = await office.read('anders', `/projects/${projectId}`));
  ({ contractId } = await office.act('astrid', `/projects/${projectId}/contracts`, {
    supplier: 'Norrström Data AB',
    reference: 'K-12',
    signedOn: '2025-02-03',
    amount: { amount: '1000000.00', currency: 'SEK' },
    class: 'suppliers',
  }));
});

const bring = (options: FixtureOptions = {}, handle = 'astrid', query = ''): Promise<TestAnswer> =>
  office.as(handle).post(`/api/v1/invoices${query}`, bytesOf(ubl(options)), { 'content-type': 'application/xml' });

const brought = async (options: FixtureOptions): Promise<string> => {
  const answer = await bring(options);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.invoiceId as string;
};

const spending = () => office.read('olof', `/projects/${projectId}/spending`);
const classOf = async (of: string) => (await spending()).classes.find((each: { class: string }) => each.class === of);
const money = (amount: string) => ({ amount, currency: 'SEK' });

describe('an e-invoice that names its project, under a contract of one class', () => {
  let invoiceId = '';
  it('counts at once, net and VAT apart, with where it comes from', async () => {
    invoiceId = await brought({ number: 'A-1', buyerReference: reference });
    expect(await office.read('astrid', `/invoices/${invoiceId}`)).toMatchObject({
      status: 'posted',
      matchedBy: 'rule',
      projectId,
      contractId,
      findings: [],
      posted: { projectId, amounts: [{ class: 'suppliers', net: money('1000.00'), vat: money('250.00') }] },
    });
    expect(await classOf('suppliers')).toMatchObject({
      invoiced: money('1000.00'),
      vat: money('250.00'),
      recorded: money('0.00'),
      actual: money('1000.00'),
      entries: 1,
    });
    const { sources } = await classOf('suppliers');
    const { items } = await office.read('olof', (sources as string).replace('/api/v1', ''));
    expect(items).toMatchObject([{ source: 'invoiced', ref: invoiceId, number: 'A-1', net: money('1000.00') }]);
  });

  it('is flagged where the class is locked: it cannot be refused, and agency and officer are told', async () => {
    const { violations } = await spending();
    expect(violations).toMatchObject([
      { violation: 'spending_under_early_contract', ref: invoiceId, facts: { contractId } },
      { violation: 'spending_in_lock', ref: invoiceId, gate: 'investment-decision', facts: { class: 'suppliers' } },
      { violation: 'contract_before_decision', ref: contractId },
    ]);
    await office.settle();
    const { items } = await office.read('olof', '/notifications');
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'violation_flagged',
        facts: expect.objectContaining({ ref: invoiceId }) as object,
      }),
    );
  });

  it('a second time is refused as the same, also as another document', async () => {
    const again = await bring({ number: 'A-1', buyerReference: reference });
    expect(again).toMatchObject({ status: 409, body: { code: 'invoice-duplicate', facts: { sameDocument: true } } });
    const other = await bring({ number: 'A-1', buyerReference: 'other' });
    expect(other).toMatchObject({ status: 409, body: { facts: { sameDocument: false } } });
    expect((await classOf('suppliers')).invoiced).toEqual(money('1000.00'));
  });

  it('is read by its agency and its overseers, and by nobody else', async () => {
    const status = async (handle: string) => (await office.as(handle).get(`/api/v1/invoices/${invoiceId}`)).status;
    expect(await status('olof')).toBe(200);
    expect(await status('rut')).toBe(200);
    expect(await status('birgit')).toBe(404);
    expect(await status('odile')).toBe(404);
    expect(await status('maja')).toBe(403);
    const xml = await office.as('astrid').get(`/api/v1/invoices/${invoiceId}/document`);
    expect(xml.text).toContain('<cbc:ID>A-1</cbc:ID>');
    expect((await office.as('birgit').get(`/api/v1/invoices/${invoiceId}/document`)).status).toBe(404);
  });

  it('is credited by a credit note that names it, in the same class', async () => {
    const credit = await brought({
      kind: 'CreditNote',
      number: 'A-1C',
      buyerReference: 'x',
      references:
        '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>A-1</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>',
    });
    expect(await office.read('astrid', `/invoices/${credit}`)).toMatchObject({ kind: 'credit_note', status: 'posted' });
    expect(await classOf('suppliers')).toMatchObject({ invoiced: money('0.00'), vat: money('0.00'), entries: 2 });
  });
});

describe('an e-invoice that no rule can place', () => {
  let invoiceId = '';
  it('waits in the queue and in the task list, with proposals and why', async () => {
    invoiceId = await brought({ number: 'B-1', buyerReference: 'unknown', sellerName: 'Norrström Data AB' });
    const { items } = await office.read('astrid', '/invoices?status=unmatched');
    expect(items).toMatchObject([{ id: invoiceId, status: 'unmatched', projectId: null }]);
    expect((await office.read('astrid', `/invoices/${invoiceId}`)).matching.proposals[0]).toMatchObject({
      projectId,
      reasons: [{ signal: 'supplier', field: 'BT-27' }, { signal: 'earlier_invoice' }],
    });
    const tasks = (await office.read('astrid', '/tasks')).items;
    expect(tasks).toContainEqual(
      expect.objectContaining({
        kind: 'match_invoice',
        project: null,
        acts: [
          { method: 'POST', href: `/api/v1/invoices/${invoiceId}/match` },
          { method: 'POST', href: `/api/v1/invoices/${invoiceId}/rejection` },
        ],
      }),
    );
  });

  it('is matched by the agency, and not by others', async () => {
    const match = { projectId, class: 'advisers', reason: 'Ordered for this project.', remember: true };
    expect((await office.as('rut').post(`/api/v1/invoices/${invoiceId}/match`, match)).status).toBe(403);
    expect((await office.as('birgit').post(`/api/v1/invoices/${invoiceId}/match`, match)).status).toBe(404);
    await office.act('astrid', `/invoices/${invoiceId}/match`, match);
    expect((await classOf('advisers')).invoiced).toEqual(money('1000.00'));
    expect((await office.read('astrid', '/tasks')).items).not.toContainEqual(
      expect.objectContaining({ kind: 'match_invoice' }),
    );
  });

  it('was remembered: the next of this seller finds its class by itself', async () => {
    const next = await brought({ number: 'B-2', buyerReference: reference, issuedOn: '2025-03-02' });
    expect(await office.read('astrid', `/invoices/${next}`)).toMatchObject({
      status: 'posted',
      posted: { amounts: [{ class: 'advisers' }] },
    });
  });

  it('is put elsewhere by a correction: what counted before is taken back', async () => {
    const before = await classOf('advisers');
    await office.act('astrid', `/invoices/${invoiceId}/match`, {
      projectId,
      contractId,
      classes: [
        { class: 'suppliers', amount: '400.00' },
        { class: 'licences', amount: '600.00' },
      ],
      reason: 'Delivered under the contract.',
    });
    const after = await spending();
    expect(after.classes.find((each: { class: string }) => each.class === 'licences').invoiced).toEqual(
      money('600.00'),
    );
    expect(Number((await classOf('advisers')).invoiced.amount)).toBe(Number(before.invoiced.amount) - 1000);
    const { history } = await office.read('astrid', `/invoices/${invoiceId}`);
    expect(history.map(({ type }: { type: string }) => type)).toEqual([
      ...['InvoiceReceived', 'InvoiceMatched', 'InvoicePosted', 'InvoiceMatched', 'PostingTakenBack', 'InvoicePosted'],
    ]);
  });

  it.each([
    ['shares that are not all lines', { classes: [{ class: 'advisers', amount: '999.99' }] }, 'shares-missing'],
    ['a contract that nobody recorded', { class: 'advisers', contractId: 'nowhere' }, 'no-such-contract'],
  ])('is refused with %s', async (_what, changes, code) => {
    const open = await brought({
      number: `B-${code}-${Math.random().toString(36).slice(2)}`,
      sellerName: 'Annan AB',
      buyerReference: 'x',
    });
    const answer = await office.as('astrid').post(`/api/v1/invoices/${open}/match`, {
      ...{ projectId, reason: 'Ours.' },
      ...changes,
    });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('is rejected with its reason, and then nothing more can be done with it', async () => {
    const open = await brought({ number: 'B-9', buyerReference: 'none' });
    await office.act('astrid', `/invoices/${open}/rejection`, { reason: 'Nothing was delivered.' });
    const answer = await office.as('astrid').post(`/api/v1/invoices/${open}/match`, {
      ...{ projectId, class: 'advisers', reason: 'After all.' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'invoice-rejected' } });
    expect((await office.read('astrid', '/invoices?status=rejected')).items).toMatchObject([{ id: open }]);
  });
});

describe('an e-invoice in another currency', () => {
  it('waits for a dated rate, counts by it, and counts anew when the rate is corrected', async () => {
    const invoiceId = await brought({ number: 'C-1', currency: 'EUR', buyerReference: reference });
    expect(await office.read('astrid', `/invoices/${invoiceId}`)).toMatchObject({ status: 'needs_rate', projectId });
    const before = Number((await classOf('advisers')).invoiced.amount);
    const rate = { quotedOn: '2025-03-01', source: 'Riksbanken' };
    await office.act('astrid', `/invoices/${invoiceId}/rate`, { ...rate, rate: '11.2345' });
    expect(Number((await classOf('advisers')).invoiced.amount)).toBe(before + 11_234.5);
    await office.act('astrid', `/invoices/${invoiceId}/rate`, { ...rate, rate: '11' });
    expect(Number((await classOf('advisers')).invoiced.amount)).toBe(before + 11_000);
    const bad = await office.as('astrid').post(`/api/v1/invoices/${invoiceId}/rate`, { ...rate, rate: '-1' });
    expect(bad).toMatchObject({ status: 422, body: { code: 'rate-invalid' } });
  });
});

describe('an e-invoice that waits for a rate', () => {
  it('is posted when the rate of its day comes onto record, and one that has a rate keeps it', async () => {
    const rated = await brought({ number: 'C-2', currency: 'NOK', buyerReference: reference });
    await office.act('astrid', `/invoices/${rated}/rate`, { quotedOn: '2025-03-01', source: 'Own', rate: '2' });
    const before = Number((await classOf('advisers')).invoiced.amount);
    const waiting = await brought({ number: 'C-3', currency: 'NOK', buyerReference: reference });
    const other = await brought({ number: 'C-4', currency: 'JPY', buyerReference: reference });
    const rate = { from: 'NOK', to: 'SEK', rate: '0.98', quotedOn: '2025-02-28', source: 'Riksbanken' };
    await office.act('admin', '/exchange-rates', { rates: [rate] });
    expect(await office.read('astrid', `/invoices/${waiting}`)).toMatchObject({ status: 'posted' });
    expect(await office.read('astrid', `/invoices/${other}`)).toMatchObject({ status: 'needs_rate' });
    expect(Number((await classOf('advisers')).invoiced.amount)).toBe(before + 980);
    expect(await office.services.register.postWaitingInvoices(office.clock.now())).toEqual([]);
    expect(Number((await classOf('advisers')).invoiced.amount)).toBe(before + 980);
  });
});

describe('what was said for all further invoices of a seller', () => {
  it('is listed, and forgotten with a reason: the next counts by its contract again', async () => {
    const { items } = await office.read('astrid', '/invoices?limit=200');
    const { id: invoiceId } = items.find(({ number }: { number: string }) => number === 'B-1');
    const choices = async (handle = 'astrid') => (await office.read(handle, '/invoice-choices')).items;
    expect(await choices('olof')).toMatchObject([
      {
        seller: 'Norrström Data AB',
        contractId: null,
        class: 'advisers',
        invoiceId,
        invoiceNumber: 'B-1',
        by: 'astrid',
      },
    ]);
    expect(await choices('birgit')).toEqual([]);
    const path = `/invoices/${invoiceId}/choice/withdrawal`;
    const body = { contractId: null, reason: 'They deliver more than advice now.' };
    expect((await office.as('rut').post(`/api/v1${path}`, body)).status).toBe(403);
    expect((await office.as('birgit').post(`/api/v1${path}`, body)).status).toBe(404);
    const { version } = await office.act('astrid', path, body);
    expect(await choices()).toEqual([]);
    const { history } = await office.read('astrid', `/invoices/${invoiceId}`);
    const { actor, data } = history.find(({ seq }: { seq: number }) => seq === version);
    expect([actor, data]).toMatchObject(['astrid', { reason: body.reason }]);
    expect(await office.as('astrid').post(`/api/v1${path}`, body)).toMatchObject({
      ...{ status: 422, body: { code: 'no-such-choice' } },
    });
    const next = await brought({ number: 'B-3', buyerReference: reference });
    expect(await office.read('astrid', `/invoices/${next}`)).toMatchObject({
      posted: { amounts: [{ class: 'suppliers' }] },
    });
  });
});

describe('three projects of one agency under one contract', () => {
  it('are named by one invoice together, and shown side by side once each is invoiced', async () => {
    const contract = { supplier: 'Slice AS', signedOn: '2025-02-10', amount: money('14200000.00'), class: 'suppliers' };
    const projects: string[] = [];
    for (const title of ['Registers', 'Letters', 'Archive']) {
      const id = await files(office, submissionOf(14, { title }));
      await office.act('astrid', `/projects/${id}/contracts`, { ...contract, reference: 'RAMME-7' });
      projects.push(id);
    }
    const references = '<cac:ContractDocumentReference><cbc:ID>ramme 7</cbc:ID></cac:ContractDocumentReference>';
    const from = { sellerName: 'Slice AS', buyerReference: 'x', references };
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push(await brought({ ...from, number: `S-${n}` }));
    const first = await office.read('astrid', `/invoices/${ids[0] ?? ''}`);
    expect(first.matching.outcome).toBe('ambiguous');
    expect(first.projects.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(projects));
    expect((await office.read('olof', '/invoices?reference=RAMME-7&status=unmatched')).items).toHaveLength(3);
    for (const [n, id] of ids.entries()) {
      const body = { projectId: projects[n], class: 'suppliers', reason: 'Delivered to this project.' };
      await office.act('astrid', `/invoices/${id}/match`, body);
    }
    const { sharedContracts } = await office.read('olof', `/projects/${projects[0] ?? ''}/spending`);
    expect(sharedContracts).toMatchObject([{ reference: 'RAMME7', seller: 'Slice AS' }]);
    expect(new Set(sharedContracts[0].projects.map(({ id }: { id: string }) => id))).toEqual(new Set(projects));
  });
});

describe('what is brought in', () => {
  it('by an overseer, or for an agency that is not one’s own, is refused', async () => {
    expect((await bring({ number: 'D-1' }, 'olof')).status).toBe(403);
    expect(await bring({ number: 'D-1' }, 'birgit', '?agencyId=se-agency')).toMatchObject({ status: 403 });
  });

  it.each<[string, string | Uint8Array, number]>([
    ['an entity bomb', ubl().replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'), 422],
    ['an external entity', ubl().replace('?>', '?><!DOCTYPE x SYSTEM "file:///etc/passwd">'), 422],
    ['another vocabulary', '<?xml version="1.0"?><order/>', 422],
    ['more than the limit', Buffer.alloc(11 * 1024 * 1024, 0x20), 413],
  ])('%s bounces, and leaves nothing', async (_what, document, status) => {
    const before = (await office.read('astrid', '/invoices?limit=200')).items.length;
    const answer = await office.as('astrid').post('/api/v1/invoices', document, { 'content-type': 'application/xml' });
    expect(answer.status).toBe(status);
    expect((await office.read('astrid', '/invoices?limit=200')).items).toHaveLength(before);
  });

  it('with sums that do not hold is taken, and says which', async () => {
    const invoiceId = await brought({ number: 'D-3', buyerReference: reference, totals: { due: '1250.01' } });
    expect((await office.read('astrid', `/invoices/${invoiceId}`)).findings).toMatchObject([{ rule: 'BR-CO-16' }]);
  });
});

it('the rows of invoices and of what was spent are what the events say', async () => {
  const owner = connectDatabase({ url: office.database.ownerUrl, maxConnections: 2, onIdleError: () => undefined });
  try {
    expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0, differences: [] });
    await rebuild(owner, { check: false });
    expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0 });
    expect(await office.services.register.unseen(office.clock.now(), 100)).not.toContainEqual(
      expect.stringMatching(/^invoice/),
    );
  } finally {
    await owner.close();
  }
});
