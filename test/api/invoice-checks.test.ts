import { bytesOf, ubl, type FixtureOptions } from '../register/invoices/ubl';
import { files } from './case';
import { useOffice } from './office';
import { rowsOf } from './record';

const office = useOffice();

let projectId = '';
let reference = '';
beforeAll(async () => {
  projectId = await files(office);
  ({ reference } = await office.read('anders', `/projects/${projectId}`));
});

const check = (handle: string, document: string | Uint8Array, type = 'application/xml') =>
  office.as(handle).post('/api/v1/invoice-checks', document, { 'content-type': type });

const invoice = (options: FixtureOptions) => ubl(options);

describe('an e-invoice that is checked', () => {
  it('is read, and finds the project that it names, with the reason; nothing is left behind', async () => {
    const before = await rowsOf(office);
    const answer = await check('astrid', invoice({ buyerReference: reference }));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        invoice: {
          kind: 'invoice',
          number: 'F-1',
          totals: { net: { amount: '1000.00', currency: 'SEK' }, due: { amount: '1250.00', currency: 'SEK' } },
        },
        findings: [],
        matching: {
          outcome: 'class_open',
          proposals: [{ projectId, reasons: [{ signal: 'buyer_reference', field: 'BT-10', value: reference }] }],
        },
      },
    });
    expect(await rowsOf(office)).toEqual(before);
  });

  it('names a contract, and finds its project by that', async () => {
    await office.act('astrid', `/projects/${projectId}/contracts`, {
      supplier: 'Norrström Data AB',
      reference: 'K-12',
      signedOn: '2025-02-03',
      amount: { amount: '1000000.00', currency: 'SEK' },
    });
    const references = '<cac:ContractDocumentReference><cbc:ID>k-12</cbc:ID></cac:ContractDocumentReference>';
    const { body } = await check('astrid', invoice({ buyerReference: 'x', references }));
    expect(body.matching.proposals[0]).toMatchObject({
      projectId,
      contractId: expect.any(String) as string,
      reasons: [{ signal: 'contract', field: 'BT-12' }, { signal: 'supplier' }],
    });
  });

  it('says which sums do not hold, with both numbers', async () => {
    const { body } = await check('astrid', invoice({ totals: { due: '1250.01' } }));
    expect(body.findings).toEqual([
      {
        rule: 'BR-CO-16',
        field: 'BT-115',
        stated: { amount: '1250.01', currency: 'SEK' },
        computed: { amount: '1250.00', currency: 'SEK' },
      },
    ]);
  });

  it('tells another agency nothing of the project that it names', async () => {
    const { status, body } = await check('birgit', invoice({ buyerReference: reference }));
    expect(status).toBe(200);
    expect(body.matching).toEqual({ outcome: 'unmatched', proposals: [] });
  });
});

describe('what is no e-invoice', () => {
  it('is refused with every fault, its business term and its rule', async () => {
    const answer = await check('astrid', invoice({ number: '', issuedOn: '2025-02-30' }));
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'validation-failed',
        errors: [
          { in: 'body', pointer: '/BT-1', rule: 'BR-02' },
          { in: 'body', pointer: '/BT-2', rule: 'BR-03' },
        ],
      },
    });
  });

  it.each<[string, string | Uint8Array, number]>([
    ['an entity bomb', ubl().replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'), 422],
    ['UTF-16', Buffer.from(ubl(), 'utf16le'), 422],
    ['depth', ubl({ document: '<a>'.repeat(100) + '</a>'.repeat(100) }), 422],
    ['a null byte', ubl({ number: '\u0000' }), 422],
    ['nothing', '', 422],
    ['more than the limit', Buffer.alloc(21 * 1024 * 1024, 0x20), 413],
  ])('%s bounces', async (_what, document, status) => {
    expect((await check('astrid', document)).status).toBe(status);
  });

  it('is another media type', async () => {
    expect((await check('astrid', bytesOf(ubl()), 'application/pdf')).status).toBe(415);
  });
});
