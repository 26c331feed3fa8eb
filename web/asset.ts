import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** What all pages are drawn with, and its address, which changes with its content. */
export interface Asset {
  readonly path: string;
  readonly type: 'css' | 'js' | 'svg';
  readonly text: string;
}

/** An asset of this text. */
export const assetOf = (type: Asset['type'], text: string): Asset => ({
  ...{ type, text },
  path: `/assets/tollgate-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${type}`,
});

const YEAR = 'public, max-age=31536000, immutable';

/**
 * Sends an asset small: packed when it is first asked for, and then the same for everybody. Pages are not packed: they
 * hold what must not be guessed from their length.
 */
export function sendAsset({ type, text }: Asset): RequestHandler {
  const packed = new Map<'br' | 'gzip', Buffer>();
  const pack = (encoding: 'br' | 'gzip'): Buffer => {
    const bytes = packed.get(encoding) ?? (encoding === 'br' ? brotliCompressSync(text) : gzipSync(text));
    packed.set(encoding, bytes);
    return bytes;
  };
  return (request, response) => {
    const encoding = request.acceptsEncodings('br', 'gzip');
    response.set('Cache-Control', YEAR).vary('Accept-Encoding').type(type);
    if (encoding === 'br' || encoding === 'gzip') response.set('Content-Encoding', encoding).send(pack(encoding));
    else response.send(text);
  };
}
