import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { createLocalJWKSet, type JWK } from 'jose';
import type { Adapter, AdapterPayload, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { PrismaClient } from '../../generated/prisma/client';
import type { TrustedIssuer } from './authenticator';
import { issuerKey } from './issuer-key';

/** Where it stands, below the service's address. */
export const DEVELOPMENT_ISSUER_PATH = '/dev-issuer';

/** Everybody's. It protects nothing, which is why the issuer does not start in production. */
const SECRET = 'demo';

const TOKEN_SECONDS = 8 * 60 * 60;

/** The issuer that stands in where none is configured. */
export interface DevelopmentIssuer {
  readonly handler: RequestHandler;
  readonly trusted: TrustedIssuer;
}

interface Options {
  readonly publicUrl: string;
  /** As in the `aud` of its tokens. */
  readonly audience: string;
  readonly mode: 'development' | 'production' | 'rehearsal';
  readonly db: PrismaClient;
}

/**
 * An OpenID Connect issuer for the people of the directory: everybody is a client with the handle as `client_id` and
 * `demo` as `client_secret`, and gets an ES256 access token by the client credentials grant (RFC 6749 §4.4).
 *
 * Throws in production: there anybody could be anybody.
 */
export async function createDevelopmentIssuer({ publicUrl, audience, mode, db }: Options): Promise<DevelopmentIssuer> {
  if (mode === 'production')
    throw new Error('The development issuer does not start in production: configure an issuer.');
  const issuer = publicUrl + DEVELOPMENT_ISSUER_PATH;
  const jwk = await issuerKey(db);
  // Loaded here only, so that production has no issuer of its own in memory.
  const { default: Provider } = await import('oidc-provider');
  const provider = new Provider(issuer, configuration(db, jwk, { resource: publicUrl, audience }));
  const { d: _private, ...publicKey } = jwk;
  return {
    handler: provider.callback(),
    trusted: {
      issuer,
      audience,
      algorithms: ['ES256'],
      keys: createLocalJWKSet({ keys: [publicKey] }),
      identityOf: ({ sub }) => (sub === undefined ? null : { handle: sub }),
    },
  };
}

function configuration(
  db: PrismaClient,
  jwk: JWK,
  { resource, audience }: { resource: string; audience: string },
): Configuration {
  return {
    adapter: (name) => (name === 'Client' ? peopleAsClients(db) : NOTHING_KEPT),
    jwks: { keys: [{ ...jwk }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    renderError: (context: KoaContextWithOIDC, out) => {
      context.body = out;
    },
  };
}

/** People are clients from the moment they are in the directory. */
function peopleAsClients(db: PrismaClient): Adapter {
  return {
    ...NOTHING_KEPT,
    find: async (handle) => {
      const person = await db.person.findUnique({ where: { handle }, select: { active: true } });
      return person?.active ? clientOf(handle) : undefined;
    },
  };
}

const clientOf = (handle: string): AdapterPayload => ({
  client_id: handle,
  client_secret: SECRET,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  token_endpoint_auth_method: 'client_secret_post',
});

/** Tokens carry everything themselves; there is nothing to keep. */
const NOTHING_KEPT: Adapter = {
  upsert: () => Promise.resolve(undefined),
  find: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(undefined),
  destroy: () => Promise.resolve(undefined),
  revokeByGrantId: () => Promise.resolve(undefined),
};
