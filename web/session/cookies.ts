import type { CookieOptions, Request, Response } from 'express';

/** A cookie that only this service reads, and no script. */
export interface OwnCookie {
  readonly name: string;
  read(request: Request): string | null;
  set(response: Response, value: string, maxAgeMs?: number): void;
  clear(response: Response): void;
}

/**
 * Where the service is reached by https the cookie is `Secure` and named `__Host-…`, which no neighbouring site can set
 * (RFC 6265bis §4.1.3.2). Lax: links from letters and mails open the pages signed in, and other sites' forms do not.
 */
export function cookieOf(baseName: string, publicUrl: string): OwnCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? `__Host-${baseName}` : baseName;
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  return {
    name,
    read: (request) => cookieNamed(request.headers.cookie, name),
    set: (response, value, maxAge) => {
      response.cookie(name, value, maxAge === undefined ? options : { ...options, maxAge });
    },
    clear: (response) => {
      response.clearCookie(name, options);
    },
  };
}

/** Values are of the base64url alphabet: nothing in them is encoded. */
function cookieNamed(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key = '', value = ''] = pair.split('=', 2);
    if (key.trim() === name && value.trim() !== '') return value.trim();
  }
  return null;
}
