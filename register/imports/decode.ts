import type { ImportProfile } from '../../contracts/import-profile';

/** The bytes are no text in the encoding that was named. */
export class NotText extends Error {}

/** What Windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has controls (WHATWG Encoding Standard, index-windows-1252). */
export const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Chunks of a file as text without its byte order mark; throws `NotText` where they are not in the encoding. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: ImportProfile['format']['encoding'],
): AsyncGenerator<string> {
  const read = reader(encoding);
  let first = true;
  for await (const chunk of chunks) {
    const text = read(chunk, true);
    // A text has no zero byte; a file of two bytes a letter that is read by single ones has many.
    if (text.includes('\0')) throw new NotText(encoding);
    yield first ? text.replace(/^\uFEFF/, '') : text;
    if (text !== '') first = false;
  }
  yield read(new Uint8Array(), false);
}

/** All of a text at once; null where it is none in the encoding. */
export function decodeAll(bytes: Uint8Array, encoding: ImportProfile['format']['encoding']): string | null {
  try {
    return reader(encoding)(bytes, false).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

type Reader = (chunk: Uint8Array, more: boolean) => string;

function reader(encoding: ImportProfile['format']['encoding']): Reader {
  if (encoding === 'windows-1252') {
    return (chunk) =>
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        .toString('latin1')
        .replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
  }
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (chunk, more) => {
    try {
      return decoder.decode(chunk, { stream: more });
    } catch {
      throw new NotText(encoding);
    }
  };
}
