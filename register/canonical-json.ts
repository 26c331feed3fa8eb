/**
 * JSON in its one canonical form (RFC 8785): members in the order of their names' UTF-16 code units, numbers and texts
 * as ECMAScript writes them, no white space. Members that are undefined are left out, as in ordinary JSON.
 *
 * Throws a TypeError for what JSON cannot say: numbers that are not finite, functions, symbols, big integers.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    // Comparison of strings is by code unit, which is the order that the RFC asks for.
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number.');
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return JSON.stringify(value);
  throw new TypeError(`JSON cannot say a ${typeof value}.`);
}
