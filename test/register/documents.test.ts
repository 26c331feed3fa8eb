import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { MAX_DOCUMENT_BYTES } from '../../register';
import { LEDGERS } from './ledger';
import { NOON, useDesk } from './support';

const desk = useDesk(LEDGERS);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const zip = (files: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 0 }]]))),
  );
const docx = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
const macros = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' });
const odt = zip({ mimetype: ODT, 'content.xml': '<x/>' });

const store = (content: Buffer, declaredType: string, agencyId = 'agency-1') =>
  desk.register.documents.store({ content, declaredType, name: 'paper', agencyId, uploadedBy: 'anna', at: NOON });

test.each([
  ['PDF', pdf, 'application/pdf'],
  ['PNG', png, 'image/png'],
  ['JPEG', jpeg, 'image/jpeg'],
  ['Word', docx, DOCX],
  ['OpenDocument', odt, ODT],
  ['plain text', Buffer.from('Sagsbehandling, æøå\r\n\tslut'), 'text/plain; charset=utf-8'],
  ['CSV', Buffer.from('a;b\n1;2\n'), 'text/csv'],
  ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'application/xml'],
  ['JSON', Buffer.from('{"a":1}'), 'application/json'],
])(
  'a document of type %s is kept under the hash of its content, and given back as it was',
  async (_, content, type) => {
    const id = createHash('sha256').update(content).digest('hex');
    const mediaType = type.split(';')[0]!;
    expect(await store(content, type)).toEqual({ ok: true, value: { id, size: content.length, mediaType } });
    expect(await desk.register.documents.content(id)).toEqual({ id, size: content.length, mediaType, content });
  },
);

test.each([
  ['empty', Buffer.alloc(0), 'application/pdf', 'document-empty'],
  ['too large', Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 'a'), 'text/plain', 'document-too-large'],
  ['a page that calls itself a PDF', Buffer.from('<html></html>'), 'application/pdf', 'document-type-differs'],
  ['a PDF that calls itself a picture', pdf, 'image/png', 'document-type-differs'],
  ['text that calls itself a page', Buffer.from('<html></html>'), 'text/html', 'document-type-differs'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'application/pdf', 'document-type-not-accepted'],
  ['a plain archive', zip({ 'a.txt': 'a' }), 'application/zip', 'document-type-not-accepted'],
  ['an office document with macros', macros, DOCX, 'document-type-not-accepted'],
  ['a broken archive', docx.subarray(0, 40), DOCX, 'document-type-not-accepted'],
  ['an archive of four bytes', docx.subarray(0, 4), DOCX, 'document-type-not-accepted'],
])('what is %s is not taken', async (_, content, type, code) => {
  const before = await desk.rows('SELECT count(*) FROM document');
  expect(await store(content, type)).toMatchObject({ ok: false, fault: { code } });
  expect(await desk.rows('SELECT count(*) FROM document')).toEqual(before);
});

test('the same content is kept once, whoever brings it and however often', async () => {
  const content = Buffer.from('the same');
  const stored = await Promise.all([
    store(content, 'text/plain'),
    store(content, 'text/plain'),
    store(content, 'text/plain', 'agency-2'),
  ]);
  const [first] = stored;
  const id = first.ok ? first.value.id : '';
  expect(new Set(stored.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await desk.rows('SELECT count(*)::int AS n FROM document WHERE id = $1', id)).toEqual([{ n: 1 }]);
  expect(await desk.register.documents.uploadedBy(id, 'agency-2')).toBe(true);
  expect(await desk.register.documents.uploadedBy(id, 'agency-3')).toBe(false);
  expect(await desk.register.documents.find('0'.repeat(64))).toBeNull();
});
