import { strToU8, zipSync } from 'fflate';
import type { TestAnswer } from '../support/api';
import { ubl } from '../register/invoices/ubl';
import { files } from './case';
import { useOffice } from './office';

const office = useOffice();

let projectId = '';
let reference = '';
beforeAll(async () => {
  projectId = await files(office);
  ({ reference } = await office.read('anders', `/projects/${projectId}`));
  await office.act('astrid', `/projects/${projectId}/contracts`, {
    ...{ supplier: 'Norrström Data AB', reference: 'K-12', signedOn: '2025-02-03', class: 'suppliers' },
    amount: { amount: '1000000.00', currency: 'SEK' },
  });
});

const invoice = (number: string): string => ubl({ number, buyerReference: reference });
const zip = (contents: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(contents).map(([name, text]) => [name, strToU8(text)])), {
      mtime: '2025-03-03',
    }),
  );
const bring = (archive: Buffer, key: string, handle = 'astrid', query = ''): Promise<TestAnswer> =>
  office.as(handle).post(`/api/v1/invoices/batch${query}`, archive, {
    ...{ 'content-type': 'application/zip', 'idempotency-key': key },
  });
const counted = async (): Promise<number> => {
  const { classes } = await office.read('olof', `/projects/${projectId}/spending`);
  return (classes as readonly { class: string; entries: number }[]).find((each) => each.class === 'suppliers')!.entries;
};

describe('many e-invoices in one archive', () => {
  const documents = () => ({
    'march/1.xml': invoice('M-1'),
    'march/2.xml': invoice('M-2').slice(0, 600),
    'march/3.xml': ubl({ number: 'M-3', buyerReference: 'unknown', sellerName: 'Annan AB' }),
    'readme.txt': 'Invoices of March.',
    'march/4.xml': invoice('M-1'),
    'march/.index': 'x',
    'march/5.xml': invoice('M-5').replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'),
  });

  it('are each taken for itself: what one lacks keeps back no other, and each bad one says why and what to do', async () => {
    const { status, body } = await bring(zip(documents()), 'march');
    expect(status).toBe(200);
    expect(body).toMatchObject({ taken: 2, known: 1, rejected: 3, leftOut: ['march/.index'] });
    expect(body.documents).toMatchObject([
      { name: 'march/1.xml', result: 'taken', invoiceId: expect.any(String) as string, problem: null },
      { name: 'march/2.xml', result: 'rejected', invoiceId: null, problem: { errors: [{ rule: 'XML 1.0, 2.1' }] } },
      { name: 'march/3.xml', result: 'taken' },
      { name: 'readme.txt', result: 'rejected', problem: { code: 'validation-failed' } },
      { name: 'march/4.xml', result: 'known', invoiceId: body.documents[0].invoiceId as string },
      { name: 'march/5.xml', result: 'rejected', problem: { errors: [{ remedy: expect.any(String) as string }] } },
    ]);
    const [one, , three] = body.documents;
    expect(await office.read('astrid', `/invoices/${one.invoiceId as string}`)).toMatchObject({
      status: 'posted',
      projectId,
    });
    expect(await office.read('astrid', `/invoices/${three.invoiceId as string}`)).toMatchObject({
      status: 'unmatched',
    });
    expect(await counted()).toBe(1);
  });

  it('sent again with their key get the same results, and with a new key are known; nothing counts twice', async () => {
    const first = await bring(zip(documents()), 'march');
    expect(first.body).toMatchObject({ taken: 2, known: 1, rejected: 3 });
    expect((await bring(zip(documents()), 'march')).text).toBe(first.text);
    expect((await bring(zip(documents()), 'march-again')).body).toMatchObject({ taken: 0, known: 3, rejected: 3 });
    expect(await counted()).toBe(1);
  });

  it('under the key of another archive are refused as a whole, and none is taken', async () => {
    const answer = await bring(zip({ '6.xml': invoice('M-6') }), 'march');
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await counted()).toBe(1);
  });

  it('of which the service broke off half-way are whole after a repetition, each once', async () => {
    const archive = zip({ '1.xml': invoice('H-1'), '2.xml': invoice('H-2'), '3.xml': invoice('H-3') });
    const { register } = office.services;
    const perform = register.perform.bind(register);
    let acts = 0;
    const broken = jest.spyOn(register, 'perform').mockImplementation((act) => {
      acts += 1;
      return acts === 2 ? Promise.reject(new Error('The connection is gone.')) : perform(act);
    });
    expect((await bring(archive, 'half')).status).toBe(500);
    broken.mockRestore();
    expect(await counted()).toBe(2);
    expect((await bring(archive, 'half')).body).toMatchObject({ taken: 3, known: 0, rejected: 0 });
    expect(await counted()).toBe(4);
  });

  it('come from who writes for the agency, and are refused one by one to who writes for another', async () => {
    const archive = zip({ '1.xml': invoice('R-1') });
    expect((await bring(archive, 'rights', 'olof')).status).toBe(403);
    const { status, body } = await bring(archive, 'rights', 'birgit', '?agencyId=se-agency');
    expect([status, body.documents]).toMatchObject([200, [{ result: 'rejected', problem: { status: 403 } }]]);
    expect(await counted()).toBe(4);
  });
});

describe('an archive that is none, or too much', () => {
  const lying = (archive: Buffer, size: number): Buffer => {
    const copy = Buffer.from(archive);
    copy.writeUInt32LE(size, copy.indexOf(Buffer.from('504b0102', 'hex')) + 24);
    return copy;
  };
  const bomb = () => zip({ 'bomb.xml': ' '.repeat(200_000) });

  it('bounces, and leaves nothing', async () => {
    expect((await bring(Buffer.from('no archive'), 'n1')).body).toMatchObject({
      ...{ status: 422, errors: [{ rule: 'not-an-archive', remedy: expect.any(String) as string }] },
    });
    const many = zip(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}.xml`, 'x'])));
    expect((await bring(many, 'n2')).body).toMatchObject({ status: 413, facts: { documents: 501 } });
    expect((await bring(lying(bomb(), 200 * 1024 * 1024), 'n3')).status).toBe(413);
    const type = { 'content-type': 'application/xml', 'idempotency-key': 'n4' };
    expect((await office.as('astrid').post('/api/v1/invoices/batch', bomb(), type)).status).toBe(415);
  });

  it('with a file that unpacks to more than it says, or than an invoice may have, rejects that file alone', async () => {
    const rejects = async (archive: Buffer, key: string) => (await bring(archive, key)).body.documents[0].problem;
    expect(await rejects(lying(bomb(), 10), 'b1')).toMatchObject({ errors: [{ rule: 'damaged' }] });
    expect(await rejects(lying(bomb(), 11 * 1024 * 1024), 'b2')).toMatchObject({ code: 'too-large' });
  });
});
