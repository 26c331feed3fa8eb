import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The pages' client at an issuer elsewhere. */
export interface ForeignClient {
  readonly id: string;
  readonly secret: string;
  readonly returnsTo: string;
}

/** An OpenID Connect issuer elsewhere, with one confidential client; whoever comes is signed in as `subject`. */
export class SignInIssuer {
  subject = 'subject-1';
  url = '';
  private server: Server | undefined;

  async start({ id, secret, returnsTo }: ForeignClient): Promise<void> {
    const { default: Issuer } = await import('oidc-provider');
    this.server = createServer();
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    const provider = new Issuer(this.url, {
      clients: [{ client_id: id, client_secret: secret, redirect_uris: [returnsTo] }],
      cookies: { keys: ['a key of the test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/who/${uid}` },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: id, accountId: oidc.session?.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const login = { accountId: this.subject };
      if (request.url?.startsWith('/who/')) void provider.interactionFinished(request, response, { login });
      else void answer(request, response);
    });
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}
