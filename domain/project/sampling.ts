/* Which of the cases that an agency decides itself are looked at all the same. */

/**
 * A number from 0 to 99 that follows from project and grant alone, so that nobody chooses who is looked at, and anybody
 * can check afterwards that nobody did: FNV-1a (32 bits) over the UTF-8 bytes of `<projectId>:<grantId>`, finished by
 * MurmurHash3's `fmix32`, modulo 100. Both ids are made by the register, neither by the agency.
 */
export function drawOf(projectId: string, grantId: string): number {
  let hash = 0x811c9dc5;
  for (const byte of bytesOf(`${projectId}:${grantId}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (mixed(hash) >>> 0) % 100;
}

/** Whether a case is looked at: it was drawn below the percentage. */
export const isSampled = (draw: number, samplingPercent: number): boolean => draw < samplingPercent;

function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Percent-encoding gives the bytes without any platform's encoder. */
const bytesOf = (text: string): readonly number[] =>
  [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|./g)].map(([char, hex]) =>
    hex === undefined ? char.charCodeAt(0) : Number.parseInt(hex, 16),
  );
