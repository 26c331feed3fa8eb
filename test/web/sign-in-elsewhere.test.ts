import { nameAdministrator } from '../../register/directory/first-administrator';
import { findFreePort } from '../../runtime/embedded/ports';
import { useApi } from '../support/api';
import { Browser } from '../../scripts/browser';
import { SignInIssuer } from '../support/issuer';

const HOME = 'https://tollgate.test';
const CLIENT = { id: 'pages', secret: 'a secret of forty letters, not to be known' };
const issuer = new SignInIssuer();
beforeAll(() => issuer.start({ ...CLIENT, returnsTo: `${HOME}/sign-in/callback` }));
afterAll(() => issuer.stop());

const api = useApi({ publicUrl: HOME, issuer: () => issuer.url, pagesClient: CLIENT });
/** Behind a proxy that takes https and gives the service its own name. */
const browser = () => new Browser(HOME, api.url);

describe('signing in by an issuer elsewhere', () => {
  it('tells somebody whom the directory does not know what an administrator needs', async () => {
    issuer.subject = 'stranger <b>';
    const own = browser();
    const shown = await own.get('/sign-in');
    expect(shown.status).toBe(403);
    expect(shown.html).toContain('not in the directory yet');
    expect(shown.html).toContain(`<dd>${issuer.url}</dd>`);
    expect(shown.html).toContain('<dd>stranger &lt;b></dd>');
    expect(own.cookie('__Host-tollgate_session')).toBeNull();
  });

  it('signs in the person of its subject, with cookies that only https carries', async () => {
    issuer.subject = 'subject-1';
    const known = { issuer: issuer.url, subject: 'subject-1', handle: 'first', name: 'First' };
    const id = await nameAdministrator(api.services.db, known, api.clock.now());
    const own = browser();
    expect((await own.get('/sign-in?return=/register')).at).toBe('/register');
    expect(own.cookie('__Host-tollgate_session')).not.toBeNull();
    const ours = own.cookiesSet.filter((line) => line.includes('tollgate_') && !line.includes('tollgate_language'));
    expect(ours.length).toBeGreaterThan(1);
    for (const line of ours) expect(line).toMatch(/^__Host-[^;]+;.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
    const row = await api.services.db.webSession.findFirstOrThrow();
    expect(row).toMatchObject({ personId: id, issuer: issuer.url, subject: 'subject-1', handle: null });
  });

  it('lets forms lead to the issuer and nowhere else', async () => {
    const { headers } = await browser().get('/register');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`form-action 'self' ${issuer.url};`);
    expect(policy.match(/https?:/g)).toHaveLength(1);
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('has nobody choose who to be', async () => {
    expect((await browser().ask('/sign-in/as/any')).status).toBe(404);
    expect((await browser().ask('/dev-issuer/auth')).status).toBe(404);
  });
});

describe('an issuer that is of no help', () => {
  let nobody = 0;
  beforeAll(async () => {
    nobody = await findFreePort();
  });
  const away = useApi({ issuer: () => `http://127.0.0.1:${nobody}` });
  const strict = useApi({ publicUrl: HOME, issuer: () => issuer.url, pagesClient: { ...CLIENT, secret: 'not this' } });
  const limited = useApi({ rateLimits: { auth: 2 } });

  it('away: a page says so, and the register is open', async () => {
    const shown = await new Browser(away.url).get('/sign-in?return=/register%3Fq=x');
    expect(shown).toMatchObject({ status: 503, at: '/sign-in/failed?why=away&return=%2Fregister%3Fq%3Dx' });
    expect(shown.html).toContain('not available at the moment');
    expect(shown.html).toContain('href="/register"');
  });

  it('at odds with the configuration: a page says that it did not succeed, and not why', async () => {
    const shown = await new Browser(HOME, strict.url).get('/sign-in');
    expect(shown).toMatchObject({ status: 502, at: '/sign-in/failed?why=failed&return=%2F' });
    expect(shown.html).not.toMatch(/client|secret|Error/);
  });

  it('asked too often: the attempts are counted, and a page says when to come again', async () => {
    const own = new Browser(limited.url);
    await own.ask('/sign-in');
    await own.ask('/sign-in');
    const refused = await own.ask('/sign-in');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(await refused.text()).toMatch(/Try again in \d+ seconds/);
    expect((await own.get('/register')).status).toBe(200);
  });
});
