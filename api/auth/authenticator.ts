import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Actor } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { Directory, Identity } from '../../register/directory/types';
import { problem, type Problem } from '../problem';

/** An issuer whose tokens are taken. */
export interface TrustedIssuer {
  /** As in `iss`, to the letter. */
  readonly issuer: string;
  /** As in `aud`. */
  readonly audience: string;
  /** Signature algorithms that are taken; never `none`, never a shared secret. */
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** Which person of the directory a token of this issuer is about. */
  identityOf(payload: JWTPayload): Identity | null;
}

/** Asymmetric signatures in use by OpenID providers. */
export const ALGORITHMS: readonly string[] = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'EdDSA'];

export interface Credentials {
  /** The header as it came. */
  readonly authorization: string | undefined;
  /** `Tollgate-On-Behalf-Of`. */
  readonly onBehalfOf: string | undefined;
  /** Domain time, by which appointments are in force. */
  readonly now: Instant;
}

export interface Authenticator {
  /** Who asks: null without a token; a token that is not accepted is a problem, also where none would be needed. */
  identify(credentials: Credentials): Promise<Result<Actor | null, Problem>>;
}

interface Deps {
  readonly issuer: TrustedIssuer;
  readonly directory: Directory;
  /** Wall clock in milliseconds: a token's life is real time, also in rehearsal. */
  readonly wallMs: () => number;
}

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;
/** Clocks of issuer and service may differ by so much. */
const TOLERANCE_S = 30;
const REMEMBER_AT_MOST = 10_000;

interface Verified {
  readonly identity: Identity;
  readonly expiresMs: number;
}

/** Verifies bearer tokens by signature, issuer, audience and time; a good one is remembered, by hash, until it expires. */
export function createAuthenticator({ issuer, directory, wallMs }: Deps): Authenticator {
  const remembered = new Map<string, Verified>();

  const verify = async (token: string): Promise<Result<Identity, Problem>> => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(hash);
    if (known && known.expiresMs > wallMs()) return ok(known.identity);
    remembered.delete(hash);
    const verified = await verifyToken(token, issuer, wallMs());
    if (!verified.ok) return verified;
    if (remembered.size >= REMEMBER_AT_MOST) remembered.clear();
    remembered.set(hash, verified.value);
    return ok(verified.value.identity);
  };

  return {
    identify: async ({ authorization, onBehalfOf, now }) => {
      if (authorization === undefined) return ok(null);
      const [, token] = BEARER.exec(authorization) ?? [];
      if (token === undefined) return fail(badToken('malformed', 'Send `Authorization: Bearer <token>`.'));
      const identity = await verify(token);
      if (!identity.ok) return identity;
      const person = await directory.identify(identity.value);
      if (!person) return fail(problem('unknown-person', { remedy: 'Ask an administrator to enter you.' }));
      const actor = await directory.actor(person, now, onBehalfOf ?? null);
      return actor.ok ? actor : fail(problem('delegation-not-found', { facts: { onBehalfOf } }));
    },
  };
}

async function verifyToken(token: string, issuer: TrustedIssuer, nowMs: number): Promise<Result<Verified, Problem>> {
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      clockTolerance: TOLERANCE_S,
      requiredClaims: ['exp', 'sub'],
      currentDate: new Date(nowMs),
    });
    const identity = issuer.identityOf(payload);
    if (!identity) return fail(badToken('subject', 'Use a token that has a subject.'));
    return ok({ identity, expiresMs: (payload.exp ?? 0) * 1000 });
  } catch (error) {
    return fail(explain(error, issuer));
  }
}

/** Says which check failed; the token itself is never repeated. */
function explain(error: unknown, { issuer, audience, algorithms }: TrustedIssuer): Problem {
  if (error instanceof errors.JWTExpired) return badToken('expired', 'Get a new token.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    switch (error.claim) {
      case 'iss':
        return badToken('issuer', `Get a token from ${issuer}.`, { expected: issuer });
      case 'aud':
        return badToken('audience', `Get a token for the audience ${audience}.`, { expected: audience });
      case 'nbf':
        return badToken('not-yet-valid', 'Check the clocks of issuer and service.');
      default:
        return badToken('claims', `The claim “${error.claim}” is missing or wrong.`);
    }
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return badToken('algorithm', `Sign with one of ${algorithms.join(', ')}.`);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return badToken('signature', `Get a token from ${issuer}.`);
  }
  if (
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JOSENotSupported
  ) {
    return badToken('malformed', 'Send the access token as the issuer gave it.');
  }
  return problem('unavailable', {
    detail: 'The issuer’s keys cannot be had at the moment.',
    headers: { 'Retry-After': '5' },
  });
}

const badToken = (reason: string, remedy: string, facts: Readonly<Record<string, unknown>> = {}): Problem =>
  problem('invalid-token', {
    facts: { reason, ...facts },
    remedy,
    headers: { 'WWW-Authenticate': `Bearer realm="tollgate", error="invalid_token", error_description="${reason}"` },
  });
