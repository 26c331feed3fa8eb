import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ownPath } from './own-path';

/** One way to the issuer and back. */
export interface Attempt {
  /** Goes with the browser and comes back with it. */
  readonly state: string;
  /** Comes back in the signed answer. */
  readonly nonce: string;
  /** The verifier of PKCE (RFC 7636 §4.1), told to the issuer only when the code is exchanged. */
  readonly verifier: string;
  readonly returnTo: string;
}

/** What a browser that signs in keeps in a cookie; all its attempts follow from it, in as many tabs as there are. */
export const newBrowserSecret = (): string => randomBytes(32).toString('base64url');

/** An attempt of this browser that ends at `returnTo`. */
export const beginAttempt = (secret: string, returnTo: string): Attempt =>
  attempt(secret, randomBytes(16).toString('base64url'), ownPath(returnTo));

/**
 * The attempt to which the state belongs; null if this browser never made it. Nothing of it is kept on the server: state,
 * nonce and verifier are keyed hashes under the browser's secret (OpenID Connect Core 1.0 §15.5.2 has nonces so).
 */
export function attemptOf(secret: string, state: string): Attempt | null {
  const [random = '', returnTo = ''] = state.split('.', 2);
  const made = attempt(secret, random, textOf(returnTo));
  const [given, expected] = [Buffer.from(state), Buffer.from(made.state)];
  return given.length === expected.length && timingSafeEqual(given, expected) ? made : null;
}

/** Where the state says that somebody wanted to go: for a link that begins anew, when it is not known whose it is. */
export const returnOf = (state: unknown): string =>
  typeof state === 'string' ? ownPath(textOf(state.split('.', 2)[1] ?? '')) : '/';

function attempt(secret: string, random: string, returnTo: string): Attempt {
  const hashFor = (purpose: string): string =>
    createHmac('sha256', secret).update([purpose, random, returnTo].join('\n')).digest('base64url');
  const back = Buffer.from(returnTo).toString('base64url');
  return {
    state: [random, back, hashFor('state')].join('.'),
    nonce: hashFor('nonce'),
    verifier: hashFor('verifier'),
    returnTo,
  };
}

const textOf = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('utf8');
