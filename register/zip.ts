import { crc32, inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '../domain/result';

/** A file of a ZIP archive, as the archive's directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes that it has when it is unpacked. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  /** Where its own header stands. */
  readonly at: number;
}

/** `not-packed-so`: encrypted, or packed by another method than the two that everybody knows. */
export type ZipFault = 'damaged' | 'not-packed-so';

/** Lengths of headers without what varies (APPNOTE.TXT 6.3, 4.3.7, 4.3.12, 4.3.16). */
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** The end record may be followed by a comment of at most 65,535 bytes. */
const LONGEST_END = END_LENGTH + 0xffff;

const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

/** The files and folders of an archive, from its central directory; null where there is none that can be read. */
export function zipEntries(content: Buffer): readonly ZipEntry[] | null {
  const end = endOfDirectory(content);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = content.readUInt32LE(end + 16);
  for (let left = content.readUInt16LE(end + 10); left > 0; left--) {
    if (at + CENTRAL_LENGTH > content.length || content.readUInt32LE(at) !== CENTRAL_HEADER) return null;
    const nameLength = content.readUInt16LE(at + 28);
    entries.push({
      name: content.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength).toString('utf8'),
      size: content.readUInt32LE(at + 24),
      packedSize: content.readUInt32LE(at + 20),
      method: content.readUInt16LE(at + 10),
      encrypted: (content.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      crc32: content.readUInt32LE(at + 16),
      at: content.readUInt32LE(at + 42),
    });
    at += CENTRAL_LENGTH + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks one file. It never becomes larger than its directory says, so that who adds the sizes up knows beforehand what
 * all of them may come to; what says otherwise, or has another check sum, is damaged.
 */
export function unzipEntry(archive: Buffer, entry: ZipEntry): Result<Buffer, ZipFault> {
  const { at, size, packedSize, method, encrypted } = entry;
  if (encrypted || (method !== STORED && method !== DEFLATED)) return fail('not-packed-so');
  if (at + LOCAL_LENGTH > archive.length || archive.readUInt32LE(at) !== LOCAL_HEADER) return fail('damaged');
  const start = at + LOCAL_LENGTH + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(start, start + packedSize);
  const content = method === STORED ? packed : inflated(packed, size);
  if (content?.length !== size || crc32(content) !== entry.crc32) return fail('damaged');
  return ok(content);
}

/** Null where it is no deflated data, or would become larger. */
function inflated(packed: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}

function endOfDirectory(content: Buffer): number | null {
  const first = Math.max(0, content.length - LONGEST_END);
  for (let at = content.length - END_LENGTH; at >= first; at--) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}
