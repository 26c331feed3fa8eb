import { fail, ok, type Result } from '../domain/result';
import type { Asked } from './asked';

/** The bytes of a request that the frame left unread, up to `limit`. What comes after the limit is read and thrown away. */
export async function requestBytes(request: Asked, limit: number): Promise<Result<Buffer, 'too-large'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? fail('too-large') : ok(Buffer.concat(chunks));
}
