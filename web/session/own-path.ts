const SOMEWHERE = 'http://tollgate.invalid';
/** Addresses are kept whole in what goes through the issuer, and issuers cut what is too long. */
const LONGEST = 1_000;

/**
 * The address to go back to after sign-in, if it is a path of this service and not of the sign-in itself; else the start
 * page. Read as a browser reads it, which takes `/\evil.example` and `//evil.example` for another host.
 */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > LONGEST) return '/';
  if (!URL.canParse(asked, SOMEWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, SOMEWHERE);
  const elsewhere = origin !== SOMEWHERE || pathname.startsWith('//') || pathname.includes('\\');
  return elsewhere || /^\/(sign-in|sign-out|session)(\/|$)/.test(pathname) ? '/' : pathname + search + hash;
}
