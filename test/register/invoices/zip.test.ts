import { strToU8, zipSync } from 'fflate';
import { unzipEntry, zipEntries, type ZipEntry } from '../../../register/zip';

const TEXT = 'An invoice. '.repeat(500);
const archiveOf = (files: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
const archive = archiveOf({ 'a/ä.xml': TEXT, 'b.xml': 'b' });
const [first, second] = zipEntries(archive)!;
const unpacked = (changes: Partial<ZipEntry> = {}, from = archive) => unzipEntry(from, { ...first!, ...changes });

test('an archive tells its files with the size that each will have, before any is unpacked', () => {
  expect(zipEntries(archive)).toMatchObject([
    { name: 'a/ä.xml', size: TEXT.length, encrypted: false },
    { name: 'b.xml', size: 1 },
  ]);
  expect(zipEntries(archiveOf({}))).toEqual([]);
});

test('a file comes out as it went in, deflated or stored', () => {
  expect(unpacked()).toMatchObject({ ok: true, value: Buffer.from(TEXT) });
  const stored = Buffer.from(zipSync({ 's.xml': strToU8('plain') }, { level: 0 }));
  expect(unzipEntry(stored, zipEntries(stored)![0]!)).toMatchObject({ ok: true, value: Buffer.from('plain') });
});

test('what would become larger than it says, or has become another, is damaged and not unpacked', () => {
  const damaged = { ok: false, fault: 'damaged' };
  expect(unpacked({ size: 100 })).toEqual(damaged);
  expect(unpacked({ size: TEXT.length + 1 })).toEqual(damaged);
  expect(unpacked({ crc32: 1 })).toEqual(damaged);
  expect(unpacked({ at: second!.at + 1 })).toEqual(damaged);
  expect(unpacked({ at: archive.length - 3 })).toEqual(damaged);
  expect(unpacked({ packedSize: first!.packedSize - 5 })).toEqual(damaged);
});

test('what is encrypted, or packed in an unusual way, is not tried', () => {
  expect(unpacked({ encrypted: true })).toEqual({ ok: false, fault: 'not-packed-so' });
  expect(unpacked({ method: 14 })).toEqual({ ok: false, fault: 'not-packed-so' });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('no archive')],
  ['half an archive', archive.subarray(0, archive.length / 2)],
  ['a directory that points elsewhere', Buffer.from(archive).fill(0xff, archive.length - 6, archive.length - 2)],
])('%s is no archive', (_what, content) => {
  expect(zipEntries(content)).toBeNull();
});
