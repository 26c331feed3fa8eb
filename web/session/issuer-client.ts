import type * as OpenId from 'openid-client';
import type { Services } from '../../api/services';
import { CALLBACK_PATH } from '../../api/auth/sign-in-paths';
import { fail, ok, type Result } from '../../domain/result';
import type { Identity } from '../../register/directory/types';
import type { Attempt } from './attempt';

/** Why nobody came back from the issuer. `denied`: it said no; `stale`: the code is used up; `away`: no answer. */
export type IssuerFault = 'denied' | 'stale' | 'away' | 'failed';

/** The issuer, as the pages speak with it. */
export interface IssuerClient {
  /** Where the browser goes to sign in. */
  address(attempt: Attempt): Promise<Result<string, IssuerFault>>;
  /** Who came back with this query, by the authorization code flow (OpenID Connect Core 1.0 §3.1). */
  identify(query: string, attempt: Attempt): Promise<Result<Identity, IssuerFault>>;
}

interface OpenIdClient extends Omit<typeof OpenId, 'allowInsecureRequests'> {
  /** For an issuer that is configured by http; the package marks it so that it is used for nothing else. */
  readonly allowInsecureRequests: (configuration: OpenId.Configuration) => void;
}
type Deps = Pick<Services, 'config' | 'issuer' | 'log'>;

const TIMEOUT_S = 5;

/** Discovery is made when the first person signs in, and again if it failed. */
export function issuerClient({ config, issuer, log }: Deps): IssuerClient {
  const redirectUri = config.publicUrl + CALLBACK_PATH;
  let found: ReturnType<typeof discover> | null = null;
  const discovered = () =>
    (found ??= discover({ config, issuer }).catch((error: unknown) => {
      found = null;
      throw error;
    }));
  const attempted = async <T>(work: () => Promise<T>): Promise<Result<T, IssuerFault>> => {
    try {
      return ok(await work());
    } catch (error) {
      const fault = faultOf(error);
      log.warn({ fault, ...toldOf(error), issuer: issuer.issuer }, 'sign-in did not succeed');
      return fail(fault);
    }
  };
  return {
    address: ({ state, nonce, verifier }) =>
      attempted(async () => {
        const { client, configuration } = await discovered();
        const address = client.buildAuthorizationUrl(configuration, {
          ...{ redirect_uri: redirectUri, scope: 'openid', state, nonce },
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        });
        return address.href;
      }),
    identify: (query, { state, nonce, verifier }) =>
      attempted(async () => {
        const { client, configuration } = await discovered();
        const tokens = await client.authorizationCodeGrant(configuration, new URL(redirectUri + query), {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        });
        const identity = issuer.identityOf(tokens.claims() ?? {});
        if (!identity) throw new Error('The answer of the issuer names nobody.');
        return identity;
      }),
  };
}

async function discover({
  config: { pagesClient },
  issuer: { issuer },
}: Pick<Deps, 'config' | 'issuer'>): Promise<{ client: OpenIdClient; configuration: OpenId.Configuration }> {
  // An ES module, loaded when it is first needed.
  const client: OpenIdClient = await import('openid-client');
  const server = new URL(issuer);
  const configuration = await client.discovery(
    server,
    pagesClient.id,
    undefined,
    authentication(client, pagesClient.secret),
    {
      timeout: TIMEOUT_S,
      execute: [
        // The signature is verified although the answer comes from the issuer itself.
        client.enableNonRepudiationChecks,
        ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    },
  );
  return { client, configuration };
}

/** As the issuer takes it; by the header where it does not say (OpenID Connect Discovery 1.0 §3). */
function authentication(
  { None, ClientSecretPost, ClientSecretBasic }: OpenIdClient,
  secret: string | null,
): OpenId.ClientAuth {
  if (secret === null) return None();
  const [byBody, byHeader] = [ClientSecretPost(secret), ClientSecretBasic(secret)];
  return (issuer, ...request) => {
    const takesBody = issuer.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    (takesBody ? byBody : byHeader)(issuer, ...request);
  };
}

/** What the log may keep of an error: not its cause, which has codes and claims in it. */
function toldOf(error: unknown): object {
  const { name, message, code, error: said, error_description: description } = error as Record<string, unknown>;
  return { name, message, code, said, description };
}

const DENIED = ['access_denied', 'login_required', 'interaction_required', 'consent_required'];
const AWAY = ['temporarily_unavailable', 'server_error', 'OAUTH_TIMEOUT', 'OAUTH_ABORT', 'fetch failed'];

/** By the error code of OAuth 2.0 (RFC 6749 §4.1.2.1 and §5.2), or by the failure of the way to the issuer. */
function faultOf(error: unknown): IssuerFault {
  const {
    error: said,
    code,
    message,
    cause,
  } = error as Partial<Record<'error' | 'code' | 'message' | 'cause', unknown>>;
  const is = (codes: readonly string[]): boolean => [said, code, message].some((one) => codes.includes(String(one)));
  if (is(DENIED)) return 'denied';
  if (is(['invalid_grant'])) return 'stale';
  if (is(AWAY)) return 'away';
  return typeof cause === 'object' && cause !== null && cause !== error ? faultOf(cause) : 'failed';
}
