import { createHash } from 'node:crypto';
import { files } from './case';
import { useOffice } from './office';
import { refuses, rowsOf } from './record';

const office = useOffice();

const PDF = Buffer.from('%PDF-1.7\n% a very short one\n%%EOF\n');
const TEXT = 'Öre för öre.';
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

let projectId = '';
beforeAll(async () => {
  projectId = await files(office);
});

const upload = (query: string, content: string | Uint8Array, type: string, headers: object = {}) =>
  office.as('astrid').post(`/api/v1/projects/${projectId}/documents?${query}`, content, {
    'content-type': type,
    ...headers,
  });

describe('a document of a case', () => {
  it('is kept by the hash of its content and read back as it was, as a file that runs nothing', async () => {
    const query = `name=${encodeURIComponent('Affärsplan "1".pdf')}&type=business-case&classification=public`;
    const filed = await upload(query, PDF, 'application/pdf');
    expect(filed).toMatchObject({ status: 201, body: { documentId: sha256(PDF) } });
    expect(filed.headers.get('location')).toBe(`/api/v1/documents/${sha256(PDF)}`);
    const response = await fetch(`${office.url}/api/v1/documents/${sha256(PDF)}/content`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="Aff_rsplan _1_.pdf"; filename*=UTF-8''Aff%C3%A4rsplan%20%221%22.pdf`,
    });
  });

  it('is filed where it is read: name, type, classification, size', async () => {
    expect((await office.anonymous.get(`/api/v1/documents/${sha256(PDF)}`)).body.items).toMatchObject([
      { projectId, type: 'business-case', classification: 'public', size: PDF.length, mediaType: 'application/pdf' },
    ]);
    const { items } = await office.read('olof', `/projects/${projectId}/documents`);
    expect(items).toHaveLength(1);
    expect((await office.read('olof', `/projects/${projectId}`)).missingDocuments).toEqual(['benefits-plan']);
  });

  it('that is restricted or under an embargo is not there for the public, nor for another agency', async () => {
    const restricted = 'name=r.txt&type=note&classification=restricted&legalRef=OSL%2019%3A3';
    await upload(restricted, TEXT, 'text/plain; charset=utf-8');
    await upload('name=e.txt&type=note&classification=embargo', 'Later.', 'text/plain');
    for (const id of [sha256(TEXT), sha256('Later.')]) {
      for (const caller of [office.anonymous, office.as('bo')]) {
        expect((await caller.get(`/api/v1/documents/${id}`)).status).toBe(404);
        expect((await caller.get(`/api/v1/documents/${id}/content`)).status).toBe(404);
      }
      expect((await office.as('olof').get(`/api/v1/documents/${id}/content`)).status).toBe(200);
    }
  });

  it('that is restricted names the provision that restricts it', () =>
    refuses(office, () => upload('name=r.txt&type=note', 'Other.', 'text/plain'), {
      status: 422,
      code: 'validation-failed',
      at: 'query /legalRef',
      rule: 'legal-reference-missing',
    }).then());

  it('is what it is said to be, by its content', async () => {
    const query = 'name=x.pdf&type=note&classification=public';
    await refuses(office, () => upload(query, 'No PDF at all.', 'application/pdf'), {
      status: 422,
      code: 'validation-failed',
      at: 'body ',
      rule: 'document-type-differs',
    });
    const program = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00]);
    const notTaken = { status: 415, code: 'unsupported-media-type' };
    const answer = await refuses(office, () => upload(query, program, 'application/pdf'), notTaken);
    expect(answer.body.facts.accepted).toContain('application/pdf');
    await refuses(office, () => upload(query, program, 'application/x-executable'), notTaken);
  });

  it('is not empty and not larger than the limit, which the refusal names', async () => {
    const query = 'name=x.txt&type=note&classification=public';
    await refuses(office, () => upload(query, '', 'text/plain'), {
      status: 422,
      code: 'validation-failed',
      at: 'body ',
    });
    const huge = Buffer.alloc(25 * 1024 * 1024 + 1, 'x');
    const answer = await refuses(office, () => upload(query, huge, 'text/plain'), { status: 413, code: 'too-large' });
    expect(answer.body.facts).toEqual({ limit: 25 * 1024 * 1024 });
  });

  it('is filed once by one key; another file under the key is refused', async () => {
    const query = 'name=k.txt&type=note&classification=public';
    const key = { 'idempotency-key': 'file-1' };
    const first = await upload(query, 'Once.', 'text/plain', key);
    const { event } = await rowsOf(office);
    expect((await upload(query, 'Once.', 'text/plain', key)).text).toBe(first.text);
    expect((await upload(query, 'Twice.', 'text/plain', { ...key, prefer: 'wait=1' })).body.code).toBe(
      'idempotency-key-reused',
    );
    expect((await rowsOf(office))['event']).toBe(event);
  });

  it('is filed by nobody from outside the case, who does not learn that there is one', async () => {
    const send = () =>
      office
        .as('birgit')
        .post(`/api/v1/projects/${projectId}/documents?name=a.txt&type=note&classification=public`, 'A.', {
          'content-type': 'text/plain',
        });
    await refuses(office, send, { status: 404, code: 'not-found' });
  });
});
