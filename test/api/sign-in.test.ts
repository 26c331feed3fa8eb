import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { createAuthenticator } from '../../api/auth/authenticator';
import { openIdIssuer } from '../../api/auth/openid-issuer';
import { createDevelopmentIssuer } from '../../api/auth/development-issuer';
import { connectDatabase } from '../../prisma/client';
import { nameAdministrator } from '../../register/directory/first-administrator';
import { useApi } from '../support/api';

interface Key {
  readonly kid: string;
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  readonly publicKey: JWK;
}

async function makeKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

interface Claims {
  readonly iss?: string;
  readonly aud?: string;
  readonly sub?: string;
  readonly exp?: number;
}

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

const sign = ({ kid, privateKey }: Key, { exp = inAnHour(), ...claims }: Claims): Promise<string> =>
  new SignJWT({ ...claims, exp }).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);

/** An OpenID Connect issuer elsewhere, as far as one that verifies tokens sees it. */
class ForeignIssuer {
  keys: Key[] = [];
  fetched = 0;
  private server: Server | undefined;
  url = '';

  async start(): Promise<void> {
    this.keys = [await makeKey('first')];
    this.server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/.well-known/openid-configuration') {
        response.end(JSON.stringify({ issuer: this.url, jwks_uri: `${this.url}/keys` }));
      } else {
        this.fetched += 1;
        response.end(JSON.stringify({ keys: this.keys.map(({ publicKey }) => publicKey) }));
      }
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

const issuer = new ForeignIssuer();
beforeAll(() => issuer.start());
afterAll(() => issuer.stop());

const api = useApi({ issuer: () => issuer.url });
const me = (token: string) => api.with(token).get('/api/v1/me');
const token = (claims: Claims = {}, key = issuer.keys[0]!) =>
  sign(key, { iss: issuer.url, aud: 'tollgate', sub: 'subject-1', ...claims });

describe('an issuer elsewhere', () => {
  beforeAll(async () => {
    const person = { issuer: issuer.url, subject: 'subject-1', handle: 'first', name: 'First Administrator' };
    const database = connectDatabase({
      url: api.database.applicationUrl,
      maxConnections: 2,
      onIdleError: () => undefined,
    });
    await nameAdministrator(database.prisma, person, api.clock.now());
    await nameAdministrator(database.prisma, person, api.clock.now());
    await database.close();
  });

  it('vouches for the first administrator, who was named on the console', async () => {
    expect(await me(await token())).toMatchObject({
      status: 200,
      body: { handle: 'first', appointments: [{ role: 'administrator' }] },
    });
  });

  it('leaves no development issuer beside it', async () => {
    expect((await api.anonymous.get('/dev-issuer/jwks')).status).toBe(404);
  });

  it.each([
    ['another issuer', { iss: 'https://elsewhere.example' }, 'issuer'],
    ['another audience', { aud: 'another-service' }, 'audience'],
    ['the past', { exp: 1_700_000_000 }, 'expired'],
  ])('is not believed with a token of %s', async (_case, claims, reason) => {
    const answer = await me(await token(claims));
    expect(answer).toMatchObject({ status: 401, body: { code: 'invalid-token', facts: { reason } } });
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('lets a token live by the time of day, whatever the rehearsal’s clock says', async () => {
    api.clock.set('2035-01-01T00:00:00Z');
    expect((await me(await token())).status).toBe(200);
    api.clock.set('2025-03-03T08:00:00Z');
  });

  it('is not believed without a signature, with a secret shared by nobody, or with another key', async () => {
    const [, payload] = (await token()).split('.');
    const header = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
    expect((await me(`${header({ alg: 'none' })}.${payload}.`)).status).toBe(401);
    expect(await me(`${header({ alg: 'HS256' })}.${payload}.c2ln`)).toMatchObject({
      status: 401,
      body: { facts: { reason: 'algorithm' } },
    });
    const stranger = { ...(await makeKey('first')) };
    expect(await me(await token({}, stranger))).toMatchObject({
      status: 401,
      body: { facts: { reason: 'signature' } },
    });
    expect(await me('no-token')).toMatchObject({ status: 401, body: { facts: { reason: 'malformed' } } });
  });

  it('is asked for its keys once for many tokens', async () => {
    for (let n = 0; n < 5; n += 1) await me(await token({ exp: inAnHour() + n }));
    expect(issuer.fetched).toBe(1);
  });

  it('does not make somebody of a subject whom nobody has entered', async () => {
    expect(await me(await token({ sub: 'stranger' }))).toMatchObject({ status: 401, body: { code: 'unknown-person' } });
  });
});

describe('an issuer that rotates its keys', () => {
  it('is believed with the new key as soon as it is used', async () => {
    const rotating = new ForeignIssuer();
    await rotating.start();
    const clock = { ms: Date.now() };
    const trusted = openIdIssuer({ issuer: rotating.url, audience: 'tollgate', keysCooldownMs: 0 });
    const authenticator = createAuthenticator({
      issuer: trusted,
      directory: api.services.directory,
      wallMs: () => clock.ms,
    });
    const identify = async (key: Key) => {
      const bearer = await sign(key, { iss: rotating.url, aud: 'tollgate', sub: 'nobody' });
      const answer = await authenticator.identify({
        authorization: `Bearer ${bearer}`,
        onBehalfOf: undefined,
        now: api.clock.now(),
      });
      return answer.ok ? 'somebody' : answer.fault.code;
    };
    const [old] = rotating.keys;
    expect(await identify(old!)).toBe('unknown-person');
    const next = await makeKey('second');
    rotating.keys = [next];
    expect(await identify(next)).toBe('unknown-person');
    expect(await identify(old!)).toBe('invalid-token');
    await rotating.stop();
    expect(await identify(await makeKey('third'))).toBe('unavailable');
  });
});

describe('the development issuer', () => {
  it('does not start in production', async () => {
    const options = { publicUrl: 'http://localhost:1', audience: 'tollgate', mode: 'production', db: api.services.db };
    await expect(createDevelopmentIssuer(options as Parameters<typeof createDevelopmentIssuer>[0])).rejects.toThrow(
      /production/,
    );
  });

  it('keeps its key, so that a restart invalidates no token', async () => {
    const make = () =>
      createDevelopmentIssuer({
        publicUrl: 'http://localhost:1',
        audience: 'tollgate',
        mode: 'development',
        db: api.services.db,
        pagesClient: 'tollgate-pages',
        wallMs: () => Date.now(),
      });
    const [before, after] = [await make(), await make()];
    const header = { alg: 'ES256', kid: 'development-1' };
    const flattened = { payload: '', signature: '', protected: '' };
    const key = await before.trusted.keys(header, flattened);
    expect(await after.trusted.keys(header, flattened)).toEqual(key);
  });
});
