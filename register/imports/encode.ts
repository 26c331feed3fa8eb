import type { ImportProfile } from '../../contracts/import-profile';
import { WINDOWS } from './decode';

/** A text in an encoding; what Windows-1252 cannot say becomes a question mark. */
export function encoded(text: string, encoding: ImportProfile['format']['encoding']): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
      const at = WINDOWS.indexOf(letter);
      return at < 0 ? 0x3f : 0x80 + at;
    }),
  );
}
