import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ALGORITHMS, type TrustedIssuer } from './authenticator';

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

const TIMEOUT_MS = 5_000;
/** So long a key that the issuer has withdrawn is still taken. */
const KEYS_MAX_AGE_MS = 10 * 60_000;
/** So often at most an unknown key makes us ask again. */
const KEYS_COOLDOWN_MS = 10_000;

export interface OpenIdOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keysCooldownMs?: number;
}

/**
 * Any OpenID Connect issuer, by discovery (OpenID Connect Discovery 1.0 §4). Its metadata is fetched when the first
 * token comes, again if that failed; its keys are kept, and fetched anew when a token names a key that is not among them.
 */
export function openIdIssuer(options: OpenIdOptions): TrustedIssuer {
  const { issuer, audience } = options;
  let found: Promise<JWTVerifyGetKey> | null = null;
  const keys: JWTVerifyGetKey = async (header, token) => {
    found ??= discover(options).catch((error: unknown) => {
      found = null;
      throw error;
    });
    const keySet = await found;
    return keySet(header, token);
  };
  return {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    keys,
    identityOf: ({ sub }) => (sub === undefined ? null : { issuer, subject: sub }),
  };
}

async function discover({ issuer, keysCooldownMs }: OpenIdOptions): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const metadata = metadataSchema.parse(await response.json());
  if (metadata.issuer !== issuer) throw new Error(`${address} speaks for ${metadata.issuer}`);
  return createRemoteJWKSet(new URL(metadata.jwks_uri), {
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: KEYS_MAX_AGE_MS,
    cooldownDuration: keysCooldownMs ?? KEYS_COOLDOWN_MS,
  });
}
