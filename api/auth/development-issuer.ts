import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { createLocalJWKSet, type JWK } from 'jose';
import type { Account, Adapter, AdapterPayload, Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { PrismaClient } from '../../generated/prisma/client';
import type { TrustedIssuer } from './authenticator';
import { issuerKey } from './issuer-key';
import { shortMemory } from './short-memory';
import { CALLBACK_PATH, CHOICE_PATH, FAILED_PATH } from './sign-in-paths';

/** Where it stands, below the service's address. */
export const DEVELOPMENT_ISSUER_PATH = '/dev-issuer';

/** Everybody's. It protects nothing, which is why the issuer does not start in production. */
const SECRET = 'demo';

const TOKEN_SECONDS = 8 * 60 * 60;
/** So long somebody may take to choose who to be. */
const CHOICE_SECONDS = 60 * 60;
const CODE_SECONDS = 60;

const SESSION_COOKIE = 'issuer_session';

/** The issuer that stands in where none is configured. */
export interface DevelopmentIssuer {
  readonly handler: RequestHandler;
  readonly trusted: TrustedIssuer;
  /** Whether it waits for this browser to choose a person. */
  awaitsChoice(request: Request, response: Response): Promise<boolean>;
  /** Takes the choice and sends the browser on; false, and nothing is sent, if none was awaited or there is nobody so. */
  choose(request: Request, response: Response, handle: string): Promise<boolean>;
}

interface Options {
  readonly publicUrl: string;
  /** As in the `aud` of its tokens. */
  readonly audience: string;
  readonly mode: 'development' | 'production' | 'rehearsal';
  readonly db: PrismaClient;
  /** Id of the pages' client; it is a public one. */
  readonly pagesClient: string;
  /** Wall clock in milliseconds. */
  readonly wallMs: () => number;
}

/**
 * An OpenID Connect issuer for the people of the directory: everybody is a client with the handle as `client_id` and
 * `demo` as `client_secret`, and gets an ES256 access token by the client credentials grant (RFC 6749 §4.4). The pages
 * are a public client of it, by the authorization code flow with PKCE (RFC 7636): one chooses who to be, without a
 * secret.
 *
 * Throws in production: there anybody could be anybody.
 */
export async function createDevelopmentIssuer(options: Options): Promise<DevelopmentIssuer> {
  const { publicUrl, audience, mode, db } = options;
  if (mode === 'production')
    throw new Error('The development issuer does not start in production: configure an issuer.');
  const issuer = publicUrl + DEVELOPMENT_ISSUER_PATH;
  const jwk = await issuerKey(db);
  // Loaded here only, so that production has no issuer of its own in memory.
  const { default: Provider } = await import('oidc-provider');
  const provider = new Provider(issuer, configuration(options, jwk));
  // Behind a proxy its addresses begin as the browser knows them.
  provider.proxy = publicUrl.startsWith('https:');
  const { d: _private, ...publicKey } = jwk;
  const answer = provider.callback();
  return {
    handler: (request, response) => {
      forgetWhoItWas(request);
      return answer(request, response);
    },
    trusted: {
      issuer,
      audience,
      algorithms: ['ES256'],
      keys: createLocalJWKSet({ keys: [publicKey] }),
      identityOf: ({ sub }) => (sub === undefined ? null : { handle: sub }),
    },
    awaitsChoice: (request, response) => awaitsChoice(provider, request, response),
    choose: async (request, response, handle) => {
      if (!(await isActive(db, handle)) || !(await awaitsChoice(provider, request, response))) return false;
      await provider.interactionFinished(request, response, { login: { accountId: handle, remember: false } });
      return true;
    },
  };
}

/** Everybody is a stranger to it at each sign-in, so that one can be one person after the other, or two in two tabs. */
function forgetWhoItWas({ headers }: Request): void {
  const kept = headers.cookie?.split(';').filter((pair) => !pair.trim().startsWith(SESSION_COOKIE));
  if (kept) headers.cookie = kept.join(';');
}

async function awaitsChoice(provider: Provider, request: Request, response: Response): Promise<boolean> {
  try {
    await provider.interactionDetails(request, response);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'SessionNotFound') return false;
    throw error;
  }
}

function configuration({ publicUrl, audience, db, pagesClient, wallMs }: Options, jwk: JWK): Configuration {
  const memory = shortMemory(wallMs);
  const clients = clientAdapter(db, { id: pagesClient, returnsTo: publicUrl + CALLBACK_PATH });
  return {
    adapter: (kind) => (kind === 'Client' ? clients : memory(kind)),
    jwks: { keys: [{ ...jwk }] },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { session: SESSION_COOKIE, interaction: 'issuer_choice', resume: 'issuer_resume' },
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        // What the pages get is good for nothing but telling who signed in.
        defaultResource: (_context, client) => (client.clientId === pagesClient ? [] : publicUrl),
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
    scopes: ['openid'],
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `${CHOICE_PATH}/${uid}` },
    findAccount: (_context, handle) => accountOf(db, handle),
    loadExistingGrant: grantWithoutAsking,
    ttl: {
      ClientCredentials: TOKEN_SECONDS,
      Interaction: CHOICE_SECONDS,
      Session: CHOICE_SECONDS,
      Grant: CHOICE_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      AccessToken: CODE_SECONDS,
      IdToken: CODE_SECONDS,
    },
    renderError: (context) => {
      context.redirect(publicUrl + FAILED_PATH);
    },
  };
}

/** Nobody is asked whether the service may know who he is: he has just said so to the service. */
async function grantWithoutAsking({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

async function accountOf(db: PrismaClient, handle: string): Promise<Account | undefined> {
  return (await isActive(db, handle)) ? { accountId: handle, claims: () => ({ sub: handle }) } : undefined;
}

async function isActive(db: PrismaClient, handle: string): Promise<boolean> {
  const person = await db.person.findUnique({ where: { handle }, select: { active: true } });
  return person?.active ?? false;
}

/** The pages, and people from the moment they are in the directory. */
function clientAdapter(db: PrismaClient, pages: PagesClient): Adapter {
  return {
    ...NOTHING_KEPT,
    find: async (id) => {
      if (id === pages.id) return pagesClientOf(pages);
      return (await isActive(db, id)) ? clientOf(id) : undefined;
    },
  };
}

interface PagesClient {
  readonly id: string;
  readonly returnsTo: string;
}

const pagesClientOf = ({ id, returnsTo }: PagesClient): AdapterPayload => ({
  client_id: id,
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: [returnsTo],
  token_endpoint_auth_method: 'none',
});

const clientOf = (handle: string): AdapterPayload => ({
  client_id: handle,
  client_secret: SECRET,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  token_endpoint_auth_method: 'client_secret_post',
});

/** Clients stand in the directory; there is nothing to keep. */
const NOTHING_KEPT: Adapter = {
  upsert: () => Promise.resolve(undefined),
  find: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(undefined),
  destroy: () => Promise.resolve(undefined),
  revokeByGrantId: () => Promise.resolve(undefined),
};
