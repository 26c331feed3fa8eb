import { createHash } from 'node:crypto';

/**
 * The id of what an act makes, from the act's own id: the same act makes the same thing, however often it is sent.
 * A UUID of version 8 (RFC 9562 §5.8) over the kind of thing and the act.
 */
export function newId(kind: string, commandId: string): string {
  const bytes = createHash('sha256').update(`${kind}\0${commandId}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
